/** Tells the decision: outputs, summary and annotations, all from the one report, and the exit. */
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../../../../kit/action/job.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { formatVerdict } from '../../../../kit/verdict/verdict.ts';
import { onDisk } from '../disk.ts';
import { fail } from '../errors.ts';
import { describeSubject } from '../image/subject.ts';
import type { Output } from '../outputs.ts';
import type { Comparison } from '../policy/baseline.ts';
import { standingOf } from '../policy/policy.ts';
import { withLapses } from '../policy/waivers/coverage.ts';
import { describeComparison } from './comparison.ts';
import type { Examination } from './examination.ts';
import { reasonOf } from './reason.ts';
import { keepSarif } from './sarif-file.ts';
import { annotate, describeCounts, nameFindings, passTitle, summarize } from './summary.ts';
import { undecided, type VerdictFacts, verdictOf } from './verdict.ts';
import { tellWaivers } from './waivers.ts';

/**
 * Sets outputs and summary. Returns the heading for an image that passes.
 *
 * @throws {ActionError} FG001 for a block; the code of the first doubt for an image not judged.
 */
export function conclude(examination: Examination, job: Job<Output>, now: number): string {
  const { target, policy, scanner, database, scan, decision } = examination;
  const { name, digest, imageId, index } = target;
  const platform = scan.report?.platform ?? target.platform;
  const subject = { name, digest, imageId, index, platform };
  const reportFile = keepReport(scan.reportFile, job.env);
  job.output('report-json', reportFile ?? '');
  job.output('sarif-file', keepSarif({ ...examination, reportFile }, job) ?? '');
  job.output('status', 'scanned');
  summarize(job.summary, decision, {
    subject,
    policy,
    scanner: `Trivy ${scanner.version}, SHA-256 ${scanner.sha256}`,
    databaseUpdatedAt: database.updatedAt,
    databaseRepository: database.repository,
    reportFile,
  });
  for (const warning of decision.warnings ?? []) job.log.warning('trivy-gate', warning);
  if (decision.verdict === 'error') {
    const [{ code, sentence }] = decision.doubts;
    throw fail(code, sentence);
  }
  const { updatedAt: databaseUpdatedAt, digest: databaseDigest } = database;
  const rests = { policy, subject, scanner, databaseUpdatedAt, databaseDigest };
  const verdict = verdictOf({ ...rests, decision, now });
  setCounts(job, decision);
  job.output('verdict', decision.verdict);
  job.output('verdict-json', formatVerdict(verdict));
  const reason = reasonOf(decision, policy);
  job.output('reason', reason);
  job.log.info(`${describeSubject(target)}: ${reason} Found: ${describeCounts(decision.counts)}.`);
  tellWaivers(job.log, decision.coverage);
  const told = withLapses(standingOf(decision), decision.coverage);
  annotate(job.log, told, decision.audited === undefined ? 'error' : 'warning');
  if (decision.verdict === 'pass') return passTitle(decision);
  throw fail('FG001', `${reason}\n${nameFindings(told)}\n`);
}

/** The outputs of an image that was not judged. */
export function undecidedOutputs(facts: Parameters<typeof undecided>[0]) {
  const reason = plainLine(facts.reason);
  const verdict = formatVerdict(undecided({ ...facts, reason }));
  return { verdict: 'error', reason, 'verdict-json': verdict } as const;
}

/** Sets the outputs of an image that was not judged. */
export function setUndecided(
  job: Pick<Job<Output>, 'output'>,
  facts: Parameters<typeof undecidedOutputs>[0],
): void {
  const outputs = undecidedOutputs(facts);
  job.output('verdict', outputs.verdict);
  job.output('reason', outputs.reason);
  job.output('verdict-json', outputs['verdict-json']);
}

/**
 * A pass counts only of a step that ended well: one that was ended while it told of its pass, or could
 * not clean up behind itself, is red, and what it hands on must not say otherwise.
 */
export function withdrawnPass(
  outputs: ReadonlyMap<string, string>,
  now: number,
): Partial<ReturnType<typeof undecidedOutputs>> {
  if (outputs.get('verdict') !== 'pass' || outputs.get('status') === 'scanned') return {};
  const code = outputs.get('failure-code') ?? '';
  const reason = `The step did not end well, so its pass does not count (${code}).`;
  return undecidedOutputs({ code, reason, now });
}

// --- internal ---

/** The private directory goes with the step; later steps want the report. */
function keepReport(file: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (file === undefined) return undefined;
  return onDisk('The report can not be kept', () => {
    const directory = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'trivy-gate-'));
    const kept = join(directory, 'report.json');
    renameSync(file, kept);
    return kept;
  });
}

function setCounts(
  job: Pick<Job<Output>, 'output' | 'log'>,
  { counts, blocking, waived = [], comparison }: VerdictFacts['decision'],
): void {
  job.output('critical', counts.CRITICAL);
  job.output('high', counts.HIGH);
  job.output('medium', counts.MEDIUM);
  job.output('low', counts.LOW);
  job.output('unknown', counts.UNKNOWN);
  job.output('blocking', blocking.length);
  job.output('waived', waived.length);
  setComparison(job, comparison);
}

function setComparison(
  job: Pick<Job<Output>, 'output' | 'log'>,
  comparison: Comparison | undefined,
): void {
  if (comparison === undefined) return;
  job.output('new', comparison.new.length);
  job.output('fixed', comparison.fixed.length);
  job.output('known', comparison.known.length);
  job.log.info(`Compared with what runs now: ${describeComparison(comparison)}.`);
}
