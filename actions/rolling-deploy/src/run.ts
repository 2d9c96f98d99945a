/** Chooses the operation, and says how it went whatever happens. */
import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { messageOf } from '../../../kit/action/message.ts';
import { loadConfig, loadMigrations } from './config/load.ts';
import { refuseNotYet } from './config/not-yet.ts';
import { isTakenBack, servesNow, whatWasDone } from './hosts/standing.ts';
import { checkInputs, type Inputs } from './inputs.ts';
import type { Output } from './outputs.ts';
import { writeJournalFile } from './report/journal-file.ts';
import { newRecord, type RunRecord } from './report/record.ts';
import { addReport, verdictOf } from './report/report.ts';

/** Runs a step of rolling-deploy. */
export async function run(inputs: Inputs, job: Job<Output>): Promise<void> {
  const record = newRecord(Date.now);
  try {
    checkInputs(inputs);
    const { config: path, environment } = inputs;
    const source = { path, workspace: job.workspace, environment };
    // Each is loaded only when it is asked for: a lint needs no SSH, a deploy no parser.
    if (inputs.operation === 'lint') {
      const { lintOnly } = await import('./migrations/lint-run.ts');
      const config = loadMigrations(source);
      await lintOnly({ config, lintBase: inputs.lintBase, job, record, now: Date.now() });
      return;
    }
    const config = loadConfig(source);
    record.project = config.project;
    if (environment !== undefined) job.log.info(`Environment: ${environment}`);
    if (inputs.operation !== 'status') refuseNotYet(config);
    const { operations } = await import('./operations.ts');
    await operations[inputs.operation]({ inputs, job, config, record });
    job.log.info(verdictOf(record, Date.now()));
  } catch (error) {
    job.output('failure-phase', record.phase);
    tellHosts(record, job);
    throw toActionError(error);
  } finally {
    setOutputs(record, job);
    addReport(job.summary, record, Date.now());
  }
}

// --- internal ---

/** After a failure: what was done on each of several hosts, and what serves there. */
function tellHosts({ hosts }: RunRecord, { log }: Pick<Job, 'log'>): void {
  if (hosts.length < 2 || hosts[0]?.plan === undefined) return;
  for (const host of hosts) {
    log.info(`${host.name}: ${whatWasDone(host)}. What serves: ${servesNow(host)}`);
  }
}

function setOutputs(record: RunRecord, job: Job<Output>): void {
  const { release, figures, hosts } = record;
  const previous = hosts[0]?.plan?.previous;
  const known: readonly (readonly [Output, string | number | boolean | undefined])[] = [
    ['status', record.status],
    ['release', release?.release],
    ['digest', release?.digest],
    ['previous-release', previous?.release],
    ['previous-digest', previous?.digest],
    ['requests-total', figures?.total],
    ['requests-failed', figures?.failed],
    ['longest-gap-ms', figures?.longestGapMs],
    ['rolled-back', isTakenBack(hosts)],
    ['plan-file', record.planFile],
    ['journal-file', journalFile(record, job)],
    ['lock-owner', record.lockOwner],
    ['duration-ms', Date.now() - record.startedAt],
  ];
  for (const [name, value] of known) if (value !== undefined) job.output(name, value);
}

/** What can not be written down here stands on the hosts all the same. */
function journalFile(record: RunRecord, { env, log }: Pick<Job, 'env' | 'log'>) {
  try {
    return writeJournalFile(record, env.RUNNER_TEMP ?? '.');
  } catch (error) {
    log.warning('Journal', `The file could not be written: ${messageOf(error)}`);
    return undefined;
  }
}
