/**
 * The syntax of environment files as Compose reads them:
 * https://github.com/compose-spec/compose-go/blob/main/dotenv/parser.go
 */

/** A stretch of an environment file: the lines of one variable, or anything else. */
export interface Segment {
  /** The variable; undefined for comments, empty lines and what can not be understood. */
  readonly name: string | undefined;
  /** The text as it stands, with its line endings. */
  readonly text: string;
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:]/;
/** Values that mean themselves without quotes, for Compose and for a shell. */
const PLAIN = /^[A-Za-z0-9_@%+,./:=-]+$/;

/** Cuts a file into segments; joined again they are the same file. */
export function segments(file: string): Segment[] {
  const found: Segment[] = [];
  for (let rest = file; rest !== ''; ) {
    const match = ASSIGNMENT.exec(rest);
    const length = match === null ? lineLength(rest, 0) : valueEnd(rest, match[0].length);
    found.push({ name: match?.[1], text: rest.slice(0, length) });
    rest = rest.slice(length);
  }
  return found;
}

/**
 * One variable as a line, so that the value arrives byte for byte in the container: bare where it
 * is harmless, in single quotes where these can hold it, else in double quotes with escapes.
 *
 * @throws {Error} for a value with a NUL byte, which no environment can hold.
 */
export function assignment(name: string, value: string): string {
  if (value.includes('\0')) throw new Error(`The value of ${name} has a NUL byte.`);
  return `${name}=${quoted(value)}`;
}

// --- internal ---

function quoted(value: string): string {
  if (value === '' || PLAIN.test(value)) return value;
  // In single quotes a backslash is itself but before a quote, so both together are avoided there.
  if (!/['\\\r\n]/.test(value)) return `'${value}'`;
  const escaped = value
    .replace(/[\\"$]/g, '\\$&')
    .replaceAll('\n', '\\n')
    // Compose turns CR LF of a file into LF, so that a CR can only be written as an escape.
    .replaceAll('\r', '\\r');
  return `"${escaped}"`;
}

function lineLength(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Where the lines of a value end that begins at `from`; quoted values may span lines. */
function valueEnd(text: string, from: number): number {
  const start = from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0);
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return lineLength(text, from);
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === quote) return lineLength(text, index);
  }
  return lineLength(text, from);
}
