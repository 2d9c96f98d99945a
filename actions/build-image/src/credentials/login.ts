/** As whom the step speaks to registries. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import type { Inputs } from '../inputs.ts';
import type { Login } from './docker-config.ts';

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
 * The login for a registry; undefined means: without one.
 *
 * @throws {ActionError} FK001, when there is a user name and no password to it.
 */
export function loginTo(
  registry: string,
  { username, password, githubToken, registryAuth }: Inputs,
  { actor, run }: Pick<EventContext, 'actor' | 'run'>,
): Login | undefined {
  const own = registryAuth.find((one) => one.registry === registry);
  if (own?.password !== undefined) {
    return { registry, username: own.username, password: own.password };
  }
  const { serverUrl } = run;
  const login = loginFor({ registry, username, password, githubToken, actor, serverUrl });
  if (login === undefined && username !== undefined) {
    throw invalidInputs([
      '`password`: is missing or empty, but there is a `username`. A secret that does not exist reads as empty.',
    ]);
  }
  return login && { registry, ...login };
}
