import { describe, expect, test } from 'vitest';
import { Log } from '../../../../kit/report/log.ts';
import { Summary } from '../../../../kit/report/summary.ts';
import { Secrets } from '../../../../kit/secret/secrets.ts';
import { parseDay } from '../../../../kit/time/day.ts';
import { parseVerdict } from '../../../../kit/verdict/verdict.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Finding } from '../findings/trivy-report.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import {
  applyWaivers,
  type Exemptions,
  partByWaivers,
  withLapses,
} from '../policy/waivers/coverage.ts';
import type { Waiver } from '../policy/waivers/waiver.ts';
import { nameFindings, passTitle, summarize } from './summary.ts';
import { policyHash, verdictOf } from './verdict.ts';
import { tellWaivers } from './waivers.ts';

const TODAY = parseDay('2026-11-21') ?? 0;
const RULES: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error' };
const COUNTS = { CRITICAL: 1, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
const subject = {
  name: 'ghcr.io/acme/shop',
  digest: `sha256:${'a'.repeat(64)}`,
  platform: 'linux/amd64',
};

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return sampleFinding({ id, package: 'zlib', installed: '1', ...more });
}

function waiver(id: string, more: Partial<Waiver> = {}): Waiver {
  const scope = { package: undefined, paths: [], image: undefined };
  const who = { owner: '@mia', reason: 'not | reachable', expires: TODAY + 30 };
  return { id, ...scope, ...who, file: 'waivers.yaml', line: 3, ...more };
}

function decided(findings: readonly Finding[], waivers: readonly Waiver[]) {
  const exemptions: Exemptions = { waivers, today: TODAY, image: subject.name };
  const coverage = applyWaivers({ ...exemptions, findings, candidates: findings });
  const { waived, standing } = partByWaivers(findings, coverage);
  const verdict = standing.length > 0 ? ('block' as const) : ('pass' as const);
  const decision = { verdict, counts: COUNTS, blocking: standing, waived, coverage, warnings: [] };
  return { decision, policy: { ...RULES, exemptions } };
}

function render(decision: Decision, policy: Policy): string {
  const summary = new Summary();
  summarize(summary, decision, {
    ...{ subject, policy, scanner: 'Trivy 0.74.0', reportFile: undefined },
    ...{ databaseUpdatedAt: '2026-11-21T06:00:00Z', databaseRepository: 'ghcr.io/a/db:2' },
  });
  return summary.render();
}

describe('the summary', () => {
  test('has one row for each waiver, with what it covers, its owner and the days that are left', () => {
    const findings = [finding('CVE-1'), finding('CVE-1', { package: 'zstd', place: 'app/x' })];
    const { decision, policy } = decided(findings, [waiver('CVE-1')]);
    const text = render(decision, policy);
    expect(text).toContain('nothing that blocks was found that is not waived');
    expect(text).toContain(
      '| CVE-1 | `zlib 1`, `zstd 1 in app/x` | @\u200bmia | not &#124; reachable | 2026-12-21 | 30 |',
    );
  });

  test('names what a waiver is about as the findings do, too', () => {
    const found = finding('CVE-1', { aliases: ['GHSA-a'] });
    const { decision, policy } = decided([found, finding('CVE-1')], [waiver('GHSA-a')]);
    expect(render(decision, policy)).toContain('| GHSA-a, CVE-1 | `zlib 1` | @');
  });

  test('marks what ends soon, what has no end and what nobody answers for', () => {
    const soon = waiver('CVE-1', { expires: TODAY });
    const ignored = waiver('CVE-2', { owner: undefined, reason: undefined, expires: undefined });
    const { decision, policy } = decided([finding('CVE-1'), finding('CVE-2')], [soon, ignored]);
    const text = render(decision, policy);
    expect(text).toContain('| 2026-11-21 | 0 ⚠️ |');
    expect(text).toContain('| ⚠️ nobody (waivers.yaml) |  | ⚠️ no end |  |');
  });

  test('names the owner of an expired one at the finding', () => {
    const { decision, policy } = decided([finding('CVE-1')], [waiver('CVE-1', { expires: 0 })]);
    const words = /CVE-1 CRITICAL \(the waiver of @\u200bmia expired on 1970-01-01\)/;
    expect(render(decision, policy)).toMatch(words);
    expect(nameFindings(withLapses(decision.blocking, decision.coverage))).toContain(
      'not fixed yet; the waiver of @mia expired on 1970-01-01',
    );
  });

  test('lists what is there for nothing or twice, and why there are none', () => {
    const { decision, policy } = decided([], [waiver('CVE-1'), waiver('CVE-1', { line: 9 })]);
    const exemptions = { ...policy.exemptions, notes: ['No waivers: `x` is *gone*.'] };
    const text = render(decision, { ...policy, exemptions });
    expect(text).toContain(
      '- CVE-1 of @\u200bmia \\(waivers.yaml, line 9\\) repeats one before it.',
    );
    expect(text).toMatch(/- Correct `id`, .* about no finding of this image: CVE-1 of/);
    expect(text).toContain('- No waivers: `x` is \\*gone\\*.');
    expect(text).not.toContain('Waived');
  });

  test('of an image that was not judged asks nobody to remove anything', () => {
    const { decision, policy } = decided([finding('CVE-1')], [waiver('CVE-1'), waiver('CVE-2')]);
    const doubts = [{ code: 'FG005', sentence: 'Killed.' }] as const;
    const text = render({ ...decision, verdict: 'error', doubts }, policy);
    expect(text).toContain('Waived');
    expect(text).not.toContain('about no finding');
  });

  test('of an audit says so in its heading, and shows what would block', () => {
    const { decision, policy } = decided([finding('CVE-1')], []);
    const audited = {
      ...decision,
      verdict: 'pass' as const,
      blocking: [],
      audited: decision.blocking,
    };
    const text = render(audited, { ...policy, audit: true });
    expect(passTitle(audited)).toBe('🔎 trivy-gate: Audit, nothing is blocked');
    expect(text).toContain('1 would block, see below');
    expect(text).toMatch(/`zlib` \| `1` \| no fix yet \| CVE-1 CRITICAL/);
  });
});

test('the log warns of each that ends soon or stands twice, and once of all without a finding', () => {
  const waivers = [
    waiver('CVE-1', { expires: TODAY + 14 }),
    waiver('CVE-1', { expires: TODAY + 1 }),
    ...Array.from({ length: 12 }, (_, n) => waiver(`CVE-${n + 2}`)),
  ];
  const told: string[] = [];
  const log = new Log(
    new Secrets(
      () => undefined,
      () => undefined,
    ),
  );
  log.annotate = ({ kind, message }) => void told.push(`${kind}: ${message}`);
  tellWaivers(log, decided([finding('CVE-1')], waivers).decision.coverage);
  expect(told).toEqual([
    'warning: CVE-1 of @mia (waivers.yaml, line 3) holds until 2026-12-05.',
    'warning: CVE-1 of @mia (waivers.yaml, line 3) repeats one before it.',
    expect.stringMatching(
      /^notice: Correct .*or remove .*: CVE-2 of .*CVE-11 of @mia \(.*\) and 2 more\.$/,
    ),
  ]);
});

describe('the verdict', () => {
  function verdict({ decision, policy }: ReturnType<typeof decided>, audit = false) {
    const scanner = { version: '0.74.0', sha256: 'b'.repeat(64) };
    const facts = { subject, scanner, databaseUpdatedAt: '2026-11-21T06:00:00Z', now: Date.now() };
    return verdictOf({ ...facts, decision, policy: { ...policy, audit } });
  }

  test('names the waivers that were used, each once', () => {
    const findings = [finding('CVE-1'), finding('CVE-1', { package: 'x' }), finding('CVE-2')];
    const nobody = waiver('CVE-2', { owner: undefined, expires: undefined });
    const written = verdict(decided(findings, [waiver('CVE-1'), nobody, waiver('CVE-3')]));
    expect(parseVerdict(JSON.stringify(written))).toMatchObject({
      verdict: 'pass',
      counts: { critical: 1, blocking: 0, waived: 3 },
      waivers: [{ id: 'CVE-1', owner: '@mia', expires: '2026-12-21' }, { id: 'CVE-2' }],
    });
    expect(written).not.toHaveProperty('waiversOmitted');
  });

  test('has room for a part of very many, and counts the rest', () => {
    const ids = Array.from({ length: 1_000 }, (_, n) => `CVE-${n}`);
    const written = verdict(
      decided(
        ids.map((id) => finding(id)),
        ids.map((id) => waiver(id)),
      ),
    );
    if (written.verdict === 'error') throw new Error('not judged');
    const { waivers = [], waiversOmitted = 0 } = written;
    expect(waivers.length).toBeGreaterThan(100);
    expect(waivers.length + waiversOmitted).toBe(1_000);
    expect(Buffer.byteLength(JSON.stringify(waivers))).toBeLessThan(9_000);
  });

  test('says that nothing was to block', () => {
    expect(verdict(decided([], []), true)).toMatchObject({ policy: { audit: true } });
    const { decision, policy } = decided([], []);
    expect(verdict({ decision, policy })).not.toHaveProperty('policy.audit');
  });
});

describe('the hash of the policy', () => {
  const hash = (waivers: readonly Waiver[], more: Partial<Policy> = {}) =>
    policyHash({ ...RULES, exemptions: { waivers, today: TODAY, image: subject.name }, ...more });
  const plain = policyHash(RULES);

  test.each<[string, readonly Waiver[]]>([
    ['without waivers', []],
    ['with an expired one', [waiver('CVE-1', { expires: TODAY - 1 })]],
    ['with one for another image', [waiver('CVE-1', { image: 'ghcr.io/acme/api' })]],
  ])('is that of the rules alone %s', (_, waivers) => {
    expect(hash(waivers)).toBe(plain);
  });

  test.each<[string, readonly Waiver[]]>([
    ['a waiver more', [waiver('CVE-1'), waiver('CVE-2')]],
    ['another owner', [waiver('CVE-1', { owner: '@tom' })]],
    ['another end', [waiver('CVE-1', { expires: TODAY })]],
    ['a narrower scope', [waiver('CVE-1', { package: 'zlib' })]],
    ['none', []],
  ])('is another one with %s', (_, waivers) => {
    expect(hash(waivers)).not.toBe(hash([waiver('CVE-1')]));
  });

  test('does not depend on the order of the waivers or on where they stand', () => {
    const one = waiver('CVE-1');
    const two = waiver('CVE-2', { line: 7 });
    expect(hash([one, two])).toBe(hash([two, { ...one, line: 99 }]));
  });

  test('is another one in an audit', () => {
    expect(policyHash({ ...RULES, audit: true })).not.toBe(plain);
    expect(policyHash({ ...RULES, audit: false })).toBe(plain);
  });
});
