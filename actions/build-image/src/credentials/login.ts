/** As whom the step speaks to the image's registry. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import type { Inputs } from '../inputs.ts';
import type { Login } from './docker-config.ts';

/**
 * The login for a registry; undefined means: without one.
 *
 * @throws {ActionError} FK001, when there is a user name and no password to it.
 */
export function loginTo(
  registry: string,
  { username, password, githubToken }: Inputs,
  { actor, run }: Pick<EventContext, 'actor' | 'run'>,
): Login | undefined {
  const { serverUrl } = run;
  const login = loginFor({ registry, username, password, githubToken, actor, serverUrl });
  if (login === undefined && username !== undefined) {
    throw invalidInputs([
      '`password`: is missing or empty, but there is a `username`. A secret that does not exist reads as empty.',
    ]);
  }
  return login && { registry, ...login };
}
