/** Judges an exchange with GitHub's API, the question and the answer, by GitHub's own description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject, type ValidateFunction } from 'ajv';

/** A question and its answer. */
export interface Exchange {
  readonly method: string;
  /** Below the API's address: `/repos/acme/shop/issues/7/comments`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the question holds as JSON; undefined when it holds nothing. */
  readonly asked: unknown;
  readonly status: number;
  /** What the answer holds as JSON; undefined when it holds nothing. */
  readonly answered: unknown;
}

/** GitHub's service, or the oldest server of a company's own that is described. */
export type Published = 'api.github.com' | 'ghes-3.17';

interface Parameter extends Reference {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: AnySchemaObject;
}

interface Operation {
  readonly parameters?: readonly (Reference | Parameter)[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Reference & Content>>;
}

interface Reference {
  readonly $ref?: string;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: AnySchemaObject }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Content>>;
    readonly schemas: Readonly<Record<string, AnySchemaObject>>;
  };
}

/**
 * What is wrong with an exchange; nothing when it is as described. By GitHub's own service also a
 * field that is not described is wrong; a server that is older has fewer.
 */
export function problemsOf(exchange: Exchange, published: Published = 'api.github.com'): string[] {
  const judge = judgeOf(published);
  const [path, operation] = judge.operation(exchange);
  if (operation === undefined) return [`${exchange.method} ${exchange.path}: no such operation`];
  return [
    ...judge.parameters(operation, path, exchange),
    ...judge.content('question', operation.requestBody, exchange.asked),
    ...judge.answer(operation, exchange),
  ].map((problem) => `${exchange.method} ${exchange.path} ${exchange.status}: ${problem}`);
}

// --- internal ---

const judges = new Map<Published, ReturnType<typeof makeJudge>>();

function judgeOf(published: Published) {
  const known = judges.get(published) ?? makeJudge(published);
  judges.set(published, known);
  return known;
}

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+$/,
  int64: { type: 'number' as const, validate: Number.isSafeInteger },
};

function makeJudge(published: Published) {
  const isStrict = published === 'api.github.com';
  const file = join(import.meta.dirname, `${published}.json`);
  const description: Description = withNull(JSON.parse(readFileSync(file, 'utf8')));
  const { paths, components } = isStrict ? closed(description) : description;
  const ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true, formats: FORMATS });
  ajv.addSchema({ components }, 'description');
  const compiled = new Map<string, ValidateFunction>();
  const check = (what: string, schema: AnySchemaObject, value: unknown): string[] => {
    // References point into the description, whatever the schema lies in.
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/');
    const isRight = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, isRight);
    if (isRight(value)) return [];
    return (isRight.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
  const content = (what: string, described: Content | undefined, value: unknown): string[] => {
    const schema = described?.content?.['application/json']?.schema;
    if (schema !== undefined) return check(what, schema, value);
    return value === undefined ? [] : [`${what} holds something, and nothing is described`];
  };
  return {
    content,
    operation: (exchange: Exchange) => operationIn(paths, exchange),
    parameters(operation: Operation, path: string, exchange: Exchange): string[] {
      const known = (operation.parameters ?? []).flatMap(
        (one) => ('name' in one ? one : components.parameters[lastOf(one.$ref ?? '')]) ?? [],
      );
      const given = [...valuesIn(path, exchange.path), ...exchange.query];
      return given.flatMap(([name, value]) => {
        const parameter = known.find((one) => one.name === name);
        if (parameter === undefined) return [`there is no parameter ${name}`];
        const { type } = parameter.schema;
        return check(name, parameter.schema, type === 'integer' ? Number(value) : value);
      });
    },
    answer(operation: Operation, { status, answered }: Exchange): string[] {
      const described = operation.responses[status];
      if (described !== undefined) {
        const response = components.responses[lastOf(described.$ref ?? '')];
        return content('answer', response ?? described, answered);
      }
      // Refusals are not told of every operation; all of them look the same.
      if (status < 400) return [`${status} is not an answer to this`];
      return check('answer', { $ref: '#/components/schemas/basic-error' }, answered);
    },
  };
}

function operationIn(
  paths: Description['paths'],
  { method, path }: Exchange,
): [string, Operation | undefined] {
  const name = method.toLowerCase();
  const template = Object.keys(paths).find((one) => patternOf(one).test(path)) ?? '';
  return [template, paths[template]?.[name]];
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function valuesIn(template: string, path: string): [string, string][] {
  return Object.entries(patternOf(template).exec(path)?.groups ?? {});
}

function lastOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

/** The description in which one of several things may be `null` in words that the judge knows. */
function withNull<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withNull) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, item]) => [name, withNull(item)] as const);
  const { nullable, ...rest } = Object.fromEntries(fields);
  if (nullable !== true || !Array.isArray(rest.oneOf)) return Object.fromEntries(fields) as Value;
  return { ...rest, oneOf: [...rest.oneOf, { type: 'null' }] } as Value;
}

/** The description in which an object has no field but those that are described. */
function closed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, item]) => [name, closed(item)] as const);
  const isOpen = 'properties' in value && !('additionalProperties' in value) && 'type' in value;
  return Object.fromEntries([
    ...fields,
    ...(isOpen ? [['additionalProperties', false] as const] : []),
  ]) as Value;
}
