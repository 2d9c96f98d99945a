/** Logins that have no password. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { missingPasswords } from '../../../../kit/registry/registry-auth.ts';
import type { Inputs } from '../inputs.ts';

/**
 * Makes sure that each line of `registry-auth` has its password. Runs that get no secrets do without,
 * with a notice.
 *
 * @throws {ActionError} FK001, listing every registry without one.
 */
export function checkLogins(
  { registryAuth }: Pick<Inputs, 'registryAuth'>,
  { event, log }: Pick<Job, 'event' | 'log'>,
): void {
  const problems = missingPasswords(registryAuth);
  if (problems.length === 0) return;
  if (event.readOnly === undefined) throw invalidInputs(problems);
  const registries = registryAuth
    .filter(({ password }) => password === undefined)
    .map(({ registry }) => `\`${registry}\``);
  const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  log.notice(
    'Judged without a login',
    `A run for ${whose} gets no secrets, so the login for ${registries.join(', ')} is left off.`,
  );
}
