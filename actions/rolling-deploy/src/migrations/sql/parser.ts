/** PostgreSQL's own parser, as WebAssembly: 1.7 MB that are loaded only when there is SQL to read. */
import type { Node } from 'libpg-query';
import { messageOf } from '../../../../../kit/action/message.ts';

/** A statement; places are bytes of the text in UTF-8. */
export interface ParsedStatement {
  readonly node: Node;
  /** Where the statement before ends; blanks and comments follow. */
  readonly byte: number;
  /** Up to its `;`; undefined where it has none. */
  readonly length: number | undefined;
}

/** What a text holds, or why it can not be read. */
export type Parsed<Value> =
  | { readonly value: Value }
  | { readonly problem: string; readonly character?: number };

/** The parser, ready to be used. It never throws. */
export interface SqlParser {
  parse(sql: string): Parsed<readonly ParsedStatement[]>;
  /** The body of a DO statement in PL/pgSQL. */
  parseBody(statement: string): Parsed<unknown>;
}

/** Loads the parser, once. */
export function loadParser(): Promise<SqlParser> {
  loading ??= load();
  return loading;
}

// --- internal ---

let loading: Promise<SqlParser> | undefined;

async function load(): Promise<SqlParser> {
  const { loadModule, parseSync, parsePlPgSQLSync } = await import('libpg-query');
  await loadModule();
  return {
    parse: (sql) =>
      attempt(() => {
        // It would end silently at a NUL, and refuses an empty text.
        if (sql.includes('\0')) throw new Error('it has a NUL character');
        if (sql === '') return [];
        const { stmts = [] } = parseSync(sql);
        return stmts.flatMap(({ stmt, stmt_location: byte = 0, stmt_len: length }) =>
          stmt === undefined ? [] : [{ node: stmt, byte, length }],
        );
      }),
    parseBody: (statement) => attempt((): unknown => parsePlPgSQLSync(statement)),
  };
}

/** A deep expression overflows the stack, which is no more than one statement that can not be read. */
function attempt<Value>(parse: () => Value): Parsed<Value> {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'it is nested too deeply' };
    const character = (error as { sqlDetails?: { cursorPosition?: number } }).sqlDetails
      ?.cursorPosition;
    return { problem: messageOf(error), ...(character === undefined ? {} : { character }) };
  }
}
