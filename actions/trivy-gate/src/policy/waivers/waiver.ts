/** A waiver: somebody answers for it that a vulnerability does not block, for a while. */
import { formatDay } from '../../../../../kit/time/day.ts';
import type { PackageUrl } from './package-url.ts';

/** What is waived, by whom, and until when. Only waivers of our own form have all of it. */
export interface Waiver {
  readonly id: string;
  /** Only in this package. */
  readonly package: string | undefined;
  /** Only in one of these packages; anywhere when absent. Not in waivers of our own form. */
  readonly purls?: readonly PackageUrl[];
  /** Only in these files, or below these directories, of the image; everywhere when empty. */
  readonly paths: readonly string[];
  /** Only in the image of this name. */
  readonly image: string | undefined;
  readonly owner: string | undefined;
  readonly reason: string | undefined;
  /** The last day on which it covers anything, as in day.ts; undefined when it has no end. */
  readonly expires: number | undefined;
  /** Where it is written. */
  readonly file: string;
  readonly line: number | undefined;
}

/** "the waiver of @mia", or what to call one that nobody answers for. */
export function nameWaiver({ owner, file }: Waiver): string {
  return owner === undefined ? `the entry in ${file}` : `the waiver of ${owner}`;
}

/** "CVE-2026-1 of @mia (.github/trivy-waivers.yaml, line 3)". */
export function describeWaiver({ id, owner, file, line }: Waiver): string {
  const whose = owner === undefined ? '' : ` of ${owner}`;
  return `${id}${whose} (${file}${line === undefined ? '' : `, line ${line}`})`;
}

/** What a waiver is about, as one text to compare. */
export function scopeOf({ id, package: name, purls, paths, image }: Waiver): string {
  return JSON.stringify([id, name, purls, paths.toSorted(), image]);
}

/** The last day of a waiver; undefined when it has none. */
export function lastDay({ expires }: Waiver): string | undefined {
  return expires === undefined ? undefined : formatDay(expires);
}

/** A path of the image in the form in which Trivy writes it: from the root, without `/` at either end. */
export function plainPath(path: string): string {
  return path.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '');
}

/** Whether a path has signs of a pattern, which no path of a waiver may have. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}
