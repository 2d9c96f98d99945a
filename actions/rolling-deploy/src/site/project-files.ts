/** What a release consists of on the host beside its containers: files, environment and labels. */
import { formatReference } from '../../../../kit/registry/reference.ts';
import { writeKnown } from '../adopt/known.ts';
import { isMountedItself } from '../files/mounts.ts';
import { notePending } from '../files/pending.ts';
import { type Labels, labelsFile } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import { writeText } from '../host/files.ts';
import type { Release } from '../host/journal.ts';
import { releasePath } from '../host/paths.ts';
import { writeRelease } from '../host/release-record.ts';
import type { Findings } from '../look.ts';
import { markerDirectory } from '../proxy/marker.ts';
import type { DeployRequest, ProjectFile } from '../request/request.ts';
import { type Host, succeed } from '../ssh/host.ts';
import type { OpenSite } from './site.ts';

/** A deploy as far as its files go. */
export interface Written {
  readonly site: OpenSite;
  readonly request: DeployRequest;
  readonly findings: Findings;
}

/** Writes what changed of the files, the labels and the environment. */
export async function writeProject({ site, request, findings }: Written): Promise<void> {
  const { changes, paths, config, log } = site;
  const { plan, env, envBefore } = findings;
  await succeed(changes, { args: ['mkdir', '-p', markerDirectory(paths)] });
  // Before any file changes: what they say now is what containers by hand were compared with.
  await writeKnown(site, findings.containers);
  await notePending(site, plan.effects);
  for (const file of request.files) {
    if (!plan.changedFiles.includes(file.path)) continue;
    await writeProjectFile(site, findings.containers, file);
    log.info(`${file.path} copied`);
  }
  await writeLabels(site, findings, request);
  if (env.content === envBefore) return;
  await writeText(changes, { path: paths.envFile, content: env.content });
  log.info(`${config.compose.envFile} written`);
}

/** Writes one file; in place where a container has that very file mounted. */
export async function writeProjectFile(
  { changes, paths }: OpenSite,
  containers: readonly Container[],
  { path, content, mode }: Pick<ProjectFile, 'path' | 'content' | 'mode'>,
): Promise<void> {
  const target = `${paths.directory}/${path}`;
  const inPlace = isMountedItself(containers, target);
  await writeText(changes, { path: target, content, mode, inPlace });
}

/**
 * Writes the labels: new ones for what is replaced, and for the others those that they have. What goes
 * back to how somebody started it by hand, without a `release` of ours, gets none. Of a single service's
 * two slots, those are filled that are, or that the plan fills; or only `standing`.
 */
export async function writeLabels(
  { changes, paths, config }: OpenSite,
  { facts, plan, twinSources: sources }: Pick<Findings, 'facts' | 'plan' | 'twinSources'>,
  release: (Release & { readonly standing?: readonly string[] }) | undefined,
): Promise<void> {
  const replaced = new Set(
    [...plan.roll, ...plan.update, ...madeProxy(facts, plan)].map(({ service }) => service),
  );
  const surplus = new Set(plan.surplus?.map(({ container }) => container));
  const staying = facts.containers.filter(({ id }) => !surplus.has(id));
  const labels = new Map<string, Labels>();
  for (const { name, hash } of facts.model.values()) {
    const kept = labelsOf(staying, name);
    if (replaced.has(name)) {
      if (release !== undefined) {
        labels.set(name, { release: release.release, digest: release.digest, config: hash });
      }
    } else if (kept !== undefined) labels.set(name, kept);
  }
  const { layout, services } = config.roll;
  const networks = facts.model.get(services[0] ?? '')?.shape?.networks ?? [];
  const filled = [...staying.map(({ service }) => service), plan.takeOver?.enter ?? []].flat();
  const written = { layout, sources, networks, standing: release?.standing ?? filled };
  await writeText(changes, { path: paths.labels, content: labelsFile(labels, written) });
}

/**
 * Writes a release down that was brought out whole, so that a later run can go back to it; under the
 * name that was asked for, and under the one that its containers carry.
 */
export async function keepRelease(
  changes: Host,
  { site, request, findings }: Written,
): Promise<void> {
  const { paths, config } = site;
  const { compose, roll } = config;
  const at = new Date(site.clock.now()).toISOString();
  const hashes = [...findings.facts.model.values()].map(({ name, hash }) => [name, hash] as const);
  for (const release of new Set([request.release, findings.envRelease])) {
    const kept = `${releasePath(paths, release)}/files`;
    await Promise.all(
      request.files.map(({ path, content }) =>
        writeText(changes, { path: `${kept}/${path}`, content }),
      ),
    );
    await writeRelease(changes, paths, {
      version: 1,
      at,
      release,
      digest: request.digest,
      constants: { ...compose.constants },
      secrets: [...compose.secrets],
      hashes: Object.fromEntries(hashes),
      files: Object.fromEntries(request.files.map(({ path, mode }) => [path, mode])),
      settings: {
        image: formatReference(config.image),
        composeFiles: [...compose.files],
        envFile: compose.envFile,
        versionKey: compose.versionKey,
        port: roll.port,
        health: roll.health,
        checks: { probe: config.probe, verify: [...config.verify] },
      },
    });
  }
}

// --- internal ---

/** The proxy where it is made: by its label a later run sees whether its definition changed. */
function madeProxy(
  { containers }: Findings['facts'],
  { effects, proxy }: Findings['plan'],
): { readonly service: string }[] {
  if (proxy === undefined) return [];
  const isMissing = !containers.some(({ service }) => service === proxy);
  const isMade = effects.some(({ how, service }) => how === 'recreate' && service === proxy);
  return isMissing || isMade ? [{ service: proxy }] : [];
}

/** The labels that the container of a service carries now; undefined when they are not ours. */
function labelsOf(containers: readonly Container[], service: string): Labels | undefined {
  const container = containers.find((one) => one.service === service);
  if (container?.byHand !== undefined) return undefined;
  const labels = container?.labels ?? {};
  const release = labels[LABELS.release];
  const digest = labels[LABELS.digest];
  const config = labels[LABELS.config];
  if (release === undefined || digest === undefined || config === undefined) return undefined;
  return { release, digest, config };
}
