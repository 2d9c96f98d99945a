import { describe, expect, test } from 'vitest';
import type { Doubt } from '../doubt/doubts.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Severity } from '../findings/severity.ts';
import type { Finding, Report } from '../findings/trivy-report.ts';
import { type Decision, decide, type Policy } from './policy.ts';

const POLICY: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error' };
const KILLED: Doubt = { code: 'FG005', sentence: 'The scanner was killed.' };
const CANARY: Doubt = { code: 'FG009', sentence: 'Nothing was found.' };

function finding(severity: Severity, fixed?: string): Finding {
  return sampleFinding({ id: `CVE-${severity}`, severity, fixed });
}

function report(findings: readonly Finding[], eol = false): Report {
  return {
    schemaVersion: 2,
    scannerVersion: '0.74.0',
    os: { family: 'debian', name: '8.11', eol },
    digests: [],
    platform: undefined,
    hasShell: false,
    parts: [],
    findings,
  };
}

interface Row {
  readonly name: string;
  readonly findings?: readonly Finding[];
  readonly policy?: Partial<Policy>;
  readonly doubts?: readonly Doubt[];
  readonly eol?: boolean;
  readonly verdict: Decision['verdict'];
  readonly blocking?: number;
  readonly codes?: readonly string[];
}

const critical = finding('CRITICAL', '1.1');
const unfixed = finding('CRITICAL');
const high = finding('HIGH', '1.1');

const rows: readonly Row[] = [
  { name: 'nothing found', verdict: 'pass', blocking: 0 },
  { name: 'a CRITICAL one', findings: [critical], verdict: 'block', blocking: 1 },
  { name: 'one without a fix', findings: [unfixed], verdict: 'block', blocking: 1 },
  { name: 'only less severe ones', findings: [high, high], verdict: 'pass', blocking: 0 },
  {
    name: 'a HIGH one, where HIGH blocks too',
    findings: [high, critical],
    policy: { severity: ['CRITICAL', 'HIGH'] },
    verdict: 'block',
    blocking: 2,
  },
  {
    name: 'one without a fix, where only fixable ones block',
    findings: [unfixed],
    policy: { fixableOnly: true },
    verdict: 'pass',
    blocking: 0,
  },
  {
    name: 'one with and one without a fix, where only fixable ones block',
    findings: [critical, unfixed],
    policy: { fixableOnly: true },
    verdict: 'block',
    blocking: 1,
  },
  {
    name: 'one of unknown severity, where these block',
    findings: [finding('UNKNOWN')],
    policy: { severity: ['CRITICAL', 'UNKNOWN'] },
    verdict: 'block',
    blocking: 1,
  },
  { name: 'nothing, with a doubt', doubts: [KILLED], verdict: 'error', codes: ['FG005'] },
  {
    name: 'a CRITICAL one, with a doubt: the doubt wins, the finding is still told',
    findings: [critical],
    doubts: [KILLED],
    verdict: 'error',
    blocking: 1,
    codes: ['FG005'],
  },
  { name: 'nothing in a dead release', eol: true, verdict: 'error', codes: ['FG002'] },
  {
    name: 'nothing in a dead release, where that is a warning',
    eol: true,
    policy: { eol: 'warn' },
    verdict: 'pass',
    blocking: 0,
  },
  {
    name: 'nothing in a dead release whose canaries were passed over: the release is the reason',
    eol: true,
    doubts: [CANARY],
    verdict: 'error',
    codes: ['FG002', 'FG009'],
  },
  {
    name: 'silent canaries in a dead release, where that is a warning',
    eol: true,
    policy: { eol: 'warn' },
    doubts: [CANARY],
    verdict: 'error',
    codes: ['FG009'],
  },
];

describe('the decision about', () => {
  test.each(rows)('$name is $verdict', (row) => {
    const { findings = [], doubts = [], eol = false } = row;
    const evidence = { report: report(findings, eol), doubts, notes: [] };
    const decision = decide(evidence, { ...POLICY, ...row.policy });
    expect(decision.verdict).toBe(row.verdict);
    if (row.blocking !== undefined) expect(decision.blocking).toHaveLength(row.blocking);
    const codes =
      decision.verdict === 'error' ? decision.doubts.map(({ code }) => code) : undefined;
    expect(codes).toEqual(row.codes);
  });

  test('a scan without a report is an error even if nobody said why', () => {
    const decision = decide({ report: undefined, doubts: [], notes: [] }, POLICY);
    expect(decision).toMatchObject({ verdict: 'error', doubts: [{ code: 'FG007' }] });
  });

  test('warns of a dead release and of gaps', () => {
    const evidence = { report: report([], true), doubts: [], notes: ['a gap'] };
    const decision = decide(evidence, { ...POLICY, eol: 'warn' });
    expect(decision.warnings).toEqual(['a gap', 'debian 8.11 is past its end of life.']);
  });

  describe('an image that is compared with what runs now', () => {
    const known = finding('CRITICAL', '1.1');
    const fresh = sampleFinding({ id: 'CVE-new', published: Date.parse('2026-01-01T00:00:00Z') });
    const at = Date.parse('2026-11-21T12:00:00Z');
    const baseline = { name: 'shop', digest: 'sha256:1', findings: [known], at };

    test.each<[string, readonly Finding[], Policy['known'], readonly Finding[]]>([
      ['passes with what is in production', [known], { maxAgeKnownMs: undefined }, []],
      ['is blocked for what is new', [known, fresh], { maxAgeKnownMs: undefined }, [fresh]],
      ['is blocked for what is old', [known, fresh], { maxAgeKnownMs: 1 }, [known, fresh]],
      ['is blocked for all without such a policy', [known, fresh], undefined, [known, fresh]],
    ])('%s', (_, findings, rule, blocking) => {
      const evidence = { report: report(findings), doubts: [], notes: [], baseline };
      const decision = decide(evidence, { ...POLICY, known: rule });
      expect(decision.verdict).toBe(blocking.length > 0 ? 'block' : 'pass');
      expect(decision.blocking).toEqual(blocking);
      expect(decision.comparison?.known).toEqual(rule === undefined ? undefined : [known]);
    });

    test('is not judged where there is a doubt about it, whatever runs now', () => {
      const evidence = { report: report([known]), doubts: [KILLED], notes: [], baseline };
      const decision = decide(evidence, { ...POLICY, known: { maxAgeKnownMs: undefined } });
      expect(decision).toMatchObject({ verdict: 'error', doubts: [KILLED] });
    });

    test('is blocked for all where there is nothing to compare with', () => {
      const evidence = { report: report([known]), doubts: [], notes: ['No baseline.'] };
      const decision = decide(evidence, { ...POLICY, known: { maxAgeKnownMs: undefined } });
      expect(decision).toMatchObject({ verdict: 'block', warnings: ['No baseline.'] });
      expect(decision.comparison).toBeUndefined();
    });
  });

  test('counts every finding, whether it blocks or not', () => {
    const evidence = { report: report([critical, unfixed, high]), doubts: [], notes: [] };
    const counts = { CRITICAL: 2, HIGH: 1, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
    expect(decide(evidence, POLICY).counts).toEqual(counts);
  });
});
