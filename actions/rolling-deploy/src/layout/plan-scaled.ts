/** Decides which containers of a scaled service are replaced. Pure. */

import { type Container, isServing, LABELS } from '../host/containers.ts';
import type { Facts, Plan, Replacement, Surplus, Wish } from '../plan/plan.ts';
import { whyReplace } from '../plan/replacement.ts';
import { type Layout, twinOf } from './layout.ts';

type Scaled = Extract<Layout, { kind: 'scaled' }>;

/**
 * Plans as many containers as are asked for, each as it shall be. Containers are known by their id;
 * Compose numbers them as it likes. What does not serve goes first.
 */
export function planScaled(
  wish: Wish,
  facts: Facts,
  { service, replicas }: Scaled,
): Pick<Plan, 'roll' | 'putBack' | 'surplus'> {
  const judged = containersIn(facts.containers, service).map((container) => ({
    container,
    reason: reasonFor(container, service, { wish, facts }),
  }));
  const gone = judged.filter(({ container }) => !isUp(container));
  const up = judged.filter(({ container }) => isUp(container));
  const right = up.filter(({ reason }) => reason === undefined);
  const wrong = up
    .filter(({ reason }) => reason !== undefined)
    .sort((a, b) => Number(isServing(a.container)) - Number(isServing(b.container)));
  const needed = Math.max(0, replicas - right.length);
  const extra = wrong.length - Math.min(needed, wrong.length);
  const replaced = wrong.slice(extra);
  const missing = needed - replaced.length;
  return {
    putBack: [],
    surplus: [
      ...gone.map(surplusOf),
      ...wrong.slice(0, extra).map(surplusOf),
      ...right.slice(replicas).map(({ container }) => ({
        ...{ service: container.service, container: container.id },
        reason: `there are more than ${replicas}`,
      })),
    ],
    roll: [
      ...Array.from({ length: missing }, (): Replacement => ({ service, reason: 'it is missing' })),
      ...replaced.map(({ container, reason = '' }) => ({
        service,
        reason,
        container: container.id,
      })),
    ],
  };
}

/** The containers of a scaled service, and of the twin that it had as a single one. */
export function containersIn(
  containers: readonly Container[],
  service: string,
): readonly Container[] {
  const twin = twinOf(service);
  return containers.filter(
    (container) =>
      container.service === service ||
      (container.service === twin && container.labels[LABELS.slot] === twin),
  );
}

// --- internal ---

interface Judged {
  readonly container: Container;
  readonly reason: string | undefined;
}

function reasonFor(
  container: Container,
  service: string,
  known: { readonly wish: Wish; readonly facts: Facts },
): string | undefined {
  if (container.service !== service) return `it belongs to \`${container.service}\``;
  return whyReplace(container, service, known);
}

function isUp({ state }: Container): boolean {
  return state === 'running' || state === 'restarting';
}

function surplusOf({ container, reason = 'it is not needed' }: Judged): Surplus {
  return { service: container.service, container: container.id, reason };
}
