/** Says what is wrong with a file: the place, the value, and what to write instead. */
import type * as z from 'zod/mini';
import { nearest } from '../action/nearest.ts';
import { plainLine } from '../report/foreign.ts';
import type { Path } from './position.ts';

/** Something wrong at a place of the file. */
export interface Problem {
  readonly where: Path;
  readonly message: string;
}

/** The form that a file should have. */
export interface Form {
  /** Its keys are what somebody may have meant by one that is not there. */
  readonly schema: z.ZodMiniType;
  /** Keys that will be there one day, by their path, and what to do until then. */
  readonly notYet?: Readonly<Record<string, string>>;
  /** What stands at a place of the form. */
  valueAt(where: Path): unknown;
  /** Where in the file that place is; needed where the form is not the file itself. */
  placeOf?(where: Path): Path;
}

/** What zod found, in words. */
export function describeIssue(issue: z.core.$ZodIssue, form: Form): Problem[] {
  const { placeOf = (path: Path) => path } = form;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const where = placeOf(path);
      return { where, message: unknownKey({ path, where, form }) };
    });
  }
  const value = form.valueAt(issue.path);
  const missing = value === undefined || value === null;
  const shown =
    missing || typeof value === 'object' ? '' : ` is \`${short(plainLine(String(value)))}\``;
  const what = missing ? ' is missing' : shown;
  const where = placeOf(issue.path);
  const place = where.length === 0 ? 'The file' : `\`${pathText(where)}\``;
  return [{ where, message: `${place}${what}: ${issue.message}` }];
}

/** `roll.services[1]` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

// --- internal ---

interface UnknownKey {
  /** In the form. */
  readonly path: Path;
  /** In the file. */
  readonly where: Path;
  readonly form: Form;
}

function unknownKey({ path, where, form: { schema, notYet = {} } }: UnknownKey): string {
  const key = String(path.at(-1));
  const place = path.filter((part) => typeof part === 'string').join('.');
  const later = Object.hasOwn(notYet, place) ? notYet[place] : undefined;
  if (later !== undefined) return `\`${pathText(where)}\` does not work in this version: ${later}`;
  const known = knownKeys(schema, path.slice(0, -1));
  const meant = nearest(key, known);
  const suggestion =
    meant === undefined ? `known are: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
  return `\`${pathText(where)}\`: there is no such key; ${suggestion}`;
}

/** The keys that the schema has at a place, found by walking it. */
function knownKeys(form: z.ZodMiniType, path: Path): string[] {
  let schema: unknown = form;
  for (const part of path) schema = inner(schema, part);
  return Object.keys(shapeOf(schema) ?? {});
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

function definitionOf(schema: unknown): Definition {
  return (schema as { def?: Definition } | undefined)?.def ?? {};
}

function unwrapped(schema: unknown): Definition {
  const definition = definitionOf(schema);
  return definition.innerType === undefined ? definition : unwrapped(definition.innerType);
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return unwrapped(schema).shape;
}

function inner(schema: unknown, part: PropertyKey): unknown {
  const definition = unwrapped(schema);
  return typeof part === 'number' ? definition.element : definition.shape?.[String(part)];
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
