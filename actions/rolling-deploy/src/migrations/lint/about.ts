/** What a statement is about that is one operation, by its node of the parse tree. */
import type { Node } from 'libpg-query';
import { listedName, type ObjectName, relationName, sqlName } from '../sql/names.ts';
import { local, type ObjectKind, type Operation, subject } from './operation.ts';

type Change = Partial<Operation>;

/** What a statement is about: its target, and what it makes. Empty for one of which that is not known. */
export function aboutOf(kind: string, node: Node): Change {
  return ABOUT[kind]?.(node) ?? {};
}

// --- internal ---

function makes(kind: ObjectKind, name: ObjectName, more: Change = {}): Change {
  return { target: name, name: sqlName(name), makes: [subject(kind, name)], ...more };
}

const ABOUT: Readonly<Record<string, (node: Node) => Change>> = {
  CreateEnumStmt: (node) =>
    'CreateEnumStmt' in node ? makes('type', listedName(node.CreateEnumStmt.typeName)) : {},
  CompositeTypeStmt: (node) =>
    'CompositeTypeStmt' in node ? makes('type', relationName(node.CompositeTypeStmt.typevar)) : {},
  CreateDomainStmt: (node) =>
    'CreateDomainStmt' in node ? makes('type', listedName(node.CreateDomainStmt.domainname)) : {},
  AlterEnumStmt: (node) =>
    'AlterEnumStmt' in node
      ? {
          target: listedName(node.AlterEnumStmt.typeName),
          name: node.AlterEnumStmt.newVal ?? '',
          subjects: [subject('type', listedName(node.AlterEnumStmt.typeName))],
        }
      : {},
  CreateSeqStmt: (node) =>
    'CreateSeqStmt' in node ? makes('table', relationName(node.CreateSeqStmt.sequence)) : {},
  ViewStmt: (node) =>
    'ViewStmt' in node
      ? makes('table', relationName(node.ViewStmt.view), {
          ...(node.ViewStmt.replace === true ? { kind: 'replace view', isCertain: false } : {}),
        })
      : {},
  CreateTableAsStmt: (node) =>
    'CreateTableAsStmt' in node
      ? makes('table', relationName(node.CreateTableAsStmt.into?.rel), {
          ...(node.CreateTableAsStmt.if_not_exists === true ? { isCertain: false } : {}),
        })
      : {},
  CreateSchemaStmt: (node) =>
    'CreateSchemaStmt' in node
      ? makes('schema', local(node.CreateSchemaStmt.schemaname), {
          isCertain: node.CreateSchemaStmt.if_not_exists !== true,
        })
      : {},
  CreateFunctionStmt: (node) =>
    'CreateFunctionStmt' in node
      ? makes('function', listedName(node.CreateFunctionStmt.funcname), {
          // Another of this name, with other arguments, may be there.
          isCertain: false,
          ...(node.CreateFunctionStmt.replace === true ? { kind: 'replace function' } : {}),
        })
      : {},
  CreateTrigStmt: (node) => {
    if (!('CreateTrigStmt' in node)) return {};
    const table = relationName(node.CreateTrigStmt.relation);
    const { trigname = '' } = node.CreateTrigStmt;
    return {
      ...{ target: table, name: trigname, subjects: [subject('table', table)] },
      makes: [subject('trigger', local(trigname), table)],
      ...(node.CreateTrigStmt.replace === true ? { isCertain: false } : {}),
    };
  },
  UpdateStmt: (node) => ('UpdateStmt' in node ? onTable(node.UpdateStmt.relation) : {}),
  DeleteStmt: (node) => ('DeleteStmt' in node ? onTable(node.DeleteStmt.relation) : {}),
  MergeStmt: (node) => ('MergeStmt' in node ? onTable(node.MergeStmt.relation) : {}),
  InsertStmt: (node) => ('InsertStmt' in node ? onTable(node.InsertStmt.relation) : {}),
  ClusterStmt: (node) => ('ClusterStmt' in node ? onTable(node.ClusterStmt.relation) : {}),
  ReindexStmt: (node) => ('ReindexStmt' in node ? onTable(node.ReindexStmt.relation) : {}),
  RefreshMatViewStmt: (node) =>
    'RefreshMatViewStmt' in node ? onTable(node.RefreshMatViewStmt.relation) : {},
  CreatePolicyStmt: (node) =>
    'CreatePolicyStmt' in node ? onTable(node.CreatePolicyStmt.table) : {},
  RuleStmt: (node) => ('RuleStmt' in node ? onTable(node.RuleStmt.relation) : {}),
  CopyStmt: (node) => ('CopyStmt' in node ? onTable(node.CopyStmt.relation) : {}),
  TruncateStmt: (node) => ('TruncateStmt' in node ? onTables(node.TruncateStmt.relations) : {}),
  LockStmt: (node) => ('LockStmt' in node ? onTables(node.LockStmt.relations) : {}),
  VacuumStmt: (node) =>
    'VacuumStmt' in node
      ? onTables(
          node.VacuumStmt.rels?.flatMap((rel) =>
            'VacuumRelation' in rel && rel.VacuumRelation.relation !== undefined
              ? [{ RangeVar: rel.VacuumRelation.relation }]
              : [],
          ),
        )
      : {},
  AlterObjectSchemaStmt: (node) =>
    'AlterObjectSchemaStmt' in node ? onTable(node.AlterObjectSchemaStmt.relation) : {},
  AlterOwnerStmt: (node) => ('AlterOwnerStmt' in node ? onTable(node.AlterOwnerStmt.relation) : {}),
  GrantRoleStmt: (node) =>
    'GrantRoleStmt' in node
      ? { kind: node.GrantRoleStmt.is_grant === true ? 'grant role' : 'revoke role' }
      : {},
  GrantStmt: (node) => {
    if (!('GrantStmt' in node)) return {};
    const { is_grant: isGrant = false, objects, objtype } = node.GrantStmt;
    const tables = objtype === 'OBJECT_TABLE' ? onTables(objects) : {};
    return { ...tables, kind: isGrant ? 'GRANT' : 'REVOKE' };
  },
};

function onTable(relation: Parameters<typeof relationName>[0]): Change {
  const target = relationName(relation);
  if (target.name === '') return {};
  return { target, name: target.name, subjects: [subject('table', target)] };
}

function onTables(nodes: readonly Node[] | undefined): Change {
  const tables = (nodes ?? []).flatMap((node) =>
    'RangeVar' in node ? [relationName(node.RangeVar)] : [],
  );
  const [target] = tables;
  if (target === undefined) return {};
  return { target, name: target.name, subjects: tables.map((table) => subject('table', table)) };
}
