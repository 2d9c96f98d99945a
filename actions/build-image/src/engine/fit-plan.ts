/** Fits a plan to the engine that is there. */
import type { Log } from '../../../../kit/report/log.ts';
import { destinationOf, type Plan } from '../plan.ts';
import type { Engine } from './engine.ts';

/**
 * The plan as this engine can carry it out; tells what it does without.
 *
 * @throws {ActionError} FB020 or FB021, when it can not.
 */
export async function fitPlan(plan: Plan, engine: Engine, log: Log): Promise<Plan> {
  const fitted = await engine.fit(plan.build, destinationOf(plan).kind);
  for (const { title, text } of [...plan.notices, ...fitted.notices]) log.notice(title, text);
  const { order, unreproducible } = fitted;
  return { ...plan, build: order, unreproducible };
}
