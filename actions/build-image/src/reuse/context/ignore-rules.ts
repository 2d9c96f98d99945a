/**
 * What of a context is ignored: the rules of a `.dockerignore`, and their verdict on a path. Each
 * path is judged with the verdict on its directory at hand, as BuildKit does on its way through the
 * tree. https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
import { posix } from 'node:path';
import { type PathTest, pathTest, UnreadablePattern } from './ignore-pattern.ts';

/** One line: what it means, and whether it takes back what earlier lines ignore. */
export interface IgnoreRule {
  readonly pattern: string;
  readonly isException: boolean;
  readonly matches: PathTest;
}

/** The verdict on a path, and which rules its children inherit. */
export interface Verdict {
  readonly isIgnored: boolean;
  /** For each rule, whether it is known to match this path. */
  readonly matched: readonly boolean[];
}

/**
 * Reads an ignore file.
 *
 * @throws {UnreadablePattern} when Docker would refuse it, or when it can not be read for sure.
 */
export function readIgnoreRules(text: string): IgnoreRule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => normalized(line.trim()))
    .filter((pattern) => pattern.trim() !== '')
    .map(toRule);
}

/** Judges a path; `parent` is the verdict on its directory, undefined at the top. */
export function judgePath(
  rules: readonly IgnoreRule[],
  path: string,
  parent: Verdict | undefined,
): Verdict {
  let isIgnored = false;
  const matched = rules.map((rule, index) => {
    // A rule that would change nothing is not looked at, so that children inherit nothing of it.
    const inherited = parent?.matched[index] === true;
    const isMatch = inherited || (rule.isException === isIgnored && rule.matches(path));
    if (isMatch) isIgnored = !rule.isException;
    return isMatch;
  });
  return { isIgnored, matched };
}

/** Whether an exception could bring back something in a directory that is ignored. */
export function mayHoldExceptions(rules: readonly IgnoreRule[], directory: string): boolean {
  const kept = rules
    .filter(({ isException }) => isException)
    .map(({ pattern }) => pattern.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
  if (kept.some((pattern) => /[*[\]?^\\]/.test(pattern))) return true;
  return kept.some((pattern) => `${pattern}/`.startsWith(`${directory}/`));
}

// --- internal ---

function normalized(line: string): string {
  if (!line.startsWith('!')) return withoutRoot(cleaned(line));
  return `!${withoutRoot(cleaned(line.slice(1).trim()))}`;
}

function withoutRoot(pattern: string): string {
  return pattern.length > 1 && pattern.startsWith('/') ? pattern.slice(1) : pattern;
}

/** As Go's `filepath.Clean`. */
function cleaned(pattern: string): string {
  return pattern === '' ? '' : posix.normalize(pattern).replace(/(?<=.)\/$/, '');
}

function toRule(line: string): IgnoreRule {
  // Cleaning can bring a blank to the end, and BuildKit cleans twice.
  const text = cleaned(line.trim());
  const isException = text.startsWith('!');
  const pattern = isException ? text.slice(1) : text;
  if (isException && (pattern === '' || pattern === '/')) {
    throw new UnreadablePattern('an exception without a pattern in the ignore file');
  }
  return { pattern, isException, matches: pathTest(pattern) };
}
