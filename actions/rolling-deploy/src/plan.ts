/** Decides what a deploy has to do: facts in, a plan out that can be printed. Pure. */
import { type Adoption, describeAdoption } from './adopt/plan.ts';
import type { EnvFilePlan } from './environment/env-file.ts';
import { describeEffect, type Effect } from './files/effect.ts';
import { type Model, oneOffs } from './host/compose.ts';
import { type Container, hasEndedWell, isServing, LABELS } from './host/containers.ts';
import type { Release } from './host/journal.ts';
import { nameOf, surplusLines, takeOverLines } from './layout/describe.ts';
import type { Layout } from './layout/layout.ts';
import { planReplicas } from './layout/plan-replicas.ts';
import type { Surplus } from './layout/plan-scaled.ts';
import type { TakeOver } from './layout/plan-single.ts';
import { containersOf, type Replacement, replacement } from './replacement.ts';

export type { Replacement } from './replacement.ts';

/** What is asked for. */
export interface Wish extends Release {
  readonly services: readonly string[];
  /** Without one each service is a replica. */
  readonly layout?: Layout;
  readonly then: readonly string[];
  /** Undefined when it is not part of the project. */
  readonly proxy: string | undefined;
}

/** What is there. */
export interface Facts {
  /** The services as they shall be. */
  readonly model: Model;
  readonly containers: readonly Container[];
  /** The engine's id of the image that is asked for; undefined when it must be pulled. */
  readonly imageId: string | undefined;
  /** Name of the image in the model, where the release stands for itself. */
  readonly imageName: string;
  /** Markers that are set. */
  readonly markers: readonly string[];
  /** Whether markers are how replicas are taken out of the proxy. */
  readonly usesMarkers?: boolean;
  /** Paths of files that differ from the ones in the checkout. */
  readonly changedFiles: readonly string[];
  /** What services have to do with these, and with what an earlier run copied. */
  readonly effects: readonly Effect[];
  /** The release that the journal names last. */
  readonly journal: Release | undefined;
}

export interface Plan {
  readonly wish: Release;
  /** The release that serves now. */
  readonly previous: Release | undefined;
  readonly pull: boolean;
  readonly changedFiles: readonly string[];
  /** What services do with new files, before the replicas are rolled. */
  readonly effects: readonly Effect[];
  /** The Compose service of the proxy; undefined when it is not part of the project. */
  readonly proxy: string | undefined;
  /** Started before the replicas, because it is not there. */
  readonly start: readonly string[];
  /** Replicas in the order in which they are rolled. */
  readonly roll: readonly Replacement[];
  /** Whether the proxy is only started after the replicas, because none of them serves yet. */
  readonly proxyLast: boolean;
  /** Updated after the replicas. */
  readonly update: readonly Replacement[];
  /** Replicas that serve, and that an earlier run left out of the proxy. */
  readonly putBack: readonly string[];
  /** What becomes of a stack that was started by hand. */
  readonly adoption?: Adoption;
  /** With one service: which of the two slots serves from then on, in place of the other. */
  readonly takeOver?: TakeOver | undefined;
  /** With a scaled service: containers that go before others are replaced. */
  readonly surplus?: readonly Surplus[];
}

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

/** Whether there is nothing to do to any container or file; the environment file comes on top. */
export function isUnchanged(plan: Plan): boolean {
  const { start, roll, update, putBack, changedFiles, effects, surplus = [] } = plan;
  const lists = [start, roll, update, putBack, changedFiles, effects, surplus];
  const isDone = plan.takeOver === undefined && !plan.proxyLast;
  return isDone && lists.every(({ length }) => length === 0);
}

/** Whether a service's container is replaced, so that it takes the new release's name. */
export function takesRelease(plan: Plan): boolean {
  return plan.roll.length > 0 || plan.update.length > 0;
}

/** The plan as lines for a person. */
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
