/** A host on which one release serves, another one to change to, and visitors all the while. */
import { type Load, startLoad } from '../load/load.ts';
import { mixedTraffic, type Stream } from '../load/traffic.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';

/** The stage, with v1 deployed. */
export interface TwoReleases {
  readonly stage: DeployStage;
  readonly releases: readonly [Published, Published];
  /** The release that does not serve. */
  other(): Promise<Published>;
  /** Visitors, fewer than elsewhere: what counts is that nothing fails, not how much. */
  visitors(): Load;
}

/** The next attempt of the same run, as a person starts it. */
export const again = { env: { GITHUB_RUN_ATTEMPT: '2' } };

/** Slow requests are still open when the old container is told to stop: then that goes on by itself. */
export const slowStop = { roll: { 'drain-timeout': '1s' } };

/** What the first deploy, and what visitors ask for. */
export interface TwoOptions {
  readonly deploy?: DeployOptions;
  readonly traffic?: readonly Stream[];
}

/** Publishes both releases and deploys the first. */
export async function startTwoReleases(options: TwoOptions = {}): Promise<TwoReleases> {
  const stage = await startDeployStage();
  const first = await stage.publish({ version: 'v1' });
  const second = await stage.publish({ version: 'v2' });
  await using run = await stage.deploy(first, options.deploy);
  if (run.exitCode !== 0) throw new Error(`the first release was not deployed:\n${run.maskedLog}`);
  return {
    stage,
    releases: [first, second],
    async other() {
      const answer = await fetch(`${stage.host.url}/version`);
      const { version } = (await answer.json()) as { version: string };
      return version === first.release ? second : first;
    },
    visitors: () => fewVisitors(stage, options.traffic),
  };
}

/** Visitors of the host, a quarter of what the kinds of requests say. */
export function fewVisitors({ host }: DeployStage, kinds: readonly Stream[] = mixedTraffic): Load {
  const few = kinds.map((stream) => ({ ...stream, rate: Math.ceil(stream.rate / 4) }));
  return startLoad(new URL(host.url), few);
}
