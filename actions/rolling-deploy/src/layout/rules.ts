/** Rules for the replicas as deploy.yaml names them. */
import type { Problem } from '../../../../kit/yaml/problem.ts';
import type { WrittenReplicas } from './layout.ts';

/** What is wrong with `roll` although each of its keys is fine. */
export function layoutRules(
  roll: WrittenReplicas & { readonly 'max-unavailable': number },
): Problem[] {
  const { services, service, replicas } = roll;
  if (services === undefined && service === undefined) {
    const message = 'name the replicas, or one service as `roll.service`';
    return [{ where: ['roll', 'services'], message }];
  }
  if (services !== undefined && service !== undefined) {
    const message = 'there is `roll.services` already: name one of the two';
    return [{ where: ['roll', 'service'], message }];
  }
  if (replicas !== undefined && service === undefined) {
    const message = 'it says how many containers `roll.service` has, which is not there';
    return [{ where: ['roll', 'replicas'], message }];
  }
  const count = services?.length ?? replicas ?? 1;
  const most = Math.max(1, count - 1);
  if (roll['max-unavailable'] <= most) return [];
  const message = `one of ${count} has to serve: write at most ${most}`;
  return [{ where: ['roll', 'max-unavailable'], message }];
}
