/** A plan as lines for a person. */
import { describeAdoption } from '../adopt/plan.ts';
import type { EnvFilePlan } from '../environment/env-file.ts';
import { describeEffect } from '../files/effect.ts';
import { nameOf, surplusLines, takeOverLines } from '../layout/describe.ts';
import { isUnchanged, type Plan } from './plan.ts';

/** One line for each thing that is done, in its order. */
export function describePlan(plan: Plan, env: EnvFilePlan): string[] {
  const { wish, previous } = plan;
  const from = previous === undefined ? 'nothing' : `\`${previous.release}\``;
  return [
    `From ${from} to \`${wish.release}\` (${wish.digest})`,
    ...(plan.pull ? ['Pull the image to the host'] : []),
    ...plan.changedFiles.map((path) => `Copy \`${path}\``),
    ...envLines(env),
    ...(plan.adoption === undefined ? [] : describeAdoption(plan.adoption, plan.proxy)),
    ...plan.effects.map((effect) => describeEffect(effect, effect.service === plan.proxy)),
    ...plan.start.map((service) => `Start \`${service}\`, which is not running`),
    ...plan.putBack.map(
      (service) => `Put \`${service}\` back into the proxy: an earlier run left it out`,
    ),
    ...surplusLines(plan),
    ...plan.roll.map((one) => `Roll ${nameOf(one)}: ${one.reason}`),
    ...takeOverLines(plan),
    ...(plan.proxyLast ? ['Start the proxy'] : []),
    ...plan.update.map(({ service, reason }) => `Update \`${service}\`: ${reason}`),
    ...(isUnchanged(plan) ? ['Everything runs as it is asked for: no container is touched'] : []),
  ];
}

// --- internal ---

function envLines({ added, changed, removed, unknown }: EnvFilePlan): string[] {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  return [
    ...(added.length > 0 ? [`Add to the environment file: ${list(added)}`] : []),
    ...(changed.length > 0 ? [`Change in the environment file: ${list(changed)}`] : []),
    ...(removed.length > 0 ? [`Remove from the environment file: ${list(removed)}`] : []),
    ...(unknown.length > 0
      ? [`Leave in the environment file, though not in \`compose.keep\`: ${list(unknown)}`]
      : []),
  ];
}
