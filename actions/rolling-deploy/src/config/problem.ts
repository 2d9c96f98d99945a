/** Says what is wrong with a configuration: the place, the value, and what to write instead. */
import type * as z from 'zod/mini';
import { nearest } from '../../../../kit/action/nearest.ts';
import { notYet } from './not-yet.ts';
import type { Path } from './position.ts';
import { deployFile } from './schema.ts';

/** Something wrong at a place of the file. */
export interface Problem {
  readonly where: Path;
  readonly message: string;
}

/** What zod found, in words; `valueAt` gives what stands at a place. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  valueAt: (where: Path) => unknown,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const where = [...issue.path, key];
      return { where, message: unknownKey(where) };
    });
  }
  const value = valueAt(issue.path);
  const missing = value === undefined || value === null;
  const shown = missing || typeof value === 'object' ? '' : ` is \`${short(String(value))}\``;
  const what = missing ? ' is missing' : shown;
  const place = issue.path.length === 0 ? 'The file' : `\`${pathText(issue.path)}\``;
  return [{ where: issue.path, message: `${place}${what}: ${issue.message}` }];
}

// --- internal ---

function unknownKey(path: Path): string {
  const key = String(path.at(-1));
  const place = path.filter((part) => typeof part === 'string').join('.');
  const later = notYet[place];
  if (later !== undefined) return `\`${pathText(path)}\` does not work in this version: ${later}`;
  const known = knownKeys(path.slice(0, -1));
  const meant = nearest(key, known);
  const suggestion =
    meant === undefined ? `Known are: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
  return `\`${pathText(path)}\`: there is no such key; ${suggestion}`;
}

/** The keys that the schema has at a place, found by walking it. */
function knownKeys(path: Path): string[] {
  let schema: unknown = deployFile;
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

/** `roll.services[1]` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
