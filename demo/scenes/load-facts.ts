/** The figures of a load, as people read them. */
import type { Measured } from '../../test/load/measure.ts';

/** "0 failed of 2,345 requests (145 per second)." */
export function loadVerdict(measured: Measured): string {
  const total = measured.total.toLocaleString('en');
  return `${measured.failed} failed of ${total} requests (${Math.round(measured.perSecond)} per second).`;
}

/** Gaps, delays, versions and failures, each by its name. */
export function loadFacts(measured: Measured): [string, string][] {
  const counts = (entries: Readonly<Record<string, number>>) =>
    Object.entries(entries)
      .map(([name, count]) => `${name}: ${count.toLocaleString('en')}`)
      .join(', ');
  return [
    ['answered by', counts(measured.versions)],
    ...(measured.failed === 0
      ? []
      : ([['failures', counts(measured.failures)]] as [string, string][])),
    ['longest gap between answers', `${Math.round(measured.longestGapMs)} ms`],
    [
      'quick requests',
      `95 % within ${Math.round(measured.p95Ms)} ms, slowest ${Math.round(measured.slowestQuickMs)} ms`,
    ],
  ];
}
