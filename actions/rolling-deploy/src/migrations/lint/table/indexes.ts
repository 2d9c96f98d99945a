/** Operations on indexes. */

import type { Operation } from '../operation.ts';
import { insertAfter, steps } from './forms.ts';
import { asItIs, type Row } from './row.ts';

const OUTSIDE =
  '-- outside of a transaction; one that failed stays there, INVALID: drop it and try again';

const LATER = '-- in contract, when all replicas are new, and outside of a transaction';

export const indexRows: readonly Row[] = [
  {
    rule: 'create-index',
    operation: 'CREATE INDEX',
    ...{ lock: 'Share', rewrite: 'index', phase: 'N' },
    why: 'nobody can write to the table while the index is built',
    on: ['IndexStmt'],
    when: (operation) => !isConcurrent(operation) && isWhole(operation),
    safe: (operation) => steps(OUTSIDE, `${insertAfter(operation.text, 'index', 'CONCURRENTLY')};`),
    source: 'atlas PG101; squawk require-concurrent-index-creation; measured on PostgreSQL 15',
  },
  {
    rule: 'create-unique-index-concurrently',
    operation: 'CREATE UNIQUE INDEX CONCURRENTLY',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E!' },
    why: 'inserts of the old release fail as soon as they are duplicates',
    on: ['IndexStmt'],
    when: (operation) => isConcurrent(operation) && isUnique(operation),
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
  },
  {
    rule: 'create-index-concurrently',
    operation: 'CREATE INDEX CONCURRENTLY',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E' },
    why: 'the table is read and written meanwhile',
    on: ['IndexStmt'],
    when: isConcurrent,
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
  },
  {
    rule: 'create-index-on-only',
    operation: 'CREATE INDEX of a partitioned table alone',
    ...{ lock: 'Share', rewrite: 'none', phase: 'E' },
    why: 'nothing is built',
    on: ['IndexStmt'],
    when: (operation) => !isConcurrent(operation) && !isWhole(operation),
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
  },
  {
    rule: 'drop-index',
    operation: 'DROP INDEX',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
    why: 'it may keep queries of the old release fast, or be what its ON CONFLICT needs',
    on: ['DROP OBJECT_INDEX'],
    when: (operation) => !isConcurrent(operation),
    safe: ({ text }) => steps(LATER, `${insertAfter(text, 'index', 'CONCURRENTLY')};`),
    source: 'atlas PG102; squawk require-concurrent-index-deletion; measured on PostgreSQL 15',
  },
  {
    rule: 'drop-index-concurrently',
    operation: 'DROP INDEX CONCURRENTLY',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'C' },
    why: 'it may keep queries of the old release fast, or be what its ON CONFLICT needs',
    on: ['DROP OBJECT_INDEX'],
    when: isConcurrent,
    safe: (operation) => steps(LATER, asItIs(operation)),
    source: 'atlas PG102; squawk require-concurrent-index-deletion',
  },
  {
    rule: 'rename-index',
    operation: 'RENAME INDEX',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E!' },
    why: 'the old release may name it in what it does about errors',
    on: ['RENAME OBJECT_INDEX'],
    safe: asItIs,
    source: 'pgroll rename_constraint',
  },
  {
    rule: 'reindex',
    operation: 'REINDEX',
    ...{ lock: 'Share', rewrite: 'index', phase: 'N' },
    why: 'nobody can write to the table, nor read with this index, while it is built',
    on: ['ReindexStmt'],
    when: (operation) => !isConcurrent(operation),
    safe: (operation) =>
      steps(
        '-- outside of a transaction',
        `${operation.text.replace(/\b(index|table|schema|database)\b/i, '$1 CONCURRENTLY')};`,
      ),
    source: 'squawk require-concurrent-reindex; measured on PostgreSQL 15',
  },
  {
    rule: 'reindex-concurrently',
    operation: 'REINDEX CONCURRENTLY',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E' },
    why: 'the table is read and written meanwhile',
    on: ['ReindexStmt'],
    safe: asItIs,
    source: 'squawk require-concurrent-reindex',
  },
];

/** Whether a statement is told to work while others do. */
export function isConcurrent({ node }: Operation): boolean {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true;
  if ('AlterTableCmd' in node) {
    const { def } = node.AlterTableCmd;
    return def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true;
  }
  if (!('ReindexStmt' in node)) return false;
  return (node.ReindexStmt.params ?? []).some((param) => {
    if (!('DefElem' in param) || param.DefElem.defname !== 'concurrently') return false;
    const { arg } = param.DefElem;
    return arg === undefined || !/\b(?:false|off|0)\b|\{\}/i.test(JSON.stringify(arg));
  });
}

// --- internal ---

function isUnique({ node }: Operation): boolean {
  return 'IndexStmt' in node && node.IndexStmt.unique === true;
}

/** `ON ONLY` makes the index of a partitioned table without those of its partitions. */
function isWhole({ node }: Operation): boolean {
  return 'IndexStmt' in node && node.IndexStmt.relation?.inh === true;
}
