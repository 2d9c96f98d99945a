/** What is known of a run at any moment; outputs and report are made from it, however it ends. */

import type { EnvFilePlan } from '../environment/env-file.ts';
import type { JournalEntry, Release } from '../host/journal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Figures } from '../probe/statistics.ts';
import type { Evidence } from '../roll/evidence.ts';
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

/** A line that was written into the journal of a host. */
export interface JournalLine {
  /** The address of the host. */
  readonly host: string;
  readonly directory: string;
  readonly entry: JournalEntry;
}

/** What is known of a host. */
export interface HostRecord {
  /** Empty where there is only one, which needs no name. */
  readonly name: string;
  readonly startedAt: number;
  readonly timeline: Timeline;
  /** How far it is, from the plan on. */
  phase: Phase;
  /** Whether it was gone on with on this host, also where nothing was to be done. */
  outcome: 'deployed' | 'unchanged' | 'failed' | 'cancelled' | undefined;
  plan: Plan | undefined;
  env: EnvFilePlan | undefined;
  /** Of the requests of its own probe, or of the one for all hosts. */
  figures: Figures | undefined;
  evidence: Evidence | undefined;
  /** The replicas as they stand after a failure or a cancel. */
  replicas: readonly Standing[] | undefined;
  /** Whether this run put back what it had changed. */
  wayBack: 'done' | 'failed' | undefined;
  /** What this run wrote into its journal. */
  readonly journal: JournalLine[];
}

/** Filled in while a run goes on. */
export interface RunRecord {
  readonly startedAt: number;
  phase: Phase;
  status: Status | undefined;
  /** The Compose project; undefined as long as there is no configuration. */
  project: string | undefined;
  /** What is asked for; with `status` that which serves. */
  release: Release | undefined;
  /** Whether an earlier release was asked for. */
  goesBack: boolean;
  planFile: string | undefined;
  /** Of all requests. */
  figures: Figures | undefined;
  lockOwner: string;
  /** In the order of the configuration: the first is the canary. */
  hosts: readonly HostRecord[];
}

/** The record of a run of which nothing is known but when it began. */
export function newRecord(now: () => number): RunRecord {
  return {
    startedAt: now(),
    phase: 'configuration',
    status: undefined,
    project: undefined,
    release: undefined,
    goesBack: false,
    planFile: undefined,
    figures: undefined,
    lockOwner: '',
    hosts: [],
  };
}

/** The record of a host of which nothing is known yet. */
export function newHostRecord(name: string, now: () => number): HostRecord {
  return {
    ...{ name, startedAt: now(), timeline: newTimeline(now) },
    phase: 'plan',
    outcome: undefined,
    plan: undefined,
    env: undefined,
    figures: undefined,
    evidence: undefined,
    replicas: undefined,
    wayBack: undefined,
    journal: [],
  };
}
