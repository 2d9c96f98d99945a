/** Carries a plan out, step by step; whatever fails on the way is thrown to whoever goes back. */
import { messageOf } from '../../../kit/action/message.ts';
import { formatReference, withTag } from '../../../kit/registry/reference.ts';
import { fail } from './errors.ts';
import { untilRunning } from './health.ts';
import { composeCommand, type Labels, labelsFile, startArgs } from './host/compose.ts';
import { type Container, LABELS } from './host/containers.ts';
import { writeText } from './host/files.ts';
import { pullImage, tagImage } from './host/image.ts';
import { releasePath } from './host/paths.ts';
import { writeRelease } from './host/release-record.ts';
import { type Findings, markerDirectory } from './look.ts';
import type { Probe } from './probe/probe.ts';
import { agentFor, ask } from './probe/request.ts';
import type { RunRecord } from './record.ts';
import { recreate } from './recreate.ts';
import type { DeployRequest } from './request.ts';
import { putBack, type Roll, rollReplica, type Stage } from './roll.ts';
import type { OpenSite } from './site.ts';
import { succeed } from './ssh/host.ts';

/** A deploy that changes something. */
export interface Applying {
  readonly site: OpenSite;
  readonly request: DeployRequest;
  readonly findings: Findings;
  readonly probe: Probe | undefined;
  readonly record: RunRecord;
  /** Services whose container this run replaced or began to replace, in order. */
  readonly changed: string[];
  /** The replica in hand, and how far it is. */
  readonly inHand: { service: string; stage: Stage } | undefined;
  /** Sets `inHand`. */
  readonly onStage: (service: string, stage: Stage) => void;
}

/** Compose pulls and starts images that are not ours within this time. */
const START_TIMEOUT_MS = 10 * 60_000;

/** Brings the project from what was found to what was planned. */
export async function applyPlan(applying: Applying): Promise<void> {
  const { record, findings, site } = applying;
  const { plan } = findings;
  record.phase = 'image';
  const imageId = await site.log.group('Image', () => bringImage(applying));
  record.phase = 'files';
  await site.log.group('Files and environment', () => writeProject(applying));
  record.phase = 'roll';
  applying.probe?.changed();
  await startServices(applying, plan.start);
  const roll = rollWith(applying, imageId);
  for (const service of plan.putBack) await putBack(roll, service);
  for (const { service, reason } of plan.roll) {
    await site.log.group(`Roll ${service}: ${reason}`, () => rollReplica(roll, service));
  }
  if (plan.proxyLast) await startServices(applying, [site.config.roll.proxyService]);
  record.phase = 'update';
  for (const { service, reason } of plan.update) {
    await site.log.group(`Update ${service}: ${reason}`, () => update(applying, service));
  }
  record.phase = 'verify';
  await verify(applying);
}

/** What a roll needs to know of this deploy. */
export function rollWith(applying: Applying, imageId: string): Roll {
  const { site, findings, record, request } = applying;
  return {
    site,
    proxy: findings.proxy,
    imageId,
    timeline: record.timeline,
    graceMs: (service) => findings.facts.model.get(service)?.graceMs ?? 0,
    note: `${request.owner.url} ${request.release}`,
    onStage: applying.onStage,
    checkRequests: () => checkRequests(applying),
  };
}

/** The labels that the container of a service carries now; undefined when they are not ours. */
export function labelsOf(containers: readonly Container[], service: string): Labels | undefined {
  const labels = containers.find((container) => container.service === service)?.labels ?? {};
  const release = labels[LABELS.release];
  const digest = labels[LABELS.digest];
  const config = labels[LABELS.config];
  if (release === undefined || digest === undefined || config === undefined) return undefined;
  return { release, digest, config };
}

/** Replaces a container that no proxy stands before. */
export async function replace({ site }: Pick<Applying, 'site'>, service: string): Promise<void> {
  // Its image may be another than ours, so it is pulled or built where it is missing.
  await recreate(site, service, { pull: 'missing', timeoutMs: START_TIMEOUT_MS });
  await untilRunning(site, [service]);
}

// --- internal ---

async function bringImage({ site, request }: Applying): Promise<string> {
  const { image, login, release } = request;
  const id = await pullImage(site.host, image, login);
  await tagImage(site.changes, id, formatReference(withTag(site.config.image, release)));
  site.log.info(`${formatReference(image)} is there as ${id}`);
  return id;
}

async function writeProject({ site, request, findings }: Applying): Promise<void> {
  const { changes, paths, config, log } = site;
  const { facts, plan, env, envBefore } = findings;
  const hashes = [...facts.model.values()].map(({ name, hash }) => [name, hash] as const);
  await succeed(changes, { args: ['mkdir', '-p', markerDirectory(site)] });
  await writeRelease(changes, paths, {
    version: 1,
    release: request.release,
    digest: request.digest,
    constants: { ...config.compose.constants },
    secrets: [...config.compose.secrets],
    hashes: Object.fromEntries(hashes),
  });
  for (const { path, content } of request.files) {
    const kept = `${releasePath(paths, request.release)}/files/${path}`;
    await writeText(changes, { path: kept, content });
    if (!plan.changedFiles.includes(path)) continue;
    await writeText(changes, { path: `${paths.directory}/${path}`, content, mode: '644' });
    log.info(`${path} copied`);
  }
  await writeText(changes, {
    path: paths.labels,
    content: labelsFile(newLabels(findings, request)),
  });
  if (env.content === envBefore) return;
  await writeText(changes, { path: paths.envFile, content: env.content });
  log.info(`${config.compose.envFile} written`);
}

/** New labels for what is replaced, and for the others those that they have. */
function newLabels({ facts, plan }: Findings, { release, digest }: DeployRequest) {
  const replaced = new Set([...plan.roll, ...plan.update].map(({ service }) => service));
  const labels = new Map<string, Labels>();
  for (const { name, hash } of facts.model.values()) {
    const kept = labelsOf(facts.containers, name);
    if (replaced.has(name)) labels.set(name, { release, digest, config: hash });
    else if (kept !== undefined) labels.set(name, kept);
  }
  return labels;
}

async function startServices({ site }: Applying, services: readonly string[]): Promise<void> {
  if (services.length === 0) return;
  await site.log.group(`Start ${services.join(', ')}`, async () => {
    const args = composeCommand(site.config, site.paths, startArgs(services));
    const onLine = site.log.foreign;
    await succeed(site.changes, { args, timeoutMs: START_TIMEOUT_MS, onLine });
    await untilRunning(site, services);
  });
}

async function update(applying: Applying, service: string): Promise<void> {
  applying.changed.push(service);
  await applying.record.timeline.during(service, 'replace', () => replace(applying, service));
}

/** @throws {ActionError} FR042 when more requests failed than may. */
function checkRequests({ probe, site }: Applying): void {
  const figures = probe?.figures();
  const limit = site.config.probe?.maxFailed ?? 0;
  if (figures === undefined || figures.failed <= limit) return;
  const kinds = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
  throw fail(
    'FR042',
    `${figures.failed} of ${figures.total} requests failed: ${kinds.join(', ')}.`,
  );
}

async function verify(applying: Applying): Promise<void> {
  const { site } = applying;
  const { health } = site.config.roll;
  for (const { url: address, status } of site.config.verify) {
    const url = new URL(address);
    const deadline = site.clock.now() + health.timeoutMs;
    for (let seen = ''; seen !== String(status); ) {
      seen = await statusOf(site, url);
      if (seen === String(status)) break;
      if (site.clock.now() > deadline) {
        throw fail('FR044', `${address} answers ${seen}, expected was ${status}.`);
      }
      await site.clock.sleep(health.intervalMs, site.signal);
    }
    site.log.info(`${address} answers ${status}`);
  }
  checkRequests(applying);
}

/** The status of an address, or why there is none. */
async function statusOf({ config, dial }: OpenSite, url: URL): Promise<string> {
  const from = config.probe?.from ?? 'host';
  const agent = agentFor(url, { dial: from === 'host' ? dial : undefined, keepAlive: false });
  try {
    return String((await ask({ url, agent, timeoutMs: 5_000 })).status);
  } catch (error) {
    return messageOf(error);
  } finally {
    agent.destroy();
  }
}
