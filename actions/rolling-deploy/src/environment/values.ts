/** Where the values of the secrets come from. */
import type { Secrets } from '../../../../kit/secret/secrets.ts';
import { fail } from '../errors.ts';
import { parseEnvValues } from './env-values.ts';

/**
 * The value of each secret: from the step's environment, else from `env-values`. Each value is
 * masked before it is returned.
 *
 * `of` says where the names stand, for messages.
 *
 * @throws {ActionError} FR004 with the names of all that are missing, FR008 for one that is no text.
 */
export function secretValues(options: {
  readonly names: readonly string[];
  readonly of?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly envValues: string | undefined;
  readonly secrets: Secrets;
}): ReadonlyMap<string, string> {
  const given = parseEnvValues(options.envValues ?? '');
  const values = new Map<string, string>();
  for (const name of options.names) {
    const value = options.env[name] || given.get(name) || '';
    if (value === '') continue;
    requireText(name, value);
    options.secrets.add(value);
    values.set(name, value);
  }
  const missing = options.names.filter((name) => !values.has(name));
  if (missing.length === 0) return values;
  const what = `${missing.map((name) => `\`${name}\``).join(', ')} of ${options.of ?? '`compose.secrets`'} ${missing.length === 1 ? 'has' : 'have'} no value.`;
  throw fail('FR004', what, { remedy: remedyFor(missing, given) });
}

// --- internal ---

/** What can not be written into the environment file, or not be read again as it was written. */
const NO_TEXT = /[\0\uFFFD]|\p{Surrogate}/u;

function requireText(name: string, value: string): void {
  if (!NO_TEXT.test(value)) return;
  throw fail('FR008', `The value of \`${name}\` is not a text.`, {
    cause: 'It has a NUL byte, or a character that was lost before: `U+FFFD` or half of a pair.',
    remedy: 'Set the secret anew; encode what is not a text, for instance as base64.',
  });
}

function remedyFor(missing: readonly string[], given: ReadonlyMap<string, string>): string {
  const [name = ''] = missing;
  const also =
    given.size === 0 ? '' : ` \`env-values\` has ${[...given.keys()].sort().join(', ')}.`;
  return `Set each in the \`env:\` block of the step, from the secret \`secrets.${name}\`, or as a line \`${name}=…\` of \`env-values\`. A value that is meant to be empty belongs under \`compose.env\`.${also}`;
}
