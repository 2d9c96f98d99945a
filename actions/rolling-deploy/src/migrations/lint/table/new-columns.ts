/** Operations that add a column. */
import { callsIn, isStable } from '../../sql/calls.ts';
import { quoted, stringsOf, typeBase, typeText } from '../../sql/names.ts';
import type { Operation } from '../operation.ts';
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

/** A type that is an integer with a default of its own. */
const SERIAL: Readonly<Record<string, string>> = {
  ...{ serial: 'integer', serial4: 'integer', bigserial: 'bigint', serial8: 'bigint' },
  ...{ smallserial: 'smallint', serial2: 'smallint' },
};

const REWRITES = { lock: 'AccessExclusive', rewrite: 'table', phase: 'N' } as const;

export const newColumnRows: readonly Row[] = [
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
    ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E' },
    why: 'no row is touched; now() counts as constant',
    on: ['AT_AddColumn'],
    safe: asItIs,
    source: 'squawk adding-field-with-default; measured on PostgreSQL 15',
  },
];

// --- internal ---

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
