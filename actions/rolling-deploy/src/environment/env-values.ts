/** Reads the input `env-values`: a JSON object, or `NAME=value` lines. */
import { fail } from '../errors.ts';

const NAME = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/;

/**
 * Names and values of the input. A line's value is what stands behind the `=`, as it is, but for a
 * value in quotes: 'literal', or "with \n, \", \\ and \$", which may span lines; behind it there may be
 * a comment.
 *
 * @throws {ActionError} FR008 naming the line, never its content.
 */
export function parseEnvValues(text: string): ReadonlyMap<string, string> {
  return text.trimStart().startsWith('{') ? parseJson(text) : parseLines(text);
}

// --- internal ---

function parseJson(text: string): ReadonlyMap<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text, numberAsWritten);
  } catch {
    // The parser's message quotes the text, which holds secrets.
    throw fail('FR008', 'The input `env-values` begins like JSON, but is not valid JSON.');
  }
  const values = new Map<string, string>();
  for (const [name, entry] of Object.entries(value as Record<string, unknown>)) {
    if (entry !== null && typeof entry === 'object') {
      throw fail('FR008', `The value of \`${name}\` in \`env-values\` is not a text.`);
    }
    values.set(name, entry === null ? '' : String(entry));
  }
  return values;
}

/** A number of which JavaScript would keep less than is written, such as `1.10`, stays as it is. */
const numberAsWritten = ((_: string, value: unknown, { source }: { readonly source?: string }) =>
  typeof value === 'number' ? source : value) as Parameters<typeof JSON.parse>[1];

function parseLines(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]?.trimStart() ?? '';
    if (line.trim() === '' || line.startsWith('#')) continue;
    const match = NAME.exec(line);
    if (match === null) {
      throw fail('FR008', `Line ${index + 1} of \`env-values\` is not \`NAME=value\`.`);
    }
    const [head, name = ''] = match;
    const first = index + 1;
    let value = line.slice(head.length);
    while (isOpen(value) && index + 1 < lines.length) value += `\n${lines[++index]}`;
    if (isOpen(value)) {
      throw fail('FR008', `Line ${first} of \`env-values\` begins a quote that is never closed.`);
    }
    values.set(name, unquoted(value));
  }
  return values;
}

/** A value in quotes, and what may stand behind it. */
const QUOTED = /^(?:'([^']*)'|"((?:[^"\\]|\\[\s\S])*)")(?<rest>[\s\S]*)$/;

/** Whether a value begins with a quote that its text does not close. */
function isOpen(value: string): boolean {
  const start = value.trimStart();
  return /^["']/.test(start) && !QUOTED.test(start);
}

function unquoted(value: string): string {
  const match = QUOTED.exec(value.trimStart());
  // What goes on behind the quote, but for a comment, has no quotes around it: it is as it is.
  if (match === null || !/^\s*(?:#.*)?$/.test(match.groups?.rest ?? '')) return value.trim();
  const [, single, double = ''] = match;
  if (single !== undefined) return single;
  const plain: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
  return double.replace(/\\([\s\S])/g, (whole, sign: string) => {
    if (/["\\$]/.test(sign)) return sign;
    return plain[sign] ?? whole;
  });
}
