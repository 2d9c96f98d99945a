/** Decides whether a container is as it shall be, and why it is replaced if not. Pure. */

import { type Container, LABELS } from '../host/containers.ts';
import type { Facts, Replacement, Wish } from './plan.ts';

/** The containers of a service, those that do not run too. */
export function containersOf(facts: Pick<Facts, 'containers'>, service: string): Container[] {
  return facts.containers.filter((container) => container.service === service);
}

/** What is to be done to a service that has one container. */
export function replacement(service: string, wish: Wish, facts: Facts): Replacement[] {
  if (!facts.model.has(service)) return [];
  const containers = containersOf(facts, service);
  const reason =
    containers.length > 1
      ? 'it has more than one container, an earlier roll was cut short'
      : whyReplace(containers[0], service, { wish, facts });
  return reason === undefined ? [] : [{ service, reason }];
}

/** Why a container is not what its service shall run; undefined when it is. */
export function whyReplace(
  container: Container | undefined,
  service: string,
  { wish, facts }: { readonly wish: Pick<Wish, 'digest'>; readonly facts: Facts },
): string | undefined {
  const model = facts.model.get(service);
  if (container === undefined || model === undefined) return 'it is not there';
  const { labels, state, health } = container;
  if (state !== 'running') return `it is ${state}`;
  if (labels[LABELS.config] === undefined) {
    return container.byHand?.objection ?? 'it was not started by a deploy yet';
  }
  if (model.image === facts.imageName) {
    if (labels[LABELS.digest] !== wish.digest) return `it runs \`${labels[LABELS.release]}\``;
    const isOther = facts.imageId !== undefined && container.imageId !== facts.imageId;
    if (isOther) return 'it runs another image than its label says';
  }
  if (labels[LABELS.config] !== model.hash) return 'its configuration or a secret changed';
  return (health ?? 'healthy') === 'healthy' ? undefined : `it is ${health}`;
}
