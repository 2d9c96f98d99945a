/** When two findings, of one image or of two, are the same one. */
import type { Finding } from './trivy-report.ts';

/** What is needed of a finding to know it again. */
export type Recognisable = Pick<
  Finding,
  'id' | 'aliases' | 'class' | 'type' | 'package' | 'purl' | 'installed' | 'place'
>;

/** Knows findings again. */
export interface Recognition {
  /** The name under which a vulnerability is known to all: its CVE, where it has exactly one. */
  idOf(finding: Pick<Finding, 'id'>): string;
  /**
   * `idOf`, and the advisories about several vulnerabilities that this is one of: what is said of such
   * an advisory is said of each of them, but not the other way round.
   */
  namesOf(finding: Pick<Finding, 'id' | 'aliases'>): readonly string[];
  /** The same text for the same finding. */
  keyOf(finding: Recognisable): string;
}

/**
 * Makes the rules for a number of findings, which must be all that are to be compared: what one of them
 * calls GHSA-…, another calls by its CVE. The same finding is the same vulnerability in a package of the
 * same class, package URL and path, whatever its version. So a package that its distribution renamed
 * (libssl1.1 → libssl3) is another one, and so is one that moved.
 */
export function recognise(findings: Iterable<Pick<Finding, 'id' | 'aliases'>>): Recognition {
  const cves = new Map<string, Set<string>>();
  for (const { id, aliases } of findings) {
    if (aliases.length === 0) continue;
    if (isGhsa(id)) note(cves, id, aliases.filter(isCve));
    else if (isCve(id)) for (const alias of aliases.filter(isGhsa)) note(cves, alias, [id]);
  }
  const idOf = ({ id }: Pick<Finding, 'id'>) => {
    // An advisory about several is not one of them: knowing one would hide the others.
    const [cve, another] = cves.get(id) ?? [];
    return cve === undefined || another !== undefined ? id : cve;
  };
  return {
    idOf,
    namesOf({ id, aliases }) {
      const names = [id, ...aliases.filter(isGhsa)].map((name) => idOf({ id: name }));
      return [...new Set(names)];
    },
    keyOf: (finding) =>
      JSON.stringify([idOf(finding), finding.class, packageOf(finding), placeOf(finding)]),
  };
}

// --- internal ---

function isCve(id: string): boolean {
  return id.startsWith('CVE-');
}

function isGhsa(id: string): boolean {
  return id.startsWith('GHSA-');
}

function note(cves: Map<string, Set<string>>, ghsa: string, named: readonly string[]): void {
  const known = cves.get(ghsa) ?? new Set<string>();
  for (const cve of named) known.add(cve);
  cves.set(ghsa, known);
}

function packageOf({ purl, type, package: name }: Recognisable): string {
  return purl === undefined ? `${type}/${name}` : withoutVersion(purl);
}

/**
 * A package URL without version and qualifiers, which have the release of the distribution, the
 * architecture and the epoch: `scheme:type/namespace/name@version?qualifiers#subpath`.
 */
function withoutVersion(purl: string): string {
  const [main = '', ...subpath] = purl.split('#');
  const [path = ''] = main.split('?', 1);
  const at = path.lastIndexOf('@');
  // The @ of a scope that was not escaped stands before the last slash.
  const name = at > path.lastIndexOf('/') ? path.slice(0, at) : path;
  return [name, ...subpath].join('#');
}

/** A version can be part of the path as well: `site-packages/urllib3-1.26.0.dist-info/METADATA`. */
function placeOf({ place, installed }: Recognisable): string {
  if (installed === '' || !place.includes(installed)) return place;
  return place.split(installed).reduce((path, part) => {
    // 1.2 is no part of 11.2, 1.2.3 or 1.2b.
    const isWhole = !/[\dA-Za-z.]$/.test(path) && !/^(?:[\dA-Za-z]|\.\d)/.test(part);
    return path + (isWhole ? VERSION : installed) + part;
  });
}

/** No path has this character in it. */
const VERSION = '\0';
