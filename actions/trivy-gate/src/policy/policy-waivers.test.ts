import { describe, expect, test } from 'vitest';
import type { Severity } from '../findings/severity.ts';
import type { Finding, Report } from '../findings/trivy-report.ts';
import { decide, describePolicy, type Policy } from './policy.ts';
import { parseDay } from './waivers/day.ts';
import type { Waiver } from './waivers/waiver.ts';

const TODAY = parseDay('2026-11-21') ?? 0;

function finding(id: string, severity: Severity = 'CRITICAL'): Finding {
  const place = { title: '', url: undefined, place: '' };
  return { id, type: 'debian', severity, package: 'openssl', installed: '1', fixed: '2', ...place };
}

function waiver(id: string, expires = TODAY + 30): Waiver {
  const scope = { package: undefined, paths: [], image: undefined };
  const place = { file: '.github/trivy-waivers.yaml', line: 1 };
  return { id, ...scope, owner: '@mia', reason: 'not reachable', expires, ...place };
}

function judge(findings: readonly Finding[], more: Partial<Policy> & { doubt?: true } = {}) {
  const { doubt, ...rules } = more;
  const report: Report = {
    ...{ schemaVersion: 2, scannerVersion: '0.74.0', os: undefined, digests: [] },
    ...{ platform: undefined, hasShell: false, parts: [], findings },
  };
  const doubts = doubt ? [{ code: 'FG005', sentence: 'Killed.' } as const] : [];
  const policy: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error', ...rules };
  return decide({ report, doubts, notes: [] }, policy);
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
      blocking: [{ id: 'CVE-1', lapsed: 'the waiver of @mia expired on 2026-11-20' }],
      waived: [],
    });
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

describe('an audit', () => {
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
