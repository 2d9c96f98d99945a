/** The input `registry-auth`: logins for further registries than the image's. */
import { type Field, InputProblem, lines } from '../action/fields.ts';
import { checkGivenOnce } from '../action/given-once.ts';
import { describeUnset, readSecretVariable } from '../action/secret-variable.ts';
import { parseReference } from './reference.ts';

/** A registry, and as whom to speak to it. */
export interface RegistryAuth {
  /** As in a reference: `ghcr.io`, `docker.io`. */
  readonly registry: string;
  readonly username: string;
  /** Where the password is. */
  readonly variable: string;
  /** Undefined when the variable is not set or empty. */
  readonly password: string | undefined;
}

const EXAMPLE = 'registry.example.com=ci:REGISTRY_PASSWORD';

/** One `host=user:ENV_NAME` on each line. The passwords are masked. */
export function registryAuth(): Field<readonly RegistryAuth[]> {
  const field = lines();
  return {
    default: field.default,
    read(raw, source) {
      const read = field.read(raw, source).map((line): RegistryAuth => {
        const { registry, username, variable } = parse(line);
        const password = readSecretVariable(variable, EXAMPLE, source);
        if (password !== undefined) source.mask(`${username}:${password}`);
        return { registry, username, variable, password };
      });
      checkGivenOnce(read.map(({ registry }) => registry));
      return read;
    },
  };
}

/** A problem with the input for each registry whose password is missing. */
export function missingPasswords(registryAuth: readonly RegistryAuth[]): string[] {
  return registryAuth
    .filter(({ password }) => password === undefined)
    .map(
      ({ registry, variable }) =>
        `\`registry-auth\`: \`${registry}\` has no password: ${describeUnset(variable)}`,
    );
}

// --- internal ---

function parse(line: string): Pick<RegistryAuth, 'registry' | 'username' | 'variable'> {
  // A name of a robot account may have colons in it, a variable may not.
  const [, host, username, variable] = /^([^=]+)=(.+):([^:]*)$/.exec(line) ?? [];
  if (host === undefined || username === undefined || variable === undefined) {
    throw new InputProblem(
      `a line is not of the form \`host=user:ENV_NAME\`, such as \`${EXAMPLE}\``,
    );
  }
  return {
    registry: registryOf(host.trim()),
    username: username.trim(),
    variable: variable.trim(),
  };
}

function registryOf(host: string): string {
  const isHost = /[.:]/.test(host) || host.toLowerCase() === 'localhost';
  try {
    if (isHost && !host.includes('/')) return parseReference(`${host}/a/b`).registry;
  } catch {
    // Said below, in the words of this input.
  }
  throw new InputProblem(
    `\`${host.slice(0, 60)}\` is no name of a registry; write it as \`${EXAMPLE}\``,
  );
}
