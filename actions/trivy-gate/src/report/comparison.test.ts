import { expect, test } from 'vitest';
import { Summary } from '../../../../kit/report/summary.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Comparison } from '../policy/baseline.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import { addComparison } from './comparison.ts';

const zlib = sampleFinding({ package: 'zlib', id: 'CVE-2026-2' });
const curl = sampleFinding({ package: 'curl', id: 'CVE-2026-3' });
const POLICY: Policy = {
  ...{ severity: ['CRITICAL'], fixableOnly: false, eol: 'error' },
  known: { maxAgeKnownMs: 30 * 86_400_000 },
};

function comparison(changes: Partial<Comparison> = {}): Comparison {
  const nothing = { new: [], known: [], fixed: [], tolerated: [], overdue: [] };
  return { name: 'shop', digest: 'sha256:1', ...nothing, ...changes };
}

function render(
  changes: Partial<Comparison>,
  more: Pick<Decision, 'blocking' | 'audited'> = {},
): string {
  const summary = new Summary();
  const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
  const { blocking = changes.overdue ?? [], ...others } = more;
  const decision = { verdict: 'block', counts, blocking, warnings: [], ...others } as const;
  addComparison(summary, { ...decision, comparison: comparison(changes) }, POLICY);
  return summary.render();
}

test('what is in production already and what is fixed is folded, with its number', () => {
  const text = render({ known: [zlib], fixed: [curl, curl], tolerated: [zlib] });
  expect(text).toContain('0 new, 1 already in production, 2 fixed by this deploy');
  expect(text).toMatch(/<details><summary>Already in production: 1<\/summary>[\s\S]*`zlib`/);
  expect(text).toMatch(/<details><summary>Fixed by this deploy: 2<\/summary>[\s\S]*`curl`/);
  expect(text).not.toContain('⚠️');
});

test('nothing is folded where there is nothing', () => {
  expect(render({})).not.toContain('<details>');
});

test('findings that block although they are known are told apart, with the reason', () => {
  const text = render({ known: [zlib], overdue: [zlib] });
  expect(text).toContain('1 finding blocks although it is in production already');
  expect(text).toContain('more than 30 days ago');
});

test('a known finding that is waived is not told to block, one in an audit that it would', () => {
  const overdue = { known: [zlib, curl], overdue: [zlib, curl] };
  expect(render(overdue, { blocking: [curl] })).toContain('1 finding blocks although');
  expect(render(overdue, { blocking: [] })).not.toContain('⚠️');
  const audit = render(overdue, { blocking: [], audited: [zlib, curl] });
  expect(audit).toContain('2 findings would block although they are');
});

test('a long list is cut and counted', () => {
  const known = Array.from({ length: 130 }, (_, n) => ({ ...zlib, package: `lib${n}` }));
  const text = render({ known });
  expect(text.match(/^\| `lib/gm)).toHaveLength(100);
  expect(text).toContain('and 30 more packages');
});
