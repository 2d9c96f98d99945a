/** What a plan says about a stack that runs already. Pure. */

import type { Model } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import type { Release } from '../host/journal.ts';
import type { Adoption, Plan } from '../plan/plan.ts';

/** Which containers are taken over for the first time: those that nothing happens to. */
export function adoptionOf(
  plan: Pick<Plan, 'roll' | 'update' | 'effects' | 'proxy'>,
  containers: readonly Container[],
  beside: readonly string[],
): Adoption {
  const made = [
    ...[...plan.roll, ...plan.update].map(({ service }) => service),
    ...plan.effects.filter(({ how }) => how === 'recreate').map(({ service }) => service),
  ];
  const kept = containers.filter(
    ({ service, byHand, state }) =>
      byHand?.isNew === true && state === 'running' && !made.includes(service),
  );
  const proxy = kept.find(({ service }) => service === plan.proxy);
  return {
    takeOver: [...new Set(kept.map(({ service }) => service))],
    trusted: proxy?.byHand?.isDoubtful === true ? proxy.byHand.objection : undefined,
    beside,
  };
}

/** The same in words. */
export function describeAdoption({ takeOver, trusted, beside }: Adoption, proxy = ''): string[] {
  return [
    ...takeOver
      .filter((service) => trusted === undefined || service !== proxy)
      .map((service) => `Take over \`${service}\`, started by hand: it is what is asked for`),
    ...(trusted === undefined
      ? []
      : [`Take over \`${proxy}\` as it is: ${trusted}. Recreate it once if it lacks something`]),
    ...beside.map((what) => `Leave alone what runs beside: ${what}`),
  ];
}

/**
 * Whether a container of the release stays that was started by hand: then the name of the release
 * in the environment file stays too, else a `docker compose up` by hand would replace it.
 */
export function keepsName(
  plan: Pick<Plan, 'roll' | 'update'>,
  { containers, model, imageName }: Named,
): boolean {
  const replaced = [...plan.roll, ...plan.update].map(({ service }) => service);
  return containers.some(
    ({ service, byHand }) =>
      byHand !== undefined &&
      model.get(service)?.image === imageName &&
      !replaced.includes(service),
  );
}

interface Named {
  readonly containers: readonly Container[];
  readonly model: Model;
  readonly imageName: string;
}

/** Whether a release runs that no deploy has started: then it is put back without labels of ours. */
export function runsByHand(
  before: Release | undefined,
  services: readonly string[],
  containers: readonly Container[],
): boolean {
  const own = containers.filter(
    ({ service, labels }) =>
      services.includes(service) && labels[LABELS.release] === before?.release,
  );
  return own.length > 0 && own.every(({ byHand }) => byHand !== undefined);
}
