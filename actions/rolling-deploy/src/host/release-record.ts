/** What is written down of each release, so that a later run can put it back. */
import * as z from 'zod/mini';
import { isTag } from '../../../../kit/registry/reference.ts';
import { type Host, script, succeed } from '../ssh/host.ts';
import { readText, writeText } from './files.ts';
import { type Paths, releasePath } from './paths.ts';

/** `release.json` in the directory of a release. */
const releaseRecord = z.object({
  version: z.literal(1),
  /** When it was last brought out whole, RFC 3339. */
  at: z.catch(z.optional(z.iso.datetime()), undefined),
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
      /** Name of the image, without tag and digest. */
      image: z.optional(z.string()),
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
      /** What was asked of it: a later release may answer under other addresses. */
      checks: z.optional(
        z.object({
          probe: z.optional(
            z.object({
              url: z.string(),
              rate: z.number(),
              maxFailed: z.number(),
              versionHeader: z.optional(z.string()),
              from: z.enum(['host', 'runner']),
            }),
          ),
          verify: z.array(z.object({ url: z.string(), status: z.number() })),
        }),
      ),
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
  return text === undefined ? undefined : parseRecord(text);
}

// The JSON has no line ends but those between its parts, so without them it is one line.
const LIST = `cd "$1" 2>/dev/null || exit 0
for file in */release.json; do
  [ -f "$file" ] || continue
  printf '%s ' "\${file%/release.json}"
  tr -d '\\n' < "$file"
  echo
done`;

/** All releases that are written down and can be read, in no order. */
export async function listReleases(host: Host, paths: Paths): Promise<ReleaseRecord[]> {
  const listed = await succeed(host, { args: script(LIST, `${paths.state}/releases`) });
  return listed.split('\n').flatMap((line) => {
    const blank = line.indexOf(' ');
    const record = parseRecord(line.slice(blank + 1));
    // One that stands under another name, or a name that no release can have, is not ours.
    const isOurs = record?.release === line.slice(0, blank) && isTag(record.release);
    return isOurs ? [record] : [];
  });
}

/** Writes a release down. Calling it again with the same release replaces what was there. */
export async function writeRelease(host: Host, paths: Paths, record: ReleaseRecord): Promise<void> {
  const path = `${releasePath(paths, record.release)}/release.json`;
  await writeText(host, { path, content: `${JSON.stringify(record, undefined, 2)}\n` });
}

/** Removes what is written down of a release. */
export async function removeRelease(host: Host, paths: Paths, release: string): Promise<void> {
  await succeed(host, { args: ['rm', '-rf', releasePath(paths, release)] });
}

// --- internal ---

function parseRecord(json: string): ReleaseRecord | undefined {
  try {
    return releaseRecord.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
