/** Takes a statement apart into its operations. */
import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, Node } from 'libpg-query';
import { foundIn } from '../sql/calls.ts';
import { type ObjectName, relationName, stringsOf } from '../sql/names.ts';
import { aboutOf } from './about.ts';
import { commandsOf } from './commands.ts';
import { dropped, renamed } from './dropped.ts';
import { local, type Operation, subject } from './operation.ts';

/** What to take apart. */
export interface Taken {
  readonly node: Node;
  readonly text: string;
  /** Whether it surely runs: what stands in a condition of a DO block may not. */
  readonly isCertain: boolean;
}

/** All that a statement does, in its order. */
export function operationsOf(taken: Taken): readonly Operation[] {
  const { node } = taken;
  if ('AlterTableStmt' in node) return alterTable(taken, node.AlterTableStmt);
  if ('DropStmt' in node) return dropped(taken, node.DropStmt);
  if ('RenameStmt' in node) return [renamed(taken, node.RenameStmt)];
  return [...hidden(taken), single(taken)];
}

/** An operation that makes and removes nothing, until more is known. */
export function plainOperation(taken: Taken, kind: string, node: Node = taken.node): Operation {
  return {
    ...{ kind, node, target: undefined, name: '', subjects: [], makes: [], removes: [] },
    ...{ isCertain: taken.isCertain, text: taken.text },
  };
}

// --- internal ---

/** What a WITH changes before the statement that it stands in. */
function hidden(taken: Taken): Operation[] {
  const [kind = ''] = Object.keys(taken.node);
  if (!WITH.has(kind)) return [];
  return CHANGES.flatMap((name) =>
    foundIn(Object.values(taken.node)[0], name).map((found) =>
      single({ ...taken, node: { [name]: found } as unknown as Node }),
    ),
  );
}

const CHANGES = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'];
const WITH = new Set([...CHANGES, 'SelectStmt', 'CreateTableAsStmt', 'ViewStmt', 'CopyStmt']);

function alterTable(taken: Taken, statement: AlterTableStmt): Operation[] {
  const target = relationName(statement.relation);
  const texts = commandsOf(taken.text, statement);
  return (statement.cmds ?? []).flatMap((node, index) => {
    if (!('AlterTableCmd' in node)) return [];
    const text = texts[index] ?? taken.text;
    return command({ ...taken, text }, target, node.AlterTableCmd);
  });
}

function command(taken: Taken, target: ObjectName, cmd: AlterTableCmd): Operation[] {
  const { subtype = '', name = '', def } = cmd;
  const base = {
    ...plainOperation(taken, subtype, { AlterTableCmd: cmd }),
    ...{ target, name, subjects: [subject('table', target)] },
  };
  if (subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def)
    return [addConstraint(base, def.Constraint)];
  if (subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def) {
    return addColumn(base, def.ColumnDef, cmd.missing_ok === true);
  }
  const column = subject('column', local(name), target);
  if (subtype === 'AT_DropColumn') {
    return [{ ...base, subjects: [column], removes: [column] }];
  }
  if (subtype === 'AT_ColumnDefault') {
    const kind = def === undefined ? 'DROP DEFAULT' : 'SET DEFAULT';
    return [{ ...base, kind, ...(def === undefined ? { subjects: [column] } : {}) }];
  }
  if (subtype === 'AT_DropConstraint') {
    const own = subject('constraint', local(name), target);
    return [{ ...base, subjects: [own], removes: [own] }];
  }
  return [base];
}

/** A new column, and each of its constraints that PostgreSQL adds by a lock or a scan of its own. */
function addColumn(base: Operation, column: ColumnDef, mayBeThere: boolean): Operation[] {
  const { target } = base;
  const name = column.colname ?? '';
  const made = subject('column', local(name), target);
  const own: Operation = {
    ...{ ...base, kind: 'AT_AddColumn', node: { ColumnDef: column }, name, makes: [made] },
    isCertain: base.isCertain && !mayBeThere,
  };
  const inline = (column.constraints ?? []).flatMap((node) => {
    if (!('Constraint' in node) || !OWN_WORK.has(node.Constraint.contype ?? '')) return [];
    const added = addConstraint({ ...base, name }, node.Constraint);
    // Of a column that is NULL in all rows there is nothing to check.
    const filled = hasDefault(column) ? ' with a default' : '';
    return [{ ...added, kind: `${added.kind} of a new column${filled}` }];
  });
  return [own, ...inline];
}

function hasDefault({ constraints = [] }: ColumnDef): boolean {
  return constraints.some(
    (node) => 'Constraint' in node && node.Constraint.contype === 'CONSTR_DEFAULT',
  );
}

const OWN_WORK = new Set(['CONSTR_FOREIGN', 'CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_CHECK']);

function addConstraint(base: Operation, constraint: Constraint): Operation {
  const other = constraint.pktable === undefined ? [] : [relationName(constraint.pktable)];
  const name = constraint.conname ?? '';
  return {
    ...{ ...base, kind: constraint.contype ?? '', node: { Constraint: constraint } },
    name: constraint.contype === 'CONSTR_NOTNULL' ? (stringsOf(constraint.keys)[0] ?? '') : name,
    subjects: [...base.subjects, ...other.map((table) => subject('table', table))],
    makes: name === '' ? [] : [subject('constraint', local(name), base.target)],
  };
}

/** Statements that are one operation. */
function single(taken: Taken): Operation {
  const { node } = taken;
  const [kind = ''] = Object.keys(node);
  const base = plainOperation(taken, kind);
  if ('CreateStmt' in node) return createTable(base, node.CreateStmt);
  if ('IndexStmt' in node) {
    const { relation, idxname = '', if_not_exists: mayBeThere = false } = node.IndexStmt;
    const target = relationName(relation);
    const name = { schema: target.schema, name: idxname };
    const made = { target, name: idxname, subjects: [subject('table', target)] };
    const isCertain = base.isCertain && !mayBeThere;
    return { ...base, ...made, isCertain, makes: idxname === '' ? [] : [subject('index', name)] };
  }
  const about = aboutOf(kind, node);
  return { ...base, ...about, isCertain: base.isCertain && about.isCertain !== false };
}

function createTable(
  base: Operation,
  statement: Extract<Node, { CreateStmt: unknown }>['CreateStmt'],
) {
  const name = relationName(statement.relation);
  const isTemporary = statement.relation?.relpersistence === 't';
  const isOwn = (table: ObjectName) => table.name === name.name && table.schema === name.schema;
  const inherited = (statement.inhRelations ?? []).flatMap((node) =>
    'RangeVar' in node ? [relationName(node.RangeVar)] : [],
  );
  const parents = [...foreignTables(statement.tableElts ?? []), ...inherited].filter(
    (table) => !isOwn(table),
  );
  const columns = (statement.tableElts ?? []).flatMap((node) =>
    'ColumnDef' in node ? [subject('column', local(node.ColumnDef.colname), name)] : [],
  );
  // One that is gone with the transaction, or was made for one session, may hide another of its name.
  const isShort = isTemporary && statement.oncommit === 'ONCOMMIT_DROP';
  return {
    ...{ ...base, target: name, name: name.name },
    kind: isTemporary ? 'temporary table' : 'CreateStmt',
    subjects: parents.map((table) => subject('table', table)),
    makes: isShort ? [] : [subject('table', name), ...columns],
    isCertain: base.isCertain && statement.if_not_exists !== true,
  };
}

/** The tables that the foreign keys of a new table point at. */
function foreignTables(elements: readonly Node[]): ObjectName[] {
  const constraints = elements.flatMap((node) => {
    if ('Constraint' in node) return [node];
    return 'ColumnDef' in node ? (node.ColumnDef.constraints ?? []) : [];
  });
  return constraints.flatMap((node) =>
    'Constraint' in node && node.Constraint.pktable !== undefined
      ? [relationName(node.Constraint.pktable)]
      : [],
  );
}
