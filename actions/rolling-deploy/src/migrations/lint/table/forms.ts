/** Parts of the safe forms: SQL that is made of the names and the text of an operation. */
import type { ColumnDef, Constraint, Node } from 'libpg-query';
import { madeName, quoted, sqlName, stringsOf, typeText } from '../../sql/names.ts';
import { tokensIn } from '../../sql/tokens.ts';
import type { Operation } from '../operation.ts';

/** The table as it is written. */
export function tableOf({ target }: Operation): string {
  return target === undefined ? '…' : sqlName(target);
}

/** The column, the constraint or the like as it is written. */
export function nameOf({ name }: Operation): string {
  return name === '' ? '…' : quoted(name);
}

/** Which part of the tree an operation has. */
export function columnOf({ node }: Operation): ColumnDef | undefined {
  return 'ColumnDef' in node ? node.ColumnDef : undefined;
}

export function constraintOf({ node }: Operation): Constraint | undefined {
  return 'Constraint' in node ? node.Constraint : undefined;
}

/** The constraints of a new column, by their kind. */
export function columnConstraint(operation: Operation, type: string): Constraint | undefined {
  return columnOf(operation)
    ?.constraints?.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
    .find(({ contype }) => contype === type);
}

/** Whether an expression is the word NULL. */
export function isNull(node: Node | undefined): boolean {
  return node !== undefined && 'A_Const' in node && node.A_Const.isnull === true;
}

/** `ALTER TABLE t …;` */
export function alter(operation: Operation, change: string): string {
  return `ALTER TABLE ${tableOf(operation)} ${change};`;
}

/** Adding the column alone. */
export function bareColumn(
  operation: Operation,
  type = typeText(columnOf(operation)?.typeName),
): string {
  return alter(operation, `ADD COLUMN ${nameOf(operation)} ${type}`);
}

/** Filling a column without holding all rows at once. */
export function backfill(operation: Operation, value = '…'): string {
  const [table, column] = [tableOf(operation), nameOf(operation)];
  return `UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NULL AND …; -- in batches of some thousand rows, each in a transaction of its own`;
}

/** NOT NULL without a scan under the lock: PostgreSQL 12 and later believe the constraint. */
export function notNull(operation: Operation): string {
  const { target, name } = operation;
  const check = quoted(madeName(target?.name ?? '', name, 'not_null'));
  return [
    '-- in contract, when all replicas are new',
    alter(operation, `ADD CONSTRAINT ${check} CHECK (${nameOf(operation)} IS NOT NULL) NOT VALID`),
    '-- in contract, in the migration after that',
    alter(operation, `VALIDATE CONSTRAINT ${check}`),
    alter(operation, `ALTER COLUMN ${nameOf(operation)} SET NOT NULL`),
    alter(operation, `DROP CONSTRAINT ${check}`),
  ].join('\n');
}

/** The text with words put in behind the first of a word. */
export function insertAfter(text: string, word: string, words: string): string {
  for (const { start, end } of tokensIn(text, 0, text.length)) {
    if (text.slice(start, end).toLowerCase() !== word) continue;
    return `${text.slice(0, end)} ${words}${text.slice(end)}`;
  }
  return text;
}

/** The name of a constraint, or one that PostgreSQL would give it. */
export function constraintName(operation: Operation, ending: string): string {
  const own = constraintOf(operation)?.conname;
  return quoted(own ?? madeName(operation.target?.name ?? '', ending));
}

/** Steps below each other. */
export function steps(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** The columns of a constraint, or the one that it stands at. */
export function quotedKeys(operation: Operation): string {
  const keys = stringsOf(constraintOf(operation)?.keys);
  return (keys.length > 0 ? keys : [operation.name || '…']).map(quoted).join(', ');
}
