/** The gate as a story: which image, with which scanner and database, what was found, what follows. */
import { join } from 'node:path';
import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { formatReference } from '../../../kit/registry/reference.ts';
import { type Clock, systemClock } from '../../../kit/time/clock.ts';
import { type Database, obtainDatabase } from './database/database.ts';
import { type BaselineRequest, type Sight, sightBaseline } from './image/baseline-image.ts';
import { resolveImage, type Target } from './image/image.ts';
import type { Inputs } from './inputs.ts';
import type { Output } from './outputs.ts';
import { knownPolicyOf } from './policy/baseline.ts';
import { decide } from './policy/policy.ts';
import { conclude, type Examination, setUndecided } from './report/conclusion.ts';
import { tellPlan } from './report/dry-run.ts';
import { scanImage } from './scan.ts';
import { makeShelter, type Shelter } from './scanner/hermetic.ts';
import { obtainScanner, type Scanner } from './scanner/scanner.ts';

/** What a run of the gate works with. */
interface Visit {
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
  let target: Target | undefined;
  try {
    target = await findImage(inputs, job);
    if (inputs.dryRun) return tellPlan({ inputs, target, job, now: clock.now() });
    const examination = await examine({ inputs, job, clock }, target);
    conclude(examination, job, clock.now());
  } catch (thrown) {
    const { code, what } = toActionError(thrown);
    const isBlock = code === 'FG001';
    if (!isBlock) setUndecided(job, { code, reason: what, now: clock.now(), subject: target });
    throw thrown;
  }
}

function findImage(inputs: Inputs, job: Job<Output>): Promise<Target> {
  return job.log.group('Image', async () => {
    const target = await resolveImage(inputs, job);
    const image = `${target.name}@${target.digest}`;
    job.output('image', image);
    job.output('digest', target.digest);
    const asked = formatReference(inputs.image);
    const platform = target.index === undefined ? '' : `, ${target.platform} of ${target.index}`;
    job.log.info(`${asked} is ${image}${platform}`);
    return target;
  });
}

async function examine(visit: Visit, target: Target): Promise<Examination> {
  const { inputs, job } = visit;
  const { severity, fixableOnly, eol } = inputs;
  const policy = { severity, fixableOnly, eol, known: knownPolicyOf(inputs) };
  const shelter = makeShelter(join(job.privateDirectory(), 'scan'));
  const scanner = await findScanner(visit, shelter);
  const database = await findDatabase(visit, shelter, scanner);
  const scanTarget = ({ manifest, ...rest }: Target, label: 'image' | 'baseline') =>
    scanImage({
      ...{ ...rest, digest: manifest, timeoutMs: inputs.timeout },
      ...{ scanner, database, shelter, job, label },
    });
  const scan = await job.log.group('Scan', () => scanTarget(target, 'image'));
  const { baseline, notes } = await lookAtBaseline(visit, {
    ...{ target, scan },
    scanTarget: (found) => scanTarget(found, 'baseline'),
  });
  const decision = decide({ ...scan, baseline, notes: [...scan.notes, ...notes] }, policy);
  return { target, policy, scanner, database, scan, decision };
}

/** An image that was not judged needs nothing to compare with. */
async function lookAtBaseline(
  { inputs, job, clock }: Visit,
  facts: Pick<BaselineRequest, 'target' | 'scan' | 'scanTarget'>,
): Promise<Sight> {
  const { baseline: source } = inputs;
  if (source === undefined || facts.scan.doubts.length > 0) {
    return { baseline: undefined, notes: [] };
  }
  return job.log.group('What runs now', () =>
    sightBaseline({ ...facts, source, inputs, job, now: clock.now() }),
  );
}

function findScanner({ inputs, job }: Visit, shelter: Shelter): Promise<Scanner> {
  return job.log.group('Scanner', async () => {
    const scanner = await obtainScanner(inputs, job, shelter);
    job.output('scanner-version', scanner.version);
    job.log.info(`Trivy ${scanner.version}, SHA-256 ${scanner.sha256}`);
    return scanner;
  });
}

function findDatabase(visit: Visit, shelter: Shelter, scanner: Scanner): Promise<Database> {
  const { inputs, job, clock } = visit;
  return job.log.group('Vulnerability database', async () => {
    const database = await obtainDatabase({
      repositories: inputs.dbRepositories,
      maxAgeMs: inputs.dbMaxAge,
      timeoutMs: inputs.timeout,
      scanner,
      shelter,
      job,
      clock,
    });
    job.output('db-updated-at', database.updatedAt);
    job.log.info(`Built ${database.updatedAt}, from ${database.repository}`);
    return database;
  });
}
