/** Which changes of a column's type leave all rows as they are. */
import { typeBase, typeText } from '../../sql/names.ts';
import type { Made, Operation } from '../operation.ts';

/** A type and the numbers in its brackets. */
export interface ColumnType {
  readonly base: string;
  readonly size: readonly number[];
}

/** The type that a column gets, as it is written. */
export function newTypeOf({ node }: Operation): string {
  const type = definitionOf(node)?.typeName;
  return type === undefined ? '…' : typeText(type);
}

/** A type as the parse tree has it. */
export function columnTypeOf(type: Parameters<typeof typeBase>[0]): ColumnType {
  const size = (type?.typmods ?? []).flatMap((mod) =>
    'A_Const' in mod ? [mod.A_Const.ival?.ival ?? 0] : [],
  );
  const bounds = '[]'.repeat(type?.arrayBounds?.length ?? 0);
  return { base: `${typeBase(type)}${bounds}`, size };
}

/** Whether the type before is known and the new one only allows more; measured on PostgreSQL 15. */
export function isWidening(operation: Operation, made: Made): boolean {
  const definition = definitionOf(operation.node);
  const { target, name } = operation;
  if (definition === undefined || definition.raw_default !== undefined) return false;
  if (definition.collClause !== undefined) return false;
  const before = target && made.columnType(target, name);
  if (before === undefined) return false;
  return allowsMore(before, columnTypeOf(definition.typeName), made.setting('timezone'));
}

// --- internal ---

function definitionOf(node: Operation['node']) {
  const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
  return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}

function allowsMore(from: ColumnType, to: ColumnType, zone: string | undefined): boolean {
  const [length] = from.size;
  const [newLength] = to.size;
  switch (`${from.base} → ${to.base}`) {
    case 'varchar → text':
    case 'text → varchar':
    case 'varchar → varchar':
    case 'text → text':
      return newLength === undefined || (length !== undefined && newLength >= length);
    case 'numeric → numeric':
      if (newLength === undefined) return true;
      return (
        length !== undefined && newLength >= length && (to.size[1] ?? 0) === (from.size[1] ?? 0)
      );
    case 'cidr → inet':
      return true;
    case 'timestamp → timestamptz':
      // In another time zone each value is another one.
      return zone === 'utc' && length === newLength;
    default:
      return from.base === to.base && to.size.length === 0 && length === newLength;
  }
}
