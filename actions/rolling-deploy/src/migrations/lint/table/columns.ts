import { quoted } from '../../sql/names.ts';
import type { Made, Operation } from '../operation.ts';
import { alter, nameOf, notNull, steps, tableOf } from './forms.ts';
import { asItIs, type Row } from './row.ts';
import { isWidening, newTypeOf } from './type-change.ts';

const REWRITES = { lock: 'AccessExclusive', rewrite: 'table', phase: 'N' } as const;
const BRIEF = { lock: 'AccessExclusive', rewrite: 'none' } as const;

export const columnRows: readonly Row[] = [
  {
    rule: 'set-default',
    operation: 'SET DEFAULT',
    ...{ ...BRIEF, phase: 'E' },
    why: 'only new rows are concerned',
    on: ['SET DEFAULT'],
    safe: asItIs,
    source: 'pgroll; measured on PostgreSQL 15',
  },
  {
    rule: 'drop-default',
    operation: 'DROP DEFAULT',
    ...{ ...BRIEF, phase: 'C' },
    why: 'inserts of the old release that leave the column out get NULL, or fail where it is NOT NULL',
    on: ['DROP DEFAULT', 'AT_DropIdentity', 'AT_DropExpression'],
    safe: inContract,
    source: 'Discourse, pull request 34838',
  },
  {
    rule: 'drop-column',
    operation: 'DROP COLUMN',
    ...{ ...BRIEF, phase: 'C' },
    why: 'the old release may read it, and lists of columns that it has in memory fail even for one it does not use',
    on: ['AT_DropColumn'],
    safe: (operation) =>
      steps(
        `-- expand: a release that does not name ${tableOf(operation)}.${nameOf(operation)} any more`,
        inContract(operation),
      ),
    source: 'atlas DS103; squawk ban-drop-column; strong_migrations',
  },
  {
    rule: 'rename-column',
    operation: 'RENAME COLUMN',
    ...{ ...BRIEF, phase: 'N' },
    why: 'the old release asks for the old name, the new one for the new name, and both run',
    on: ['RENAME OBJECT_COLUMN', 'RENAME OBJECT_ATTRIBUTE'],
    safe: (operation) => {
      const fresh = renamedTo(operation);
      return steps(
        alter(operation, `ADD COLUMN ${fresh} …`),
        `-- a trigger on ${tableOf(operation)} that keeps ${nameOf(operation)} and ${fresh} alike`,
        `UPDATE ${tableOf(operation)} SET ${fresh} = ${nameOf(operation)} WHERE ${fresh} IS NULL AND …; -- in batches`,
        '-- in contract, when all replicas are new',
        alter(operation, `DROP COLUMN ${nameOf(operation)}`),
      );
    },
    source: 'atlas BC102; squawk renaming-column; strong_migrations',
  },
  {
    rule: 'set-not-null',
    operation: 'SET NOT NULL',
    ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
    why: 'all rows are checked while nobody can read the table, and the old release may write NULL',
    on: ['AT_SetNotNull'],
    when: (operation, made) => !isProven(operation, made),
    safe: notNull,
    source: 'atlas PG303; squawk adding-not-nullable-field; measured on PostgreSQL 15',
  },
  {
    rule: 'set-not-null-proven',
    operation: 'SET NOT NULL after a CHECK of the same that was validated',
    ...{ ...BRIEF, phase: 'E' },
    why: 'PostgreSQL 12 and later believe the CHECK, and do not look at the rows',
    on: ['AT_SetNotNull'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
  {
    rule: 'drop-not-null',
    operation: 'DROP NOT NULL',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'the old release meets NULL as soon as the new one writes it',
    on: ['AT_DropNotNull'],
    safe: asItIs,
    source: 'squawk ban-drop-not-null; measured on PostgreSQL 15',
  },
  {
    rule: 'widen-type',
    operation: 'ALTER COLUMN TYPE to a wider one of the same form',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'no row is written anew, though a CHECK that names the column is checked again; the old release may cut or refuse what is longer',
    on: ['AT_AlterColumnType'],
    when: isWidening,
    safe: asItIs,
    source: 'strong_migrations; measured on PostgreSQL 15',
  },
  {
    rule: 'change-type',
    operation: 'ALTER COLUMN TYPE',
    ...REWRITES,
    why: 'all rows and indexes are written anew while nobody can read the table, unless the type before is known to be narrower',
    on: ['AT_AlterColumnType'],
    when: (operation, made) => !isWidening(operation, made),
    safe: (operation) => {
      const fresh = quoted(`${operation.name}_new`);
      return steps(
        alter(operation, `ADD COLUMN ${fresh} ${newTypeOf(operation)}`),
        `-- a trigger on ${tableOf(operation)} that writes ${fresh} whenever ${nameOf(operation)} is written`,
        `UPDATE ${tableOf(operation)} SET ${fresh} = ${nameOf(operation)} WHERE ${fresh} IS NULL AND …; -- in batches`,
        '-- the new release reads and writes the new column; then, in contract:',
        alter(operation, `DROP COLUMN ${nameOf(operation)}`),
      );
    },
    source: 'squawk changing-column-type; atlas PG301; measured on PostgreSQL 15',
  },
  {
    rule: 'add-identity',
    operation: 'ADD or SET GENERATED on a column that is there',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'with GENERATED ALWAYS inserts of the old release that give a value fail',
    on: ['AT_AddIdentity', 'AT_SetIdentity'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
];

// --- internal ---

function isProven({ target, name }: Operation, made: Made): boolean {
  return target !== undefined && made.isProvenNotNull(target, name);
}

function renamedTo({ node }: Operation): string {
  return quoted(('RenameStmt' in node ? node.RenameStmt.newname : undefined) ?? '…');
}

function inContract(operation: Operation): string {
  return steps('-- in contract, when all replicas are new', asItIs(operation));
}
