/** Decides which of the two slots of a single service serves from then on. Pure. */

import { isServing } from '../host/containers.ts';
import type { Facts, Plan, Replacement, Wish } from '../plan/plan.ts';
import { containersOf, whyReplace } from '../plan/replacement.ts';
import { type Layout, slotName } from './layout.ts';

type Single = Extract<Layout, { kind: 'single' }>;

/**
 * Plans a release into the slot that is idle; one that stands there already, from a run that was cut
 * short, only has to take over. What serves is not touched before that.
 */
export function planSingle(
  wish: Wish,
  facts: Facts,
  layout: Single,
): Pick<Plan, 'roll' | 'putBack' | 'takeOver'> {
  const slots = [layout.service, layout.twin] as const;
  const otherOf = (slot: string) => (slot === slots[0] ? slots[1] : slots[0]);
  const isOut = (slot: string) => facts.markers.includes(slotName(layout, slot));
  const isRight = (slot: string) => {
    const [only, ...more] = containersOf(facts, slot);
    return more.length === 0 && whyReplace(only, slot, { wish, facts }) === undefined;
  };
  const right = slots.filter(isRight).sort((a, b) => Number(isOut(a)) - Number(isOut(b)))[0];
  if (right === undefined) {
    const enter = idlest(slots, facts, isOut);
    const leave = otherOf(enter);
    const roll: Replacement[] = [{ service: enter, reason: reasonFor(enter, leave, wish, facts) }];
    return { roll, putBack: [], takeOver: { enter, leave } };
  }
  const leave = otherOf(right);
  const isLeft = containersOf(facts, leave).length === 0;
  const isAlone = isLeft && (isOut(leave) || facts.usesMarkers !== true);
  const isSettled = isAlone && !isOut(right);
  const takeOver = isSettled ? undefined : { enter: right, leave };
  return { roll: [], putBack: [], takeOver };
}

// --- internal ---

/** The slot that a new release does least harm in: of equals the first. */
function idlest(
  slots: readonly [string, string],
  facts: Facts,
  isOut: (slot: string) => boolean,
): string {
  const rank = (slot: string) => {
    const containers = containersOf(facts, slot);
    if (containers.length === 0) return 0;
    if (!containers.some(isServing)) return 1;
    return isOut(slot) ? 2 : 3;
  };
  const [first, second] = slots;
  // Where both serve, the twin is what an earlier run has begun with.
  if (rank(first) === 3 && rank(second) === 3) return second;
  return rank(second) < rank(first) ? second : first;
}

function reasonFor(enter: string, leave: string, wish: Wish, facts: Facts): string {
  const [old] = containersOf(facts, leave);
  const why = whyReplace(old ?? containersOf(facts, enter)[0], old ? leave : enter, {
    wish,
    facts,
  });
  const text = why ?? 'it is not there';
  return old === undefined ? text : `in place of \`${leave}\`: ${text}`;
}
