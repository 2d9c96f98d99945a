/** Lints migrations in their order: pure, but for the parser that it is given. */
import type { Node } from 'libpg-query';
import type { MigrationFile } from '../migration-file.ts';
import { sqlName } from '../sql/names.ts';
import type { SqlParser } from '../sql/parser.ts';
import { piecesOf } from '../sql/pieces.ts';
import { type Places, placesIn } from '../sql/places.ts';
import { type SqlStatement, statementsIn } from '../sql/statements.ts';
import { bodyOf } from './body.ts';
import { type Finding, type Level, levelOf, messageOf, remark } from './finding.ts';
import { type Account, newAccount } from './made.ts';
import type { Operation } from './operation.ts';
import { operationsOf, plainOperation } from './operations.ts';
import type { Lock, Row } from './table/row.ts';
import { rowsFor } from './table/table.ts';
import { type Crossing, followTransactions, type Transactions } from './transactions.ts';

/** What the lint needs to know beside the files. */
export interface LintOptions {
  readonly parser: SqlParser;
  /** What the tool has set before the first statement; undefined when nothing is known to. */
  readonly lockTimeoutMs: number | undefined;
}

/** What was found, and how much was looked at. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly statements: number;
  /** Operations that are only fine because the same migrations made what they are about. */
  readonly exempt: number;
}

/** Lints all files that are pending; the others tell what was there before. */
export function lint(files: readonly MigrationFile[], options: LintOptions): LintResult {
  const run: Run = {
    ...options,
    account: newAccount(),
    transactions: followTransactions(options.lockTimeoutMs),
    ...{ findings: [], statements: 0, exempt: 0 },
  };
  for (const file of files) lintFile(run, file);
  const pending = files.filter(({ isPending }) => isPending).length;
  const { findings, statements, exempt } = run;
  return { findings, files: pending, statements, exempt };
}

// --- internal ---

interface Run extends LintOptions {
  readonly account: Account;
  readonly transactions: Transactions;
  readonly findings: Finding[];
  statements: number;
  exempt: number;
}

/** A file that is gone through. */
interface Reading {
  readonly run: Run;
  readonly file: MigrationFile;
  readonly places: Places;
}

/** An operation and where it stands. */
interface Placed {
  readonly operation: Operation;
  readonly index: number;
  /** Why it can not be read. */
  readonly problem?: string;
}

function lintFile(run: Run, file: MigrationFile): void {
  const { text, parts, isPending, remarks } = file;
  run.account.beginFile(file);
  if (isPending) {
    for (const { remedy, ...what } of remarks) {
      run.findings.push(remark(file, { ...what, safeForm: remedy }));
    }
    run.transactions.beginFile(file, text !== undefined && hasSeveral(file));
  }
  if (text === undefined) {
    if (isPending) run.findings.push(unreadableFile(file));
    return;
  }
  const reading = { run, file, places: placesIn(text) };
  for (const range of parts) {
    const source = { text, range, places: reading.places, parser: run.parser };
    for (const statement of statementsIn(source)) lintStatement(reading, statement);
  }
}

function hasSeveral({ text = '', parts, transaction }: MigrationFile): boolean {
  if (transaction !== 'file') return true;
  return parts.flatMap((part) => piecesOf(text, part)).length > 1;
}

function unreadableFile(file: MigrationFile): Finding {
  return remark(file, {
    ...{ rule: 'unreadable', level: 'error', lock: 'unknown', rewrite: 'unknown' },
    operation: 'A file that is not SQL',
    message: `It can not be read: ${file.problem ?? 'it is no text'}. What it does is not known, so that it can not be called safe.`,
    safeForm: '-- write it as plain SQL, in UTF-8',
  });
}

function lintStatement(reading: Reading, statement: SqlStatement): void {
  const { run, file } = reading;
  const { account, transactions } = run;
  if (file.isPending) run.statements += 1;
  if ('node' in statement) {
    const { node } = statement;
    if (file.isPending) transactions.beginStatement(node);
    const isBack = 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK';
    if (isBack) account.forgetFile();
  }
  for (const placed of placedIn(reading, statement)) {
    if (file.isPending) judge(reading, placed);
    account.see(placed.operation);
  }
}

function placedIn({ run }: Reading, statement: SqlStatement): readonly Placed[] {
  const { start: index, text } = statement;
  if ('problem' in statement) return [unreadable(text, index, statement.problem)];
  const { node } = statement;
  if (!('DoStmt' in node)) {
    const taken = { node, text, isCertain: true };
    return operationsOf(taken).map((operation) => ({ operation, index }));
  }
  return bodyOf(text, node.DoStmt, run.parser).flatMap((piece): readonly Placed[] => {
    const at = index + piece.index;
    const problem = piece.problem ?? 'it is not known';
    if (piece.sql === undefined) return [unreadable(text, at, problem)];
    const parsed = run.parser.parse(piece.sql);
    if ('problem' in parsed) return [unreadable(piece.sql, at, parsed.problem)];
    return parsed.value.flatMap(({ node: inner }) =>
      inBody({ node: inner, text: piece.sql ?? '', isCertain: piece.isCertain }, at),
    );
  });
}

/** A body in a body, as EXECUTE of a text may have it, is not followed. */
function inBody(
  taken: { readonly node: Node; readonly text: string; readonly isCertain: boolean },
  index: number,
): readonly Placed[] {
  if ('DoStmt' in taken.node)
    return [unreadable(taken.text, index, 'it is a DO block in another one')];
  return operationsOf(taken).map((operation) => ({ operation, index }));
}

function unreadable(text: string, index: number, problem: string): Placed {
  const node: Node = { String: { sval: text } };
  const operation = plainOperation({ node, text, isCertain: true }, 'unreadable');
  return { operation, index, problem };
}

function judge(reading: Reading, placed: Placed): void {
  const { run, file } = reading;
  const { operation } = placed;
  const rows = rowsFor(operation, run.account);
  const made = certaintyOf(operation, run.account);
  let lock: Lock = 'none';
  for (const row of rows) {
    if (made !== 'surely') lock = strongest(lock, row.lock);
    const level = levelOf(row.phase, file.phase);
    if (level === undefined) continue;
    if (made === 'surely') run.exempt += 1;
    else add(reading, placed, row, made === 'perhaps' ? softened(row, level) : level);
  }
  for (const crossing of run.transactions.see({ operation, lock })) {
    addCrossing(reading, placed, { crossing, lock });
  }
}

/** Whether the migrations made all that an operation is about. */
function certaintyOf({ subjects }: Operation, account: Account): 'surely' | 'perhaps' | undefined {
  if (subjects.length === 0) return undefined;
  const certainties = subjects.map((subject) => account.has(subject));
  if (certainties.includes(undefined)) return undefined;
  return certainties.includes('perhaps') ? 'perhaps' : 'surely';
}

/** What would only take long on a table that is old is a warning where it is most likely new. */
function softened({ phase, rewrite }: Row, level: Level): Level {
  return phase !== 'C' && rewrite !== 'none' ? 'warning' : level;
}

const STRENGTH: readonly Lock[] = [
  ...(['none', 'RowExclusive', 'ShareUpdateExclusive', 'Share'] as const),
  ...(['ShareRowExclusive', 'Exclusive', 'unknown', 'AccessExclusive'] as const),
];

function strongest(one: Lock, other: Lock): Lock {
  return STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one;
}

function add({ run, file, places }: Reading, placed: Placed, row: Row, level: Level): void {
  const { operation, index, problem } = placed;
  const { rule, lock, rewrite } = row;
  const isUnknown = rule === 'unreadable' && problem === undefined;
  const about = isUnknown ? `no rule knows ${operation.kind}` : (problem ?? aboutOf(operation));
  run.findings.push({
    ...{ file: file.path, ...places.positionOf(index), rule, phase: file.phase, level },
    ...{ operation: row.operation, statement: shown(operation.text), lock, rewrite },
    message: messageOf(row, about),
    safeForm: row.safe(operation),
  });
}

function addCrossing(
  { run, file, places }: Reading,
  { operation, index }: Placed,
  { crossing, lock }: { readonly crossing: Crossing; readonly lock: Lock },
): void {
  run.findings.push(
    remark(file, {
      ...{ ...crossing, ...places.positionOf(index), lock },
      ...{ operation: CROSSINGS[crossing.rule], statement: shown(operation.text) },
    }),
  );
}

const CROSSINGS: Readonly<Record<Crossing['rule'], string>> = {
  'concurrently-in-transaction': 'What PostgreSQL refuses in a transaction',
  'several-tables-in-transaction': 'Locks of several tables in one transaction',
  'data-change-with-ddl': 'A change of rows together with one of the schema',
  'lock-timeout': 'Waiting for a lock',
};

/** `shop.users.email`, for messages. */
function aboutOf({ target, name }: Operation): string {
  if (target === undefined) return name;
  const table = sqlName(target);
  return name === '' || name === target.name || name === table ? table : `${table}.${name}`;
}

const LONGEST_STATEMENT = 2_000;

function shown(text: string): string {
  if (text.length <= LONGEST_STATEMENT) return text;
  return `${text.slice(0, LONGEST_STATEMENT).replace(/[\ud800-\udbff]$/, '')}…`;
}
