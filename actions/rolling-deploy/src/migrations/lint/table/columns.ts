/** Operations on columns. */
import { callsIn, isStable } from '../../sql/calls.ts';
import { quoted, stringsOf, typeBase, typeText } from '../../sql/names.ts';
import type { Made, Operation } from '../operation.ts';
import {
  alter,
  backfill,
  bareColumn,
  columnConstraint,
  columnOf,
  isNull,
  nameOf,
  notNull,
  steps,
  tableOf,
} from './forms.ts';
import { asItIs, type Row } from './row.ts';
import { isWidening, newTypeOf } from './type-change.ts';

/** A type that is an integer with a default of its own. */
const SERIAL: Readonly<Record<string, string>> = {
  ...{ serial: 'integer', serial4: 'integer', bigserial: 'bigint', serial8: 'bigint' },
  ...{ smallserial: 'smallint', serial2: 'smallint' },
};

const REWRITES = { lock: 'AccessExclusive', rewrite: 'table', phase: 'N' } as const;
const BRIEF = { lock: 'AccessExclusive', rewrite: 'none' } as const;

export const columnRows: readonly Row[] = [
  {
    rule: 'add-required-column',
    operation: 'ADD COLUMN NOT NULL without a default',
    ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
    why: 'it fails where the table has rows, and inserts of the old release fail, which do not know the column',
    on: ['AT_AddColumn'],
    when: isRequired,
    safe: (operation) => steps(bareColumn(operation), backfill(operation), notNull(operation)),
    source: 'squawk adding-required-field; atlas MF103',
  },
  {
    rule: 'add-serial-column',
    operation: 'ADD COLUMN serial',
    ...REWRITES,
    why: 'all rows and indexes are written anew while nobody can read the table',
    on: ['AT_AddColumn'],
    when: (operation) => serialOf(operation) !== undefined,
    safe: numbered,
    source: 'strong_migrations; squawk adding-serial-primary-key-field; measured on PostgreSQL 15',
  },
  {
    rule: 'add-identity-column',
    operation: 'ADD COLUMN GENERATED AS IDENTITY',
    ...REWRITES,
    why: 'all rows and indexes are written anew while nobody can read the table',
    on: ['AT_AddColumn'],
    when: (operation) => columnConstraint(operation, 'CONSTR_IDENTITY') !== undefined,
    safe: numbered,
    source: 'strong_migrations; measured on PostgreSQL 15',
  },
  {
    rule: 'add-stored-generated-column',
    operation: 'ADD COLUMN GENERATED ALWAYS AS (…) STORED',
    ...REWRITES,
    why: 'all rows and indexes are written anew while nobody can read the table',
    on: ['AT_AddColumn'],
    when: (operation) => columnConstraint(operation, 'CONSTR_GENERATED')?.generated_kind === 's',
    safe: (operation) =>
      steps(
        bareColumn(operation),
        `-- a BEFORE INSERT OR UPDATE trigger on ${tableOf(operation)} that sets ${nameOf(operation)}`,
        backfill(operation),
      ),
    source: 'strong_migrations; atlas PG302; measured on PostgreSQL 15',
  },
  {
    rule: 'add-column-volatile-default',
    operation: 'ADD COLUMN with a default that differs from row to row',
    ...REWRITES,
    why: 'the default is computed for each row, and all rows and indexes are written anew while nobody can read the table',
    on: ['AT_AddColumn'],
    when: hasVolatileDefault,
    safe: (operation) => {
      const value = defaultText(operation);
      return steps(
        bareColumn(operation),
        alter(operation, `ALTER COLUMN ${nameOf(operation)} SET DEFAULT ${value}`),
        backfill(operation, value),
      );
    },
    source: 'squawk adding-field-with-default; strong_migrations; measured on PostgreSQL 15',
  },
  {
    rule: 'add-json-column',
    operation: 'ADD COLUMN json',
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
    why: 'json can not be compared, so that SELECT DISTINCT of the old release over all columns fails',
    on: ['AT_AddColumn'],
    when: (operation) => typeBase(columnOf(operation)?.typeName) === 'json',
    safe: (operation) => bareColumn(operation, 'jsonb'),
    source: 'strong_migrations',
  },
  {
    rule: 'add-column',
    operation: 'ADD COLUMN that may be empty, or with a constant default',
    ...{ ...BRIEF, phase: 'E' },
    why: 'no row is touched; now() counts as constant',
    on: ['AT_AddColumn'],
    safe: asItIs,
    source: 'squawk adding-field-with-default; measured on PostgreSQL 15',
  },
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
    why: 'no row is written anew, but the old release may cut or refuse what is longer',
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

function isRequired(operation: Operation): boolean {
  const has = (type: string) => columnConstraint(operation, type);
  if (has('CONSTR_NOTNULL') === undefined && has('CONSTR_PRIMARY') === undefined) return false;
  if (has('CONSTR_IDENTITY') !== undefined || has('CONSTR_GENERATED') !== undefined) return false;
  if (serialOf(operation) !== undefined) return false;
  const preset = has('CONSTR_DEFAULT')?.raw_expr;
  return preset === undefined || isNull(preset);
}

function hasVolatileDefault(operation: Operation): boolean {
  const preset = columnConstraint(operation, 'CONSTR_DEFAULT')?.raw_expr;
  return preset !== undefined && callsIn(preset).some((name) => !isStable(name));
}

function serialOf(operation: Operation): string | undefined {
  const [name = ''] = stringsOf(columnOf(operation)?.typeName?.names).slice(-1);
  return SERIAL[name];
}

function numbered(operation: Operation): string {
  const type = serialOf(operation) ?? typeText(columnOf(operation)?.typeName);
  const sequence = quoted(`${operation.target?.name}_${operation.name}_seq`);
  return steps(
    bareColumn(operation, type),
    `CREATE SEQUENCE ${sequence} OWNED BY ${tableOf(operation)}.${nameOf(operation)};`,
    alter(operation, `ALTER COLUMN ${nameOf(operation)} SET DEFAULT nextval('${sequence}')`),
    backfill(operation, `nextval('${sequence}')`),
  );
}

/** As far as it can be told: a call, or three points for something longer. */
function defaultText(operation: Operation): string {
  const preset = columnConstraint(operation, 'CONSTR_DEFAULT')?.raw_expr;
  const [name] = callsIn(preset);
  const isBare = preset !== undefined && 'FuncCall' in preset && preset.FuncCall.args === undefined;
  return isBare && name !== undefined ? `${name}()` : '…';
}

function renamedTo({ node }: Operation): string {
  return quoted(('RenameStmt' in node ? node.RenameStmt.newname : undefined) ?? '…');
}

function inContract(operation: Operation): string {
  return steps('-- in contract, when all replicas are new', asItIs(operation));
}
