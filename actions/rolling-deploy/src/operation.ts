import type { Job } from '../../../kit/action/job.ts';
import type { WholeConfig } from './config/config.ts';
import type { Inputs } from './inputs.ts';
import type { Output } from './outputs.ts';
import type { RunRecord } from './report/record.ts';

/** What every operation gets. */
export interface Run {
  readonly inputs: Inputs;
  readonly job: Job<Output>;
  readonly config: WholeConfig;
  readonly record: RunRecord;
}
