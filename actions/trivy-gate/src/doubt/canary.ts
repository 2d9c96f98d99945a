/**
 * A list of ancient packages that the scanner must complain about. It runs in the same surroundings
 * and with the same database as the scan: only if it is noticed does "nothing found" mean something.
 */
import { plainLine } from '../../../../kit/report/foreign.ts';
import type { Report } from '../findings/trivy-report.ts';
import { type CanaryRow, canaryRowOf, WITHOUT_ADVISORIES } from './canary-packages.ts';
import type { Doubt } from './doubts.ts';

/** One system or ecosystem that has to show that it is alive. */
export interface Canary {
  /** `debian 12.5`, `node-pkg`. */
  readonly name: string;
  readonly class: 'os-pkgs' | 'lang-pkgs';
  readonly row: CanaryRow;
}

/** What has to be proved for a report, and what can not be. */
export interface CanaryPlan {
  readonly canaries: readonly Canary[];
  /** Types of packages in the report for which there are no advisories to be found. */
  readonly mute: readonly string[];
  /** Types for which there may be advisories, but no canary is known. */
  readonly unproved: readonly string[];
  readonly os: { readonly family: string; readonly name: string } | undefined;
}

/** Chooses canaries: the operating system's, and one for each ecosystem in the report. */
export function planCanaries(report: Report): CanaryPlan {
  const full = report.parts.filter((part) => part.packages > 0);
  const types = [...new Set(full.filter((p) => p.class === 'lang-pkgs').map((p) => p.type))];
  const canaries: Canary[] = [];
  if (report.os !== undefined) {
    const row = canaryRowOf(report.os.family);
    const name = `${report.os.family} ${report.os.name}`.trim();
    if (row !== undefined) canaries.push({ name, class: 'os-pkgs', row });
  }
  for (const type of types) {
    const row = canaryRowOf(type);
    if (row !== undefined && !canaries.some((canary) => canary.row === row)) {
      canaries.push({ name: type, class: 'lang-pkgs', row });
    }
  }
  const mute = types.filter((type) => WITHOUT_ADVISORIES.has(type));
  const unproved = types.filter((type) => !mute.includes(type) && canaryRowOf(type) === undefined);
  return { canaries, mute, unproved, os: report.os };
}

/** Doubts that need no run: a system, an ecosystem or an image that nothing could be found in. */
export function doubtsOfPlan({ canaries, mute, unproved, os }: CanaryPlan): Doubt[] {
  if (os !== undefined && !canaries.some((canary) => canary.class === 'os-pkgs')) {
    const sentence = `There is no way to prove that vulnerabilities of ${os.family} ${os.name} would be found.`;
    return [{ code: 'FG003', sentence }];
  }
  if (unproved.length > 0) {
    const sentence = `There is no way to prove that vulnerabilities in packages of ${plainLine(unproved.join(', '))} would be found.`;
    return [{ code: 'FG009', sentence }];
  }
  if (canaries.length > 0) return [];
  const sentence = `The image has nothing but packages of ${mute.join(', ')}, for which there are no advisories.`;
  return [{ code: 'FG004', sentence }];
}

/**
 * The list as CycloneDX 1.6, the way in which Trivy decodes it:
 * https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/sbom/io/decode.go
 */
export function canarySbom({ canaries, os }: CanaryPlan): string {
  const system = os && {
    type: 'operating-system',
    'bom-ref': 'os',
    name: os.family,
    version: os.name,
  };
  const packages = canaries.flatMap(({ row }) =>
    row.names.map((path) => ({
      type: 'library',
      'bom-ref': packageUrl(row, path),
      name: packageName(row, path),
      version: row.version,
      purl: packageUrl(row, path),
    })),
  );
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'container', 'bom-ref': 'canary', name: 'canary' } },
    components: [...(system === undefined ? [] : [system]), ...packages],
  });
}

/** Doubts about a scanner that passed over a canary. `report` is the one about the list. */
export function doubtsOfCanaries(plan: CanaryPlan, report: Report): Doubt[] {
  const silent = plan.canaries.filter(({ row }) => {
    // openssl is a package of Debian and one of Rust: neither vouches for the other.
    const noticed = report.findings.filter((finding) => canaryRowOf(finding.type) === row);
    const names = new Set(noticed.map((finding) => finding.package));
    return !row.names.some((path) => names.has(foundAs(row, path)));
  });
  if (silent.length === 0) return [];
  const names = silent.map((canary) => canary.name).join(' and ');
  const examples = silent.flatMap(({ row }) =>
    row.names.slice(0, 2).map((n) => packageName(row, n)),
  );
  const sentence = `Ancient packages of ${names} (${examples.join(', ')} and others) came back without a single finding.`;
  return [{ code: 'FG009', sentence }];
}

// --- internal ---

function packageUrl(row: CanaryRow, path: string): string {
  // Errata of Rocky and Alma are for one architecture each.
  const arch = row.purl === 'rpm' ? '?arch=x86_64' : '';
  return `pkg:${row.purl}/${path}@${row.version}${arch}`;
}

function packageName(row: CanaryRow, path: string): string {
  return row.purl === 'maven' ? (path.split('/')[1] ?? path) : path;
}

/** The name of the package in a finding: Maven's come from the URL, as `group:artifact`. */
function foundAs(row: CanaryRow, path: string): string {
  return row.purl === 'maven' ? path.replace('/', ':') : path;
}
