/** A release is brought to the host: with the load of a small shop on it, if there is anything to load. */

import { type Load, startLoad } from '../../test/load/load.ts';
import { type Measured, measure } from '../../test/load/measure.ts';
import { mixedTraffic } from '../../test/load/traffic.ts';
import type { ActionRun } from '../../test/runner/run-action.ts';
import type { PlotData } from '../report/plot.ts';
import { act, type Stage } from '../stage.ts';
import type { Built } from './build.ts';

/** How a deploy went, and what its users saw of it. */
export interface Deployed {
  readonly outputs: ActionRun['outputs'];
  readonly summary: string;
  readonly log: string;
  readonly measured: Measured;
  readonly plot: PlotData;
}

/** Traffic before and after the deploy, so that the plot shows what is normal. */
const LEAD_MS = 3_000;

/** Deploys a release that nobody uses yet. */
export async function deployUnloaded(stage: Stage, built: Built): Promise<ActionRun> {
  return act(stage, deployAct(stage, built));
}

/** Deploys a release under load. */
export async function deployUnderLoad(stage: Stage, built: Built): Promise<Deployed> {
  const moments: { atMs: number; label: string }[] = [];
  await using load = startLoad(new URL(stage.stack.host.url), mixedTraffic);
  await untilAnswered(load, LEAD_MS);
  const onLine = (line: string) => {
    const label = momentIn(line);
    if (label !== undefined) moments.push({ atMs: Date.now() - load.startedAt, label });
  };
  await using run = await act(stage, { ...deployAct(stage, built), onLine });
  await untilAnswered(load, Date.now() - load.startedAt + LEAD_MS);
  const records = await load.stop();
  const { outputs, summary, maskedLog } = run;
  return {
    outputs,
    summary,
    log: maskedLog,
    measured: measure(records),
    plot: { records, moments },
  };
}

function deployAct(stage: Stage, built: Built) {
  const { host, registry } = stage.stack;
  return {
    action: 'rolling-deploy' as const,
    sha: built.sha,
    inputs: {
      image: built.ref,
      'ssh-private-key': host.privateKey,
      'ssh-known-hosts': host.knownHosts,
      'registry-username': registry.writer.username,
      'registry-password': registry.writer.password,
    },
  };
}

/** The lines of the deploy's log that are worth a mark in the plot. */
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) is out\b/, '$1 drained'],
  [/^(\S+) is healthy/, '$1 healthy'],
  [/^(\S+) is back behind/, '$1 back'],
];

function momentIn(line: string): string | undefined {
  for (const [pattern, label] of MOMENTS) {
    const match = pattern.exec(line);
    if (match !== null) return label.replace('$1', match[1] ?? '');
  }
  return undefined;
}

async function untilAnswered(load: Load, sinceMs: number): Promise<void> {
  while (!load.records.some((record) => record.startMs >= sinceMs)) {
    if (Date.now() - load.startedAt > sinceMs + 30_000)
      throw new Error('The load gets no answers.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
