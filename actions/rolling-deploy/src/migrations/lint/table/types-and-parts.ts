/** Operations on enums, domains, triggers, partitions, and settings of tables. */
import type { Operation } from '../operation.ts';
import { steps, tableOf } from './forms.ts';
import { isConcurrent } from './indexes.ts';
import { asItIs, type Row } from './row.ts';

const OPTIONS = ['AT_SetRelOptions', 'AT_ResetRelOptions', 'AT_ReplaceRelOptions'];
/** https://github.com/postgres/postgres/blob/master/src/backend/access/common/reloptions.c */
const EXCLUSIVE_OPTIONS = new Set([
  ...['user_catalog_table', 'security_barrier', 'security_invoker', 'check_option'],
]);

export const partRows: readonly Row[] = [
  {
    rule: 'rename-enum-value',
    operation: 'ALTER TYPE … RENAME VALUE',
    ...{ lock: 'none', rewrite: 'none', phase: 'N' },
    why: 'the old release writes the old value, the new one the new value, and both run',
    on: ['AlterEnumStmt'],
    when: (operation) => oldValue(operation) !== undefined,
    safe: (operation) => {
      const value = operation.name.replaceAll("'", "''");
      return steps(
        `ALTER TYPE ${tableOf(operation)} ADD VALUE '${value}';`,
        `-- the new release reads both; in contract the rows with '${oldValue(operation)}' are changed, in batches`,
      );
    },
    source: 'strong_migrations',
  },
  {
    rule: 'add-enum-value',
    operation: 'ALTER TYPE … ADD VALUE',
    ...{ lock: 'none', rewrite: 'none', phase: 'E!' },
    why: 'the old release has to cope with a value that it does not know; in the same transaction it can not be used',
    on: ['AlterEnumStmt'],
    safe: asItIs,
    source: 'squawk require-enum-value-ordering; measured on PostgreSQL 15',
  },
  {
    rule: 'alter-domain',
    operation: 'ALTER DOMAIN with a constraint or NOT NULL',
    ...{ lock: 'Share', rewrite: 'scan', phase: 'N' },
    why: 'nobody can write to the tables that use it while they are checked, and the old release may write what it forbids',
    on: ['AlterDomainStmt'],
    when: ({ node }) => ['C', 'O'].includes(domainChange(node)) && !domainNotValid(node),
    safe: ({ text }) =>
      steps(
        '-- in contract, when all replicas are new',
        `${text} NOT VALID;`,
        '-- then VALIDATE CONSTRAINT',
      ),
    source: 'squawk ban-alter-domain-with-add-constraint',
  },
  {
    rule: 'alter-domain-later',
    operation: 'ALTER DOMAIN with a constraint NOT VALID, or dropping something',
    ...{ lock: 'none', rewrite: 'none', phase: 'C' },
    why: 'it holds for new rows at once, and the old release may rely on how it was',
    on: ['AlterDomainStmt'],
    when: ({ node }) => ['C', 'X', 'N'].includes(domainChange(node)),
    safe: inContract,
    source: 'squawk ban-alter-domain-with-add-constraint',
  },
  {
    rule: 'validate-domain',
    operation: 'ALTER DOMAIN VALIDATE CONSTRAINT',
    ...{ lock: 'Share', rewrite: 'scan', phase: 'N (warn)' },
    why: 'before PostgreSQL 18 nobody can write to the tables that use it while they are checked',
    on: ['AlterDomainStmt'],
    when: ({ node }) => domainChange(node) === 'V',
    safe: () =>
      '-- no other form is known: a CHECK of each table is validated while it is read and written',
    source: 'replayed on PostgreSQL 15 and 18',
  },
  {
    rule: 'alter-domain-default',
    operation: 'ALTER DOMAIN SET DEFAULT',
    ...{ lock: 'none', rewrite: 'none', phase: 'E' },
    why: 'only new rows are concerned',
    on: ['AlterDomainStmt'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-alterdomain.html',
  },
  {
    rule: 'create-trigger',
    operation: 'CREATE TRIGGER',
    ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
    why: 'it runs for what the old release writes, too, which is what one that writes twice is for',
    on: ['CreateTrigStmt', 'CreateEventTrigStmt', 'AlterEventTrigStmt'],
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'switch-trigger',
    operation: 'ENABLE or DISABLE TRIGGER',
    ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
    why: 'it counts for what the old release writes, too',
    on: ['AT_EnableTrig*', 'AT_DisableTrig*', 'AT_EnableAlwaysTrig', 'AT_EnableReplicaTrig'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
  {
    rule: 'switch-rule',
    operation: 'ENABLE or DISABLE RULE',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E!' },
    why: 'it counts for what the old release writes, too',
    on: ['AT_EnableRule', 'AT_DisableRule', 'AT_EnableAlwaysRule', 'AT_EnableReplicaRule'],
    safe: asItIs,
    source: 'replayed on PostgreSQL 15 and 18',
  },
  {
    rule: 'attach-partition',
    operation: 'ATTACH PARTITION or INHERIT',
    ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'E!' },
    why: 'the new partition is locked and checked; with a CHECK on it that says the same it is not checked',
    on: ['AT_AttachPartition', 'AT_AddInherit'],
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'detach-partition',
    operation: 'DETACH PARTITION',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
    why: 'nobody can read the table for a moment, and the old release misses the rows',
    on: ['AT_DetachPartition'],
    when: (operation) => !isConcurrent(operation),
    safe: ({ text }) =>
      steps(
        '-- in contract, when all replicas are new, and outside of a transaction',
        `${text} CONCURRENTLY;`,
      ),
    source: 'squawk require-concurrent-partition-detach; measured on PostgreSQL 15',
  },
  {
    rule: 'detach-partition-concurrently',
    operation: 'DETACH PARTITION CONCURRENTLY, or NO INHERIT',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
    why: 'the old release misses the rows; at its end the part, not the whole, is locked for a moment',
    on: ['AT_DetachPartition', 'AT_DropInherit'],
    safe: inContract,
    source: 'squawk require-concurrent-partition-detach',
  },
  {
    rule: 'rewrite-table',
    operation: 'SET LOGGED, UNLOGGED, TABLESPACE, ACCESS METHOD or EXPRESSION',
    ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
    why: 'all rows are written anew while nobody can read the table',
    on: [
      'AT_SetLogged',
      'AT_SetUnLogged',
      'AT_SetTableSpace',
      'AT_SetAccessMethod',
      'AT_SetExpression',
    ],
    safe: (operation) =>
      `-- make a new table beside ${tableOf(operation)} with a trigger that writes to both, copy in batches, and switch with the release after`,
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
  {
    rule: 'brief-exclusive-setting',
    operation: 'SET STORAGE, REPLICA IDENTITY and other settings',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E' },
    why: 'the table is locked for a moment only',
    on: [
      ...['AT_SetStorage', 'AT_SetCompression', 'AT_ReplicaIdentity', 'AT_AddOf', 'AT_DropOf'],
      ...['AT_GenericOptions', 'AT_AlterColumnGenericOptions', ...OPTIONS],
    ],
    when: (operation) => !OPTIONS.includes(operation.kind) || hasExclusiveOption(operation),
    safe: asItIs,
    source: 'replayed on PostgreSQL 15 and 18',
  },
  {
    rule: 'alter-sequence',
    operation: 'ALTER SEQUENCE',
    ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E' },
    why: 'nextval waits for a moment',
    on: ['AlterSeqStmt'],
    safe: asItIs,
    source: 'replayed on PostgreSQL 15 and 18',
  },
  {
    rule: 'brief-setting',
    operation: 'COMMENT, SET STATISTICS and other settings',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E' },
    why: 'the table is read and written meanwhile',
    on: [
      ...['CommentStmt', 'SecLabelStmt', 'CreateStatsStmt', 'AlterStatsStmt', 'AT_SetStatistics'],
      ...['AT_SetOptions', 'AT_ResetOptions', 'AT_ClusterOn', 'AT_DropCluster', ...OPTIONS],
      ...['AT_DetachPartitionFinalize', 'CreatePublicationStmt', 'AlterPublicationStmt'],
    ],
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
];

// --- internal ---

function inContract(operation: Operation): string {
  return steps('-- in contract, when all replicas are new', asItIs(operation));
}

function hasExclusiveOption({ node }: Operation): boolean {
  const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
  const options = def !== undefined && 'List' in def ? (def.List.items ?? []) : [];
  return options.some(
    (option) => 'DefElem' in option && EXCLUSIVE_OPTIONS.has(option.DefElem.defname ?? ''),
  );
}

function oldValue({ node }: Operation): string | undefined {
  return 'AlterEnumStmt' in node ? node.AlterEnumStmt.oldVal : undefined;
}

/** `C` and `X`: a constraint comes or goes; `O` and `N`: NOT NULL does; `T`: the default; `V`: validated. */
function domainChange(node: Operation['node']): string {
  return ('AlterDomainStmt' in node ? node.AlterDomainStmt.subtype : undefined) ?? '';
}

function domainNotValid(node: Operation['node']): boolean {
  const def = 'AlterDomainStmt' in node ? node.AlterDomainStmt.def : undefined;
  return def !== undefined && 'Constraint' in def && def.Constraint.skip_validation === true;
}
