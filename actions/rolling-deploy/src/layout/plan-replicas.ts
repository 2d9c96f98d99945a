/** Decides what is done to the replicas, in each layout. Pure. */

import { isServing } from '../host/containers.ts';
import type { Facts, Plan, Wish } from '../plan/plan.ts';
import { containersOf, replacement } from '../plan/replacement.ts';
import { planScaled } from './plan-scaled.ts';
import { planSingle } from './plan-single.ts';

/** The part of a plan that is about the replicas. */
export type ReplicaPlan = Pick<Plan, 'roll' | 'putBack' | 'takeOver' | 'surplus'>;

/** What has to be done until every replica serves what is asked for, and nothing else does. */
export function planReplicas(wish: Wish, facts: Facts): ReplicaPlan {
  if (wish.layout?.kind === 'single') return planSingle(wish, facts, wish.layout);
  if (wish.layout?.kind === 'scaled') return planScaled(wish, facts, wish.layout);
  return planServices(wish, facts);
}

// --- internal ---

function planServices(wish: Wish, facts: Facts): ReplicaPlan {
  const serving = (service: string) => containersOf(facts, service).some(isServing);
  const roll = wish.services.flatMap((service) => replacement(service, wish, facts));
  // What does not serve comes first, so that there are never fewer that do.
  const order = [...roll].sort((a, b) => Number(serving(a.service)) - Number(serving(b.service)));
  return {
    roll: order,
    putBack: wish.services.filter(
      (name) => facts.markers.includes(name) && serving(name) && order[0]?.service !== name,
    ),
  };
}
