/** The table of operations, and how a row is found. */
import type { Made, Operation } from '../operation.ts';
import { columnRows } from './columns.ts';
import { constraintRows } from './constraints.ts';
import { dataRows } from './data.ts';
import { indexRows } from './indexes.ts';
import { newColumnRows } from './new-columns.ts';
import { objectRows } from './objects.ts';
import type { Row } from './row.ts';
import { partRows } from './types-and-parts.ts';

/** All rows. Of those with the same kind the first ones are the stricter. */
export const operationTable: readonly Row[] = [
  ...newColumnRows,
  ...columnRows,
  ...constraintRows,
  ...indexRows,
  ...objectRows,
  ...partRows,
  ...dataRows,
];

/** The rows that an operation falls under; one that is not dangerous counts only where no other does. */
export function rowsFor(operation: Operation, made: Made): readonly Row[] {
  const rows = candidates(operation.kind).filter(({ when }) => when?.(operation, made) ?? true);
  const grave = rows.filter(({ phase }) => phase !== 'E');
  const found = grave.length > 0 ? distinctGrave(grave) : rows.slice(0, 1);
  return found.length > 0 ? found : unknown;
}

// --- internal ---

/** `DROP *` is for all kinds that begin like that and have no row of their own; `*` is for all. */
const byKind = Map.groupBy(
  operationTable.flatMap((row) => row.on.map((kind) => ({ row, kind }))),
  ({ kind }) => kind,
);
const unknown = rowsOf('*');

function candidates(kind: string): readonly Row[] {
  const own = rowsOf(kind);
  if (own.length > 0) return own;
  const [start = ''] = kind.split(/[ ]/, 1);
  const family = kind.includes(' ')
    ? rowsOf(`${start} *`)
    : rowsOf(kind.replace(/Trig.*$/, 'Trig*'));
  return family.length > 0 ? family : unknown;
}

function rowsOf(kind: string): readonly Row[] {
  return (byKind.get(kind) ?? []).map(({ row }) => row);
}

/** What is only to be known does not stand beside what is forbidden. */
function distinctGrave(rows: readonly Row[]): readonly Row[] {
  const worst = rows.filter(({ phase }) => phase === 'N');
  return worst.length > 0 ? worst : rows.slice(0, 1);
}
