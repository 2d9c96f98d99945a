/** Operations on constraints. */
import { quoted, relationName } from '../../sql/names.ts';
import type { Made, Operation } from '../operation.ts';
import {
  alter,
  constraintName,
  constraintOf,
  nameOf,
  notNull,
  quotedKeys,
  steps,
  tableOf,
} from './forms.ts';
import { asItIs, type Row } from './row.ts';

const BRIEF = { lock: 'AccessExclusive', rewrite: 'none' } as const;
const BOTH = { lock: 'ShareRowExclusive' } as const;

export const constraintRows: readonly Row[] = [
  {
    rule: 'add-check',
    operation: 'ADD CHECK',
    ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
    why: 'all rows are checked while nobody can read the table, and the old release may write what it forbids',
    on: withColumn('CONSTR_CHECK'),
    when: (operation) => !isNotValid(operation),
    safe: (operation) => validatedLater(operation, 'check'),
    source: 'atlas PG305; squawk constraint-missing-not-valid',
  },
  {
    rule: 'add-check-not-valid',
    operation: 'ADD CHECK … NOT VALID',
    ...{ ...BRIEF, phase: 'C' },
    why: 'it is enforced for new rows at once, and the old release may write what it forbids',
    on: ['CONSTR_CHECK'],
    when: (operation) => isNotValid(operation) && isEnforced(operation),
    safe: inContract,
    source: 'locks measured on PostgreSQL 15',
  },
  {
    rule: 'add-check-not-enforced',
    operation: 'ADD CHECK … NOT ENFORCED',
    ...{ ...BRIEF, phase: 'E' },
    why: 'it is not enforced',
    on: withColumn('CONSTR_CHECK'),
    when: (operation) => !isEnforced(operation),
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/18/sql-altertable.html',
  },
  {
    rule: 'add-not-null',
    operation: 'ADD CONSTRAINT … NOT NULL',
    ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
    why: 'all rows are checked while nobody can read the table, and the old release may write NULL',
    on: ['CONSTR_NOTNULL'],
    when: (operation) => !isNotValid(operation),
    safe: notNull,
    source: 'atlas PG303; https://www.postgresql.org/docs/18/sql-altertable.html',
  },
  {
    rule: 'add-not-null-not-valid',
    operation: 'ADD CONSTRAINT … NOT NULL … NOT VALID',
    ...{ ...BRIEF, phase: 'C' },
    why: 'it is enforced for new rows at once, and the old release may write NULL',
    on: ['CONSTR_NOTNULL'],
    when: isNotValid,
    safe: inContract,
    source: 'https://www.postgresql.org/docs/18/sql-altertable.html',
  },
  {
    rule: 'validate-constraint',
    operation: 'VALIDATE CONSTRAINT',
    ...{ lock: 'ShareUpdateExclusive', rewrite: 'scan', phase: 'E' },
    why: 'the table is read and written meanwhile; best in a transaction of its own',
    on: ['AT_ValidateConstraint'],
    safe: asItIs,
    source: 'squawk; measured on PostgreSQL 15',
  },
  {
    rule: 'add-foreign-key',
    operation: 'ADD FOREIGN KEY',
    ...{ ...BOTH, rewrite: 'scan', phase: 'N' },
    why: 'nobody can write to either table while all rows are checked',
    on: withColumn('CONSTR_FOREIGN'),
    when: (operation, made) => !isNotChecked(operation, made),
    safe: (operation) => validatedLater(operation, 'fkey'),
    source: 'atlas PG306; squawk adding-foreign-key-constraint; measured on PostgreSQL 15',
  },
  {
    rule: 'add-foreign-key-not-valid',
    operation: 'ADD FOREIGN KEY … NOT VALID, or with a new column or table',
    ...{ ...BOTH, rewrite: 'none', phase: 'E!' },
    why: 'it is enforced for new rows at once: the old release must not write rows that point nowhere, nor delete what is pointed at',
    on: withColumn('CONSTR_FOREIGN'),
    when: isNotChecked,
    safe: asItIs,
    source: 'measured on PostgreSQL 15',
  },
  {
    rule: 'add-unique',
    operation: 'ADD UNIQUE or PRIMARY KEY',
    ...{ lock: 'AccessExclusive', rewrite: 'index', phase: 'N' },
    why: 'the index is built while nobody can read the table',
    on: [...withColumn('CONSTR_UNIQUE'), ...withColumn('CONSTR_PRIMARY')],
    when: (operation) => constraintOf(operation)?.indexname === undefined,
    safe: uniqueIndex,
    source: 'atlas PG104, PG105; squawk disallowed-unique-constraint; measured on PostgreSQL 15',
  },
  {
    rule: 'add-unique-using-index',
    operation: 'ADD UNIQUE or PRIMARY KEY USING INDEX',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'the index is there already and gets the name of the constraint; a PRIMARY KEY checks all rows unless its columns are NOT NULL',
    on: ['CONSTR_UNIQUE', 'CONSTR_PRIMARY'],
    when: (operation) => constraintOf(operation)?.indexname !== undefined,
    safe: asItIs,
    source: 'atlas PG104; squawk disallowed-unique-constraint',
  },
  {
    rule: 'add-exclude',
    operation: 'ADD EXCLUDE',
    ...{ lock: 'AccessExclusive', rewrite: 'index', phase: 'N' },
    why: 'the index is built and all rows are checked while nobody can read the table',
    on: ['CONSTR_EXCLUSION'],
    safe: (operation) =>
      `-- no safe form is known: check it in the application, or make a new table with the constraint and copy ${tableOf(operation)} in batches`,
    source: 'strong_migrations',
  },
  {
    rule: 'drop-constraint',
    operation: 'DROP CONSTRAINT',
    ...{ ...BRIEF, phase: 'C' },
    why: 'the old release may name it in ON CONFLICT, or rely on what it forbids or deletes along',
    on: ['AT_DropConstraint'],
    safe: inContract,
    source: 'atlas CD101',
  },
  {
    rule: 'rename-constraint',
    operation: 'RENAME CONSTRAINT or TRIGGER',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'the old release may name it in ON CONFLICT ON CONSTRAINT, or in what it does about errors',
    on: [
      ...['RENAME OBJECT_TABCONSTRAINT', 'RENAME OBJECT_DOMCONSTRAINT'],
      'RENAME OBJECT_TRIGGER',
    ],
    safe: asItIs,
    source: 'pgroll rename_constraint',
  },
  {
    rule: 'alter-constraint',
    operation: 'ALTER CONSTRAINT',
    ...{ ...BRIEF, phase: 'E!' },
    why: 'it changes when the old release gets its errors',
    on: ['AT_AlterConstraint'],
    safe: asItIs,
    source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  },
];

// --- internal ---

function isNotValid(operation: Operation): boolean {
  return constraintOf(operation)?.skip_validation === true;
}

/** The tree has the word only where it is enforced; NOT NULL … NOT VALID does not have it at all. */
function isEnforced(operation: Operation): boolean {
  return constraintOf(operation)?.is_enforced === true;
}

/** A constraint by itself, and one that comes with a column. */
function withColumn(type: string): readonly string[] {
  return [type, `${type} of a new column`, `${type} of a new column with a default`];
}

/** Whether there are no rows that could point nowhere, or they are not looked at. */
function isNotChecked(operation: Operation, made: Made): boolean {
  const isEmpty = operation.kind === 'CONSTR_FOREIGN of a new column';
  return isNotValid(operation) || isEmpty || isOnNewTable(operation, made);
}

function isOnNewTable({ target }: Operation, made: Made): boolean {
  return target !== undefined && made.has({ kind: 'table', name: target }) !== undefined;
}

function inContract(operation: Operation): string {
  return steps('-- in contract, when all replicas are new', asItIs(operation));
}

function validatedLater(operation: Operation, ending: string): string {
  const name = constraintName(operation, ending);
  const table = relationName(constraintOf(operation)?.pktable).name;
  const phase = ending === 'check' ? 'in contract, when all replicas are new' : 'in expand';
  const isInline = operation.kind.includes('of a new column');
  const what =
    table === ''
      ? 'CHECK (…)'
      : `FOREIGN KEY (${nameOf(operation)}) REFERENCES ${quoted(table)} (…)`;
  const add = isInline
    ? alter(operation, `ADD CONSTRAINT ${name} ${what} NOT VALID`)
    : `${withName(operation, name)} NOT VALID;`;
  return steps(
    `-- ${phase}${table === '' ? '' : `; ${table} is locked for a moment, too`}`,
    add,
    '-- in the migration after that',
    alter(operation, `VALIDATE CONSTRAINT ${name}`),
  );
}

/** What is validated later needs a name. */
function withName(operation: Operation, name: string): string {
  if (constraintOf(operation)?.conname !== undefined) return operation.text;
  return operation.text.replace(/\badd(?=\s+(?:check|foreign)\b)/i, `ADD CONSTRAINT ${name}`);
}

function uniqueIndex(operation: Operation): string {
  const isPrimary = operation.kind.startsWith('CONSTR_PRIMARY');
  const name = constraintName(operation, isPrimary ? 'pkey' : `${operation.name || 'key'}_key`);
  const columns = quotedKeys(operation);
  return steps(
    '-- outside of a transaction; one that failed stays there, INVALID: drop it and try again',
    `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${tableOf(operation)} (${columns});`,
    '-- in the migration after that',
    alter(
      operation,
      `ADD CONSTRAINT ${name} ${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}`,
    ),
  );
}
