/** Waivers: somebody answers for it that a finding does not count, for a while. */
import * as z from 'zod/mini';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { DAY, formatDay, parseDay } from '../../../../../kit/time/day.ts';
import type { YamlFile } from '../../../../../kit/yaml/document.ts';
import { describeIssue } from '../../../../../kit/yaml/problem.ts';
import type { Finding } from '../lint/finding.ts';

// For a value of another type the words of zod are told; zod/mini has none until it is told so.
z.config(z.locales.en());

const EXPIRES = 'write a day that there is, such as `2026-12-31`';

const entry = z.strictObject({
  rule: word('write the rule of a finding, such as `drop-column`'),
  file: word('write the file of a finding, below the root of the repository'),
  reason: word('say why it may pass'),
  owner: word("name who answers for it, in quotes where it begins with `@`: `'@mia'`"),
  expires: z.string(EXPIRES).check(
    z.regex(DAY, EXPIRES),
    z.refine((text) => parseDay(text) !== undefined, EXPIRES),
  ),
});

/** One entry that is complete. */
export interface Waiver {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, as in day.ts. */
  readonly expires: number;
  readonly line: number | undefined;
}

/** What a file holds, and a sentence about each entry that covers nothing. */
export interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly string[];
}

/** A finding with the waiver that covers it. */
export interface Judged extends Finding {
  readonly waiver: Waiver | undefined;
}

/** What became of findings and waivers. */
export interface Coverage {
  readonly findings: readonly Judged[];
  /** A sentence about each waiver that covers nothing. */
  readonly notes: readonly string[];
}

/** Reads a file of waivers; undefined when it is no list at all. An empty file has none. */
export function readWaivers({ value, positionOf, valueAt }: YamlFile): Waivers | undefined {
  if (value === null || value === undefined) return { waivers: [], problems: [] };
  if (!Array.isArray(value)) return undefined;
  const waivers: Waiver[] = [];
  const problems: string[] = [];
  for (const [index, written] of value.entries()) {
    const line = positionOf([index])?.line;
    const parsed = entry.safeParse(written);
    if (parsed.success) {
      waivers.push(waiverOf(parsed.data, line));
      continue;
    }
    const form = {
      schema: entry,
      valueAt: (where: readonly PropertyKey[]) => valueAt([index, ...where]),
    };
    const reasons = parsed.error.issues
      .flatMap((issue) => describeIssue(issue, form))
      .map(({ message }) => message);
    const where = line === undefined ? '' : ` (line ${line})`;
    problems.push(`A waiver${where} covers nothing: ${[...new Set(reasons)].join('; ')}.`);
  }
  return { waivers, problems };
}

/** Applies waivers on a day. One that has expired covers nothing. */
export function applyWaivers(
  findings: readonly Finding[],
  { waivers, problems }: Waivers,
  today: number,
): Coverage {
  const used = new Set<Waiver>();
  const judged = findings.map((finding): Judged => {
    const about = waivers.filter(
      ({ rule, file }) => rule === finding.rule && file === finding.file,
    );
    for (const waiver of about) used.add(waiver);
    const waiver = about
      .filter(({ expires }) => expires >= today)
      .toSorted((one, other) => other.expires - one.expires)[0];
    return { ...finding, waiver };
  });
  const expired = waivers
    .filter(({ expires }) => expires < today)
    .map(
      (waiver) => `${nameOf(waiver)} expired on ${formatDay(waiver.expires)} and covers nothing.`,
    );
  const idle = waivers
    .filter((waiver) => !used.has(waiver) && waiver.expires >= today)
    .map((waiver) => `${nameOf(waiver)} is about no finding.`);
  return { findings: judged, notes: [...problems, ...expired, ...idle] };
}

/** The last day of a waiver. */
export function lastDay({ expires }: Waiver): string {
  return formatDay(expires);
}

// --- internal ---

function waiverOf(written: z.output<typeof entry>, line: number | undefined): Waiver {
  return {
    rule: written.rule.trim(),
    file: written.file.trim().replace(/^(?:\.\/)+/, ''),
    reason: plainLine(written.reason.trim()),
    owner: plainLine(written.owner.trim()),
    expires: parseDay(written.expires) ?? 0,
    line,
  };
}

function nameOf({ rule, file, owner, line }: Waiver): string {
  const where = line === undefined ? '' : ` (line ${line})`;
  return `The waiver of ${owner} for ${plainLine(rule)} in ${plainLine(file)}${where}`;
}

/** A text that says something. */
function word(hint: string) {
  return z.string(hint).check(z.regex(/\S/, hint));
}
