import { describe, expect, test } from 'vitest';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Finding } from '../findings/trivy-report.ts';
import { compare, describeAge, describeKnownPolicy, knownPolicyOf } from './baseline.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;

const openssl = sampleFinding({ published: Date.parse('2026-11-01T00:00:00Z') });
const zlib = sampleFinding({
  package: 'zlib',
  id: 'CVE-2026-2',
  published: Date.parse('2026-01-01T00:00:00Z'),
});
const curl = sampleFinding({ package: 'curl', id: 'CVE-2026-3' });
const low = sampleFinding({ package: 'bash', id: 'CVE-2026-4', severity: 'LOW' });

function comparison(
  findings: readonly Finding[],
  before: readonly Finding[],
  maxAgeKnownMs?: number,
) {
  return compare({
    findings,
    baseline: { name: 'shop', digest: 'sha256:1', findings: before, at: NOW },
    policy: { maxAgeKnownMs },
    wouldBlock: ({ severity }) => severity === 'CRITICAL',
  });
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.package);
}

describe('against what runs now', () => {
  test('a finding is new, known or fixed', () => {
    const updated = { ...zlib, installed: '1.3' };
    const result = comparison([openssl, updated, low], [zlib, curl, low]);
    expect(idsOf(result.new)).toEqual(['openssl']);
    expect(idsOf(result.known)).toEqual(['zlib', 'bash']);
    expect(idsOf(result.fixed)).toEqual(['curl']);
    expect(idsOf(result.tolerated)).toEqual(['zlib']);
    expect(result.overdue).toEqual([]);
    expect(result).toMatchObject({ name: 'shop', digest: 'sha256:1' });
  });

  test('a vulnerability that is known in one package is new in another and at another path', () => {
    const lodash = sampleFinding({
      package: 'lodash',
      class: 'lang-pkgs',
      place: 'a/package.json',
    });
    const moved = { ...lodash, place: 'b/package.json' };
    const result = comparison([openssl, lodash, moved], [lodash]);
    expect(result.new).toEqual([openssl, moved]);
    expect(result.known).toEqual([lodash]);
  });

  test('a finding under its GHSA is known under its CVE', () => {
    const ghsa = { ...openssl, id: 'GHSA-a', aliases: [] };
    const result = comparison([ghsa], [{ ...openssl, aliases: ['GHSA-a'] }]);
    expect(result).toMatchObject({ new: [], known: [ghsa], fixed: [] });
  });

  test('nothing is new in the same image', () => {
    const all = [openssl, zlib, curl, low];
    expect(comparison(all, all)).toMatchObject({ new: [], fixed: [], known: all });
  });

  test.each<[string, string | undefined, 'tolerated' | 'overdue']>([
    ['a day before the end', '2026-10-23T12:00:00Z', 'tolerated'],
    ['on the very day', '2026-10-22T12:00:00Z', 'tolerated'],
    ['a moment later', '2026-10-22T11:59:59Z', 'overdue'],
    ['that is dated in the future', '2027-01-01T00:00:00Z', 'tolerated'],
    ['without a date', undefined, 'overdue'],
    ['with the date that Go writes for none', '0001-01-01T00:00:00Z', 'overdue'],
  ])('a known finding %s of 30 days is as it should be', (_, published, where) => {
    const finding = {
      ...openssl,
      published: published === undefined ? undefined : Date.parse(published),
    };
    const result = comparison([finding], [finding], 30 * DAY_MS);
    expect(result[where]).toEqual([finding]);
    expect([...result.tolerated, ...result.overdue]).toHaveLength(1);
  });

  test('a known finding that would not block is not overdue either', () => {
    expect(comparison([low], [low], 1).overdue).toEqual([]);
  });
});

test.each([
  [86_400_000, '1 day'],
  [30 * DAY_MS, '30 days'],
  [3_600_000, '1 h'],
])('%d ms is an age of %s', (milliseconds, words) => {
  expect(describeAge(milliseconds)).toBe(words);
});

test('the policy about known findings follows from the inputs', () => {
  expect(knownPolicyOf({ baseline: undefined, maxAgeKnown: undefined })).toBeUndefined();
  const policy = knownPolicyOf({ baseline: {}, maxAgeKnown: 30 * DAY_MS });
  expect(describeKnownPolicy(policy)).toContain('published more than 30 days ago');
  expect(describeKnownPolicy(undefined)).toBe('');
});
