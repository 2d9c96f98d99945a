/** Judges the one GraphQL query of the actions, and its answer, by what GitHub publishes of its schema. */

/**
 * As much of the schema as is asked for: npm package `@octokit/graphql-schema` 15.26.1,
 * `schema.graphql` (MIT). A name that ends in `!` is never null.
 */
const SCHEMA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: { viewer: 'User!' },
  User: { login: 'String!' },
};

/** What is wrong with `query { a { b } }` and the data that it got; nothing when all is as described. */
export function graphqlProblems(query: string, data: unknown): string[] {
  const fields = /^query((?: \{ \w+)+)((?: \})+)$/.exec(query);
  const names = fields?.[1]?.split(' { ').slice(1) ?? [];
  const ends = fields?.[2]?.split('}').length ?? 0;
  if (names.length === 0 || ends !== names.length + 1) return [`${query} is not understood`];
  let type = 'Query';
  let value = data;
  for (const name of names) {
    const described = SCHEMA[type]?.[name];
    if (described === undefined) return [`${type} has no field ${name}`];
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    if (value === undefined || value === null) return [`${name} is missing in the answer`];
    type = described.replace('!', '');
  }
  if (type in SCHEMA) return [`of ${type} fields have to be named`];
  return typeof value === 'string' ? [] : [`${names.join('.')} is not a ${type}`];
}
