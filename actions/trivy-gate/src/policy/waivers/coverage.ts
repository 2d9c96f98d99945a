/** Which findings are covered by which waivers on a day: facts in, an account of them out. */
import { recognise } from '../../findings/finding-key.ts';
import type { Finding } from '../../findings/trivy-report.ts';
import { isInPackage } from './package-url.ts';
import { lastDay, nameWaiver, scopeOf, type Waiver } from './waiver.ts';

/** Waivers, and what decides which of them hold. */
export interface Exemptions {
  readonly waivers: readonly Waiver[];
  /** As in day.ts. */
  readonly today: number;
  /** The name of the image without tag and digest; undefined for one that has none. */
  readonly image: string | undefined;
  /** Why there are fewer than somebody may expect. */
  readonly notes?: readonly string[];
}

/** A finding that would block, and the waiver that holds for it. */
export interface Covered {
  readonly finding: Finding;
  readonly waiver: Waiver;
  /** 0 on the last day; undefined when there is no end. */
  readonly daysLeft: number | undefined;
}

/** A finding that blocks, and was covered until its waiver expired. */
export interface Lapsed {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** What became of all findings and waivers. Waivers for other images appear nowhere. */
export interface Coverage {
  readonly covered: readonly Covered[];
  readonly lapsed: readonly Lapsed[];
  /** Waivers that are about no finding, whether it would block or not, expired or not. */
  readonly unused: readonly Waiver[];
  /** Waivers that cover something and will not for long. */
  readonly expiring: readonly Waiver[];
  /** Waivers with the scope of another one that stands before them. */
  readonly duplicates: readonly Waiver[];
}

/** A finding that blocks; `lapsed` says which waiver covered it until when. */
export interface StandingFinding extends Finding {
  readonly lapsed?: string;
}

/** From so many days before its end on, a waiver warns. */
export const WARN_DAYS = 14;

/** What to apply waivers to. */
export interface WaiverCase extends Exemptions {
  readonly findings: readonly Finding[];
  /** Those of them that block unless they are waived: what would not needs no waiver. */
  readonly candidates: readonly Finding[];
}

/**
 * Applies waivers, whether they name a vulnerability by its CVE or its GHSA. Of several that hold for one
 * finding the one with an owner, then the longest, counts.
 */
export function applyWaivers(facts: WaiverCase): Coverage {
  const { today, findings } = facts;
  const candidates = new Set(facts.candidates);
  const waivers = facts.waivers.filter(({ image }) => image === undefined || image === facts.image);
  if (waivers.length === 0) return NOTHING_COVERED;
  const names = recognise(findings);
  const byName = Map.groupBy(waivers, names.idOf);
  const covered: Covered[] = [];
  const lapsed: Lapsed[] = [];
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const named = names.namesOf(finding).flatMap((name) => byName.get(name) ?? []);
    const about = named.filter((waiver) => isAbout(waiver, finding));
    for (const waiver of about) used.add(waiver);
    const [waiver] = about.toSorted(strongestFirst(today));
    if (waiver === undefined || !candidates.has(finding)) continue;
    if (holds(waiver, today)) covered.push({ finding, waiver, daysLeft: daysLeft(waiver, today) });
    else lapsed.push({ finding, waiver });
  }
  const active = new Set(covered.map(({ waiver }) => waiver));
  return {
    covered,
    lapsed,
    unused: waivers.filter((waiver) => !used.has(waiver)),
    expiring: [...active].filter((waiver) => (daysLeft(waiver, today) ?? Infinity) <= WARN_DAYS),
    duplicates: duplicatesIn(waivers),
  };
}

/** Whether a waiver holds on a day: through the end of its last one. */
export function holds({ expires }: Waiver, today: number): boolean {
  return expires === undefined || expires >= today;
}

/** Parts findings that would block into those that a waiver covers and those that stand. */
export function partByWaivers(
  findings: readonly Finding[],
  coverage: Coverage,
): { readonly waived: readonly Covered[]; readonly standing: readonly Finding[] } {
  const covered = new Map(coverage.covered.map((entry) => [entry.finding, entry]));
  return {
    waived: findings.flatMap((finding) => covered.get(finding) ?? []),
    standing: findings.filter((finding) => !covered.has(finding)),
  };
}

/** Findings with words about the waivers that covered them until they expired. */
export function withLapses(
  findings: readonly Finding[],
  coverage: Coverage | undefined,
): readonly StandingFinding[] {
  const lapsed = new Map(coverage?.lapsed.map(({ finding, waiver }) => [finding, waiver]));
  return findings.map((finding) => {
    const expired = lapsed.get(finding);
    return expired === undefined ? finding : { ...finding, lapsed: describeLapse(expired) };
  });
}

// --- internal ---

const NOTHING_COVERED: Coverage = {
  ...{ covered: [], lapsed: [], unused: [], expiring: [], duplicates: [] },
};

function isAbout(waiver: Waiver, finding: Finding): boolean {
  if (waiver.package !== undefined && waiver.package !== finding.package) return false;
  if (waiver.purls?.some((url) => isInPackage(finding, url)) === false) return false;
  if (waiver.paths.length === 0) return true;
  return waiver.paths.some((path) => isAtOrBelow(finding.place, path));
}

function isAtOrBelow(place: string, path: string): boolean {
  return place === path || place.startsWith(`${path}/`);
}

function daysLeft({ expires }: Waiver, today: number): number | undefined {
  return expires === undefined ? undefined : expires - today;
}

function strongestFirst(today: number): (one: Waiver, other: Waiver) => number {
  const rank = (waiver: Waiver) => [
    Number(holds(waiver, today)),
    Number(waiver.owner !== undefined),
    waiver.expires ?? Number.MAX_SAFE_INTEGER,
  ];
  return (one, other) => {
    const differences = rank(other).map((value, index) => value - (rank(one)[index] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
  };
}

function duplicatesIn(waivers: readonly Waiver[]): Waiver[] {
  const seen = new Set<string>();
  return waivers.filter((waiver) => {
    const scope = scopeOf(waiver);
    if (seen.has(scope)) return true;
    seen.add(scope);
    return false;
  });
}

function describeLapse(waiver: Waiver): string {
  return `${nameWaiver(waiver)} expired on ${lastDay(waiver) ?? ''}`;
}
