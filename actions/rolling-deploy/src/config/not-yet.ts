/** Keys of the full configuration that do not work yet: named, so that nobody believes they do. */

import { fail } from '../errors.ts';
import type { Config } from './config.ts';

/** Path of a key, and what to do as long as it does not work. */
export const notYet: Readonly<Record<string, string>> = {
  target: 'only Docker Compose over SSH works in this version',
};

/**
 * A lint reads the same file as a deploy, which must not leave out what it is asked for.
 *
 * @throws {ActionError} FR105.
 */
export function refuseNotYet({ asksFor }: Pick<Config, 'asksFor'>): void {
  if (asksFor.length === 0) return;
  const keys = asksFor.map((key) => `\`${key}\``).join(' and ');
  throw fail('FR105', `${keys} does not work in this version.`.replace(/(and .*) does/, '$1 do'));
}
