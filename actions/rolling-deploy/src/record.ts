/** What is known of a run at any moment; outputs and report are made from it, however it ends. */

import type { EnvFilePlan } from './environment/env-file.ts';
import type { Evidence } from './evidence.ts';
import type { Release } from './host/journal.ts';
import type { Plan } from './plan.ts';
import type { Figures } from './probe/statistics.ts';
import type { Standing } from './standing.ts';
import { newTimeline, type Timeline } from './timeline.ts';

/** Parts of a run, in their order. */
export type Phase =
  | 'configuration'
  | 'lint'
  | 'connection'
  | 'preflight'
  | 'lock'
  | 'plan'
  | 'image'
  | 'validate'
  | 'files'
  | 'roll'
  | 'update'
  | 'verify'
  | 'journal';

/** How a run ended well; the frame knows the other ends. */
export type Status = 'deployed' | 'unchanged' | 'planned' | 'reported' | 'linted';

/** Filled in while a run goes on. */
export interface RunRecord {
  readonly startedAt: number;
  readonly timeline: Timeline;
  phase: Phase;
  status: Status | undefined;
  /** What is asked for; with `status` that which serves. */
  release: Release | undefined;
  /** Whether an earlier release was asked for. */
  goesBack: boolean;
  plan: Plan | undefined;
  env: EnvFilePlan | undefined;
  planFile: string | undefined;
  figures: Figures | undefined;
  evidence: Evidence | undefined;
  /** The replicas as they stand after a failure or a cancel. */
  replicas: readonly Standing[] | undefined;
  lockOwner: string;
  /** Whether this run put back what it had changed. */
  wayBack: 'done' | 'failed' | undefined;
}

/** The record of a run of which nothing is known but when it began. */
export function newRecord(now: () => number): RunRecord {
  return {
    startedAt: now(),
    timeline: newTimeline(now),
    phase: 'configuration',
    status: undefined,
    release: undefined,
    goesBack: false,
    plan: undefined,
    env: undefined,
    planFile: undefined,
    figures: undefined,
    evidence: undefined,
    replicas: undefined,
    lockOwner: '',
    wayBack: undefined,
  };
}
