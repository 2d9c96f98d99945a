/** The environment file of the project: ours and the host's lines in one file. */
import { assignment, segments } from './dotenv.ts';

/** What the file should say, and whose lines it holds. */
export interface EnvFileWish {
  /** The file as it is; empty when there is none. */
  readonly current: string;
  /** Every variable that the deploy writes. */
  readonly values: ReadonlyMap<string, string>;
  /** Names that the configuration leaves to the host. */
  readonly keep: readonly string[];
  /** Names that an earlier deploy wrote; those that are not written any more go. */
  readonly writtenBefore: readonly string[];
}

/** The new file, and what is worth saying about it; names only, never values. */
export interface EnvFilePlan {
  readonly content: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Lines of the host that the configuration does not mention. They stay. */
  readonly unknown: readonly string[];
}

/**
 * Writes our variables into the file: those that are there in their place, the others at the end.
 * Comments and lines of the host stay as they are. Of a name that stands there twice only the last
 * counts for Compose, and only that one is kept.
 */
export function planEnvFile(wish: EnvFileWish): EnvFilePlan {
  const parts = segments(wish.current);
  const last = new Map(parts.flatMap(({ name }, index) => (name ? [[name, index]] : [])));
  const obsolete = new Set(wish.writtenBefore.filter((name) => !isNamed(name, wish)));
  const texts = parts.flatMap(({ name, text }, index) => {
    if (name === undefined) return [text];
    if (last.get(name) !== index || obsolete.has(name)) return [];
    const value = wish.values.get(name);
    return [value === undefined ? text : `${assignment(name, value)}\n`];
  });
  const added = [...wish.values].filter(([name]) => !last.has(name));
  const written = texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`));
  const names = [...last.keys()];
  return {
    content: [...written, ...added.map(([name, value]) => `${assignment(name, value)}\n`)].join(''),
    added: added.map(([name]) => name),
    changed: names.filter((name) => {
      const value = wish.values.get(name);
      const before = parts[last.get(name) ?? -1]?.text.trim();
      return value !== undefined && before !== assignment(name, value);
    }),
    removed: names.filter((name) => obsolete.has(name)),
    unknown: names.filter((name) => !isNamed(name, wish) && !obsolete.has(name)),
  };
}

// --- internal ---

function isNamed(name: string, wish: EnvFileWish): boolean {
  return wish.values.has(name) || wish.keep.includes(name);
}
