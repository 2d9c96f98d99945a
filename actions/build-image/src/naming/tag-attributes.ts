/** The attributes of a tag rule, `type=…,name=value`, and the words that may stand there. */
import { InputProblem } from '../../../../kit/action/fields.ts';
import { nearest } from '../../../../kit/action/nearest.ts';
import {
  GLOBAL_EXPRESSIONS,
  type GlobalExpression,
  parseTemplate,
  type Template,
} from './template.ts';

/** A rule, taken apart. */
export interface Attributes {
  readonly line: string;
  readonly type: TagType;
  readonly values: ReadonlyMap<string, string>;
}

/** The types of rules, and the attributes that only they have. */
const OWN_ATTRIBUTES = {
  sha: ['format'],
  ref: ['event'],
  semver: ['pattern', 'value'],
  raw: ['value'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TagType = keyof typeof OWN_ATTRIBUTES;

const SHARED_ATTRIBUTES = ['enable', 'prefix', 'suffix'] as const;

/** Types of docker/metadata-action that are not taken over, and what to write instead. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  schedule: "`type=raw,value=nightly,enable=${{ github.event_name == 'schedule' }}`",
  edge: '`type=raw,value=edge,enable={{is_default_branch}}`',
  match:
    '`type=raw,value=${{ steps.ID.outputs.NAME }}`, after a step that takes the part out of the Git tag',
  pep440: '`type=raw,value=${{ steps.ID.outputs.NAME }}`, after a step that reads the version',
};

/** The same for attributes. */
const OTHER_ATTRIBUTES: Readonly<Record<string, string>> = {
  priority: 'the tags keep the order of the lines, and the first is the main one',
  match:
    'write `value=${{ steps.ID.outputs.NAME }}`, after a step that takes the version out of the Git tag',
};

/**
 * Takes a rule apart. Attributes are split at commas that stand outside of `{{…}}`; one without a
 * name is the value, and without a type the rule is `raw`, both as in docker/metadata-action.
 *
 * @throws {InputProblem} for types and attributes that are not known.
 */
export function attributesOf(line: string): Attributes {
  const values = new Map<string, string>();
  let bare: string | undefined;
  for (const field of fieldsOf(line)) {
    const equals = field.indexOf('=');
    // An equals sign within an expression, `{{date 'YYYY' tz='UTC'}}`, ends no name.
    const isNamed = equals >= 0 && !field.slice(0, equals).includes('{{');
    const name = isNamed ? field.slice(0, equals).trim().toLowerCase() : 'value';
    const value = (isNamed ? field.slice(equals + 1) : field).trim();
    if (values.has(name)) throw problem(line, `has \`${name}\` twice`);
    values.set(name, value);
    if (!isNamed) bare = value;
  }
  const type = typeOf(line, values);
  if (bare !== undefined && type !== 'raw') {
    throw problem(line, `has \`${bare}\` behind a comma; write one tag or rule on each line`);
  }
  values.delete('type');
  checkNames(line, type, [...values.keys()]);
  return { line, type, values };
}

/**
 * The value of an attribute as a template.
 *
 * @throws {InputProblem} when there is none, and no default.
 */
export function templateOf(
  attributes: Attributes,
  name: string,
  whenAbsent?: string,
): Template<GlobalExpression>;
export function templateOf<Name extends string>(
  attributes: Attributes,
  name: string,
  whenAbsent: string | undefined,
  names: readonly Name[],
): Template<Name>;
export function templateOf(
  attributes: Attributes,
  name: string,
  whenAbsent?: string,
  names: readonly string[] = GLOBAL_EXPRESSIONS,
): Template<string> {
  const text = attributes.values.get(name) ?? whenAbsent;
  if (text === undefined) {
    const example = name === 'pattern' ? 'pattern={{version}}' : `${name}=…`;
    throw problem(attributes.line, `has no \`${name}\`; write \`${example}\``);
  }
  try {
    return parseTemplate(text, names);
  } catch (error) {
    if (error instanceof InputProblem)
      throw problem(attributes.line, `can not be read: ${error.message}`);
    throw error;
  }
}

/** The value of an attribute that is one of a few words. */
export function choiceOf<const Word extends string>(
  { line, values }: Attributes,
  name: string,
  words: readonly Word[],
  whenAbsent?: NoInfer<Word>,
): Word {
  const given = values.get(name) ?? whenAbsent;
  const word = words.find((candidate) => candidate === given);
  if (word !== undefined) return word;
  const found = given === undefined ? `has no \`${name}\`` : `has \`${name}=${given}\``;
  throw problem(line, `${found}; write ${oneOf(words.map((one) => `${name}=${one}`))}`);
}

// --- internal ---

function fieldsOf(line: string): string[] {
  const fields = line.match(/(?:\{\{.*?\}\}|[^,])+/g) ?? [];
  return fields.map((field) => field.trim()).filter((field) => field !== '');
}

function typeOf(line: string, values: ReadonlyMap<string, string>): TagType {
  const given = values.get('type') ?? (values.has('value') ? 'raw' : undefined);
  if (given === undefined) throw problem(line, 'has no `type`; write `type=sha`, for example');
  if (isType(given)) return given;
  const instead = wordsFor(OTHER_TYPES, given);
  if (instead !== undefined) {
    throw problem(
      line,
      `has the type \`${given}\` of docker/metadata-action, which is not known here; write ${instead}`,
    );
  }
  const known = Object.keys(OWN_ATTRIBUTES);
  const meant = nearest(given, known);
  const hint = meant === undefined ? `known are ${oneOf(known)}` : `did you mean \`${meant}\`?`;
  throw problem(line, `has the type \`${given}\`; ${hint}`);
}

function isType(text: string): text is TagType {
  return Object.hasOwn(OWN_ATTRIBUTES, text);
}

function checkNames(line: string, type: TagType, names: readonly string[]): void {
  const known = [...OWN_ATTRIBUTES[type], ...SHARED_ATTRIBUTES];
  const stranger = names.find((name) => !known.some((one) => one === name));
  if (stranger === undefined) return;
  const instead = wordsFor(OTHER_ATTRIBUTES, stranger);
  if (instead !== undefined) {
    throw problem(
      line,
      `has the attribute \`${stranger}\` of docker/metadata-action, which is not known here: ${instead}`,
    );
  }
  const meant = nearest(stranger, known);
  const hint = meant === undefined ? `known are ${oneOf(known)}` : `did you mean \`${meant}\`?`;
  throw problem(line, `has no attribute \`${stranger}\`; ${hint}`);
}

/** Words such as `constructor` stand in no table of ours, though every object answers to them. */
function wordsFor(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function oneOf(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function problem(line: string, what: string): InputProblem {
  return new InputProblem(`the rule \`${line}\` ${what}`);
}
