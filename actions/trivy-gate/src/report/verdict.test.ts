import { expect, test } from 'vitest';
import { formatVerdict, parseVerdict } from '../../../../kit/verdict/verdict.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Finding } from '../findings/trivy-report.ts';
import type { Policy } from '../policy/policy.ts';
import { policyHash, undecided, type VerdictFacts, verdictOf } from './verdict.ts';

const POLICY: Policy = { severity: ['CRITICAL', 'HIGH'], fixableOnly: true, eol: 'error' };
const NOW = Date.parse('2026-11-21T12:00:00Z');
const subject = {
  name: 'ghcr.io/acme/shop',
  digest: `sha256:${'a'.repeat(64)}`,
  platform: 'linux/amd64',
};
const counts = { CRITICAL: 1, HIGH: 2, MEDIUM: 3, LOW: 4, UNKNOWN: 5 };
const finding = sampleFinding({ installed: '1.0', title: 'a title' });

function verdict(blocking: readonly Finding[], more: Partial<VerdictFacts> = {}) {
  return verdictOf({
    decision: { verdict: blocking.length > 0 ? 'block' : 'pass', counts, blocking, warnings: [] },
    policy: POLICY,
    subject,
    scanner: { version: '0.74.0', sha256: 'b'.repeat(64) },
    databaseUpdatedAt: '2026-11-21T06:00:00.000Z',
    now: NOW,
    ...more,
  });
}

test('a pass says what was judged by what, and is valid for a day', () => {
  const passed = verdict([]);
  expect(passed).toMatchObject({
    verdict: 'pass',
    at: '2026-11-21T12:00:00.000Z',
    validUntil: '2026-11-22T12:00:00.000Z',
    subject,
    counts: { critical: 1, high: 2, medium: 3, low: 4, unknown: 5, blocking: 0 },
  });
  expect(parseVerdict(formatVerdict(passed))).toEqual(passed);
});

test('a verdict has the digest of the database where that is known', () => {
  const digest = `sha256:${'f'.repeat(64)}`;
  const updatedAt = '2026-11-21T06:00:00.000Z';
  expect(verdict([])).toMatchObject({ database: { updatedAt } });
  expect(verdict([])).not.toHaveProperty('database.digest');
  const known = verdict([], { databaseDigest: digest });
  expect(known).toMatchObject({ database: { updatedAt, digest } });
  expect(parseVerdict(formatVerdict(known))).toEqual(known);
});

test('a block names what blocks', () => {
  const blocked = verdict([finding, { ...finding, fixed: '1.1' }]);
  const named = { id: 'CVE-2026-1', severity: 'CRITICAL', package: 'openssl', installed: '1.0' };
  expect(blocked).toMatchObject({
    verdict: 'block',
    blocking: [named, { ...named, fixed: '1.1' }],
  });
  expect(parseVerdict(formatVerdict(blocked))).toEqual(blocked);
});

test('an image that was not judged has a verdict too, with or without a digest', () => {
  for (const about of [subject, undefined]) {
    const verdict = undecided({ code: 'FG005', reason: 'killed', now: NOW, subject: about });
    expect(verdict).toMatchObject({ verdict: 'error', code: 'FG005', reason: 'killed' });
    expect(parseVerdict(formatVerdict(verdict))).toEqual(verdict);
  }
});

test('a verdict on one image of an index names the index', () => {
  const index = `sha256:${'c'.repeat(64)}`;
  const facts = { code: 'FG005', reason: 'killed', now: NOW, subject: { ...subject, index } };
  expect(undecided(facts)).toMatchObject({ subject: { digest: subject.digest, index } });
});

test('a verdict on an archive names the digest of its manifest, or else nothing but the image ID', () => {
  const imageId = `sha256:${'d'.repeat(64)}`;
  const facts = { code: 'FG005', reason: 'killed', now: NOW };
  const layout = { ...subject, name: 'shop.tar', imageId };
  expect(undecided({ ...facts, subject: layout })).toMatchObject({ subject: layout });
  const archive = { ...layout, digest: undefined };
  const verdict = undecided({ ...facts, subject: archive });
  expect(verdict.subject).toEqual({ name: 'shop.tar', imageId, platform: 'linux/amd64' });
  expect(parseVerdict(formatVerdict(verdict))).toEqual(verdict);
});

test('a verdict says what runs now, and how the image differs from it', () => {
  const digest = `sha256:${'d'.repeat(64)}`;
  const none = { tolerated: [], overdue: [] };
  const comparison = { name: 'shop', digest, new: [], known: [finding], fixed: [finding], ...none };
  const passed = verdictOf({
    decision: { verdict: 'pass', counts, blocking: [], comparison, warnings: [] },
    policy: { ...POLICY, known: { maxAgeKnownMs: 30 * 86_400_000 } },
    ...{ subject, scanner: { version: '0.74.0', sha256: 'b'.repeat(64) }, now: NOW },
    databaseUpdatedAt: '2026-11-21T06:00:00.000Z',
  });
  expect(passed).toMatchObject({
    policy: { known: { maxAgeDays: 30 } },
    baseline: { name: 'shop', digest, new: 0, known: 1, fixed: 1 },
  });
  expect(parseVerdict(formatVerdict(passed))).toEqual(passed);
  expect(verdict([])).not.toHaveProperty('baseline');
});

test('the same rules have the same hash, other rules another one', () => {
  const same = policyHash({ ...POLICY, severity: ['HIGH', 'CRITICAL'] });
  expect(same).toBe(policyHash(POLICY));
  expect(policyHash({ ...POLICY, fixableOnly: false })).not.toBe(same);
  expect(policyHash({ ...POLICY, severity: ['CRITICAL'] })).not.toBe(same);
  expect(policyHash({ ...POLICY, known: undefined, audit: false })).toBe(same);
  const known = policyHash({ ...POLICY, known: { maxAgeKnownMs: undefined } });
  const forAMonth = policyHash({ ...POLICY, known: { maxAgeKnownMs: 30 * 86_400_000 } });
  const audit = policyHash({ ...POLICY, known: { maxAgeKnownMs: undefined }, audit: true });
  expect(new Set([same, known, forAMonth, audit]).size).toBe(4);
});
