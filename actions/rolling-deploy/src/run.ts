/** Chooses the operation, and says how it went whatever happens. */
import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { loadConfig, loadMigrations } from './config/load.ts';
import { refuseNotYet } from './config/not-yet.ts';
import { deploy, type Run } from './deploy.ts';
import { checkInputs, type Inputs } from './inputs.ts';
import { lintOnly } from './migrations/lint-run.ts';
import type { Output } from './outputs.ts';
import { newRecord, type RunRecord } from './record.ts';
import { addReport, verdictOf } from './report.ts';
import { rollback } from './rollback.ts';
import { plan, status } from './status.ts';

const OPERATIONS: Readonly<
  Record<Exclude<Inputs['operation'], 'lint'>, (run: Run) => Promise<void>>
> = {
  deploy,
  rollback,
  plan,
  status,
};

/** Runs a step of rolling-deploy. */
export async function run(inputs: Inputs, job: Job<Output>): Promise<void> {
  const record = newRecord(Date.now);
  try {
    checkInputs(inputs);
    const { config: path, environment } = inputs;
    const source = { path, workspace: job.workspace, environment };
    if (inputs.operation === 'lint') {
      const config = loadMigrations(source);
      await lintOnly({ config, lintBase: inputs.lintBase, job, record, now: Date.now() });
      return;
    }
    const config = loadConfig(source);
    if (environment !== undefined) job.log.info(`Environment: ${environment}`);
    if (inputs.operation !== 'status') refuseNotYet(config);
    await OPERATIONS[inputs.operation]({ inputs, job, config, record });
    job.log.info(verdictOf(record, Date.now()));
  } catch (error) {
    job.output('failure-phase', record.phase);
    throw toActionError(error);
  } finally {
    setOutputs(record, job);
    addReport(job.summary, record, Date.now());
  }
}

// --- internal ---

function setOutputs(record: RunRecord, job: Job<Output>): void {
  const { release, plan: planned, figures } = record;
  const known: readonly (readonly [Output, string | number | boolean | undefined])[] = [
    ['status', record.status],
    ['release', release?.release],
    ['digest', release?.digest],
    ['previous-release', planned?.previous?.release],
    ['previous-digest', planned?.previous?.digest],
    ['requests-total', figures?.total],
    ['requests-failed', figures?.failed],
    ['longest-gap-ms', figures?.longestGapMs],
    ['rolled-back', record.wayBack === 'done'],
    ['plan-file', record.planFile],
    ['lock-owner', record.lockOwner],
    ['duration-ms', Date.now() - record.startedAt],
  ];
  for (const [name, value] of known) if (value !== undefined) job.output(name, value);
}
