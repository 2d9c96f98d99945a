/** What a person reads about the image that runs now: what a deploy mends, and what was there before. */
import { joined, type Markdown, md, tableHead, tableRow } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Finding } from '../findings/trivy-report.ts';
import { type Comparison, describeAge } from '../policy/baseline.ts';
import { type Decision, type Policy, standingOf } from '../policy/policy.ts';
import { firstPackageRows, PACKAGE_COLUMNS } from './package-rows.ts';

/** Packages that a folded table shows; nobody reads more of what changes nothing. */
const SHOWN_PACKAGES = 100;

/** Adds what the deploy changes; nothing where that is not known. */
export function addComparison(summary: Summary, decision: Decision, policy: Policy): void {
  const { comparison } = decision;
  if (comparison === undefined) return;
  const { known, fixed } = comparison;
  summary.add(md`Compared with what runs now: ${describeComparison(comparison)}.`);
  const overdue = describeOverdue(decision, policy);
  if (overdue !== undefined) summary.add(md`⚠️ ${overdue}`);
  if (fixed.length > 0) {
    summary.details(`Fixed by this deploy: ${fixed.length}`, packageTable(fixed));
  }
  if (known.length > 0) {
    summary.details(`Already in production: ${known.length}`, packageTable(known));
  }
}

/** "2 new, 5 already in production, 3 fixed by this deploy". */
export function describeComparison({ new: fresh, known, fixed }: Comparison): string {
  return `${fresh.length} new, ${known.length} already in production, ${fixed.length} fixed by this deploy`;
}

// --- internal ---

function describeOverdue(decision: Decision, { known }: Policy): string | undefined {
  const standing = new Set(standingOf(decision));
  const overdue = decision.comparison?.overdue.filter((finding) => standing.has(finding)) ?? [];
  if (overdue.length === 0 || known?.maxAgeKnownMs === undefined) return undefined;
  const [findings, block, they] =
    overdue.length === 1 ? ['finding', 'blocks', 'it is'] : ['findings', 'block', 'they are'];
  const verb = decision.audited === undefined ? block : 'would block';
  return `${overdue.length} ${findings} ${verb} although ${they} in production already: published more than ${describeAge(known.maxAgeKnownMs)} ago, or without a date.`;
}

function packageTable(findings: readonly Finding[]): Markdown {
  const { rows, of } = firstPackageRows(findings, SHOWN_PACKAGES);
  const table = joined([tableHead(PACKAGE_COLUMNS), ...rows.map(tableRow)], '\n');
  const more = of - rows.length;
  return more === 0 ? table : joined([table, md`_and ${more} more packages_`]);
}
