/** Decides what the way back has to replace, from what stands there. Pure. */
import { type Container, LABELS } from './host/containers.ts';
import { type Facts, type Plan, planDeploy, type Wish } from './plan.ts';

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
  const carried = (name: string) =>
    facts.containers.find(({ service }) => service === name)?.labels[LABELS.config];
  const model = [...facts.model.values()].map((service) => {
    const hash = known.hashes[service.name];
    return hash !== undefined && hash === carried(service.name) ? { ...service, hash } : service;
  });
  return planDeploy(before, {
    ...facts,
    model: new Map(model.map((service) => [service.name, service])),
    containers: facts.containers.map((container) =>
      before.then.includes(container.service) && untouched.has(container.id)
        ? { ...container, state: 'running', health: undefined }
        : container,
    ),
  });
}
