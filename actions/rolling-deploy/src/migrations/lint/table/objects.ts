/** Making, dropping and renaming of tables, views, functions and what else has a name. */
import { quoted, sqlName } from '../../sql/names.ts';
import type { Operation } from '../operation.ts';
import { steps, tableOf } from './forms.ts';
import { asItIs, type Row } from './row.ts';

const BRIEF = { lock: 'AccessExclusive', rewrite: 'none' } as const;
const NO_LOCK = { lock: 'none', rewrite: 'none' } as const;

export const objectRows: readonly Row[] = [
  {
    rule: 'create-table-with-foreign-key',
    operation: 'CREATE TABLE with a foreign key to a table that is there',
    ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
    why: 'nobody can write to the other table for a moment, and the old release may then not delete what is pointed at',
    on: ['CreateStmt'],
    when: (operation) => operation.subjects.length > 0 && !isPartition(operation),
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'create-partition',
    operation: 'CREATE TABLE … PARTITION OF, or INHERITS',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'nobody can read the parent for a moment; ATTACH PARTITION locks less',
    on: ['CreateStmt'],
    when: isPartition,
    safe: (operation) =>
      steps(
        `CREATE TABLE ${tableOf(operation)} (LIKE ${parentOf(operation)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS);`,
        `ALTER TABLE ${parentOf(operation)} ATTACH PARTITION ${tableOf(operation)} FOR VALUES …;`,
      ),
    source: 'https://www.postgresql.org/docs/current/sql-createtable.html',
  },
  {
    rule: 'create',
    operation: 'CREATE TABLE, TYPE, SEQUENCE, VIEW, SCHEMA, FUNCTION and the like',
    ...{ ...NO_LOCK, phase: 'E' },
    why: 'the old release does not know it',
    on: [
      ...['CreateStmt', 'temporary table', 'CreateTableAsStmt', 'CreateEnumStmt'],
      ...['CompositeTypeStmt', 'CreateRangeStmt', 'CreateDomainStmt', 'CreateSeqStmt', 'ViewStmt'],
      ...['CreateSchemaStmt', 'CreateFunctionStmt', 'DefineStmt', 'CreateCastStmt'],
      ...['CreateRoleStmt', 'CreateOpClassStmt'],
      ...[
        'CreateOpFamilyStmt',
        'CreateConversionStmt',
        'CreatePLangStmt',
        'CreateForeignTableStmt',
      ],
      ...['CreateFdwStmt', 'CreateForeignServerStmt', 'CreateUserMappingStmt'],
    ],
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'replace-view',
    operation: 'CREATE OR REPLACE VIEW',
    ...{ ...BRIEF, phase: 'E' },
    why: 'PostgreSQL only lets columns be appended',
    on: ['replace view'],
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'replace-function',
    operation: 'CREATE OR REPLACE FUNCTION',
    ...{ ...NO_LOCK, phase: 'E!' },
    why: 'the old release and triggers get the new one at once',
    on: ['replace function', 'AlterFunctionStmt'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-createfunction.html',
  },
  {
    rule: 'create-extension',
    operation: 'CREATE or ALTER EXTENSION',
    ...{ lock: 'unknown', rewrite: 'unknown', phase: 'E!' },
    why: 'its scripts run, which are not looked at',
    on: ['CreateExtensionStmt', 'AlterExtensionStmt', 'AlterExtensionContentsStmt'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-createextension.html',
  },
  {
    rule: 'drop-table',
    operation: 'DROP TABLE',
    ...{ ...BRIEF, phase: 'C' },
    why: 'the old release may read it or write to it',
    on: ['DROP OBJECT_TABLE', 'DROP OBJECT_FOREIGN_TABLE'],
    safe: inContract,
    source: 'atlas DS102; squawk ban-drop-table; strong_migrations',
  },
  {
    rule: 'drop-object',
    operation: 'DROP VIEW, FUNCTION, SCHEMA, TYPE, TRIGGER and the like',
    ...{ ...BRIEF, phase: 'C' },
    why: 'the old release may use it',
    on: ['DROP *', 'DropOwnedStmt', 'DropRoleStmt', 'DropUserMappingStmt'],
    safe: inContract,
    source: 'atlas DS101 to DS103; strong_migrations',
  },
  {
    rule: 'rename-table',
    operation: 'RENAME TABLE or VIEW',
    ...{ ...BRIEF, phase: 'N' },
    why: 'the old release asks for the old name, the new one for the new name, and both run',
    on: [
      'RENAME OBJECT_TABLE',
      'RENAME OBJECT_VIEW',
      'RENAME OBJECT_MATVIEW',
      'RENAME OBJECT_FOREIGN_TABLE',
    ],
    safe: (operation) => {
      const fresh = newName(operation);
      return steps(
        '-- in one transaction: both names work, and simple views can be written to',
        `${operation.text};`,
        `CREATE VIEW ${tableOf(operation)} AS SELECT * FROM ${fresh};`,
        '-- in contract, when all replicas are new',
        `DROP VIEW ${tableOf(operation)};`,
      );
    },
    source: 'atlas BC101; squawk renaming-table; strong_migrations',
  },
  {
    rule: 'rename-object',
    operation: 'RENAME of a schema, a type, a function and the like',
    ...{ ...BRIEF, phase: 'N' },
    why: 'the old release asks for the old name, the new one for the new name, and both run',
    on: ['RENAME *'],
    safe: (operation) =>
      `-- make ${newName(operation)} beside ${operation.name}, let the new release use it, and in contract drop ${operation.name}`,
    source: 'strong_migrations',
  },
  {
    rule: 'set-schema',
    operation: 'SET SCHEMA',
    ...{ ...BRIEF, phase: 'N' },
    why: 'the old release finds it at the old place, the new one at the new place, and both run',
    on: ['AlterObjectSchemaStmt'],
    safe: () =>
      '-- move it together with a view of its name in the old schema, which is dropped in contract',
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
];

// --- internal ---

function inContract(operation: Operation): string {
  return steps('-- in contract, when all replicas are new', asItIs(operation));
}

function isPartition({ node }: Operation): boolean {
  return 'CreateStmt' in node && (node.CreateStmt.inhRelations ?? []).length > 0;
}

function parentOf({ node }: Operation): string {
  const [parent] = 'CreateStmt' in node ? (node.CreateStmt.inhRelations ?? []) : [];
  const relation = parent !== undefined && 'RangeVar' in parent ? parent.RangeVar : undefined;
  return sqlName({ schema: relation?.schemaname, name: relation?.relname ?? '…' });
}

function newName({ node }: Operation): string {
  return quoted(('RenameStmt' in node ? node.RenameStmt.newname : undefined) ?? '…');
}
