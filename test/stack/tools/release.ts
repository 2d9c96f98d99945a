/** Downloads the release of a tool, and takes none but the pinned bytes. */
import { createHash } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runOrFail } from '../../../kit/process/run.ts';
import type { Progress } from '../progress.ts';
import type { Tool } from './table.ts';

/** Without a network the next source should be tried soon. */
const ANSWER_WITHIN_MS = 6_000;
const SILENT_AT_MOST_MS = 20_000;

/**
 * Downloads the release of a tool for this machine to `file`.
 *
 * @returns undefined when it is there, else why this source can't be used
 * @throws {Error} when bytes arrived that are not the pinned ones: nobody should get past that
 */
export async function downloadRelease(
  tool: Tool,
  file: string,
  progress: Progress,
): Promise<string | undefined> {
  const release = tool.releases[`${process.platform}-${process.arch}`];
  if (release === undefined) return `no pinned release for ${process.platform}-${process.arch}`;
  let bytes: Buffer;
  try {
    bytes = await download(release.url);
  } catch (error) {
    return `release not reachable (${reason(error)})`;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== release.sha256) {
    throw new Error(`${release.url} has SHA-256 ${sha256}, pinned is ${release.sha256}`);
  }
  if (release.member === undefined) await writeFile(file, bytes);
  else await unpack(bytes, release.member, file);
  await chmod(file, 0o755);
  progress(`${tool.name} ${tool.version}: downloaded, SHA-256 as pinned`);
  return undefined;
}

async function unpack(bytes: Buffer, member: string, file: string): Promise<void> {
  const archive = `${file}.tar.gz`;
  await writeFile(archive, bytes);
  const directory = dirname(file);
  await runOrFail({ file: 'tar', args: ['-xzf', archive, '-C', directory, member] });
  await rm(archive);
  if (join(directory, member) !== file) await rename(join(directory, member), file);
}

/** The body of a URL, given up when the server is silent for too long. */
async function download(url: string): Promise<Buffer> {
  const giveUp = new AbortController();
  const silence = () => giveUp.abort(new Error('no answer in time'));
  let timer = setTimeout(silence, ANSWER_WITHIN_MS);
  try {
    const response = await fetch(url, { signal: giveUp.signal });
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(silence, SILENT_AT_MOST_MS);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
