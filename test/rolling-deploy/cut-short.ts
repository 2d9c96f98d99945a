/** Deploys that end before their end: what they leave, and that the next run finishes. */
import { expect } from 'vitest';
import { measure } from '../load/measure.ts';
import { until } from '../stack/until.ts';
import { done, onHost, standing } from './standing.ts';
import { again, slowStop, type TwoReleases } from './two-releases.ts';

/** When a deploy is cut short: in words, the line of its log, and the configuration of that deploy. */
export interface Moment {
  readonly when: string;
  readonly line: RegExp;
  readonly config?: Readonly<Record<string, unknown>>;
}

/** The runner is killed while the old container still finishes its requests. */
export const killedWhileStopping = {
  when: 'the first replica is told to stop',
  line: /Container shop-app-a-1\s+Recreate/,
  config: slowStop,
} as const satisfies Moment;

/** Someone cancels while Compose is at work. */
export const cancelledWhileReplacing = {
  when: 'the first replica is being replaced',
  line: /Container shop-app-a-1\s+Recreate/,
} as const satisfies Moment;

/** The runner dies at a moment; the next run converges, and no visitor notices anything. */
export async function convergesAfterKill(two: TwoReleases, moment: Moment): Promise<void> {
  const { stage } = two;
  const { line, config = {} } = moment;
  const release = await two.other();
  await using load = two.visitors();
  await using killed = await stage.deploy(release, { config, kill: (text) => line.test(text) });
  expect(killed.killed).toBe(true);
  await using next = await stage.deploy(release, again);
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
}

/** Someone cancels at a moment; that leaves a healthy version and a free lock. */
export async function healthyAfterCancel(two: TwoReleases, { line }: Moment): Promise<void> {
  const { stage } = two;
  const release = await two.other();
  await using load = two.visitors();
  await using cancelled = await stage.deploy(release, { cancel: (text) => line.test(text) });
  expect(cancelled.outputs.status, cancelled.maskedLog).toBe('cancelled');
  expect(cancelled.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  expect((await standing(stage)).locked).toBe(false);
  await until({ what: 'no process of ours is left on the host', timeoutMs: 2_000 }, async () => {
    const processes = await onHost(stage, 'pgrep', '-u', 'deploy', '-a');
    return !/docker|fairway/.test(processes);
  });
  await using next = await stage.deploy(release, again);
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
}
