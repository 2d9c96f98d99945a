/** As whom the step and its builder speak to registries. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import type { Credentials } from '../../../../kit/registry/auth.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import type { Inputs } from '../inputs.ts';

/** A user name and password for a registry. */
export interface Login extends Credentials {
  /** As in a reference: `ghcr.io`, `docker.io`. */
  readonly registry: string;
}

/** What logins are taken from. */
export interface LoginSource {
  readonly inputs: Pick<Inputs, 'username' | 'password' | 'githubToken' | 'registryAuth'>;
  readonly event: Pick<EventContext, 'actor' | 'run' | 'readOnly'>;
  /** The registry of the first image, to which `username` and `password` belong. */
  readonly main: string;
}

/** The logins for the builder: that for the image's registry, and those for further ones. */
export function builderLogins(
  own: Login | undefined,
  { registryAuth }: Pick<Inputs, 'registryAuth'>,
): Login[] {
  const further = registryAuth.flatMap(({ registry, username, password }) =>
    password === undefined || registry === own?.registry ? [] : [{ registry, username, password }],
  );
  return own === undefined ? further : [own, ...further];
}

/**
 * The login for a registry; undefined means: without one. A registry other than that of the first
 * image has its own in `registry-auth`, and GitHub's the token of the job.
 *
 * @throws {ActionError} FK001, when there is a user name and no password to it, but in runs that get no
 *   secrets.
 */
export function loginTo(registry: string, { inputs, event, main }: LoginSource): Login | undefined {
  const { actor, run, readOnly } = event;
  const login = loginFor({ ...inputs, registry, main, actor, serverUrl: run.serverUrl });
  const isNamed = registry === main && inputs.username !== undefined;
  if (login === undefined && isNamed && readOnly === undefined) {
    throw invalidInputs([
      '`password`: is missing or empty, but there is a `username`. A secret that does not exist reads as empty.',
    ]);
  }
  return login && { registry, ...login };
}
