/** What a DO block does: the SQL in its body, and what is only put together when it runs. */
import type { Node } from 'libpg-query';
import { stringsOf } from '../sql/names.ts';
import type { SqlParser } from '../sql/parser.ts';
import { tokensIn } from '../sql/tokens.ts';

/** A piece of SQL in a body. */
export interface BodyPiece {
  /** Undefined where it is not known; `problem` says why. */
  readonly sql: string | undefined;
  readonly problem?: string;
  /** Where it stands in the text of the DO statement. */
  readonly index: number;
  /** Whether it surely runs. */
  readonly isCertain: boolean;
}

type DoStmt = Extract<Node, { DoStmt: unknown }>['DoStmt'];

/** The pieces of a DO statement, in their order. */
export function bodyOf(text: string, { args = [] }: DoStmt, parser: SqlParser): BodyPiece[] {
  const language = optionOf(args, 'language') ?? 'plpgsql';
  const unknown = (problem: string): BodyPiece[] => [
    { sql: undefined, problem, index: 0, isCertain: true },
  ];
  if (language !== 'plpgsql') return unknown(`its body is in ${language}`);
  const parsed = parser.parseBody(text);
  if ('problem' in parsed) return unknown(`its body can not be read: ${parsed.problem}`);
  const found: Found[] = [];
  walk(parsed.value, { line: 1, isCertain: true, isDynamic: false }, found);
  if (found.length === 0 && !isEmpty(parsed.value)) return unknown('its body can not be read');
  const lines = linesOf(text);
  return found.map(({ query, line, isCertain, isDynamic }) => {
    const index = placeOf(text, lines, { query, line });
    const sql = isDynamic ? constantOf(query, parser) : asStatement(query);
    if (sql !== undefined) return { sql, index, isCertain };
    const problem = 'EXECUTE runs what is only put together then';
    return { sql, problem, index, isCertain };
  });
}

// --- internal ---

interface Where {
  readonly line: number;
  readonly isCertain: boolean;
  readonly isDynamic: boolean;
}

interface Query {
  readonly text: string;
  /** 0: a statement; 2: an expression; others: an assignment. */
  readonly mode: number;
}

interface Found extends Where {
  readonly query: Query;
}

/** What may run not at all, or be taken back. */
const CONDITIONAL =
  /^PLpgSQL_(?:stmt_(?:if|case|loop|while|fori|fors|forc|dynfors|foreach_a)|if_elsif|case_when|exception)$/;
const DYNAMIC = /^PLpgSQL_stmt_(?:dynexecute|dynfors)$/;

function walk(value: unknown, where: Where, found: Found[]): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, where, found);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, below] of Object.entries(value)) {
    if (key === 'PLpgSQL_expr') {
      const { query = '', parseMode = 0 } = below as { query?: string; parseMode?: number };
      found.push({ ...where, query: { text: query, mode: parseMode } });
      continue;
    }
    walk(below, inside(key, below, where), found);
  }
}

function inside(key: string, value: unknown, where: Where): Where {
  const { lineno, exceptions } = (value ?? {}) as { lineno?: unknown; exceptions?: unknown };
  const isMaybe = CONDITIONAL.test(key) || exceptions !== undefined;
  const isStatement = key.startsWith('PLpgSQL_stmt');
  return {
    line: typeof lineno === 'number' ? lineno : where.line,
    isCertain: where.isCertain && !isMaybe,
    // Of a dynamic statement only the query is; what is below a loop or is given to it is not.
    isDynamic:
      key === 'dynquery' ||
      DYNAMIC.test(key) ||
      (where.isDynamic && !isStatement && key !== 'params' && key !== 'body'),
  };
}

function asStatement({ text, mode }: Query): string {
  if (mode === 0) return text;
  return `SELECT ${mode === 2 ? text : text.replace(/^[^=]*?:?=/, '')}`;
}

/** EXECUTE of a text that is written down. */
function constantOf({ text }: Query, parser: SqlParser): string | undefined {
  const parsed = parser.parse(`SELECT ${text}`);
  if ('problem' in parsed) return undefined;
  const [node] = parsed.value.map((statement) => statement.node);
  const target = node !== undefined && 'SelectStmt' in node ? node.SelectStmt.targetList : [];
  const [only, ...others] = target ?? [];
  if (only === undefined || !('ResTarget' in only) || others.length > 0) return undefined;
  const { val } = only.ResTarget;
  return val !== undefined && 'A_Const' in val ? val.A_Const.sval?.sval : undefined;
}

function optionOf(options: readonly Node[], name: string): string | undefined {
  for (const option of options) {
    if (!('DefElem' in option) || option.DefElem.defname !== name) continue;
    const { arg } = option.DefElem;
    return arg === undefined ? undefined : stringsOf([arg])[0]?.toLowerCase();
  }
  return undefined;
}

/** Whether the body is one that does nothing: NULL, RETURN. */
function isEmpty(tree: unknown): boolean {
  return JSON.stringify(tree).includes('"action"');
}

/** Where the lines of the body begin in the text of the statement. */
function linesOf(text: string): readonly number[] {
  const body = [...tokensIn(text, 0, text.length)].find(({ kind }) => kind === 'string');
  const begin = body?.start ?? 0;
  const ends = [...text.slice(begin).matchAll(/\n/g)].map(({ index }) => begin + index + 1);
  return [begin, ...ends];
}

/** The query itself where it is found on its line or below, or the first thing on the line. */
function placeOf(
  text: string,
  lines: readonly number[],
  { query, line }: { readonly query: Query; readonly line: number },
): number {
  const from = lines[line - 1] ?? 0;
  const written = text.toLowerCase();
  const wanted = query.text.toLowerCase();
  // PERFORM comes as SELECT.
  for (const form of [wanted, wanted.replace(/^select/, 'perform')]) {
    const found = written.indexOf(form, from);
    if (found >= 0) return found;
  }
  return from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0);
}
