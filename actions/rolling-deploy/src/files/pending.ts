/** Remembers on the host what services have to do with files that were copied, until they have done it. */
import { readText, writeText } from '../host/files.ts';
import type { StagedFile } from '../host/staging.ts';
import type { OpenSite, Site } from '../site/site.ts';
import { succeed } from '../ssh/host.ts';
import { type Effect, readEffects, writtenEffects } from './effect.ts';
import { takeEffect } from './take-effect.ts';

/** What services still have to do with files that an earlier run copied. */
export async function readPending({
  host,
  paths,
}: Pick<Site, 'host' | 'paths'>): Promise<Effect[]> {
  return readEffects((await readText(host, paths.pending)) ?? '');
}

/** Lets services take over the files that were copied; until then it is written down that they have to. */
export async function finishPending(
  site: OpenSite,
  effects: readonly Effect[],
  files: readonly StagedFile[],
): Promise<void> {
  if (effects.length === 0) return;
  await takeEffect(site, effects, files);
  await succeed(site.changes, { args: ['rm', '-f', site.paths.pending] });
}

/** Writes down what services will have to do, so that a run that is cut short is not forgotten. */
export async function notePending(
  { changes, paths }: OpenSite,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.length === 0) return;
  await writeText(changes, { path: paths.pending, content: writtenEffects(effects) });
}
