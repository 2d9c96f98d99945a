/** Carries a plan out, step by step; whatever fails on the way is thrown to whoever goes back. */

import { formatReference, withTag } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { finishPending } from '../files/pending.ts';
import { validateFiles } from '../files/validate.ts';
import { composeCommand, oneOffs, startArgs } from '../host/compose.ts';
import { listContainers } from '../host/containers.ts';
import { tagImage } from '../host/image.ts';
import { removeSurplus, replaceScaled } from '../layout/roll-scaled.ts';
import { takeOver } from '../layout/take-over.ts';
import type { Findings } from '../look.ts';
import type { Replacement } from '../plan/plan.ts';
import type { Probe } from '../probe/probe.ts';
import { findProxy, type RunningProxy } from '../proxy/proxy.ts';
import { writeBegin } from '../report/outcome.ts';
import type { HostRecord } from '../report/record.ts';
import type { DeployRequest } from '../request/request.ts';
import { writeLabels, writeProject } from '../site/project-files.ts';
import type { OpenSite } from '../site/site.ts';
import { beginSoak } from '../soak/soak.ts';
import { succeed } from '../ssh/host.ts';
import { batchesOf } from './batches.ts';
import { checkImage } from './fit.ts';
import { untilRunning } from './health.ts';
import { enter, type Progress } from './progress.ts';
import { recreate } from './recreate.ts';
import { putBack, type Roll, rollReplicas } from './roll.ts';
import { checkRequests, verify } from './verify.ts';
import { watch } from './watch.ts';

/** A deploy that changes something. */
export interface Applying {
  readonly site: OpenSite;
  readonly request: DeployRequest;
  readonly findings: Findings;
  readonly probe: Probe | undefined;
  readonly record: HostRecord;
  readonly progress: Progress;
  /** Whether requests failed before the first change already, which is why one goes back. */
  readonly leavesIll: boolean;
  /** The engine's id of the image that was brought; empty before it was. */
  readonly imageId: string;
}

/** How the containers are replaced. */
export interface How {
  /** The engine's id of the image of the release. */
  readonly imageId: string;
  readonly isWayBack: boolean;
}

/** Compose pulls and starts images that are not ours within this time. */
const START_TIMEOUT_MS = 10 * 60_000;

/** Brings the project from what was found to what was planned. */
export async function applyPlan(applying: Applying): Promise<void> {
  const { record, site, probe, imageId } = applying;
  record.phase = 'image';
  await nameImage(applying);
  record.phase = 'validate';
  await validateFiles({ ...applying, isImageThere: true });
  await writeBegin(site.changes, applying);
  record.phase = 'files';
  const { plan } = applying.findings;
  const finish = () => finishPending(site, plan.effects, applying.request.files);
  await site.log.group('Files and environment', async () => {
    await writeProject(applying);
    if (plan.effects.length > 0) probe?.changed();
    const isSaid = leavesProxyAway(plan) && probe !== undefined;
    await (isSaid ? probe.announced(finish) : finish());
  });
  record.phase = 'roll';
  probe?.changed();
  await replaceContainers(applying, { imageId, isWayBack: false });
  record.phase = 'verify';
  await verify(site);
  // Requests that are in flight count as well.
  record.figures = await probe?.settled();
  if (!applying.leavesIll) checkRequests(applying);
}

/** Starts, puts back, rolls and updates what the plan says, one after the other. */
export async function replaceContainers(applying: Applying, how: How): Promise<void> {
  const { record, site, findings } = applying;
  const { plan } = findings;
  const title = (verb: string, { service, reason }: (typeof plan.roll)[number]) =>
    how.isWayBack ? `Back to ${plan.wish.release}: ${service}` : `${verb} ${service}: ${reason}`;
  await startServices(applying, plan.start);
  const roll = rollWith(applying, how, await proxyFor(applying));
  for (const service of plan.putBack) await putBack(roll, service);
  await replaceReplicas(applying, roll, (replacement) => title('Roll', replacement));
  if (plan.proxyLast) await startServices(applying, [site.config.roll.proxyService ?? []].flat());
  if (!how.isWayBack) record.phase = 'update';
  for (const replacement of plan.update) {
    await site.log.group(title('Update', replacement), () => update(roll, applying, replacement));
    applying.progress.inHand = undefined;
  }
}

// --- internal ---

/** Whether the proxy ends and starts again, as the plan has said. */
function leavesProxyAway({ effects, proxy }: Findings['plan']): boolean {
  return effects.some(({ how, service }) => how !== 'reload' && service === proxy);
}

/** Rolls what the plan says of the replicas, as they are laid out. */
async function replaceReplicas(
  applying: Applying,
  roll: Roll,
  title: (replacement: Replacement) => string,
): Promise<void> {
  const { site, findings, progress } = applying;
  const { plan } = findings;
  const { layout } = site.config.roll;
  const done = () => {
    progress.inHand = undefined;
  };
  if (plan.takeOver !== undefined) {
    const { enter } = plan.takeOver;
    const [fresh] = plan.roll;
    const release = { ...plan.wish, standing: [enter] };
    const onEmpty = () => writeLabels(site, findings, release);
    const text = fresh === undefined ? `${enter} takes over` : title(fresh);
    const take = { ...plan.takeOver, isNew: fresh !== undefined, onEmpty };
    await site.log.group(text, () => takeOver(roll, take));
    return done();
  }
  if (layout.kind === 'scaled') {
    await removeSurplus(roll, plan.surplus ?? []);
    for (const batch of batchesOf(plan.roll, site.config.roll.maxUnavailable)) {
      await site.log.group(batch.map(title).join(', '), () => replaceScaled(roll, batch));
      done();
    }
    return;
  }
  const most = roll.proxy?.way.drains === false ? site.config.roll.maxUnavailable : 1;
  for (const batch of batchesOf(plan.roll, most)) {
    const services = batch.map(({ service }) => service);
    await site.log.group(batch.map(title).join(', '), () => rollReplicas(roll, services));
    done();
  }
}

/** What a roll needs to know of this deploy. */
function rollWith(applying: Applying, how: How, proxy: RunningProxy | undefined): Roll {
  const { site, findings, record, request, progress } = applying;
  // Requests that failed are why one goes back: they must not stop it as well.
  const forgives = how.isWayBack || applying.leavesIll;
  return {
    imageId: how.imageId,
    forgives,
    site,
    proxy,
    timeline: record.timeline,
    graceMs: (service) => findings.facts.model.get(service)?.graceMs ?? 0,
    note: `${request.owner.url} ${request.release}`,
    onStage: (service, stage) => enter(progress, service, stage),
    checkRequests: () => (forgives ? undefined : checkRequests(applying)),
    beginSoak: (container) => beginSoak(site, forgives ? undefined : applying.probe, container),
  };
}

/** The proxy as it runs now; undefined while there is nobody yet to send requests to. */
async function proxyFor({ site, findings, progress }: Applying): Promise<RunningProxy | undefined> {
  if (findings.proxy !== undefined || findings.plan.proxyLast) return findings.proxy;
  const containers = await listContainers(site.host, site.config.project);
  const started = await findProxy(site, containers);
  progress.proxy = started;
  if (started !== undefined) return started;
  throw fail('FR024', `\`${site.config.roll.proxyService}\` does not run.`, {
    cause: 'It was started, and ended again.',
    remedy: 'Read its log on the host, mend its configuration, and deploy again.',
  });
}

/** The Compose file uses the name that the environment file has, which may be one by hand. */
async function nameImage({ site, request, findings, imageId }: Applying): Promise<void> {
  for (const name of new Set([request.release, findings.envRelease])) {
    await tagImage(site.changes, imageId, formatReference(withTag(site.config.image, name)));
  }
}

async function startServices(
  { site, findings }: Applying,
  services: readonly string[],
): Promise<void> {
  if (services.length === 0) return;
  await site.log.group(`Start ${services.join(', ')}`, async () => {
    const args = composeCommand(site.config, site.paths, startArgs(services));
    const onLine = site.log.foreign;
    await succeed(site.changes, { args, timeoutMs: START_TIMEOUT_MS, onLine });
    await untilRunning(site, services, oneOffs(findings.facts.model));
  });
}

/** Replaces and watches a container that no proxy stands before. */
async function update(
  roll: Roll,
  { site, findings }: Applying,
  { service }: { readonly service: string },
): Promise<void> {
  const { model, imageName } = findings.facts;
  roll.onStage(service, 'update');
  await roll.timeline.during(service, 'replace', async () => {
    // Its image may be another than ours, so it is pulled or built where it is missing.
    await recreate(site, [service], { pull: 'missing', timeoutMs: START_TIMEOUT_MS });
    await untilRunning(site, [service]);
  });
  const containers = await listContainers(site.host, site.config.project);
  const container = containers.find((found) => found.service === service);
  if (container === undefined) throw fail('FR045', `\`${service}\` is gone again.`);
  if (model.get(service)?.image === imageName) checkImage(container, roll.imageId);
  await roll.timeline.during(service, 'watch', () =>
    watch(site, container, { code: 'FR045', check: roll.checkRequests }),
  );
}
