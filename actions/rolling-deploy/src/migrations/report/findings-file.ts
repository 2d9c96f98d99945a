/** The findings as JSON, for programs. */
import type { Judged } from '../waivers/waivers.ts';

/** All findings, those that are waived too. */
export function formatFindings(findings: readonly Judged[]): string {
  const rows = findings.map(({ safeForm, waiver, ...finding }) => ({
    ...finding,
    'safe-form': safeForm,
    waived: waiver !== undefined,
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}
