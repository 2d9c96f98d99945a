/** Reads a file of waivers: every problem at once, each with line and column. */
import type { ActionError, SourcePosition } from '../../../../../kit/action/errors.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { formatDay, parseDay } from '../../../../../kit/time/day.ts';
import { readYaml, type YamlFile, YamlProblem } from '../../../../../kit/yaml/document.ts';
import { describeIssue, type Problem } from '../../../../../kit/yaml/problem.ts';
import { fail } from '../../errors.ts';
import { plainPath, type Waiver } from './waiver.ts';
import { imageName, type WaiverEntry, waiverFile } from './waiver-schema.ts';

/** A file that was read, from wherever. */
export interface WaiverText {
  /** Its path below the root of the repository. */
  readonly file: string;
  readonly text: string;
  /** What it was read from, for messages: "the checkout", "the commit 1a2b3c4". */
  readonly source: string;
  /** Whether the commit of the run has it like this, so that its lines can be annotated. */
  readonly isOwn: boolean;
}

/** What a file holds, and a sentence about each entry that holds but is not in order. */
export interface ParsedWaivers {
  readonly waivers: readonly Waiver[];
  readonly warnings: readonly string[];
}

/** How far away the end of a waiver may be. */
export interface WaiverLimit {
  /** As in day.ts. */
  readonly today: number;
  readonly maxDays: number;
}

/**
 * Reads waivers. A file without an entry has none.
 *
 * @throws {ActionError} FG040 when it is not YAML, or with every problem in it.
 */
export function parseWaivers(given: WaiverText, limit: WaiverLimit): Waiver[] {
  const yaml = yamlOf(given);
  const { value } = yaml;
  if (value === null || value === undefined) return [];
  const parsed = waiverFile.safeParse(value);
  const form = { schema: waiverFile, valueAt: yaml.valueAt };
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [
    ...distinct(issues.flatMap((issue) => describeIssue(issue, form))),
    ...tooLong(value, limit),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(given, problems, yaml);
  return parsed.data.map((entry, index) => ({
    ...waiverOf(entry),
    file: given.file,
    line: yaml.positionOf([index])?.line,
  }));
}

/**
 * Reads YAML.
 *
 * @throws {ActionError} FG040 when it is none.
 */
export function yamlOf(given: WaiverText): YamlFile {
  try {
    return readYaml(given.text);
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { message, at } = error;
    const where = at === undefined ? '' : `, line ${at.line}, column ${at.column}`;
    const hint = HINTS.find(([words]) => message.includes(words))?.[1] ?? '';
    const what = `${nameOf(given)}${where} is not YAML: ${plainLine(message)}${hint}.`;
    throw fail('FG040', what, { error, ...placeOf(given, at) });
  }
}

// --- internal ---

/** What to write instead, by words of the library for YAML. */
const HINTS: readonly (readonly [string, string])[] = [
  // `owner: @mia` is what everybody writes first, and then `reason: upstream: no fix`.
  ['reserved character', '; write it in quotes'],
  ['Nested mappings', '; write a text that has `: ` in it in quotes'],
  ['Sequence item without -', '; indent all keys of an entry alike'],
];

function waiverOf(entry: WaiverEntry): Omit<Waiver, 'file' | 'line'> {
  return {
    id: plainLine(entry.id),
    package: entry.package === undefined ? undefined : plainLine(entry.package.trim()),
    paths: entry.path === undefined ? [] : [plainPath(entry.path.trim())],
    image: entry.image === undefined ? undefined : imageName(entry.image.trim()),
    owner: plainLine(entry.owner.trim()),
    reason: plainLine(entry.reason.trim()),
    expires: parseDay(entry.expires),
  };
}

/** Looked for in what is written, so that it is told beside whatever else is wrong. */
function tooLong(value: unknown, { today, maxDays }: WaiverLimit): Problem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, index) => {
    const written: unknown =
      typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'expires') : undefined;
    const day = typeof written === 'string' ? parseDay(written) : undefined;
    if (day === undefined || day - today <= maxDays) return [];
    const message = `\`[${index}].expires\` is \`${written}\`: it is more than ${maxDays} days away (\`max-waiver-days\`); write ${formatDay(today + maxDays)} at the latest`;
    return [{ where: [index, 'expires'], message }];
  });
}

/** A value that breaks several rules of one key is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ message }) => !seen.has(message) && seen.add(message));
}

function invalid(given: WaiverText, problems: readonly Problem[], yaml: YamlFile): ActionError {
  const placed = problems
    .map(({ where, message }) => ({ message, at: yaml.positionOf(where) }))
    .sort((one, other) => (one.at?.line ?? 0) - (other.at?.line ?? 0));
  const texts = placed.map(({ message, at }) =>
    at === undefined ? message : `line ${at.line}, column ${at.column}: ${message}`,
  );
  const what =
    texts.length === 1
      ? `${nameOf(given)}, ${texts[0]}`.replace(/[^.?!]$/, '$&.')
      : `${nameOf(given)} has ${texts.length} problems:\n${texts.map((text) => `  - ${text}`).join('\n')}\n`;
  return fail('FG040', what, placeOf(given, placed[0]?.at));
}

function nameOf({ file, source }: WaiverText): string {
  return `\`${file}\` of ${source}`;
}

function placeOf({ file, isOwn }: WaiverText, at: Omit<SourcePosition, 'file'> | undefined) {
  return isOwn ? { at: { file, ...at } } : {};
}
