/**
 * The automatic way back: a deploy of the release that served before.
 *
 * It looks at what stands on the host, as every deploy does, so that it also takes back what an
 * earlier run had changed that was killed.
 */

import { toActionError } from '../../../../kit/action/errors.ts';
import { formatReference, withDigest, withTag } from '../../../../kit/registry/reference.ts';
import { proxyRecreation } from '../adopt/proxy-definition.ts';
import { asFound } from '../adopt/take-in.ts';
import { asStarted, goesBackByHand, isByHand } from '../adopt/way-back.ts';
import { assignment, segments } from '../environment/dotenv.ts';
import { planEnvFile } from '../environment/env-file.ts';
import { environmentOf } from '../environment/written.ts';
import { type Effect, effectsOf, feasible } from '../files/effect.ts';
import { finishPending, notePending, readPending } from '../files/pending.ts';
import { type Model, RELEASE_PLACEHOLDER } from '../host/compose.ts';
import { listContainers } from '../host/containers.ts';
import { isProgram, programsAmong, readText, writeText } from '../host/files.ts';
import { imageId, pullImage, tagImage } from '../host/image.ts';
import type { Release } from '../host/journal.ts';
import { releasePath } from '../host/paths.ts';
import { type StagedFile, stagedModel } from '../host/staging.ts';
import { twinSources } from '../layout/sources.ts';
import { type Findings, markerFacts, wishOf } from '../look.ts';
import type { Facts, Plan } from '../plan/plan.ts';
import { asWrittenDown, planBack } from '../plan/plan-back.ts';
import { findProxy, type RunningProxy } from '../proxy/proxy.ts';
import { asRecorded, hasSettings } from '../releases/as-recorded.ts';
import type { ProjectFile } from '../request/request.ts';
import { writeLabels, writeProjectFile } from '../site/project-files.ts';
import type { OpenSite } from '../site/site.ts';
import { type Applying, replaceContainers } from './apply.ts';

/**
 * Puts back files, environment and containers, over the same drain and health path.
 *
 * @throws whatever a step of it throws; then the host stands in between.
 */
export async function goBack(applying: Applying, before: Release): Promise<void> {
  const site = siteOf(applying);
  const there: Applying = { ...applying, site };
  const id = await imageBefore(there, before);
  const { effects, files } = await restoreFiles(there, before);
  await restoreEnvironment(there, applying, before);
  const { config, paths } = site;
  const project = { config, paths, files: [] };
  const model = await stagedModel(site.host, project);
  const sources = await twinSources(site.host, project);
  const planned = await lookAgain(there, before, { id, model, sources, effects });
  const byHand = goesBackByHand(applying.findings, config.roll.services);
  await writeLabels(site, planned, byHand ? undefined : before);
  await finishPending(site, planned.plan.effects, files);
  const { proxy: found, plan: applied } = applying.findings;
  const proxy = await proxyBack(site, { ...planned, proxy: found }, applied);
  const findings = await lookAgain(there, before, { id, model, sources, effects: [], proxy });
  const request = { ...applying.request, ...before };
  await replaceContainers({ ...there, findings, request }, { imageId: id, isWayBack: true });
}

// --- internal ---

/** The project as the release before was run: this run's configuration may be what is wrong. */
function siteOf({ site, findings }: Applying): OpenSite {
  const { previousRecord, facts } = findings;
  if (!hasSettings(previousRecord)) {
    const { roll } = site.config;
    const byHand = goesBackByHand(findings, roll.services);
    const rolled = roll.services.map((name) => facts.model.get(name));
    const judgeThemselves = rolled.every((service) => service?.hasHealthCheck !== false);
    const path = judgeThemselves ? undefined : roll.health.path;
    const config = { ...site.config, roll: { ...roll, health: { ...roll.health, path } } };
    return byHand ? asStarted({ ...site, config }, findings) : { ...site, config };
  }
  return asRecorded(site, previousRecord);
}

async function imageBefore({ site, request }: Applying, before: Release): Promise<string> {
  const image = withDigest(site.config.image, before.digest);
  const name = formatReference(withTag(site.config.image, before.release));
  const there =
    (await imageId(site.host, formatReference(image))) ??
    // One that never was in a registry goes by the engine's own id.
    (await imageId(site.host, before.digest)) ??
    (await imageId(site.host, name));
  const id = there ?? (await pullImage(site.host, image, request.login));
  await tagImage(site.changes, id, name);
  return id;
}

/**
 * Files as they were with that release, or else as this run found them; gives what services have to
 * do with those that were put back.
 */
async function restoreFiles(
  { site, findings, request }: Applying,
  before: Release,
): Promise<{ readonly effects: readonly Effect[]; readonly files: readonly StagedFile[] }> {
  const { previousRecord, filesBefore } = findings;
  const modes = new Map([
    ...request.files.map(({ path, mode }) => [path, mode] as const),
    ...Object.entries(previousRecord?.files ?? {}),
  ]);
  const back: Pick<ProjectFile, 'path' | 'content' | 'mode'>[] = [];
  for (const [path, mode] of modes) {
    const kept = `${releasePath(site.paths, before.release)}/files/${path}`;
    const content = (await readText(site.host, kept)) ?? filesBefore.get(path);
    if (content === undefined) continue;
    const place = `${site.paths.directory}/${path}`;
    const now = await readText(site.host, place);
    const isSameKind = (await programsAmong(site.host, [place])).has(place) === isProgram(mode);
    if (now !== content || !isSameKind) back.push({ path, content, mode });
  }
  const changed = back.map(({ path }) => path);
  const noted = await readPending(site);
  const pending = noted.filter(({ how }) => how !== 'recreate');
  const effects = effectsOf(request.files, { changed, pending });
  await notePending(site, effects);
  for (const file of back) await writeProjectFile(site, findings.containers, file);
  return { effects, files: back };
}

/**
 * The file as this run found it, if it belongs to that release, with the constants of that release.
 * After a run that was killed it does not: then it gets the secrets of now as well.
 */
async function restoreEnvironment(
  { site, findings, request }: Applying,
  { site: { paths } }: Applying,
  before: Release,
): Promise<void> {
  const { compose } = site.config;
  const isSame = paths.envFile === site.paths.envFile;
  const found = isSame ? findings.envBefore : await readText(site.host, site.paths.envFile);
  const current = found ?? '';
  const line = assignment(compose.versionKey, before.release);
  const belongs = segments(current).some(({ text }) => text.trim() === line);
  const secrets = belongs ? new Map<string, string>() : request.secrets;
  const byHand = goesBackByHand(findings, site.config.roll.services) && isByHand(current);
  // Of a file that no deploy has written, nothing is changed but the release that ran.
  const values = byHand
    ? new Map([[compose.versionKey, before.release]])
    : environmentOf(site, secrets, before.release);
  const content =
    belongs && findings.previousRecord === undefined
      ? current
      : planEnvFile({ current, values, keep: compose.keep, writtenBefore: [] }).content;
  await writeText(site.changes, { path: site.paths.envFile, content });
}

/** What the way back is planned with. */
interface Restored {
  /** The engine's id of the image. */
  readonly id: string;
  /** The services as they are again. */
  readonly model: Model;
  /** As in `Findings.twinSources`. */
  readonly sources: readonly string[];
  /** What services have to do with files that were put back. */
  readonly effects: readonly Effect[];
  /** Absent before services have done that. */
  readonly proxy?: RunningProxy | undefined;
}

/** What stands there now, and what of it is not as it was. */
async function lookAgain(
  { site, findings }: Applying,
  before: Release,
  { id, model, sources, effects, proxy }: Restored,
): Promise<Findings> {
  const { config } = site;
  // Looked at as a change is, so that nothing changes any more that this run had begun.
  const listed = await listContainers(site.changes, config.project);
  const containers = asFound(listed, findings.containers, (name) => model.get(name)?.hash);
  const hashes = findings.previousRecord?.hashes ?? {};
  const proxyOf = { proxyService: config.roll.proxyService, later: config.then };
  const written = asWrittenDown(model, containers, hashes);
  const facts: Facts = {
    ...{ model, containers, imageId: id, journal: before, changedFiles: [] },
    effects: [...proxyRecreation(proxyOf, containers, written), ...feasible(effects, model)],
    imageName: formatReference(withTag(config.image, RELEASE_PLACEHOLDER)),
    ...(await markerFacts(site, proxy)),
  };
  const plan = planBack(wishOf(site, before), facts, { hashes, found: findings.containers });
  return { ...findings, containers, facts, proxy, plan, twinSources: sources };
}

/**
 * The proxy with its files of before. One that can take nothing out, as it was before a release that
 * taught it, must not keep that release from coming back.
 */
async function proxyBack(
  site: OpenSite,
  { plan, proxy }: Findings,
  applied: Plan,
): Promise<RunningProxy | undefined> {
  const containers = await listContainers(site.changes, site.config.project);
  const wasChanged = [...applied.effects, ...plan.effects].some(
    ({ service }) => service === site.config.roll.proxyService,
  );
  if (!wasChanged) return findProxy(site, containers, proxy);
  return findProxy(site, containers).catch((error: unknown) => {
    site.log.warning('Way back without taking replicas out', toActionError(error).text);
    return undefined;
  });
}
