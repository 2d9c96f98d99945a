/** What is written down of each release, so that a later run can put it back. */
import * as z from 'zod/mini';
import type { Host } from '../ssh/host.ts';
import { readText, writeText } from './files.ts';
import { type Paths, releasePath } from './paths.ts';

/** `release.json` in the directory of a release. */
const releaseRecord = z.object({
  version: z.literal(1),
  release: z.string(),
  digest: z.string(),
  constants: z.record(z.string(), z.string()),
  /** Names only: values of secrets are never kept. */
  secrets: z.array(z.string()),
  /** Hash of each service's configuration, as its containers carry it in a label. */
  hashes: z.record(z.string(), z.string()),
  /** Modes of the files that are kept beside it, by path. */
  files: z._default(z.record(z.string(), z.string()), {}),
  /** How it was run; a later configuration may say something else. */
  settings: z.optional(
    z.object({
      composeFiles: z.array(z.string()),
      envFile: z.string(),
      versionKey: z.string(),
      port: z.number(),
      health: z.object({
        path: z.optional(z.string()),
        intervalMs: z.number(),
        timeoutMs: z.number(),
        successes: z.number(),
      }),
    }),
  ),
});

export type ReleaseRecord = z.output<typeof releaseRecord>;

/** What is written down of a release; undefined when nothing is, or nothing that can be read. */
export async function readRelease(
  host: Host,
  paths: Paths,
  release: string,
): Promise<ReleaseRecord | undefined> {
  const text = await readText(host, `${releasePath(paths, release)}/release.json`);
  if (text === undefined) return undefined;
  try {
    return releaseRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes a release down. Calling it again with the same release replaces what was there. */
export async function writeRelease(host: Host, paths: Paths, record: ReleaseRecord): Promise<void> {
  const path = `${releasePath(paths, record.release)}/release.json`;
  await writeText(host, { path, content: `${JSON.stringify(record, undefined, 2)}\n` });
}
