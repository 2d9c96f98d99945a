/** What a plan does to the replicas, in lines for a person. */
import type { Plan, Replacement } from '../plan/plan.ts';

/** `web`, or a container of it, by the beginning of its id. */
export function nameOf({ service, container }: Pick<Replacement, 'service' | 'container'>): string {
  return container === undefined ? `\`${service}\`` : `\`${service}\` (${shortId(container)})`;
}

/** An id as Docker's own lists show it. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

/** One line for each container that only goes. */
export function surplusLines({ surplus = [] }: Plan): string[] {
  return surplus.map((one) => `Remove ${nameOf(one)}: ${one.reason}`);
}

/** How one slot takes over from the other. */
export function takeOverLines({ takeOver }: Plan): string[] {
  if (takeOver === undefined) return [];
  const { enter, leave } = takeOver;
  return [`Let \`${enter}\` take the requests, and nothing stand in \`${leave}\` any more`];
}
