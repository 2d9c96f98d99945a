/** Rules about what stands together in one transaction, and about the time a statement waits for a lock. */
import type { Node } from 'libpg-query';
import type { MigrationFile, Transaction } from '../migration-file.ts';
import { sqlName } from '../sql/names.ts';
import { LONGEST_LOCK_TIMEOUT_MS, type LockTimeout, lockTimeoutIn } from './lock-timeout.ts';
import type { Operation } from './operation.ts';
import { isConcurrent } from './table/indexes.ts';
import type { Lock } from './table/row.ts';

/** The finding of such a rule, but for its place. */
export interface Crossing {
  readonly rule:
    | 'concurrently-in-transaction'
    | 'several-tables-in-transaction'
    | 'data-change-with-ddl'
    | 'lock-timeout';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly safeForm: string;
}

/** An operation with the lock that it takes of something that was there before. */
export interface Locking {
  readonly operation: Operation;
  /** `none` where the migrations made what it locks. */
  readonly lock: Lock;
}

/** Follows the transactions of the migrations, in their order. */
export interface Transactions {
  beginFile(file: Pick<MigrationFile, 'transaction'>, hasSeveral: boolean): void;
  beginStatement(node: Node): void;
  see(locking: Locking): readonly Crossing[];
}

/** `lockTimeoutMs`: what the session has before a file sets another one; undefined when nothing does. */
export function followTransactions(lockTimeoutMs: number | undefined): Transactions {
  const state: State = newState(lockTimeoutMs);
  return {
    beginFile({ transaction }, hasSeveral) {
      state.kind = transaction;
      state.hasSeveral = hasSeveral;
      state.isExplicit = false;
      state.hasEnded = transaction === 'pending' && state.hasEnded;
      state.timeout = { session: lockTimeoutMs, local: undefined, isTold: false };
      if (transaction !== 'pending') state.open = newTransaction();
    },
    beginStatement(node) {
      if ('TransactionStmt' in node) control(state, node.TransactionStmt.kind ?? '');
      else if (!isOpen(state)) state.open = newTransaction();
    },
    see: (locking) => [
      ...concurrently(state, locking.operation),
      ...timeouts(state, locking),
      ...together(state, locking),
    ],
  };
}

// --- internal ---

interface OpenTransaction {
  readonly tables: Set<string>;
  changesData: boolean;
  isToldOfTables: boolean;
  isToldOfData: boolean;
}

interface State {
  kind: Transaction;
  hasSeveral: boolean;
  /** Between BEGIN and COMMIT of a file. */
  isExplicit: boolean;
  /** A COMMIT of a file ended the transaction of the tool. */
  hasEnded: boolean;
  open: OpenTransaction;
  timeout: { session: number | undefined; local: LockTimeout['value']; isTold: boolean };
  readonly default: number | undefined;
}

function newState(lockTimeoutMs: number | undefined): State {
  return {
    ...{ kind: 'statement', hasSeveral: false, isExplicit: false, hasEnded: false },
    open: newTransaction(),
    timeout: { session: lockTimeoutMs, local: undefined, isTold: false },
    default: lockTimeoutMs,
  };
}

function newTransaction(): OpenTransaction {
  return { tables: new Set(), changesData: false, isToldOfTables: false, isToldOfData: false };
}

/** Whether what comes is in one transaction with what was. */
function isOpen({ kind, hasSeveral, isExplicit, hasEnded }: State): boolean {
  if (isExplicit) return true;
  return kind === 'pending' ? !hasEnded : kind === 'file' && hasSeveral;
}

function control(state: State, kind: string): void {
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
    if (!isOpen(state)) state.open = newTransaction();
    state.isExplicit = true;
  }
  if (/^TRANS_STMT_(?:COMMIT|ROLLBACK|PREPARE)$/.test(kind)) {
    state.isExplicit = false;
    state.hasEnded = true;
    state.open = newTransaction();
    state.timeout.local = undefined;
  }
}

const ALONE = 'DropdbStmt CreatedbStmt AlterSystemStmt DropTableSpaceStmt CreateTableSpaceStmt';

/** What PostgreSQL refuses in a transaction. */
function isAlone(operation: Operation): boolean {
  const { node, kind } = operation;
  if (ALONE.split(' ').includes(kind)) return true;
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true;
  if ('ReindexStmt' in node && /SCHEMA|SYSTEM|DATABASE/.test(node.ReindexStmt.kind ?? ''))
    return true;
  return isConcurrent(operation);
}

const WAY_OUT: Readonly<Record<Transaction | 'explicit', string>> = {
  explicit: '-- take it out of BEGIN … COMMIT',
  pending:
    '-- the tool runs all that is pending in one transaction: run it by itself, in a folder of plain SQL (`tool: sql`)',
  file: '-- put it into a file of its own: the tool sends a file as one text',
  statement: '-- run it by itself',
};

function concurrently(state: State, operation: Operation): Crossing[] {
  if (!isAlone(operation) || !isOpen(state)) return [];
  // Of a text that is sent as one, the statements behind a COMMIT are in a transaction, too.
  const way =
    state.kind === 'statement' || (state.isExplicit && state.hasEnded) ? 'explicit' : state.kind;
  return [
    {
      rule: 'concurrently-in-transaction',
      level: 'error',
      message: 'It fails: PostgreSQL refuses this statement inside of a transaction.',
      safeForm: `${WAY_OUT[way]}\n${operation.text};`,
    },
  ];
}

/** Locks for which others that read or write have to wait. */
const STRONG: readonly Lock[] = ['Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'];

function timeouts(state: State, { operation, lock }: Locking): Crossing[] {
  const set = lockTimeoutIn(operation.node);
  if (set !== undefined) return timeoutSet(state, set);
  const { timeout } = state;
  const now = timeout.local ?? timeout.session;
  if (!STRONG.includes(lock) || timeout.isTold || (now !== undefined && now !== 0)) return [];
  timeout.isTold = true;
  return [
    {
      rule: 'lock-timeout',
      level: 'warning',
      message:
        'It waits for its lock without a limit, and all who come after it wait as well, those who only read too.',
      safeForm: `SET lock_timeout = '5s';\n${operation.text};`,
    },
  ];
}

function timeoutSet(state: State, { value, isLocal }: LockTimeout): Crossing[] {
  const { timeout } = state;
  const milliseconds = value === 'default' ? state.default : value;
  // Outside of a transaction SET LOCAL does nothing.
  if (!isLocal) Object.assign(timeout, { session: milliseconds, local: undefined });
  else if (isOpen(state)) timeout.local = milliseconds;
  if (value === 'default') return [];
  const safeForm = `SET ${isLocal ? 'LOCAL ' : ''}lock_timeout = '5s';`;
  const rule = 'lock-timeout';
  if (value === 0) {
    timeout.isTold = true;
    const message =
      'Without a limit a statement that waits for its lock makes all wait who come after it, those who only read too.';
    return [{ rule, level: 'error', message, safeForm }];
  }
  if (value !== undefined && value <= LONGEST_LOCK_TIMEOUT_MS) return [];
  const message = `So long a wait for a lock is felt: all who come after it wait as well. At most ${LONGEST_LOCK_TIMEOUT_MS / 1_000} seconds are good.`;
  return [{ rule, level: 'warning', message, safeForm }];
}

function together(state: State, { operation, lock }: Locking): Crossing[] {
  const { open } = state;
  const { target } = operation;
  const found: Crossing[] = [];
  const isStrong = ['ShareRowExclusive', 'Exclusive', 'AccessExclusive'].includes(lock);
  if (isStrong && target !== undefined && isOfTable(operation)) open.tables.add(sqlName(target));
  if (lock === 'RowExclusive' && changesMany(operation)) open.changesData = true;
  if (open.tables.size > 1 && !open.isToldOfTables) {
    open.isToldOfTables = true;
    found.push({
      rule: 'several-tables-in-transaction',
      level: 'warning',
      message: `One transaction locks ${[...open.tables].join(' and ')}: the first stays locked until the last is done, and with others that lock them in another order there is a deadlock.`,
      safeForm: '-- a migration for each table',
    });
  }
  if (open.tables.size > 0 && open.changesData && !open.isToldOfData) {
    open.isToldOfData = true;
    found.push({
      rule: 'data-change-with-ddl',
      level: 'warning',
      message: `One transaction changes rows and locks ${[...open.tables].join(', ')}: it stays locked until all rows are done.`,
      safeForm: '-- the rows in a migration of their own, in batches',
    });
  }
  return found;
}

/** A function or a type that is dropped is locked as well, but nobody waits for it to read rows. */
function isOfTable({ kind }: Operation): boolean {
  return !/^(?:DROP|RENAME) OBJECT_(?!TABLE|VIEW|MATVIEW|COLUMN|TABCONSTRAINT|TRIGGER)/.test(kind);
}

/** INSERT … VALUES is over at once. */
function changesMany({ node, kind }: Operation): boolean {
  if (kind === 'UpdateStmt' || kind === 'DeleteStmt' || kind === 'MergeStmt') return true;
  if (!('InsertStmt' in node)) return false;
  const { selectStmt } = node.InsertStmt;
  return (
    selectStmt !== undefined &&
    'SelectStmt' in selectStmt &&
    selectStmt.SelectStmt.valuesLists === undefined
  );
}
