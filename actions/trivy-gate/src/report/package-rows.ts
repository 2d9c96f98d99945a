/** Findings as rows of a table, one for each package at one place. */
import { code, joined, link, md, type Row } from '../../../../kit/report/markdown.ts';
import { describeLayer } from '../findings/image-layers.ts';
import type { StandingFinding } from '../policy/waivers/coverage.ts';

/** The head of such a table. */
export const PACKAGE_COLUMNS: Row = [
  'Package',
  'Installed',
  'Fixed in',
  'Vulnerabilities',
  'Where',
];

/** The rows; the package with the worst finding first, where findings have the worst first. */
export function packageRows(findings: readonly StandingFinding[]): (() => Row)[] {
  return byPackage(findings).map((group) => () => packageRow(group));
}

/** The first rows, and how many there are. */
export function firstPackageRows(
  findings: readonly StandingFinding[],
  most: number,
): { readonly rows: readonly Row[]; readonly of: number } {
  const groups = byPackage(findings);
  return { rows: groups.slice(0, most).map(packageRow), of: groups.length };
}

// --- internal ---

function byPackage(findings: readonly StandingFinding[]): StandingFinding[][] {
  const groups = new Map<string, StandingFinding[]>();
  for (const finding of findings) {
    const key = [finding.package, finding.installed, finding.place].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function packageRow(group: readonly StandingFinding[]): Row {
  const [first] = group;
  const fixes = [...new Set(group.flatMap(({ fixed }) => fixed ?? []))];
  const unfixed = group.some(({ fixed }) => fixed === undefined);
  return [
    code(first?.package ?? ''),
    code(first?.installed ?? ''),
    joined([...fixes.map(code), ...(unfixed ? [md`no fix yet`] : [])], ', '),
    joined(group.map(vulnerability), ', '),
    first === undefined ? '' : whereOf(first),
  ];
}

function vulnerability({ id, severity, url, lapsed }: StandingFinding) {
  const name = md`${url === undefined ? id : link(id, url)} ${severity}`;
  return lapsed === undefined ? name : md`${name} (${lapsed})`;
}

/** What has to be changed: a file, and the layer whose instruction brought it. */
function whereOf({ place, layer }: StandingFinding) {
  const parts = [];
  if (place !== '') parts.push(code(place));
  if (layer !== undefined) parts.push(md`${describeLayer(layer)}`);
  if (layer?.instruction !== undefined) parts.push(code(layer.instruction));
  return joined(parts, '\n');
}
