/** The automatic way back: what this run replaced gets the release that served before. */
import { formatReference, withDigest, withTag } from '../../../kit/registry/reference.ts';
import { type Applying, labelsOf, replace, rollWith } from './apply.ts';
import { assignment, segments } from './environment/dotenv.ts';
import { planEnvFile } from './environment/env-file.ts';
import { type Labels, labelsFile } from './host/compose.ts';
import { readText, writeText } from './host/files.ts';
import { imageId, pullImage, tagImage } from './host/image.ts';
import type { Release } from './host/journal.ts';
import { releasePath } from './host/paths.ts';
import { environmentOf } from './look.ts';
import { rollReplica } from './roll.ts';

/**
 * Puts back files, environment and replicas, over the same drain and health path.
 *
 * @throws whatever a step of it throws; then the host stands in between.
 */
export async function goBack(applying: Applying, before: Release): Promise<void> {
  const { site, changed, record } = applying;
  const id = await imageBefore(applying, before);
  await restoreFiles(applying, before);
  await restoreEnvironment(applying, before);
  await restoreLabels(applying, before);
  // Requests that failed are why we are here: they must not stop the way back as well.
  const roll = { ...rollWith(applying, id), checkRequests: () => undefined };
  for (const service of [...new Set(changed)].reverse()) {
    await site.log.group(`Back to ${before.release}: ${service}`, () =>
      site.config.roll.services.includes(service)
        ? rollReplica(roll, service)
        : record.timeline.during(service, 'replace', () => replace(applying, service)),
    );
  }
}

// --- internal ---

async function imageBefore({ site, request }: Applying, before: Release): Promise<string> {
  const image = withDigest(site.config.image, before.digest);
  const name = formatReference(withTag(site.config.image, before.release));
  const there =
    (await imageId(site.host, formatReference(image))) ?? (await imageId(site.host, name));
  const id = there ?? (await pullImage(site.host, image, request.login));
  await tagImage(site.changes, id, name);
  return id;
}

/** Files as they were with that release, or else as this run found them. */
async function restoreFiles(applying: Applying, before: Release): Promise<void> {
  const { site, findings } = applying;
  for (const path of findings.plan.changedFiles) {
    const kept = `${releasePath(site.paths, before.release)}/files/${path}`;
    const content = (await readText(site.host, kept)) ?? findings.filesBefore.get(path);
    if (content === undefined) continue;
    const target = `${site.paths.directory}/${path}`;
    await writeText(site.changes, { path: target, content, mode: '644' });
  }
}

/**
 * The file as this run found it, if it belongs to that release. After a run that was killed it does
 * not: then the constants of that release are taken, and the secrets of now.
 */
async function restoreEnvironment(applying: Applying, before: Release): Promise<void> {
  const { site, findings, request } = applying;
  const { envBefore, previousRecord } = findings;
  const { compose } = site.config;
  if (envBefore === undefined) return;
  const line = assignment(compose.versionKey, before.release);
  const belongs = segments(envBefore).some(({ text }) => text.trim() === line);
  const values = new Map([
    ...environmentOf(site, request.secrets, before.release),
    ...Object.entries(previousRecord?.constants ?? {}),
  ]);
  const content = belongs
    ? envBefore
    : planEnvFile({ current: envBefore, values, keep: compose.keep, writtenBefore: [] }).content;
  await writeText(site.changes, { path: site.paths.envFile, content });
}

async function restoreLabels(applying: Applying, before: Release): Promise<void> {
  const { site, findings, changed } = applying;
  const { containers, model } = findings.facts;
  const labels = new Map<string, Labels>();
  for (const name of model.keys()) {
    const found = labelsOf(containers, name);
    const config = findings.previousRecord?.hashes[name] ?? found?.config ?? '';
    if (changed.includes(name)) labels.set(name, { ...before, config });
    else if (found !== undefined) labels.set(name, found);
  }
  await writeText(site.changes, { path: site.paths.labels, content: labelsFile(labels) });
}
