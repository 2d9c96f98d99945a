/** Keeps account of what the migrations make and remove, in their order. */
import type { Node } from 'libpg-query';
import type { Phase } from '../migration-file.ts';
import { type ObjectName, stringsOf } from '../sql/names.ts';
import type { Made, Operation, Subject } from './operation.ts';
import { columnOf } from './table/forms.ts';
import { type ColumnType, columnTypeOf } from './table/type-change.ts';

/** The account; `see` is told of each operation after it was judged. */
export interface Account extends Made {
  see(operation: Operation): void;
  /** A new file begins: what was made for one session is gone. */
  beginFile(file: { readonly phase: Phase; readonly isPending: boolean }): void;
  /** What the file made until here may not be there. */
  forgetFile(): void;
}

type Certainty = 'surely' | 'perhaps';

/** An empty account. */
export function newAccount(): Account {
  const state = newState();
  return {
    has: (subject) => hasMade(state, subject),
    columnType: (table, column) => state.types.get(columnKey(state, table, column)),
    isProvenNotNull: (table, column) =>
      [...state.notNull.values()].some(
        ({ key, isValid }) => isValid && key === columnKey(state, table, column),
      ),
    setting: (name) => state.settings.get(name),
    see: (operation) => see(state, operation),
    beginFile({ phase, isPending }) {
      state.made = state.byPhase[phase];
      state.isPending = isPending;
      for (const key of state.temporary) state.made.delete(key);
      state.temporary.clear();
      state.ofFile.clear();
      state.settings.clear();
    },
    forgetFile() {
      for (const key of state.ofFile) state.made.delete(key);
    },
  };
}

// --- internal ---

interface State {
  /** By phase: what expand made has rows by the time of contract. */
  readonly byPhase: Readonly<Record<Phase, Map<string, Certainty>>>;
  made: Map<string, Certainty>;
  isPending: boolean;
  /** What was there before, as far as earlier migrations tell. */
  readonly before: Set<string>;
  readonly types: Map<string, ColumnType>;
  /** By the name of the constraint: which column it says has no NULL, and whether it was validated. */
  readonly notNull: Map<string, { readonly key: string; readonly isValid: boolean }>;
  readonly settings: Map<string, string>;
  readonly temporary: Set<string>;
  readonly ofFile: Set<string>;
  /** Whether a name without a schema may be of another one than `public`. */
  movesSchema: boolean;
}

function newState(): State {
  const byPhase = { expand: new Map<string, Certainty>(), contract: new Map<string, Certainty>() };
  return {
    ...{ byPhase, made: byPhase.expand, isPending: true, movesSchema: false },
    ...{ before: new Set(), types: new Map(), notNull: new Map(), settings: new Map() },
    ...{ temporary: new Set(), ofFile: new Set() },
  };
}

function see(state: State, operation: Operation): void {
  const { makes, removes, isCertain } = operation;
  for (const subject of removes) {
    const key = keyOf(state, subject);
    state.made.delete(key);
    state.before.delete(key);
  }
  for (const subject of makes) {
    const key = keyOf(state, subject);
    if (!state.isPending) {
      state.before.add(key);
      continue;
    }
    // `IF NOT EXISTS` of what is there makes nothing.
    if (!isCertain && state.before.has(key)) continue;
    if (state.made.get(key) !== 'surely') state.made.set(key, isCertain ? 'surely' : 'perhaps');
    state.ofFile.add(key);
    if (operation.kind === 'temporary table') state.temporary.add(key);
  }
  rememberTypes(state, operation);
  rememberNotNull(state, operation);
  if ('VariableSetStmt' in operation.node) rememberSetting(state, operation.node);
}

function hasMade(state: State, subject: Subject): Certainty | undefined {
  const own = state.made.get(keyOf(state, subject));
  if (own !== undefined || subject.of === undefined) return own;
  return state.made.get(keyOf(state, { kind: 'table', name: subject.of }));
}

function keyOf(state: State, { kind, name, of }: Subject): string {
  return JSON.stringify([kind, ...plain(state, of), ...plain(state, name)]);
}

function plain({ movesSchema }: State, name: ObjectName | undefined): readonly string[] {
  if (name === undefined) return [];
  const { schema = '' } = name;
  return [schema === 'public' && !movesSchema ? '' : schema, name.name];
}

function columnKey(state: State, table: ObjectName, column: string): string {
  return keyOf(state, { kind: 'column', name: { schema: undefined, name: column }, of: table });
}

function rememberTypes(state: State, operation: Operation): void {
  const { target, name, node } = operation;
  if (target === undefined) return;
  const set = (column: string, type: Parameters<typeof columnTypeOf>[0]) => {
    state.types.set(columnKey(state, target, column), columnTypeOf(type));
  };
  const forget = (column: string) => state.types.delete(columnKey(state, target, column));
  if ('CreateStmt' in node) {
    for (const element of node.CreateStmt.tableElts ?? []) {
      if ('ColumnDef' in element) set(element.ColumnDef.colname ?? '', element.ColumnDef.typeName);
    }
  }
  const added = columnOf(operation);
  if (added !== undefined) set(name, added.typeName);
  const changed = definitionOf(node);
  if (changed !== undefined) set(name, changed.typeName);
  // What has another name now is better not known.
  if (operation.kind === 'RENAME OBJECT_COLUMN' || operation.kind === 'AT_DropColumn') forget(name);
  if (/^(?:RENAME|DROP) OBJECT_TABLE$/.test(operation.kind)) {
    const start = keyOf(state, {
      kind: 'column',
      name: { schema: undefined, name: '' },
      of: target,
    });
    for (const key of state.types.keys())
      if (key.startsWith(start.slice(0, -3))) state.types.delete(key);
  }
}

/** PostgreSQL believes such a CHECK once it is valid, and does not look at the rows again. */
function rememberNotNull(state: State, { kind, target, name, node, isCertain }: Operation): void {
  if (target === undefined || !isCertain) return;
  const own = keyOf(state, { kind: 'constraint', name: { schema: undefined, name }, of: target });
  if (kind === 'AT_DropConstraint') state.notNull.delete(own);
  const known = state.notNull.get(own);
  if (kind === 'AT_ValidateConstraint' && known !== undefined) {
    state.notNull.set(own, { ...known, isValid: true });
  }
  const constraint = 'Constraint' in node ? node.Constraint : undefined;
  const column =
    constraint?.contype === 'CONSTR_CHECK' ? notNullColumn(constraint.raw_expr) : undefined;
  if (column === undefined) return;
  const isValid = constraint?.skip_validation !== true;
  state.notNull.set(own, { key: columnKey(state, target, column), isValid });
}

/** The column of `c IS NOT NULL`. */
function notNullColumn(expression: Node | undefined): string | undefined {
  if (expression === undefined || !('NullTest' in expression)) return undefined;
  const { nulltesttype, arg } = expression.NullTest;
  if (nulltesttype !== 'IS_NOT_NULL' || arg === undefined || !('ColumnRef' in arg))
    return undefined;
  return stringsOf(arg.ColumnRef.fields).at(-1);
}

function definitionOf(node: Node) {
  if (!('AlterTableCmd' in node) || node.AlterTableCmd.subtype !== 'AT_AlterColumnType') return;
  const { def } = node.AlterTableCmd;
  return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}

function rememberSetting(state: State, node: Extract<Node, { VariableSetStmt: unknown }>): void {
  const { name = '', args = [] } = node.VariableSetStmt;
  if (name.toLowerCase() === 'search_path') state.movesSchema = true;
  const [value] = args;
  const text = value !== undefined && 'A_Const' in value ? value.A_Const.sval?.sval : undefined;
  if (text === undefined) state.settings.delete(name.toLowerCase());
  else state.settings.set(name.toLowerCase(), text.toLowerCase());
}
