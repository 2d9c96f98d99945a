/** Reads the inputs of a step: typed, trimmed, and with all problems reported at once. */

import { fail } from './errors.ts';
import { type Field, InputProblem, type InputSource } from './fields.ts';
import { nearest } from './nearest.ts';

/** The inputs that an action declares, by their kebab-case names. */
export type InputSpec = Readonly<Record<string, Field<unknown>>>;

/** What a spec reads to: camelCase names, absent inputs undefined. */
export type Inputs<Spec extends InputSpec> = {
  readonly [Name in keyof Spec & string as CamelCase<Name>]: Spec[Name] extends Field<infer Value>
    ? Value
    : never;
};

/**
 * Reads all inputs of a spec. An empty string counts as absent.
 *
 * @throws {ActionError} FK001, listing every input that is wrong, missing or misspelt.
 */
export function readInputs<Spec extends InputSpec>(spec: Spec, source: InputSource): Inputs<Spec> {
  const problems = misspeltInputs(Object.keys(spec), source.env);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(spec)) {
    try {
      const raw = source.env[variableOf(name)]?.trim();
      values[camelCase(name)] = field.read(raw === '' ? undefined : raw, source);
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      problems.push(`\`${name}\`: ${error.message}`);
    }
  }
  if (problems.length > 0) throw invalidInputs(problems);
  return values as Inputs<Spec>;
}

/** The error that lists what is wrong with the inputs; also used for rules across inputs. */
export function invalidInputs(problems: readonly string[]) {
  const what =
    problems.length === 1
      ? `Input ${problems[0]?.replace(/[^.?!]$/, '$&.')}`
      : `${problems.length} inputs are wrong:\n${problems.map((line) => `  - ${line}`).join('\n')}\n`;
  return fail('FK001', what);
}

/** The environment variable in which the runner passes an input. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

// The runner passes unknown inputs on with no more than a warning:
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
function misspeltInputs(names: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const known = new Set(names.map(variableOf));
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
    .flatMap((variable) => {
      const given = variable.slice('INPUT_'.length).toLowerCase();
      const suggestion = nearest(given, names);
      return suggestion === undefined
        ? [`\`${given}\`: there is no such input. Known are: ${names.join(', ')}.`]
        : [`\`${given}\`: there is no such input; did you mean \`${suggestion}\`?`];
    });
}
