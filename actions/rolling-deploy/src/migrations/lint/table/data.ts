/** Operations on rows, on whole tables, on access, and what can not be known. */
import { callsIn, isHarmless } from '../../sql/calls.ts';
import type { Made, Operation } from '../operation.ts';
import { insertAfter, steps, tableOf } from './forms.ts';
import { asItIs, type Row } from './row.ts';

const UNKNOWN = { lock: 'unknown', rewrite: 'unknown', phase: 'N' } as const;

export const dataRows: readonly Row[] = [
  {
    rule: 'change-whole-table',
    operation: 'UPDATE or DELETE of a whole table',
    ...{ lock: 'RowExclusive', rewrite: 'scan', phase: 'N (warn)' },
    why: 'all rows are locked until it ends, and the table grows by as much',
    on: ['UpdateStmt', 'DeleteStmt'],
    when: isWhole,
    safe: ({ text }) =>
      steps(
        '-- in batches of some thousand rows, each in a transaction of its own',
        `${text} WHERE … BETWEEN … AND …;`,
      ),
    source: 'strong_migrations, backfill',
  },
  {
    rule: 'change-rows',
    operation: 'INSERT, UPDATE, DELETE, MERGE or COPY of some rows',
    ...{ lock: 'RowExclusive', rewrite: 'none', phase: 'E' },
    why: 'only these rows are locked',
    on: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'],
    when: (operation) => operation.kind !== 'CopyStmt' || isPlainCopy(operation),
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
  },
  {
    rule: 'truncate',
    operation: 'TRUNCATE',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
    why: 'the old release loses its rows, and nobody can read the table meanwhile',
    on: ['TruncateStmt'],
    safe: (operation) => `DELETE FROM ${tableOf(operation)} WHERE …; -- in batches`,
    source: 'squawk ban-truncate-cascade; measured on PostgreSQL 15',
  },
  {
    rule: 'vacuum-full',
    operation: 'VACUUM FULL',
    ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
    why: 'all rows are written anew while nobody can read the table',
    on: ['VacuumStmt'],
    when: isFull,
    safe: (operation) => `VACUUM ${tableOf(operation)}; -- outside of a transaction`,
    source: 'squawk prefer-repack; measured on PostgreSQL 15',
  },
  {
    rule: 'vacuum',
    operation: 'VACUUM, ANALYZE',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E' },
    why: 'the table is read and written meanwhile',
    on: ['VacuumStmt'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
  },
  {
    rule: 'cluster',
    operation: 'CLUSTER',
    ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
    why: 'all rows are written anew while nobody can read the table',
    on: ['ClusterStmt'],
    safe: (operation) =>
      `-- pg_repack of ${tableOf(operation)}, outside of the migrations; from PostgreSQL 19 on REPACK (CONCURRENTLY)`,
    source: 'squawk prefer-repack; measured on PostgreSQL 15',
  },
  {
    rule: 'lock-table',
    operation: 'LOCK TABLE',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
    why: 'the old release waits until the transaction ends',
    on: ['LockStmt'],
    // Up to ROW EXCLUSIVE nobody who reads or writes rows has to wait.
    when: ({ node }) => 'LockStmt' in node && (node.LockStmt.mode ?? 8) > 3,
    safe: (operation) =>
      `-- leave it out: each statement takes the lock that it needs on ${tableOf(operation)}`,
    source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
  },
  {
    rule: 'refresh-materialized-view',
    operation: 'REFRESH MATERIALIZED VIEW',
    ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
    why: 'nobody can read it while it is computed',
    on: ['RefreshMatViewStmt'],
    when: ({ node }) =>
      'RefreshMatViewStmt' in node &&
      node.RefreshMatViewStmt.concurrent !== true &&
      node.RefreshMatViewStmt.skipData !== true,
    safe: ({ text }) =>
      steps(
        '-- needs a unique index over all its rows',
        `${insertAfter(text, 'view', 'CONCURRENTLY')};`,
      ),
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'refresh-materialized-view-concurrently',
    operation: 'REFRESH MATERIALIZED VIEW CONCURRENTLY',
    ...{ lock: 'Exclusive', rewrite: 'scan', phase: 'E' },
    why: 'it is read meanwhile',
    on: ['RefreshMatViewStmt'],
    when: ({ node }) => 'RefreshMatViewStmt' in node && node.RefreshMatViewStmt.concurrent === true,
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
  },
  {
    rule: 'empty-materialized-view',
    operation: 'REFRESH MATERIALIZED VIEW … WITH NO DATA',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
    why: 'queries of it fail until it is filled again',
    on: ['RefreshMatViewStmt'],
    when: ({ node }) => 'RefreshMatViewStmt' in node && node.RefreshMatViewStmt.skipData === true,
    safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
    source: 'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
  },
  {
    rule: 'revoke',
    operation: 'REVOKE',
    ...{ lock: 'none', rewrite: 'none', phase: 'C' },
    why: 'the old release suddenly may not do what it does',
    on: ['REVOKE', 'revoke role'],
    safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
    source: 'replayed on PostgreSQL 15 and 18',
  },
  {
    rule: 'restrict-access',
    operation: 'ENABLE ROW LEVEL SECURITY, OWNER TO, rules and policies that restrict',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
    why: 'the old release suddenly sees no rows, or may not do what it does',
    on: [
      ...['AT_EnableRowSecurity', 'AT_ForceRowSecurity', 'AT_ChangeOwner', 'RuleStmt'],
      ...['AlterOwnerStmt', 'AlterPolicyStmt', 'ReassignOwnedStmt'],
    ],
    safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
    source: 'lock measured on PostgreSQL 15',
  },
  {
    rule: 'open-access',
    operation: 'DISABLE ROW LEVEL SECURITY, CREATE POLICY, default privileges, settings of roles',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E!' },
    why: 'it counts for the old release, too',
    on: [
      ...['AT_DisableRowSecurity', 'AT_NoForceRowSecurity', 'CreatePolicyStmt'],
      ...['AlterDefaultPrivilegesStmt', 'AlterRoleStmt', 'AlterRoleSetStmt'],
    ],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
  },
  {
    rule: 'call-function',
    operation: 'A call of a function',
    ...UNKNOWN,
    why: 'what it does is not known: its body is not looked at',
    on: ['SelectStmt', 'CallStmt', 'CreateTableAsStmt'],
    when: callsUnknown,
    safe: () => '-- write down as SQL what it does',
    source: 'our reading: what can not be read is never safe',
  },
  {
    rule: 'no-change',
    operation: 'SELECT, SET, GRANT, BEGIN, COMMIT and the like',
    ...{ lock: 'none', rewrite: 'none', phase: 'E' },
    why: 'no table is changed',
    on: [
      ...['SelectStmt', 'VariableSetStmt', 'VariableShowStmt', 'TransactionStmt', 'GRANT'],
      ...[
        'grant role',
        'DiscardStmt',
        'CheckPointStmt',
        'NotifyStmt',
        'ListenStmt',
        'UnlistenStmt',
      ],
      ...['ConstraintsSetStmt', 'DeallocateStmt', 'LockStmt', 'no operation'],
    ],
    when: (operation) => !changesReading(operation),
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-commands.html',
  },
  {
    rule: 'unreadable',
    operation: 'What can not be read',
    ...UNKNOWN,
    why: 'what it does is not known, so that it can not be called safe',
    on: ['unreadable', '*'],
    safe: () => '-- write it as plain SQL, one statement after the other',
    source: 'our reading: what can not be read is never safe',
  },
];

// --- internal ---

/** Without a condition, or with one that is the same for all rows. */
function isWhole({ node }: Operation): boolean {
  const statement =
    'UpdateStmt' in node ? node.UpdateStmt : 'DeleteStmt' in node ? node.DeleteStmt : undefined;
  if (statement === undefined) return false;
  return (
    statement.whereClause === undefined ||
    !JSON.stringify(statement.whereClause).includes('"ColumnRef"')
  );
}

function isPlainCopy({ node }: Operation): boolean {
  if (!('CopyStmt' in node) || node.CopyStmt.is_program === true) return false;
  // Data that come with the file are no SQL; a driver would take them for it.
  return node.CopyStmt.is_from !== true || node.CopyStmt.filename !== undefined;
}

function isFull({ node }: Operation): boolean {
  const options = 'VacuumStmt' in node ? (node.VacuumStmt.options ?? []) : [];
  return options.some(
    (option) =>
      'DefElem' in option &&
      option.DefElem.defname === 'full' &&
      !/\b(?:false|off|0)\b/i.test(JSON.stringify(option.DefElem.arg ?? '')),
  );
}

function callsUnknown({ node }: Operation, made: Made): boolean {
  if ('CallStmt' in node) return true;
  return callsIn(node).some(
    (name) =>
      !isHarmless(name) ||
      made.has({ kind: 'function', name: { schema: undefined, name } }) !== undefined,
  );
}

/** Settings by which the rest of the file means something else than it says. */
function changesReading({ node }: Operation): boolean {
  return (
    'VariableSetStmt' in node &&
    ['standard_conforming_strings', 'backslash_quote'].includes(node.VariableSetStmt.name ?? '')
  );
}
