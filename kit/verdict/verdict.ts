/** The verdict on one image: what trivy-gate hands on and rolling-deploy asks for. */
import * as z from 'zod/mini';

/** A verdict older than this no longer says anything about today's vulnerabilities. */
export const VERDICT_VALID_MS = 24 * 3_600_000;
/** A verdict travels as a job output; above this size runners cut or refuse it. */
export const VERDICT_LIMIT_BYTES = 64 * 1024;
/** Clocks of the runners that write and that read a verdict may differ by this much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No entry of the list of blocking findings is shorter as JSON, which its names of keys alone are. */
const SHORTEST_BLOCKING_BYTES = 40;

/** As in an image reference: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests */
const digest = z.string().check(z.regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const time = z.iso.datetime({ offset: true });
const count = z.int().check(z.nonnegative());

const anySubject = {
  name: z
    .string()
    .check(z.describe('The image without tag and digest, or the path of its archive')),
  platform: z.optional(z.string()).check(z.describe('os/architecture of what was scanned')),
};
const imageId = digest.check(z.describe('Digest of the configuration, of an image in an archive'));

const subject = z
  .union([
    z.object({
      ...anySubject,
      digest: digest.check(
        z.describe('The image that was judged; an index only where it has one image'),
      ),
      index: z.optional(digest).check(z.describe('The index that names this image beside others')),
      imageId: z.optional(imageId),
    }),
    // An archive of Docker: no registry knows an image by this, so nothing is deployed by it.
    z.object({
      ...anySubject,
      digest: z.optional(z.never()),
      index: z.optional(z.never()),
      imageId,
    }),
  ])
  .check(z.describe('What the verdict is about'));

const policy = z
  .object({
    severity: z.array(z.string()).check(z.minLength(1), z.describe('The severities that block')),
    fixableOnly: z.boolean().check(z.describe('Whether only findings with a fixed version block')),
    eol: z.enum(['error', 'warn']).check(z.describe('What an operating system past its end means')),
    audit: z
      .optional(z.boolean())
      .check(z.describe('Whether nothing was to block, and it was only told what would')),
    known: z
      .optional(
        z.object({
          maxAgeDays: z
            .optional(z.number())
            .check(z.describe('Published longer ago than this, they block; absent: they never do')),
        }),
      )
      .check(z.describe('Findings in production do not block; absent: all are treated alike')),
    hash: z
      .string()
      .check(
        z.regex(/^sha256:[0-9a-f]{64}$/),
        z.describe(
          'SHA-256 of the other fields and of the waivers in force, to compare policies at a glance',
        ),
      ),
  })
  .check(z.describe('The rules that were applied'));

const waiver = z.object({
  id: z.string(),
  owner: z.optional(z.string()).check(z.describe('Absent where nobody answers for it')),
  expires: z.optional(z.string()).check(z.describe('Its last day in UTC; absent without an end')),
});
const baseline = z
  .object({
    name: z.string(),
    digest,
    new: count.check(z.describe('Findings that it does not have')),
    known: count.check(z.describe('Findings that it has too')),
    fixed: count.check(z.describe('Its findings that the image does not have')),
  })
  .check(z.describe('The image that ran when the verdict was reached, and how the two differ'));

const evidence = {
  subject,
  policy,
  scanner: z.object({ name: z.literal('trivy'), version: z.string(), sha256 }),
  database: z.object({
    updatedAt: time.check(z.describe('When the vulnerability database was built')),
    digest: z
      .optional(digest)
      .check(
        z.describe(
          'Of its layer at the registry; absent where the scanner downloaded it by itself',
        ),
      ),
  }),
  counts: z.object({
    critical: count,
    high: count,
    medium: count,
    low: count,
    unknown: count,
    blocking: count,
    waived: z
      .optional(count)
      .check(z.describe('Findings that would block, were there no waiver for them')),
  }),
  waivers: z.optional(z.array(waiver)).check(z.describe('The waivers that covered something')),
  waiversOmitted: z.optional(count).check(z.describe('Waivers that did not fit')),
  baseline: z.optional(baseline),
};

const blockingFinding = z.object({
  id: z.string(),
  severity: z.string(),
  package: z.string(),
  installed: z.string(),
  fixed: z.optional(z.string()).check(z.describe('Absent when there is no fixed version')),
});

const common = {
  version: z.literal(1).check(z.describe('Version of this format')),
  at: time.check(z.describe('When the verdict was reached')),
};

/** The form of a verdict; schemas/verdict.json is generated from it. */
export const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ ...common, verdict: z.literal('pass'), ...evidence, validUntil: time }),
  z.object({
    ...common,
    verdict: z.literal('block'),
    ...evidence,
    blocking: z.array(blockingFinding).check(z.minLength(1)),
    blockingOmitted: count.check(z.describe('Blocking findings that did not fit')),
    validUntil: time,
  }),
  z.object({
    ...common,
    verdict: z.literal('error'),
    subject: z.optional(subject),
    code: z
      .string()
      .check(z.describe('The error code, see docs/errors.md; empty when nothing was tried')),
    reason: z.string(),
  }),
]);

/** A verdict: the image passes, is blocked, or could not be judged. */
export type Verdict = z.infer<typeof verdictSchema>;

/** Reads a verdict from text; undefined when it is none. */
export function parseVerdict(text: string): Verdict | undefined {
  try {
    const parsed = verdictSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a verdict as one line of JSON of at most VERDICT_LIMIT_BYTES. Of a long list of blocking
 * findings the end is left out and counted.
 *
 * @throws {$ZodError} for what could not be read again.
 */
export function formatVerdict(verdict: Verdict): string {
  // What certainly does not fit is not worth a look: there can be a hundred thousand.
  const candidate = withBlocking(verdict, VERDICT_LIMIT_BYTES / SHORTEST_BLOCKING_BYTES);
  const text = JSON.stringify(verdictSchema.parse(candidate));
  const size = Buffer.byteLength(text);
  if (size <= VERDICT_LIMIT_BYTES || candidate.verdict !== 'block') return text;
  const kept = Math.floor((candidate.blocking.length * VERDICT_LIMIT_BYTES) / (size * 1.1));
  if (kept < 1) throw new Error('A single finding is larger than a verdict may be.');
  return formatVerdict(withBlocking(candidate, kept));
}

/**
 * Why a verdict does not permit the deployment of `digest` at the time `now` (milliseconds since
 * the epoch); undefined when it does.
 */
export function verdictRefusal(options: {
  verdict: Verdict;
  digest: string;
  now: number;
}): string | undefined {
  const { verdict, digest: wanted, now } = options;
  if (verdict.verdict === 'error') return `The gate could not judge the image: ${verdict.reason}`;
  const { subject, at, validUntil } = verdict;
  if (subject.digest === undefined) {
    return `The verdict is about an archive without a manifest (image ID ${subject.imageId}), not about ${wanted}; judge the image that was pushed.`;
  }
  if (subject.index === wanted) {
    return `The verdict is about ${subject.platform ?? 'one platform'} only, and ${wanted} names other images too; deploy ${subject.name}@${subject.digest}.`;
  }
  if (subject.digest !== wanted) {
    return `The verdict is about ${subject.digest}, not about ${wanted}.`;
  }
  if (verdict.verdict === 'block') {
    const { blocking } = verdict.counts;
    return `The gate blocks the image for ${blocking} ${blocking === 1 ? 'finding' : 'findings'}.`;
  }
  if (verdict.counts.blocking > 0) {
    return `The verdict contradicts itself: it is a pass with ${verdict.counts.blocking} findings that block.`;
  }
  if (Date.parse(at) > now + CLOCK_TOLERANCE_MS) {
    return `The verdict is from the future, ${at}; check the clocks of the runners.`;
  }
  if (Date.parse(validUntil) - Date.parse(at) > VERDICT_VALID_MS) {
    return `The verdict of ${at} claims to be valid until ${validUntil}, longer than any is; scan the image again.`;
  }
  if (Date.parse(validUntil) <= now) {
    return `The verdict was valid until ${validUntil}; scan the image again.`;
  }
  return undefined;
}

// --- internal ---

/** With no more than so many blocking findings; the others are counted. */
function withBlocking(verdict: Verdict, most: number): Verdict {
  if (verdict.verdict !== 'block' || verdict.blocking.length <= most) return verdict;
  const blocking = verdict.blocking.slice(0, most);
  const omitted = verdict.blocking.length - blocking.length;
  return { ...verdict, blocking, blockingOmitted: verdict.blockingOmitted + omitted };
}
