import { describe, expect, test } from 'vitest';
import {
  formatVerdict,
  parseVerdict,
  VERDICT_LIMIT_BYTES,
  type Verdict,
  verdictRefusal,
} from './verdict.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const NOW = Date.parse('2026-11-21T12:00:00Z');

const evidence = {
  version: 1,
  at: '2026-11-21T11:00:00Z',
  validUntil: '2026-11-22T11:00:00Z',
  subject: { name: 'ghcr.io/acme/shop', digest: DIGEST, platform: 'linux/amd64' },
  policy: {
    severity: ['CRITICAL'],
    fixableOnly: false,
    eol: 'error',
    hash: `sha256:${'b'.repeat(64)}`,
  },
  scanner: { name: 'trivy', version: '0.74.0', sha256: 'c'.repeat(64) },
  database: { updatedAt: '2026-11-21T06:00:00Z' },
  counts: { critical: 0, high: 2, medium: 3, low: 4, unknown: 0, blocking: 0 },
} as const;

const passed = { ...evidence, verdict: 'pass' } as unknown as Verdict;

function blocked(findings: number): Verdict {
  const finding = { id: 'CVE-2026-1', severity: 'CRITICAL', package: 'openssl', installed: '1.0' };
  return {
    ...evidence,
    verdict: 'block',
    counts: { ...evidence.counts, critical: findings, blocking: findings },
    blocking: Array.from({ length: findings }, () => finding),
    blockingOmitted: 0,
  } as unknown as Verdict;
}

const undecided: Verdict = {
  version: 1,
  at: '2026-11-21T11:00:00Z',
  verdict: 'error',
  code: 'FG005',
  reason: 'The scan failed.',
};

/** On an archive of Docker: by no digest that a registry would know. */
const onArchive = {
  ...passed,
  subject: { name: 'shop.tar', imageId: DIGEST, platform: 'linux/amd64' },
} as Verdict;

describe('a verdict', () => {
  const long = { ...passed, subject: { name: 'x', digest: `sha512:${'a'.repeat(128)}` } };
  const waived = {
    ...passed,
    policy: { ...evidence.policy, audit: true },
    counts: { ...evidence.counts, waived: 2 },
    waivers: [{ id: 'CVE-2026-1', owner: '@mia', expires: '2026-12-31' }, { id: 'CVE-2026-2' }],
    waiversOmitted: 1,
  };
  const traced = { ...passed, database: { ...evidence.database, digest: DIGEST } };
  test.each([
    passed,
    traced as Verdict,
    blocked(1),
    undecided,
    long as Verdict,
    onArchive,
    waived as unknown as Verdict,
  ])('is the same after writing and reading', (verdict) => {
    expect(parseVerdict(formatVerdict(verdict))).toEqual(verdict);
  });

  test.each([
    ['nothing', ''],
    ['something that is not JSON', 'pass'],
    ['a word in place of the object', '"pass"'],
    ['a verdict of another version', JSON.stringify({ ...passed, version: 2 })],
    [
      'a pass by a policy of nothing',
      JSON.stringify({ ...passed, policy: { ...evidence.policy, severity: [] } }),
    ],
    [
      'a pass whose digest is none, though there is an image ID',
      JSON.stringify({ ...passed, subject: { ...onArchive.subject, digest: 'latest' } }),
    ],
    ['a pass without a digest', JSON.stringify({ ...passed, subject: { name: 'x' } })],
    ['a pass without an end', JSON.stringify({ ...passed, validUntil: undefined })],
    ['a block that names nothing', JSON.stringify({ ...blocked(1), blocking: [] })],
  ])('is not read from %s', (_, text) => {
    expect(parseVerdict(text)).toBeUndefined();
  });

  test('that could not be read again is not written', () => {
    expect(() => formatVerdict({ ...passed, version: 2 } as never)).toThrow('version');
  });

  test('with very many findings stays below the limit and counts what it leaves out', () => {
    const text = formatVerdict(blocked(5_000));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(VERDICT_LIMIT_BYTES);
    const verdict = parseVerdict(text);
    if (verdict?.verdict !== 'block') throw new Error('not a block');
    expect(verdict.blocking.length).toBeGreaterThan(100);
    expect(verdict.blocking.length + verdict.blockingOmitted).toBe(5_000);
  });
});

const INDEX = `sha256:${'e'.repeat(64)}`;
const part = { ...passed, subject: { ...evidence.subject, index: INDEX } } as Verdict;
const forEver = { ...passed, validUntil: '9999-12-31T00:00:00Z' } as Verdict;
const contradictory = { ...passed, counts: { ...evidence.counts, blocking: 1 } } as Verdict;

describe('a deployment', () => {
  test('of the image that passed, in time, is not refused', () => {
    expect(verdictRefusal({ verdict: passed, digest: DIGEST, now: NOW })).toBeUndefined();
  });

  test('by a runner whose clock is a few minutes late is not refused', () => {
    const now = Date.parse(evidence.at) - 4 * 60_000;
    expect(verdictRefusal({ verdict: passed, digest: DIGEST, now })).toBeUndefined();
  });

  test('of the very image of an index that passed is not refused', () => {
    expect(verdictRefusal({ verdict: part, digest: DIGEST, now: NOW })).toBeUndefined();
  });

  test.each([
    ['of another digest', passed, `sha256:${'d'.repeat(64)}`, NOW, 'not about sha256:dddd'],
    ['a day later', passed, DIGEST, NOW + 24 * 3_600_000, 'scan the image again'],
    ['of a blocked image', blocked(2), DIGEST, NOW, 'for 2 findings'],
    [
      'of an index of which it is one image',
      part,
      INDEX,
      NOW,
      'deploy ghcr.io/acme/shop@sha256:aaaa',
    ],
    ['by a verdict from the future', passed, DIGEST, NOW - 66 * 60_000, 'from the future'],
    ['by a verdict that is valid for ever', forEver, DIGEST, NOW, 'longer than any is'],
    ['by a pass with findings that block', contradictory, DIGEST, NOW, 'contradicts itself'],
    ['by a verdict on an archive', onArchive, DIGEST, NOW, 'about an archive without a manifest'],
    ['without a judgement', undecided, DIGEST, NOW, 'could not judge the image: The scan failed.'],
  ])('%s is refused', (_, verdict, digest, now, words) => {
    expect(verdictRefusal({ verdict, digest, now })).toContain(words);
  });
});
