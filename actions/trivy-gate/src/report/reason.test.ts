import { expect, test } from 'vitest';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Finding } from '../findings/trivy-report.ts';
import { type Decision, decide, type Policy } from '../policy/policy.ts';
import type { Waiver } from '../policy/waivers/waiver.ts';
import { reasonOf } from './reason.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;
const POLICY: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error' };

const known = sampleFinding({ id: 'CVE-1', published: NOW - DAY_MS });
const overdue = sampleFinding({ id: 'CVE-2', published: NOW - 90 * DAY_MS });
const fresh = sampleFinding({ id: 'CVE-3', published: NOW - 90 * DAY_MS });

function waiver(id: string): Waiver {
  return {
    ...{ id, package: undefined, paths: [], image: undefined, owner: '@mia', reason: 'x' },
    ...{ expires: undefined, file: 'waivers.yaml', line: 1 },
  };
}

interface Case {
  readonly findings: readonly Finding[];
  readonly running?: readonly Finding[];
  readonly waived?: readonly string[];
  readonly policy?: Partial<Policy>;
}

function reason({ findings, running, waived = [], policy: more }: Case): string {
  const policy = {
    ...POLICY,
    known: running && { maxAgeKnownMs: 30 * DAY_MS },
    exemptions: { waivers: waived.map(waiver), today: 0, image: undefined },
    ...more,
  };
  const report = {
    ...{ schemaVersion: 2, scannerVersion: '0.74.0', os: undefined, digests: [], parts: [] },
    ...{ platform: 'linux/amd64', hasShell: false, findings },
  };
  const digest = `sha256:${'a'.repeat(64)}`;
  const baseline = running && { name: 'shop', digest, findings: running, at: NOW };
  const decision: Decision = decide({ report, doubts: [], notes: [], baseline }, policy);
  return reasonOf(decision, policy);
}

test.each<[string, Case, string]>([
  ['nothing found', { findings: [] }, 'No CRITICAL vulnerability was found.'],
  [
    'nothing found, where something runs',
    { findings: [], running: [known] },
    'No CRITICAL vulnerability was found.',
  ],
  [
    'a waived one',
    { findings: [fresh], waived: ['CVE-3'] },
    'No CRITICAL vulnerability was found but for 1 waived.',
  ],
  [
    'known ones',
    {
      findings: [known, { ...known, package: 'zlib' }],
      running: [known, { ...known, package: 'zlib' }],
    },
    'No CRITICAL vulnerability was found but for 2 already in production.',
  ],
  [
    'a new one that is waived, and a known one',
    { findings: [known, fresh], running: [known], waived: ['CVE-3'] },
    'No CRITICAL vulnerability was found but for 1 waived and 1 already in production.',
  ],
  [
    'one that is waived because it has been known for too long',
    { findings: [overdue], running: [overdue], waived: ['CVE-2'] },
    'No CRITICAL vulnerability was found but for 1 waived.',
  ],
  [
    'several severities and fixes only',
    { findings: [], policy: { severity: ['CRITICAL', 'HIGH'], fixableOnly: true } },
    'No CRITICAL or HIGH vulnerability with a fixed version was found.',
  ],
  [
    'one that blocks',
    { findings: [fresh] },
    '1 vulnerability blocks the image, the first is CVE-3 (CRITICAL) in openssl 3.0.1-1.',
  ],
  [
    'two in an audit',
    { findings: [fresh, overdue], policy: { audit: true } },
    'Audit, nothing is blocked: 2 vulnerabilities would block the image, the first is CVE-3 (CRITICAL) in openssl 3.0.1-1.',
  ],
  [
    'nothing in an audit',
    { findings: [], policy: { audit: true } },
    'Audit, nothing is blocked: No CRITICAL vulnerability was found.',
  ],
])('%s', (_, given, expected) => {
  expect(reason(given)).toBe(expected);
});
