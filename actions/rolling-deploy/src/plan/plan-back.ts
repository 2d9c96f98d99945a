/** Decides what the way back has to replace, from what stands there. Pure. */

import type { Model } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import type { Facts, Plan, Wish } from './plan.ts';
import { planDeploy } from './plan-deploy.ts';

/**
 * Plans the way back as a deploy of the release before, with two differences: what runs as that
 * release was written down is as it shall be, though a secret changed since; and a service that no
 * proxy stands before, and that this run did not touch, is judged by its labels alone.
 */
export function planBack(
  before: Wish,
  facts: Facts,
  known: {
    /** Hash of each service's configuration, as written down with that release. */
    readonly hashes: Readonly<Record<string, string>>;
    /** The containers that this run found. */
    readonly found: readonly Container[];
  },
): Plan {
  const untouched = new Set(known.found.map(({ id }) => id));
  return planDeploy(before, {
    ...facts,
    model: asWrittenDown(facts.model, facts.containers, known.hashes),
    containers: facts.containers.map((container) =>
      before.then.includes(container.service) && untouched.has(container.id)
        ? { ...container, state: 'running', health: undefined }
        : container,
    ),
  });
}

/** The model where a service that runs as it was written down has that hash, whatever it would be now. */
export function asWrittenDown(
  model: Model,
  containers: readonly Container[],
  hashes: Readonly<Record<string, string>>,
): Model {
  const carried = (name: string) =>
    containers.find(({ service }) => service === name)?.labels[LABELS.config];
  return new Map(
    [...model].map(([name, service]) => {
      const hash = hashes[name];
      return [name, hash !== undefined && hash === carried(name) ? { ...service, hash } : service];
    }),
  );
}
