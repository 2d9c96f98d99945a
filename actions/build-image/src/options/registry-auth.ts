/** Logins for further registries, where private base images and caches are. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { parseReference } from '../../../../kit/registry/reference.ts';
import { checkGivenOnce } from '../given-once.ts';
import { readSecretVariable } from './secret-variable.ts';

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
