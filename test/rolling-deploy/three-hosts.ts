/** Three hosts with the same project, of which one can be told to find a release unhealthy. */

import { type Load, startLoad } from '../load/load.ts';
import { mixedTraffic } from '../load/traffic.ts';
import type { DeployOptions, DeployStage, Published } from '../stack/deploy-stage.ts';
import type { Host } from '../stack/host.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';
import { entryOf, startHosts } from './several-hosts.ts';
import { standing } from './standing.ts';

/** The stage, with nothing deployed yet. */
export interface ThreeHosts {
  readonly stage: DeployStage;
  readonly hosts: readonly [Host, Host, Host];
  readonly v1: Published;
  readonly v2: Published;
  /** What a deploy to all three differs in; `roll` and each host may differ further. */
  options(change?: Change): DeployOptions;
  /** How each host stands. */
  standings(): Promise<Awaited<ReturnType<typeof standing>>[]>;
  /** Visitors of every host, few of each. */
  visitors(): Load[];
}

/** What is not usual. */
export interface Change extends Omit<DeployOptions, 'config'> {
  readonly roll?: Readonly<Record<string, unknown>>;
  /** Keys of the hosts that differ, by place. */
  readonly hosts?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** Starts the hosts, which the same key opens. */
export async function startThreeHosts(): Promise<ThreeHosts> {
  const { stage, hosts: started } = await startHosts(['one', 'two', 'three']);
  const [one, two, three] = started;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three hosts');
  const hosts = [one, two, three] as const;
  // Made by Docker it would belong to root.
  for (const host of hosts) await host.write('flags/none', '');
  const [v1, v2] = await Promise.all(
    ['v1', 'v2'].map((version) => stage.publish({ version, stop: 'none' })),
  );
  if (v1 === undefined || v2 === undefined) throw new Error('two releases');
  const checkout = await checkoutWithFlags();
  const options = ({ roll = {}, hosts: others = {}, ...run }: Change = {}): DeployOptions => {
    const entries = hosts.map((host, place) => ({ ...entryOf(host), ...others[place] }));
    return { checkout, ...run, config: { hosts: entries, roll: { soak: '200ms', ...roll } } };
  };
  return {
    ...{ stage, hosts, v1, v2, options },
    standings: () => Promise.all(hosts.map((host) => standing({ host }))),
    visitors: () => hosts.map(({ url }) => startLoad(new URL(url), FEW)),
  };
}

/** Lets a host find a release unhealthy, or no more. */
export async function refuseOn(host: Host, release: string, refuses: boolean): Promise<void> {
  const flag = `${host.directory}/flags/${release}`;
  if (refuses) await host.write(flag, '');
  else await host.exec(['rm', flag]);
}

/** Three hosts share two cores. */
const FEW = mixedTraffic.map((stream) => ({ ...stream, rate: Math.ceil(stream.rate / 10) }));

/** A replica is unhealthy where a file named like its release lies in `flags`. */
async function checkoutWithFlags(): Promise<Record<string, string>> {
  const { 'compose.yaml': compose = '', ...files } = await sampleDeployFiles();
  const changed = compose
    .replace('test: wget', 'test: test ! -e /flags/$$VERSION && wget')
    .replace(
      '  restart: unless-stopped\n',
      '  restart: unless-stopped\n  volumes: ["./flags:/flags:ro"]\n',
    );
  return { ...files, 'compose.yaml': changed };
}
