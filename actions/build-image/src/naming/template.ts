/**
 * Text with `{{…}}` in it, as docker/metadata-action has it in tags. Only its expressions are known,
 * not the template language behind them. https://github.com/docker/metadata-action#global-expressions
 */
import { InputProblem } from '../../../../kit/action/fields.ts';
import { nearest } from '../../../../kit/action/nearest.ts';
import { type DateFormat, parseDateFormat } from './date-format.ts';

/** What may stand in `value`, `prefix`, `suffix` and `enable`. */
export const GLOBAL_EXPRESSIONS = [
  'branch',
  'tag',
  'sha',
  'is_default_branch',
  'date',
  'commit_date',
] as const;
export type GlobalExpression = (typeof GLOBAL_EXPRESSIONS)[number];

/** What may stand in the `pattern` of `type=semver`. */
export const VERSION_EXPRESSIONS = ['version', 'major', 'minor', 'patch', 'raw'] as const;
export type VersionExpression = (typeof VERSION_EXPRESSIONS)[number];

/** A text that was read; text and expressions in their order. */
export type Template<Name extends string> = readonly (string | Expression<Name>)[];

/** One `{{…}}`. */
export interface Expression<Name extends string> {
  readonly name: Name;
  /** Of the two that are times. */
  readonly format: DateFormat | undefined;
}

/** Expressions of docker/metadata-action that are not taken over, and what to write instead. */
const NOT_TAKEN_OVER: Readonly<Record<string, string>> = {
  base_ref: 'write `${{ github.base_ref }}`, which is empty outside of pull requests',
};

/**
 * Reads a text.
 *
 * @throws {InputProblem} for expressions that are not among `names`, or are not closed.
 */
export function parseTemplate<Name extends string>(
  text: string,
  names: readonly Name[],
): Template<Name> {
  const pieces = text.split(/(\{\{.*?\}\})/).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    if (piece.startsWith('{{') && piece.endsWith('}}')) return parseExpression(piece, names);
    if (!/\{\{|\}\}/.test(piece)) return piece;
    throw new InputProblem(`\`${text}\` has \`{{\` and \`}}\` that do not belong together`);
  });
}

/** The text, with each expression replaced by its value. */
export function render<Name extends string>(
  template: Template<Name>,
  value: (expression: Expression<Name>) => string,
): string {
  return template.map((piece) => (typeof piece === 'string' ? piece : value(piece))).join('');
}

/** Whether a template has one of these expressions. */
export function mentions<Name extends string>(
  template: Template<Name>,
  ...names: readonly Name[]
): boolean {
  return template.some((piece) => typeof piece !== 'string' && names.includes(piece.name));
}

// --- internal ---

const EXPRESSION =
  /^\{\{\s*(?<name>[A-Za-z_]\w*)(?:\s+(?<quote>['"])(?<format>.*?)\k<quote>)?(?:\s+tz=(?<quoteTz>['"])(?<tz>.*?)\k<quoteTz>)?\s*\}\}$/;

function parseExpression<Name extends string>(
  text: string,
  names: readonly Name[],
): Expression<Name> {
  const groups = EXPRESSION.exec(text)?.groups;
  if (groups === undefined) {
    throw new InputProblem(
      `\`${text}\` is no expression; write \`{{branch}}\` or \`{{date 'YYYYMMDD'}}\``,
    );
  }
  const { name: given = '', format, tz } = groups;
  const name = names.find((candidate) => candidate === given);
  if (name === undefined) throw unknownExpression(given, names);
  if (name !== 'date' && name !== 'commit_date') {
    if (format === undefined && tz === undefined) return { name, format: undefined };
    throw new InputProblem(`\`${text}\`: only a date takes a format`);
  }
  return { name, format: parseDateFormat(format ?? '', tz) };
}

function unknownExpression(given: string, names: readonly string[]): InputProblem {
  const instead = NOT_TAKEN_OVER[given];
  if (instead !== undefined) {
    return new InputProblem(`\`{{${given}}}\` of docker/metadata-action is not known: ${instead}`);
  }
  const meant = nearest(given, names);
  const hint = meant === undefined ? `known are ${names.join(', ')}` : `did you mean \`${meant}\`?`;
  return new InputProblem(`there is no expression \`{{${given}}}\`; ${hint}`);
}
