/** A secret that an input names by the environment variable that holds it. */
import { InputProblem, type InputSource } from './fields.ts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The value of a variable, masked; undefined when it is not set or empty.
 *
 * @param example how a line of the input looks
 */
export function readSecretVariable(
  variable: string,
  example: string,
  { env, mask }: InputSource,
): string | undefined {
  if (!VARIABLE.test(variable)) {
    // Not shown: it may be the secret itself.
    throw new InputProblem(
      `what stands behind the \`=\` is no name of an environment variable; write it as \`${example}\`, and give the variable its value in \`env:\``,
    );
  }
  const value = env[variable];
  if (value === undefined || value.trim() === '') return undefined;
  mask(value);
  return value;
}

/** What to say of a variable without a value. One that is not written like a name may be the secret itself. */
export function describeUnset(variable: string): string {
  const shown = /^[A-Z][A-Z0-9_]*$/.test(variable) ? `\`${variable}\`` : 'that its line names';
  return `the environment variable ${shown} is not set or empty. A secret that does not exist reads as empty`;
}
