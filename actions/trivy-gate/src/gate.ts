/** The gate as a story: which image, with which scanner and database, what was found, what follows. */
import { join } from 'node:path';
import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { formatReference } from '../../../kit/registry/reference.ts';
import { heading } from '../../../kit/report/markdown.ts';
import { type Clock, systemClock } from '../../../kit/time/clock.ts';
import { sealArchive } from './archive/seal.ts';
import { type Database, obtainDatabase } from './database/database.ts';
import { VULNERABILITIES } from './database/database-kind.ts';
import { type BaselineRequest, type BaselineScan, scanBaseline } from './image/baseline-image.ts';
import { findTarget, type Target } from './image/image.ts';
import { checkLogins } from './image/logins.ts';
import { describeSubject } from './image/subject.ts';
import type { Inputs } from './inputs.ts';
import { scanWithJava } from './java-archives.ts';
import type { Output } from './outputs.ts';
import { knownPolicyOf } from './policy/baseline.ts';
import { decide } from './policy/policy.ts';
import type { Exemptions } from './policy/waivers/coverage.ts';
import { findWaivers } from './policy/waivers/in-force.ts';
import { commentOn, commentOnFailure } from './report/comment.ts';
import { conclude, setUndecided } from './report/conclusion.ts';
import { tellPlan } from './report/dry-run.ts';
import type { Examination } from './report/examination.ts';
import type { Scan, ScanRequest } from './scan.ts';
import { obtainScanner, type Scanner } from './scanner/scanner.ts';
import { makeShelter, type Shelter } from './scanner/shelter.ts';

/** What a run of the gate works with. */
interface GateRun {
  readonly inputs: Inputs;
  readonly job: Job<Output>;
  readonly clock: Clock;
}

/**
 * Judges an image. Whatever goes wrong on the way leaves the verdict `error`.
 *
 * @throws {ActionError} FG001 for an image that is blocked; any other code when it was not judged.
 */
export async function gate(
  inputs: Inputs,
  job: Job<Output>,
  clock: Clock = systemClock,
): Promise<void> {
  const gateRun = { inputs, job, clock };
  let target: Target | undefined;
  try {
    checkLogins(inputs, job);
    target = await findImage(inputs, job);
    const exemptions = await findExemptions(gateRun, target);
    if (inputs.dryRun) return tellPlan({ inputs, target, job, now: clock.now() });
    const examination = await examine(gateRun, target, exemptions);
    const title = conclude(examination, job, clock.now());
    await commentOn({ title, subject: target, content: job.summary }, gateRun);
    job.summary.addFirst(heading(3, title));
  } catch (thrown) {
    const error = toActionError(thrown);
    const { code, what } = error;
    const isBlock = code === 'FG001';
    if (!isBlock) setUndecided(job, { code, reason: what, now: clock.now(), subject: target });
    await commentOnFailure({ error, subject: target, content: job.summary }, gateRun);
    throw thrown;
  }
}

// --- internal ---

function findImage(inputs: Inputs, job: Job<Output>): Promise<Target> {
  return job.log.group('Image', async () => {
    const target = await findTarget(inputs, job);
    const image = describeSubject(target);
    // A path is no name by which an image could be deployed.
    job.output('image', target.archive === undefined ? image : '');
    job.output('digest', target.digest ?? '');
    const asked = inputs.image === undefined ? 'The archive' : formatReference(inputs.image);
    const platform = target.index === undefined ? '' : `, ${target.platform} of ${target.index}`;
    job.log.info(`${asked} is ${image}${platform}`);
    return target;
  });
}

function findExemptions({ inputs, job, clock }: GateRun, target: Target): Promise<Exemptions> {
  return job.log.group('Waivers', () =>
    findWaivers({
      named: inputs.waivers,
      maxDays: inputs.maxWaiverDays,
      token: inputs.githubToken,
      image: target.name,
      now: clock.now(),
      job,
    }),
  );
}

async function examine(
  gateRun: GateRun,
  target: Target,
  exemptions: Exemptions,
): Promise<Examination> {
  const { inputs, job } = gateRun;
  const { severity, fixableOnly, eol, audit } = inputs;
  const policy = { severity, fixableOnly, eol, audit, exemptions, known: knownPolicyOf(inputs) };
  const shelter = makeShelter(join(job.privateDirectory(), 'scan'));
  const scanner = await findScanner(gateRun, shelter);
  const database = await findDatabase(gateRun, shelter, scanner);
  const means = { scanner, database, shelter };
  const scan = await job.log.group('Scan', () =>
    scanTarget(gateRun, { ...means, target, label: 'image' }),
  );
  const { baseline, notes } = await lookAtBaseline(gateRun, {
    target,
    scan,
    scanTarget: (running) => scanTarget(gateRun, { ...means, target: running, label: 'baseline' }),
  });
  const decision = decide({ ...scan, baseline, notes: [...scan.notes, ...notes] }, policy);
  return { target, policy, scanner, database, scan, decision };
}

async function scanTarget(
  gateRun: GateRun,
  request: Pick<ScanRequest, 'scanner' | 'database' | 'shelter' | 'label'> & { target: Target },
): Promise<Scan> {
  const { inputs, job, clock } = gateRun;
  const { target, ...means } = request;
  const { timeout: timeoutMs, javaDbRepositories: repositories, dbMaxAge: maxAgeMs } = inputs;
  const layout = await sealedLayout(gateRun, means.shelter, target);
  return scanWithJava(
    { ...target, ...means, digest: target.manifest, layout, timeoutMs, job },
    { repositories, maxAgeMs, timeoutMs, clock },
  );
}

/** The private copy of an image that came in an archive: only that is scanned. */
async function sealedLayout({ inputs, job }: GateRun, shelter: Shelter, target: Target) {
  if (target.archive === undefined) return undefined;
  const directory = join(shelter.root, 'image');
  const { signal } = job;
  await sealArchive(target.archive, { directory, timeoutMs: inputs.timeout, signal });
  return directory;
}

/** An image that was not judged needs nothing to compare with. */
async function lookAtBaseline(
  { inputs, job, clock }: GateRun,
  facts: Pick<BaselineRequest, 'target' | 'scan' | 'scanTarget'>,
): Promise<BaselineScan> {
  const { baseline: source } = inputs;
  if (source === undefined || facts.scan.doubts.length > 0) {
    return { baseline: undefined, notes: [] };
  }
  return job.log.group('What runs now', () =>
    scanBaseline({ ...facts, source, inputs, job, now: clock.now() }),
  );
}

function findScanner({ inputs, job }: GateRun, shelter: Shelter): Promise<Scanner> {
  return job.log.group('Scanner', async () => {
    const scanner = await obtainScanner(inputs, job, shelter);
    job.output('scanner-version', scanner.version);
    job.log.info(`Trivy ${scanner.version}, SHA-256 ${scanner.sha256}`);
    return scanner;
  });
}

function findDatabase(gateRun: GateRun, shelter: Shelter, scanner: Scanner): Promise<Database> {
  const { inputs, job, clock } = gateRun;
  return job.log.group('Vulnerability database', async () => {
    const database = await obtainDatabase({
      kind: VULNERABILITIES,
      repositories: inputs.dbRepositories,
      maxAgeMs: inputs.dbMaxAge,
      timeoutMs: inputs.timeout,
      scanner,
      shelter,
      job,
      clock,
    });
    job.output('db-updated-at', database.updatedAt);
    const layer = database.digest === undefined ? '' : `, layer ${database.digest}`;
    job.log.info(`Built ${database.updatedAt}, from ${database.repository}${layer}`);
    return database;
  });
}
