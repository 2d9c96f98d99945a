/**
 * Variables in the FROM lines of a Dockerfile: ARG instructions before the first of them, with the
 * build arguments of the step. https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact
 */
import type { Assignment } from '../../assignment.ts';
import { Unknowable } from '../unknowable.ts';
import type { Instruction } from './instructions.ts';

/** Values by name; undefined for a variable that was declared and has none. */
export type Variables = ReadonlyMap<string, string | undefined>;

/** The variables that FROM lines can use. */
export function globalVariables(
  instructions: readonly Instruction[],
  buildArgs: readonly Assignment[],
): Variables {
  const given = new Map(buildArgs.map(({ name, value }) => [name, value]));
  const variables = new Map<string, string | undefined>();
  for (const { name, rest } of instructions) {
    if (name === 'FROM') break;
    if (name !== 'ARG') continue;
    for (const word of words(rest)) {
      const [variable = '', fallback] = split(word);
      const value = fallback === undefined ? undefined : expand(unquoted(fallback), variables);
      variables.set(variable, given.has(variable) ? given.get(variable) : value);
    }
  }
  return variables;
}

/**
 * Puts the values into a text: `$A`, `${A}`, `${A:-b}`, `${A-b}`, `${A:+b}`, `${A+b}`.
 *
 * @throws {Unknowable} for other forms, and for variables that only the builder knows.
 */
export function expand(text: string, variables: Variables): string {
  const expanded = text.replaceAll(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\})/g,
    (_, bare?: string, braced?: string, operator?: string, word?: string) => {
      const value = lookUp(bare ?? braced ?? '', variables);
      if (operator === undefined) return value ?? '';
      const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined;
      if (operator.endsWith('-')) return isSet ? (value ?? '') : (word ?? '');
      return isSet ? (word ?? '') : '';
    },
  );
  if (/[$\\"'`]/.test(expanded)) {
    throw new Unknowable(
      `the Dockerfile has an expression that only the builder can read, \`${text.slice(0, 80)}\``,
    );
  }
  return expanded;
}

// --- internal ---

/** Set by the builder: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const AUTOMATIC = /^(TARGET|BUILD)(PLATFORM|OS|OSVERSION|ARCH|VARIANT|STAGE)$/;

function lookUp(name: string, variables: Variables): string | undefined {
  if (AUTOMATIC.test(name)) {
    throw new Unknowable(`the name of a base image depends on \`${name}\`, which the builder sets`);
  }
  return variables.get(name);
}

/** `A=1 B="2 3"` → two words, as they are written. */
function words(text: string): string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
}

function split(word: string): [string, string?] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}

function unquoted(value: string): string {
  return /^(["'])([^"']*)\1$/.exec(value)?.[2] ?? value;
}
