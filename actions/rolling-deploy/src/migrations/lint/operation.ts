/** What a statement does, one operation at a time: what the rows of the table are matched with. */
import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';

/** Kinds of objects that a migration may have made itself. */
export type ObjectKind =
  | 'table'
  | 'column'
  | 'index'
  | 'constraint'
  | 'type'
  | 'enum value'
  | 'function'
  | 'schema'
  | 'trigger'
  | 'other';

/** An object that an operation is about. `of` is the table of a column, a constraint or a trigger. */
export interface Subject {
  readonly kind: ObjectKind;
  readonly name: ObjectName;
  readonly of?: ObjectName;
}

/** One thing that a statement does. */
export interface Operation {
  /** What it is, as the rows name it: a node of the parse tree, or a command of ALTER TABLE. */
  readonly kind: string;
  /** The part of the parse tree that says it; its form follows from `kind`. */
  readonly node: Node;
  /** The table, or what else is changed; undefined where there is none. */
  readonly target: ObjectName | undefined;
  /** A column, a constraint, or the object that is dropped or renamed. */
  readonly name: string;
  /** An operation on nothing but these is exempt when the pending migrations made all of them. */
  readonly subjects: readonly Subject[];
  /** What it makes. */
  readonly makes: readonly Subject[];
  /** What is gone afterwards. */
  readonly removes: readonly Subject[];
  /** False where the object may have been there before, or the statement may not run. */
  readonly isCertain: boolean;
  /** The SQL of this operation alone, without `;`. */
  readonly text: string;
}

/** What the migrations made until here. `surely`: it was not there before. */
export interface Made {
  has(subject: Subject): 'surely' | 'perhaps' | undefined;
  /** The type of a column where a migration says it, as in names.ts; undefined where none does. */
  columnType(
    table: ObjectName,
    column: string,
  ): { base: string; size: readonly number[] } | undefined;
  /** Whether a CHECK that was validated says that a column has no NULL. */
  isProvenNotNull(table: ObjectName, column: string): boolean;
  /** A setting that the file makes, in lower case; undefined where it makes none. */
  setting(name: string): string | undefined;
}

/** An object that an operation is about. */
export function subject(kind: ObjectKind, name: ObjectName, of?: ObjectName): Subject {
  return of === undefined ? { kind, name } : { kind, name, of };
}

/** A name that has no schema of its own. */
export function local(name: string | undefined): ObjectName {
  return { schema: undefined, name: name ?? '' };
}
