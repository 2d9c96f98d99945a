/** Decides what a deploy has to do: facts in, a plan out that can be printed. Pure. */
import { oneOffs } from '../host/compose.ts';
import { hasEndedWell, isServing, LABELS } from '../host/containers.ts';
import type { Release } from '../host/journal.ts';
import { planReplicas } from '../layout/plan-replicas.ts';
import type { Facts, Plan, Wish } from './plan.ts';
import { containersOf, replacement } from './replacement.ts';

/** Compares what is asked for with what is there. */
export function planDeploy(wish: Wish, facts: Facts): Plan {
  const serving = (service: string) => containersOf(facts, service).some(isServing);
  // One that is not part of the project is somebody else's to start.
  const proxies = wish.proxy === undefined ? [] : [wish.proxy];
  const proxyRuns = proxies.every((name) =>
    containersOf(facts, name).some(({ state }) => state === 'running'),
  );
  const someServe = wish.services.some(serving);
  return {
    wish: { release: wish.release, digest: wish.digest },
    previous: previousRelease(wish, facts),
    pull: facts.imageId === undefined,
    changedFiles: facts.changedFiles,
    effects: facts.effects,
    proxy: wish.proxy,
    start: [
      ...dependencies([...wish.services, ...wish.then, ...proxies], wish, facts),
      ...(proxyRuns || !someServe ? [] : proxies),
    ],
    ...planReplicas(wish, facts),
    proxyLast: !proxyRuns && !someServe,
    update: wish.then.flatMap((service) => replacement(service, wish, facts)),
  };
}

/**
 * The release to go back to: the one that every replica serves, else the one that the journal names,
 * by the name that its containers carry.
 */
export function previousRelease(
  wish: Pick<Wish, 'services' | 'digest' | 'layout'>,
  facts: Pick<Facts, 'containers' | 'journal'>,
): Release | undefined {
  const { containers, journal } = facts;
  const serving = containers.filter(
    (container) => wish.services.includes(container.service) && isServing(container),
  );
  const releases = serving.flatMap(({ labels }) => {
    const release = labels[LABELS.release];
    const digest = labels[LABELS.digest];
    return release === undefined || digest === undefined ? [] : [{ release, digest }];
  });
  const [first] = releases;
  const isThere = (name: string) => serving.some(({ service }) => service === name);
  const isComplete =
    wish.layout?.kind === 'single' ? wish.services.some(isThere) : wish.services.every(isThere);
  const isWhole =
    releases.length === serving.length &&
    isComplete &&
    releases.every(({ digest }) => digest === first?.digest);
  if (isWhole) return releases.find(({ release }) => release === journal?.release) ?? first;
  return (
    releases.find(({ digest }) => digest === journal?.digest) ??
    journal ??
    releases.find(({ digest }) => digest !== wish.digest) ??
    first
  );
}

// --- internal ---

/** What the services depend on, directly or not, and neither runs nor is done; the deepest first. */
function dependencies(services: readonly string[], wish: Wish, facts: Facts): string[] {
  const ours = new Set<string | undefined>([...wish.services, ...wish.then, wish.proxy]);
  const once = oneOffs(facts.model);
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const service = facts.model.get(name);
    // One that is not in the model belongs to a profile that is not active.
    if (seen.has(name) || service === undefined) return;
    seen.add(name);
    for (const dependency of service.dependsOn) visit(dependency.name);
    const isMet = containersOf(facts, name).some(
      (container) => container.state === 'running' || (once.has(name) && hasEndedWell(container)),
    );
    if (!ours.has(name) && !isMet) found.add(name);
  };
  for (const service of services) visit(service);
  return [...found];
}
