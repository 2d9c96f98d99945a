/** Names of database objects: as the parse tree has them, and as they are written in SQL. */
import type { Node, RangeVar, TypeName } from 'libpg-query';

/** A name, with its schema where one is written. */
export interface ObjectName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** The name of a table, a view, an index or a sequence. */
export function relationName(relation: RangeVar | undefined): ObjectName {
  return { schema: relation?.schemaname, name: relation?.relname ?? '' };
}

/** A name that stands in the tree as a list of its parts. */
export function listedName(parts: readonly Node[] | undefined): ObjectName {
  const words = stringsOf(parts);
  return { schema: words.at(-2), name: words.at(-1) ?? '' };
}

/** The texts of a list. */
export function stringsOf(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? (node.String.sval ?? '') : []));
}

/** The name as it is written: in quotes where it needs them. */
export function sqlName({ schema, name }: ObjectName): string {
  return schema === undefined ? quoted(name) : `${quoted(schema)}.${quoted(name)}`;
}

/** One part of a name as it is written. */
export function quoted(name: string): string {
  if (/^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name)) return name;
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name made of others, short enough for PostgreSQL, which cuts names after 63 bytes. */
export function madeName(...parts: readonly string[]): string {
  let name = parts.join('_');
  while (Buffer.byteLength(name) > 63) name = [...name].slice(0, -1).join('');
  return name;
}

/** A type as it is written, with what stands in its brackets. */
export function typeText(type: TypeName | undefined): string {
  const parts = stringsOf(type?.names);
  const isBuiltIn = parts[0] === 'pg_catalog';
  const last = parts.at(-1) ?? '';
  const name = isBuiltIn ? (SPELLED[last] ?? last) : parts.map(quoted).join('.');
  const numbers = (type?.typmods ?? []).flatMap((node) =>
    'A_Const' in node ? String(node.A_Const.ival?.ival ?? 0) : [],
  );
  const bounds = '[]'.repeat(type?.arrayBounds?.length ?? 0);
  const isInterval = last === 'interval';
  return `${name}${numbers.length > 0 && !isInterval ? `(${numbers.join(', ')})` : ''}${bounds}`;
}

/** A type without what stands in its brackets: `varchar`, `int8`, `shop.status`. */
export function typeBase(type: TypeName | undefined): string {
  const parts = stringsOf(type?.names);
  return (parts[0] === 'pg_catalog' ? parts.slice(1) : parts).join('.');
}

// --- internal ---

/** Names inside of PostgreSQL, and what people write. */
const SPELLED: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  bpchar: 'char',
};

/** https://www.postgresql.org/docs/current/sql-keywords-appendix.html, those that are reserved. */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window with`.split(
    /\s+/,
  ),
);
