/** DROP and RENAME: what is gone, and under which name. */
import type { DropStmt, Node, RenameStmt } from 'libpg-query';
import { listedName, type ObjectName, relationName, sqlName, stringsOf } from '../sql/names.ts';
import type { ObjectKind, Operation, Subject } from './operation.ts';
import type { Taken } from './operations.ts';

/** One operation for each object that is dropped. */
export function dropped(taken: Taken, statement: DropStmt): Operation[] {
  const { removeType = '', objects = [] } = statement;
  const kind = KINDS[removeType] ?? 'other';
  return objects.map((object) => {
    const parts = partsOf(object);
    const isPart = kind === 'trigger';
    const name = parts.at(-1) ?? '';
    const target: ObjectName = isPart
      ? { schema: parts.at(-3), name: parts.at(-2) ?? '' }
      : { schema: parts.at(-2), name };
    const gone: Subject = isPart
      ? { kind, name: { schema: undefined, name }, of: target }
      : { kind, name: target };
    return {
      ...{ kind: `DROP ${removeType}`, node: { DropStmt: statement }, target, name },
      // What CASCADE takes along may not be of these migrations.
      subjects: statement.behavior === 'DROP_CASCADE' ? [] : [gone],
      ...{ makes: [], removes: [gone], isCertain: taken.isCertain, text: taken.text },
    };
  });
}

/** The operation of a RENAME. */
export function renamed(taken: Taken, statement: RenameStmt): Operation {
  const { renameType = '', subname = '', newname = '' } = statement;
  const relation = relationName(statement.relation);
  const object = statement.object === undefined ? [] : partsOf(statement.object);
  const target: ObjectName =
    relation.name !== '' ? relation : { schema: object.at(-2), name: object.at(-1) ?? subname };
  const kind = KINDS[renameType] ?? 'other';
  const of = (name: string): Subject =>
    PARTS.has(renameType)
      ? { kind, name: { schema: undefined, name }, of: target }
      : { kind, name: { schema: target.schema, name } };
  const old = of(PARTS.has(renameType) ? subname : target.name);
  return {
    ...{ kind: `RENAME ${renameType}`, node: { RenameStmt: statement }, target },
    name: PARTS.has(renameType) ? subname : sqlName(target),
    ...{ subjects: [old], makes: [of(newname)], removes: [old] },
    ...{ isCertain: taken.isCertain, text: taken.text },
  };
}

// --- internal ---

const PARTS = new Set([
  'OBJECT_COLUMN',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_ATTRIBUTE',
]);

const KINDS: Readonly<Record<string, ObjectKind>> = {
  OBJECT_TABLE: 'table',
  OBJECT_VIEW: 'table',
  OBJECT_MATVIEW: 'table',
  OBJECT_SEQUENCE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_INDEX: 'index',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_SCHEMA: 'schema',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_COLUMN: 'column',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_TABCONSTRAINT: 'constraint',
};

function partsOf(node: Node): string[] {
  if ('List' in node) return stringsOf(node.List.items);
  if ('ObjectWithArgs' in node) return stringsOf(node.ObjectWithArgs.objname);
  if ('TypeName' in node) return stringsOf(node.TypeName.names);
  if ('String' in node) return [listedName([node]).name];
  return [];
}
