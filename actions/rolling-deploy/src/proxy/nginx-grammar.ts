/**
 * Reads what `nginx -T` prints: the text of each file of the configuration, as directives.
 * https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */

/** One directive, such as `proxy_pass http://both;` or `location / { … }`. */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  /** What stands between its braces; undefined when it ends with `;`. */
  readonly block: readonly Directive[] | undefined;
}

/** How `nginx -T` announces each file. */
const FILE_HEAD = /^# configuration file (.+):$/;

/** The files of a dump by their path, the main one first. */
export function dumpedFiles(dump: string): ReadonlyMap<string, string> {
  const files = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of dump.split(/\r?\n/)) {
    const path = FILE_HEAD.exec(line)?.[1];
    if (path === undefined) {
      current.push(line);
      continue;
    }
    current = [];
    // A file that is included twice is printed once.
    files.set(path, current);
  }
  return new Map([...files].map(([path, lines]) => [path, lines.join('\n')]));
}

/** The whole configuration: the main file, with what it includes in the places where it does. */
export function wholeConfig(files: ReadonlyMap<string, string>): Directive[] {
  const [main] = files;
  if (main === undefined) return [];
  const [path, text] = main;
  const from = { files, prefix: path.replace(/\/[^/]*$/, '') };
  return included(parseNginx(text), { ...from, around: [path] });
}

/** The paths that a file includes, made absolute; they may hold wildcards. */
export function includesOf(text: string, prefix: string): string[] {
  return includesIn(parseNginx(text)).map((path) => absolute(path, prefix));
}

/** Reads the text of one file. What is damaged ends where it is. */
export function parseNginx(text: string): Directive[] {
  return block([...tokens(text)], { at: 0 });
}

// --- internal ---

type Token = { readonly kind: 'word'; readonly text: string } | { readonly kind: '{' | '}' | ';' };

/**
 * A comment, a mark, a text in quotes, or a word. A word may hold quotes and `${name}`; a backslash
 * takes the next character as it is. A `#` begins a comment only where a word could begin.
 */
const PIECE = String.raw`\\[\s\S]|\$\{[^}]*\}`;
const WORD = String.raw`(?:${PIECE}|[^\s;{}"'#\\])(?:${PIECE}|[^\s;{\\])*`;
const TOKEN = new RegExp(
  String.raw`\s+|#[^\n]*|([{};])|"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|(${WORD})`,
  'y',
);

function* tokens(text: string): Generator<Token> {
  const at = new RegExp(TOKEN);
  while (at.lastIndex < text.length) {
    const before = at.lastIndex;
    const match = at.exec(text);
    if (match === null) {
      // Nothing that nginx would take either, such as a quote that is never closed.
      at.lastIndex = before + 1;
      continue;
    }
    const [, mark, double, single, word] = match;
    if (mark === '{' || mark === '}' || mark === ';') yield { kind: mark };
    const quoted = double ?? single ?? word;
    if (quoted !== undefined)
      yield { kind: 'word', text: quoted.replaceAll(/\\(["'\\ ;])/g, '$1') };
  }
}

function block(all: readonly Token[], position: { at: number }): Directive[] {
  const found: Directive[] = [];
  let words: string[] = [];
  const end = (inner?: readonly Directive[]) => {
    const [name, ...args] = words;
    if (name !== undefined) found.push({ name, args, block: inner });
    words = [];
  };
  while (position.at < all.length) {
    const token = all[position.at];
    position.at += 1;
    if (token === undefined || token.kind === '}') break;
    if (token.kind === 'word') words.push(token.text);
    else if (token.kind === ';') end();
    else end(block(all, position));
  }
  return found;
}

interface Including {
  readonly files: ReadonlyMap<string, string>;
  /** Relative paths begin in the directory of the main file. */
  readonly prefix: string;
  /** The files that are open, so that none includes itself without end. */
  readonly around: readonly string[];
}

function included(directives: readonly Directive[], from: Including): Directive[] {
  return directives.flatMap((directive) => {
    const { name, args, block: inner } = directive;
    if (inner !== undefined) return [{ ...directive, block: included(inner, from) }];
    if (name !== 'include') return [directive];
    const pattern = wildcards(absolute(args[0] ?? '', from.prefix));
    const paths = [...from.files.keys()].filter((path) => pattern.test(path)).sort();
    return paths
      .filter((path) => !from.around.includes(path))
      .flatMap((path) =>
        included(parseNginx(from.files.get(path) ?? ''), {
          ...from,
          around: [...from.around, path],
        }),
      );
  });
}

function includesIn(directives: readonly Directive[]): string[] {
  return directives.flatMap(({ name, args, block: inner }) => [
    ...(name === 'include' && inner === undefined ? args.slice(0, 1) : []),
    ...includesIn(inner ?? []),
  ]);
}

function absolute(path: string, prefix: string): string {
  return path.startsWith('/') ? path : `${prefix}/${path}`;
}

/** A pattern of glob(3) as far as include files use it. */
function wildcards(pattern: string): RegExp {
  const text = pattern
    .replaceAll(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${text}$`);
}
