/** Looks for marker secrets where they must not be: in texts and in files, plain or encoded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where to look: texts by a name of the caller's choice, and directories with all below them. */
export interface Places {
  readonly texts?: Readonly<Record<string, string>>;
  readonly directories?: readonly string[];
}

/** The forms in which a secret may show up, each with its name. */
type Form = readonly [name: string, text: string];

const SHORTEST = 8;

/**
 * Searches for a secret as it is, in base64 (also inside a longer encoded text, as in basic
 * authentication, URL-safe or wrapped), URL-encoded, JSON-escaped and in hexadecimal. File names are
 * searched as well; symbolic links are not followed.
 *
 * @returns a line for each place and form, such as `log: base64` or `/tmp/x/config.json: raw`.
 * @throws {RangeError} for a secret of less than 8 bytes, of which parts turn up by chance.
 */
export function findSecret(secret: string, places: Places): string[] {
  if (Buffer.byteLength(secret) < SHORTEST) {
    throw new RangeError(`A marker secret needs at least ${SHORTEST} bytes.`);
  }
  const forms = formsOf(secret);
  const inTexts = Object.entries(places.texts ?? {}).flatMap(([name, text]) =>
    formsIn(Buffer.from(text), forms).map((form) => `${name}: ${form}`),
  );
  return [...inTexts, ...(places.directories ?? []).flatMap((path) => findInFiles(path, forms))];
}

function findInFiles(directory: string, forms: readonly Form[]): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const inName = formsIn(Buffer.from(entry.name), forms);
    const inContent = entry.isFile() ? formsIn(readFileSync(path), forms) : [];
    return [
      ...inName.map((form) => `${path}: ${form} (name)`),
      ...inContent.map((form) => `${path}: ${form}`),
    ];
  });
}

function formsIn(content: Buffer, forms: readonly Form[]): string[] {
  const text = content.toString('latin1');
  // Encoders wrap base64 at 64 or 76 columns.
  const unwrapped = text.replace(/\r?\n[ \t]*/g, '');
  const found = forms.filter(([, form]) => text.includes(form) || unwrapped.includes(form));
  return [...new Set(found.map(([name]) => name))];
}

function formsOf(secret: string): Form[] {
  const bytes = Buffer.from(secret);
  const raw = bytes.toString('latin1');
  const url = encodeURIComponent(secret);
  const json = Buffer.from(JSON.stringify(secret).slice(1, -1)).toString('latin1');
  const aligned = [0, 1, 2].map((offset) => base64At(bytes, offset));
  const others: Form[] = [
    ...aligned.map((text): Form => ['base64', text]),
    ...aligned.map((text): Form => ['base64url', urlSafe(text)]),
    ['URL-encoded', url],
    ['URL-encoded', url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ['URL-encoded', new URLSearchParams({ s: secret }).toString().slice(2)],
    ['JSON-escaped', json],
    ['hexadecimal', bytes.toString('hex')],
    ['hexadecimal', bytes.toString('hex').toUpperCase()],
  ];
  const seen = new Set([raw]);
  const distinct = others.filter(([, text]) => !seen.has(text) && seen.add(text));
  return [['raw', raw], ...distinct];
}

/** The characters that a secret alone decides when `offset` (modulo 3) bytes stand before it. */
function base64At(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  return encoded.slice(first, Math.floor(((offset + bytes.length) * 8) / 6));
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
