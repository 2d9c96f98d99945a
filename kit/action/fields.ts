/** The kinds of input there are. A field turns the text of an input into a value, or says why not. */

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDuration } from '../time/duration.ts';
import { messageOf } from './message.ts';
import { nearest } from './nearest.ts';
import { leadsOut } from './workspace.ts';

/** A timer of Node that is set to 25 days or more ends at once. */
const LONGEST_DURATION_MS = 20 * 86_400_000;
/** A runner could not pass on an eighth of it; nobody writes more by hand. */
const LARGEST_FILE_BYTES = 1_048_576;

/** Where inputs come from; in production `process.env`. */
export interface InputSource {
  readonly env: NodeJS.ProcessEnv;
  /** Directory against which `@file` is resolved. */
  readonly workspace: string;
  /** Called with every value of a secret field, before anything else sees it. */
  readonly mask: (secret: string) => void;
}

/** Reads one input. `undefined` means that it was not given. */
export interface Field<Value> {
  /** As it stands in action.yml; undefined when there is none, or when it is an expression. */
  readonly default: string | undefined;
  read(raw: string | undefined, source: InputSource): Value;
}

/** Why an input can not be used, to be shown behind its name. */
export class InputProblem extends Error {}

/** Any text. */
export function text(): Field<string | undefined>;
export function text(options: { default: string }): Field<string>;
export function text(options: { default?: string } = {}): Field<string | undefined> {
  return field(options.default, (raw) => raw);
}

/** Text that must be given. `hint` says what belongs there. */
export function requiredText(hint: string): Field<string> {
  return {
    default: undefined,
    read(raw) {
      if (raw === undefined) throw new InputProblem(`is missing: ${hint}`);
      return raw;
    },
  };
}

/** A secret; it is masked with all its derived forms before anything else happens. */
export function secret(): Field<string | undefined> {
  return {
    default: undefined,
    read(raw, source) {
      if (raw !== undefined) source.mask(raw);
      return raw;
    },
  };
}

/** A secret without which the step makes no sense. `hint` says where to get it from. */
export function requiredSecret(hint: string): Field<string> {
  const optional = secret();
  return {
    default: undefined,
    read(raw, source) {
      const value = optional.read(raw, source);
      if (value === undefined) {
        throw new InputProblem(
          `is missing or empty: ${hint} A secret that does not exist reads as empty, and runs for forks and Dependabot get none.`,
        );
      }
      return value;
    },
  };
}

/** Text, or `@path` for the content of a file of the workspace. */
export function textOrFile(): Field<string | undefined> {
  return field(undefined, (raw, source) => contentOf(raw, source));
}

/** A secret text, or `@path`; each line is masked for itself as well. */
export function secretOrFile(): Field<string | undefined> {
  return field(undefined, (raw, source) => {
    const content = contentOf(raw, source);
    source.mask(content);
    return content;
  });
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: readonly Word[],
  options: { default: NoInfer<Word> },
): Field<Word> {
  return field(options.default, (raw) => {
    const word = words.find((candidate) => candidate === raw);
    if (word !== undefined) return word;
    const meant = nearest(raw, words);
    const suggestion = meant === undefined ? '' : `; did you mean ${quote(meant)}?`;
    throw new InputProblem(
      `${quote(raw)} is not one of ${words.map(quote).join(', ')}${suggestion}`,
    );
  });
}

/** A boolean as YAML 1.2's core schema spells it: true, True, TRUE, false, False, FALSE. */
export function boolean(options: { default: boolean }): Field<boolean> {
  return field(String(options.default), (raw) => {
    if (/^(true|True|TRUE)$/.test(raw)) return true;
    if (/^(false|False|FALSE)$/.test(raw)) return false;
    throw new InputProblem(`${quote(raw)} is not a boolean; write \`true\` or \`false\``);
  });
}

/** A time such as `30s`, `5m`, `1h` or `1h30m`, in milliseconds. */
export function duration(options: { default: string }): Field<number> {
  return field(options.default, (raw) => {
    const milliseconds = parseDuration(raw);
    if (milliseconds === undefined) {
      throw new InputProblem(
        `${quote(raw)} is not a duration; write it as \`30s\`, \`5m\` or \`1h\``,
      );
    }
    if (milliseconds > LONGEST_DURATION_MS) {
      throw new InputProblem(`${quote(raw)} is too long; write at most \`20d\``);
    }
    return milliseconds;
  });
}

/** A whole number within limits. */
export function integer(options: { default: number; min: number; max: number }): Field<number> {
  return field(String(options.default), (raw) => {
    const value = Number(raw);
    if (/^\d+$/.test(raw) && value >= options.min && value <= options.max) return value;
    throw new InputProblem(
      `${quote(raw)} is not a whole number from ${options.min} to ${options.max}`,
    );
  });
}

/** A list, one item on each line; empty lines and lines that begin with `#` are passed over. */
export function lines(options: { default?: string } = {}): Field<readonly string[]> {
  return {
    default: options.default,
    read: (raw) =>
      (raw ?? options.default ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#')),
  };
}

/** A field with one more rule, which may look at other inputs. */
export function checked<Value, Result>(
  field: Field<Value>,
  check: (value: Value, source: InputSource) => Result,
): Field<Result> {
  return {
    default: field.default,
    read: (raw, source) => check(field.read(raw, source), source),
  };
}

// --- internal ---

function field<Value, Default extends string | undefined>(
  whenAbsent: Default,
  parse: (raw: string, source: InputSource) => Value,
): Field<Default extends string ? Value : Value | undefined> {
  return {
    default: whenAbsent,
    read(raw, source) {
      const given = raw ?? whenAbsent;
      return (given === undefined ? undefined : parse(given, source)) as Value;
    },
  };
}

function contentOf(raw: string, source: InputSource): string {
  if (!raw.startsWith('@')) return raw;
  const named = raw.slice(1);
  try {
    const content = readContent(resolve(source.workspace, named), source.workspace);
    if (content.trim() === '') throw new InputProblem('is empty');
    return content;
  } catch (error) {
    const reason = messageOf(error);
    const what = error instanceof InputProblem ? reason : `can not be read (${reason})`;
    throw new InputProblem(`the file ${quote(named)} ${what}`);
  }
}

function readContent(path: string, workspace: string): string {
  const found = statSync(path);
  // A pipe or a device would be read for ever.
  if (!found.isFile()) throw new InputProblem('is no file');
  if (found.size > LARGEST_FILE_BYTES) throw new InputProblem('has more than 1 MiB');
  if (leadsOut(path, workspace)) {
    throw new InputProblem('is a link that leads out of the workspace');
  }
  return readFileSync(path, 'utf8');
}

function quote(value: string): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `\`${shown.replaceAll('\n', '⏎')}\``;
}
