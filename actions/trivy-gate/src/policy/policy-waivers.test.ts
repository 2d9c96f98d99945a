import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../../kit/time/day.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Severity } from '../findings/severity.ts';
import type { Finding, Report } from '../findings/trivy-report.ts';
import { decide, describePolicy, type Policy } from './policy.ts';
import { withLapses } from './waivers/coverage.ts';
import type { Waiver } from './waivers/waiver.ts';

const TODAY = parseDay('2026-11-21') ?? 0;
const NOW = Date.parse('2026-11-21T12:00:00Z');

function finding(id: string, severity: Severity = 'CRITICAL'): Finding {
  return sampleFinding({ id, severity });
}

function waiver(id: string, expires = TODAY + 30): Waiver {
  const scope = { package: undefined, paths: [], image: undefined };
  const place = { file: '.github/trivy-waivers.yaml', line: 1 };
  return { id, ...scope, owner: '@mia', reason: 'not reachable', expires, ...place };
}

function judge(
  findings: readonly Finding[],
  more: Partial<Policy> & { doubt?: true; before?: readonly Finding[] } = {},
) {
  const { doubt, before, ...rules } = more;
  const report: Report = {
    ...{ schemaVersion: 2, scannerVersion: '0.74.0', os: undefined, digests: [] },
    ...{ platform: undefined, hasShell: false, parts: [], findings },
  };
  const doubts = doubt ? [{ code: 'FG005', sentence: 'Killed.' } as const] : [];
  const policy: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error', ...rules };
  const baseline = before && { name: 'shop', digest: 'sha256:1', findings: before, at: NOW };
  return decide({ report, doubts, notes: [], baseline }, policy);
}

const exempt = (...waivers: Waiver[]) => ({
  exemptions: { waivers, today: TODAY, image: 'ghcr.io/acme/shop' },
});

describe('waivers', () => {
  test('keep what they cover from blocking, but not from being counted', () => {
    const one = finding('CVE-1');
    const decision = judge([one], exempt(waiver('CVE-1')));
    expect(decision).toMatchObject({ verdict: 'pass', blocking: [], counts: { CRITICAL: 1 } });
    expect(decision.waived?.map((entry) => entry.finding)).toEqual([one]);
  });

  test('leave the rest to block', () => {
    const decision = judge([finding('CVE-1'), finding('CVE-2')], exempt(waiver('CVE-1')));
    expect(decision).toMatchObject({ verdict: 'block', blocking: [{ id: 'CVE-2' }] });
  });

  test('that expired cover nothing and name their owner at the finding', () => {
    const decision = judge([finding('CVE-1')], exempt(waiver('CVE-1', TODAY - 1)));
    expect(decision).toMatchObject({
      verdict: 'block',
      blocking: [{ id: 'CVE-1' }],
      waived: [],
    });
    expect(withLapses(decision.blocking ?? [], decision.coverage)).toMatchObject([
      { lapsed: 'the waiver of @mia expired on 2026-11-20' },
    ]);
  });

  test('of what would not block anyway count for nothing, and are not unused either', () => {
    const decision = judge([finding('CVE-1', 'LOW')], exempt(waiver('CVE-1')));
    expect(decision).toMatchObject({ verdict: 'pass', waived: [], coverage: { unused: [] } });
  });

  test('do not make a pass of what could not be judged', () => {
    const decision = judge([finding('CVE-1')], { ...exempt(waiver('CVE-1')), doubt: true });
    expect(decision.verdict).toBe('error');
  });
});

describe('waivers, where the image is compared with what runs now,', () => {
  const known = finding('CVE-1');
  const fresh = finding('CVE-2');
  const forever: Partial<Policy> = { known: { maxAgeKnownMs: undefined } };
  const forADay: Partial<Policy> = { known: { maxAgeKnownMs: 86_400_000 } };

  test('are not used for what is in production already, and are not unused either', () => {
    const soon = waiver('CVE-1', TODAY + 1);
    const decision = judge([known], { ...forever, before: [known], ...exempt(soon) });
    expect(decision).toMatchObject({
      ...{ verdict: 'pass', waived: [], comparison: { tolerated: [known] } },
      coverage: { covered: [], lapsed: [], unused: [], expiring: [] },
    });
  });

  test('that expired are not missed by what is in production already', () => {
    const old = waiver('CVE-1', TODAY - 1);
    const decision = judge([known], { ...forever, before: [known], ...exempt(old) });
    expect(decision).toMatchObject({ verdict: 'pass', coverage: { lapsed: [], unused: [] } });
  });

  test('are used for what is new', () => {
    const before = { before: [known], ...exempt(waiver('CVE-2')) };
    const decision = judge([known, fresh], { ...forever, ...before });
    expect(decision).toMatchObject({ verdict: 'pass', waived: [{ finding: fresh }] });
  });

  test('are used for what has been in production for too long', () => {
    const before = { before: [known, fresh], ...exempt(waiver('CVE-1')) };
    const decision = judge([known, fresh], { ...forADay, ...before });
    expect(decision).toMatchObject({
      ...{ verdict: 'block', blocking: [fresh], waived: [{ finding: known }] },
      comparison: { tolerated: [], overdue: [known, fresh] },
    });
  });
});

describe('an audit', () => {
  test('tells what would block against what runs now', () => {
    const known = finding('CVE-1');
    const fresh = finding('CVE-2');
    const rules = { audit: true, known: { maxAgeKnownMs: undefined }, before: [known] };
    expect(judge([known, fresh], rules)).toMatchObject({
      ...{ verdict: 'pass', blocking: [], audited: [fresh] },
      comparison: { new: [fresh], tolerated: [known] },
    });
  });

  test('blocks nothing and tells what would', () => {
    const decision = judge([finding('CVE-1'), finding('CVE-2')], {
      audit: true,
      ...exempt(waiver('CVE-2')),
    });
    expect(decision).toMatchObject({ verdict: 'pass', blocking: [], audited: [{ id: 'CVE-1' }] });
    expect(decision.waived).toHaveLength(1);
  });

  test('is still an error where the image could not be judged', () => {
    const decision = judge([finding('CVE-1')], { audit: true, doubt: true });
    expect(decision).toMatchObject({ verdict: 'error', blocking: [], audited: [{ id: 'CVE-1' }] });
  });

  test('is said with the policy', () => {
    const policy: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error' };
    expect(describePolicy({ ...policy, audit: true })).toBe(
      'Audit, nothing is blocked; without it CRITICAL blocks, with or without a fixed version',
    );
    expect(describePolicy(policy)).not.toContain('Audit');
  });
});
