/**
 * One pattern of a `.dockerignore`, read as BuildKit reads it: Go's `filepath.Match` with `**`, and
 * some habits of its own that files in the wild rely on.
 * https://github.com/moby/patternmatcher/blob/main/patternmatcher.go
 */

/** Says whether a path, relative to the context and with `/`, is meant by a pattern. */
export type PathTest = (path: string) => boolean;

/** A pattern that Docker refuses, or one so unusual that nothing is promised about it. */
export class UnreadablePattern extends Error {}

const REGEXP_SIGN = /[.+()|{}$^\]\\/*?[]/;
/** `[a-z_]`: letters, digits and a few signs, alone or as a range. */
const PLAIN_CLASS = /\[\^?(?:[\w.@ ~%,=+](?:-[\w.@ ~%,=+])?)+\]/g;

/**
 * Makes the test for a cleaned pattern.
 *
 * @throws {UnreadablePattern}
 */
export function pathTest(pattern: string): PathTest {
  const form = formOf(pattern);
  switch (form.kind) {
    case 'exact':
      return (path) => path === pattern;
    case 'prefix':
      return (path) => path.startsWith(pattern.slice(0, -2));
    case 'suffix':
      return endsWith(pattern.slice(2));
    case 'regexp':
      return matches(pattern, form.source);
  }
}

// --- internal ---

interface Form {
  readonly kind: 'exact' | 'prefix' | 'suffix' | 'regexp';
  readonly source: string;
}

/** Only patterns with a sign of their own become regular expressions; the others are compared. */
function formOf(pattern: string): Form {
  if (pattern.replaceAll(PLAIN_CLASS, '').includes('[')) throw unreadable(pattern);
  const signs = [...pattern];
  let kind: Form['kind'] = 'exact';
  let source = '';
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    if (sign === '*' && signs[at + 1] === '*') {
      const isFirst = at === 0;
      // A slash behind it belongs to it.
      at += signs[at + 2] === '/' ? 2 : 1;
      const isLast = at + 1 >= signs.length;
      source += isLast ? '.*' : '(?:.*/)?';
      kind = isLast && kind === 'exact' ? 'prefix' : 'regexp';
      if (isFirst) kind = 'suffix';
      continue;
    }
    if (sign === '\\') {
      at += 1;
      source += escaped(pattern, signs[at]);
      kind = 'regexp';
      continue;
    }
    const [text, isWild] = single(sign);
    source += text;
    if (isWild) kind = 'regexp';
    if (sign !== '[') continue;
    const end = signs.indexOf(']', at);
    source += signs.slice(at + 1, end + 1).join('');
    at = end;
  }
  return { kind, source };
}

/** A sign as a regular expression, and whether it makes one of the pattern. */
function single(sign: string): [string, boolean] {
  if (sign === '*') return ['[^/]*', true];
  if (sign === '?') return ['[^/]', true];
  if (sign === '[') return ['[', true];
  if (sign === ']') return ['\\]', true];
  // Like BuildKit we let it stand: in the middle of an expression it matches nothing.
  if (sign === '^') return ['^', false];
  return [REGEXP_SIGN.test(sign) ? literal(sign) : sign, false];
}

function endsWith(suffix: string): PathTest {
  return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
}

function matches(pattern: string, source: string): PathTest {
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (path) => expression.test(path);
  } catch {
    throw unreadable(pattern);
  }
}

/** In BuildKit `\d` is a digit and `\b` a boundary; nobody means that. */
function escaped(pattern: string, sign: string | undefined): string {
  if (sign === undefined || /[A-Za-z0-9]/.test(sign)) throw unreadable(pattern);
  return literal(sign);
}

function literal(sign: string): string {
  return REGEXP_SIGN.test(sign) ? `\\${sign}` : sign;
}

function unreadable(pattern: string): UnreadablePattern {
  return new UnreadablePattern(`the pattern \`${pattern}\` in the ignore file`);
}
