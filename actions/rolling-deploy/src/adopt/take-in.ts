/** Gives containers that were started by hand what the labels of ours would say. */
import { type Container, LABELS } from '../host/containers.ts';
import { repoDigests } from '../host/image.ts';
import type { Site } from '../site/site.ts';
import { type Compared, compare } from './compare.ts';
import { type HostDefinitions, hostDefinitions } from './host-definitions.ts';
import { type Known, readKnown } from './known.ts';
import { type Asked, ownTag, releaseByHand } from './release-of.ts';
import { type StartedWith, startedWith } from './started-with.ts';

/**
 * The same containers, where those that no deploy started have `byHand` and say in `labels` what
 * they run, and what their definition is when that is known. Only services that a deploy touches are
 * looked at, and what was found `before` holds: a container does not change.
 */
export async function takeIn(
  site: Pick<Site, 'host' | 'paths' | 'config'>,
  containers: readonly Container[],
  asked: Asked,
  before: readonly Container[] = [],
): Promise<Container[]> {
  const { roll, then } = site.config;
  const touched = [...roll.services, ...then, roll.proxyService];
  const isByHand = (container: Container) =>
    touched.includes(container.service) && container.labels[LABELS.config] === undefined;
  const byHand = containers.filter(isByHand);
  const found = new Map(before.map((container) => [container.id, container]));
  if (byHand.every(({ id }) => found.get(id)?.byHand !== undefined)) {
    return asFound(containers, before, () => undefined);
  }
  const known = await readKnown(site);
  const unknown = byHand.filter(({ id }) => !known.has(id));
  const images = [...new Set(unknown.map(({ imageId }) => imageId))];
  const [digests, compared] = await Promise.all([
    repoDigests(site.host, images),
    compareAll(site, unknown),
  ]);
  return containers.map((container) => {
    if (!isByHand(container)) return container;
    const remembered = known.get(container.id);
    if (remembered !== undefined) return asRemembered(container, remembered, asked);
    const { config, byHand: one } = compared.get(container.id) ?? compare(container, undefined);
    const { release, digest } = releaseByHand(container, asked, digests);
    return standIn(container, { release, digest, config }, { ...one, isNew: true });
  });
}

/**
 * Containers as they stand later in the same run: those that were there before are what was found of
 * them then, and what the files say now, whatever these say, since nobody touched them.
 */
export function asFound(
  containers: readonly Container[],
  found: readonly Container[],
  hashOf: (service: string) => string | undefined,
): Container[] {
  const before = new Map(found.map((container) => [container.id, container]));
  return containers.map((container) => {
    const { byHand, labels } = before.get(container.id) ?? {};
    if (byHand === undefined || labels === undefined) return container;
    const config = hashOf(container.service) ?? labels[LABELS.config];
    const own = config === undefined ? {} : { [LABELS.config]: config };
    return { ...container, labels: { ...labels, ...own }, byHand };
  });
}

// --- internal ---

type StandIn = Pick<Known, 'release' | 'digest'> & { readonly config: string | undefined };

function standIn(
  container: Container,
  { release, digest, config }: StandIn,
  byHand: NonNullable<Container['byHand']>,
): Container {
  const labels = {
    ...container.labels,
    [LABELS.release]: release,
    [LABELS.digest]: digest,
    ...(config === undefined ? {} : { [LABELS.config]: config }),
  };
  return { ...container, labels, byHand };
}

function asRemembered(container: Container, known: Known, { imageId, digest }: Asked): Container {
  const { release, config, objection } = known;
  const own = {
    release,
    digest: container.imageId === imageId ? digest : known.digest,
    config: config ?? undefined,
  };
  return standIn(container, own, {
    ...{ objection: objection ?? undefined, isDoubtful: false, isNew: false },
  });
}

/** Asks Compose once for each way in which containers were started. */
async function compareAll(
  { host, config }: Pick<Site, 'host' | 'config'>,
  containers: readonly Container[],
): Promise<Map<string, Compared>> {
  const { project, compose, image } = config;
  const of = { project, versionKey: compose.versionKey, image };
  const asked = new Map<string, Promise<HostDefinitions | undefined>>();
  const definitions = (started: StartedWith, release: string | undefined) => {
    const { files, envFile, directory } = started;
    const key = JSON.stringify([files, envFile, directory, release]);
    const there = asked.get(key) ?? hostDefinitions(host, started, { ...of, release });
    asked.set(key, there);
    return there;
  };
  const compared = new Map<string, Compared>();
  for (const container of containers) {
    const started = startedWith(container);
    const found = started && (await definitions(started, ownTag(container, image)));
    compared.set(container.id, compare(container, found));
  }
  return compared;
}
