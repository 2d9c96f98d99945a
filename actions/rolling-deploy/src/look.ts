/** Looks at the host: everything that a plan is made from, and nothing is changed. */

import { formatReference, withTag } from '../../../kit/registry/reference.ts';
import { describeBeside, listNeighbours, type Neighbour } from './adopt/neighbours.ts';
import { adoptionOf, keepsName } from './adopt/plan.ts';
import { proxyRecreation, takenOnTrust } from './adopt/proxy-definition.ts';
import { takeIn } from './adopt/take-in.ts';
import { type EnvFilePlan, planEnvFile } from './environment/env-file.ts';
import { environmentOf } from './environment/written.ts';
import { changedPaths, type OnHost } from './files/changed.ts';
import { type Effect, effectsOf, feasible } from './files/effect.ts';
import { readPending } from './files/pending.ts';
import { RELEASE_PLACEHOLDER } from './host/compose.ts';
import { type Container, listContainers } from './host/containers.ts';
import { programsAmong, readText, requireUtf8 } from './host/files.ts';
import { imageId } from './host/image.ts';
import { currentRelease, type Journal, type Release, readJournal } from './host/journal.ts';
import { type ReleaseRecord, readRelease } from './host/release-record.ts';
import { stagedModel } from './host/staging.ts';
import { checkTwin, twinSources } from './layout/sources.ts';
import { type Facts, type Plan, takesRelease, type Wish } from './plan/plan.ts';
import { planDeploy, previousRelease } from './plan/plan-deploy.ts';
import { listMarkers, markerDirectory } from './proxy/marker.ts';
import { findProxy, type RunningProxy } from './proxy/proxy.ts';
import { tellHidden } from './releases/hidden.ts';
import type { DeployRequest } from './request/request.ts';
import type { Site } from './site/site.ts';

/** What stands on the host. */
interface Seen extends OnHost {
  /** The environment file; undefined when there is none. */
  readonly envBefore: string | undefined;
  readonly journal: Journal;
  /** What services still have to do with files that an earlier run copied. */
  readonly pending: readonly Effect[];
  readonly containers: readonly Container[];
  /** What else runs on the host. */
  readonly neighbours: readonly Neighbour[];
  /** The engine's id of the image that is asked for; undefined when it is not there. */
  readonly imageId: string | undefined;
}

/** What was found, and the plan that follows from it. */
export interface Findings extends Seen {
  readonly facts: Facts;
  readonly plan: Plan;
  readonly env: EnvFilePlan;
  /** Name of the release in the environment file: the one that its containers carry. */
  readonly envRelease: string;
  readonly proxy: RunningProxy | undefined;
  /** The Compose files that a single service is extended from; none in other layouts. */
  readonly twinSources: readonly string[];
  /** What is written down of the release that serves. */
  readonly previousRecord: ReleaseRecord | undefined;
}

/**
 * Reads what is there and plans. The model of what was found `before`, for which Compose takes
 * longest, is used again unless another deploy came in between.
 *
 * @throws {ActionError} FR021 when Compose refuses the project as it would be, FR024, FR036.
 */
export async function look(
  site: Site,
  request: DeployRequest,
  before?: Findings,
): Promise<Findings> {
  const { host, paths } = site;
  const seen = await see(site, request, before);
  const wish = wishOf(site, request);
  const current = currentRelease(seen.journal);
  if (before === undefined) tellHidden(site.log, seen.journal);
  const previous = previousRelease(wish, { containers: seen.containers, journal: current });
  const previousRecord = previous && (await readRelease(host, paths, previous.release));
  const wishEnv = (release: string) => envFile(site, { request, release, seen, previousRecord });
  const changedFiles = changedPaths(request.files, paths.directory, seen);
  const { model, sources } = isSame(before, seen)
    ? { model: before.facts.model, sources: before.twinSources }
    : await modelOf(site, request, wishEnv(request.release).content);
  const containers = takenOnTrust(seen.containers, site.config.roll, model);
  const effects = effectsNow(site, request, { seen, changedFiles, containers, model });
  const proxy = await proxyNow(site, { effects, seen, before });
  const facts: Facts = {
    ...{ model, containers, imageId: seen.imageId },
    imageName: formatReference(withTag(site.config.image, RELEASE_PLACEHOLDER)),
    ...(await markerFacts(site, proxy)),
    ...{ changedFiles, effects },
    journal: current,
  };
  const planned = planDeploy(wish, facts);
  const beside = describeBeside(seen.neighbours, { ...facts, directory: paths.directory });
  const plan: Plan = { ...planned, adoption: adoptionOf(planned, containers, beside) };
  const envRelease = nameInEnvFile(request, plan, facts);
  const env = wishEnv(envRelease);
  return {
    ...{ ...seen, containers, facts, plan, env, envRelease, proxy },
    ...{ twinSources: sources, previousRecord },
  };
}

/** Names of the markers that are set, also while the proxy is down. */
export async function markersOf(site: Site, proxy: RunningProxy | undefined): Promise<string[]> {
  const directories = new Set([markerDirectory(site.paths), ...(proxy?.directories ?? [])]);
  const lists = await Promise.all([...directories].map((one) => listMarkers(site.host, one)));
  return lists.flat();
}

/** What a plan has to know of markers. */
export async function markerFacts(
  site: Site,
  proxy: RunningProxy | undefined,
): Promise<Pick<Facts, 'markers' | 'usesMarkers'>> {
  const markers = await markersOf(site, proxy);
  return { markers, usesMarkers: proxy?.way.method === 'marker' };
}

/** A release with the services that it shall run in. */
export function wishOf({ config }: Pick<Site, 'config'>, { release, digest }: Release): Wish {
  const { services, layout, proxyService } = config.roll;
  // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
  return { release, digest, services, layout, then: config.then, proxy: proxyService };
}

// --- internal ---

async function see(site: Site, request: DeployRequest, before?: Findings): Promise<Seen> {
  const { host, paths, config } = site;
  const onHost = request.files.map(({ path }) => `${paths.directory}/${path}`);
  const [envBefore, journal, pending, listed, neighbours, id, programs, ...texts] =
    await Promise.all([
      readText(host, paths.envFile),
      readJournal(host, paths.journal),
      readPending({ host, paths }),
      listContainers(host, config.project),
      listNeighbours(host, config.project),
      imageId(host, formatReference(request.image)),
      programsAmong(host, onHost),
      ...onHost.map((path) => readText(host, path)),
    ]);
  const filesBefore = new Map(request.files.map(({ path }, index) => [path, texts[index]]));
  const { envFile: name } = config.compose;
  await requireUtf8(host, { name, path: paths.envFile, text: envBefore });
  for (const { path, content } of request.files) {
    const found = filesBefore.get(path);
    const file = { name: path, path: `${paths.directory}/${path}`, text: found };
    if (found !== content) await requireUtf8(host, file);
  }
  const asked = { image: config.image, digest: request.digest, imageId: id };
  const containers = await takeIn(site, listed, asked, before?.containers);
  const known = { envBefore, journal, pending, containers, neighbours, imageId: id };
  return { ...known, filesBefore, programs };
}

/** What services have to do: with new files, and the proxy where its own definition changed. */
function effectsNow(
  { config }: Site,
  { files }: DeployRequest,
  known: Pick<Facts, 'changedFiles' | 'containers' | 'model'> & { readonly seen: Seen },
): Effect[] {
  const { changedFiles: changed, containers, model, seen } = known;
  const proxy = { proxyService: config.roll.proxyService, later: config.then };
  // Whether the proxy is to be made anew is seen by its definition, not by what is written down.
  const pending = seen.pending.filter(({ how }) => how !== 'recreate');
  const made = proxyRecreation(proxy, containers, model);
  return effectsOf(files, { changed, pending: [...feasible(pending, model), ...made] });
}

/**
 * The proxy as it runs. One that takes over new files is judged by these, so it is looked at again
 * once it has: what it can not do yet does not stop the deploy that teaches it.
 */
async function proxyNow(
  site: Site,
  known: {
    readonly effects: readonly Effect[];
    readonly seen: Seen;
    readonly before: Findings | undefined;
  },
): Promise<RunningProxy | undefined> {
  const { seen, before } = known;
  const changes = known.effects.some(({ service }) => service === site.config.roll.proxyService);
  if (!changes) return findProxy(site, seen.containers, before?.proxy);
  site.log.info('The proxy gets new files: what it offers is looked at after that');
  return undefined;
}

/** Whether no deploy wrote anything since. */
function isSame(before: Findings | undefined, now: Seen): before is Findings {
  return (
    before !== undefined &&
    before.envBefore === now.envBefore &&
    before.journal.lines === now.journal.lines &&
    [...now.filesBefore].every(([path, content]) => before.filesBefore.get(path) === content)
  );
}

/** Which release the environment file names: without a replaced container the one that runs. */
function nameInEnvFile({ release, digest }: Release, plan: Plan, facts: Facts): string {
  if (takesRelease(plan) && !keepsName(plan, facts)) return release;
  return plan.previous?.digest === digest ? plan.previous.release : release;
}

interface EnvWish {
  readonly request: DeployRequest;
  readonly release: string;
  readonly seen: Seen;
  readonly previousRecord: ReleaseRecord | undefined;
}

function envFile(site: Site, { request, release, seen, previousRecord }: EnvWish): EnvFilePlan {
  return planEnvFile({
    current: seen.envBefore ?? '',
    values: environmentOf(site, request.secrets, release),
    keep: site.config.compose.keep,
    writtenBefore:
      previousRecord === undefined
        ? []
        : [...Object.keys(previousRecord.constants), ...previousRecord.secrets],
  });
}

async function modelOf({ host, config, paths }: Site, request: DeployRequest, env: string) {
  const staged = { path: config.compose.envFile, content: env };
  const project = { config, paths, files: [...request.files, staged] };
  const [model, sources] = await Promise.all([
    stagedModel(host, project),
    twinSources(host, project),
  ]);
  const networks = model.get(config.roll.services[0] ?? '')?.shape?.networks;
  // A service that is not there is told later.
  if (networks !== undefined) await checkTwin(host, project, { sources, networks });
  return { model, sources };
}
