/** Sends what was built on: to a registry, or into an archive. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Finished, run } from '../../../../../kit/process/run.ts';
import { isDigest } from '../../../../../kit/registry/reference.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { fail } from '../../errors.ts';
import type { BuildOutcome } from '../engine.ts';
import type { ArchiveOrder, Destination } from '../order.ts';
import {
  archiveDestination,
  pushArguments,
  pushListArguments,
  registryDestination,
} from './arguments.ts';
import type { Builder, StoredImage } from './command.ts';
import { buildahEnvironment } from './environment.ts';
import { pushReasonOf, saidLast } from './failure.ts';

/** Pushes to the destination of the build, if that is a registry. */
export async function push(
  builder: Builder,
  made: StoredImage,
  destination: Destination,
): Promise<BuildOutcome> {
  const { steps } = made;
  if (destination.kind === 'engine') {
    return { kind: 'built', digest: undefined, steps, warnings: [] };
  }
  const target = registryDestination(destination);
  const { digest, finished } = await send(builder, made, target);
  builder.options.signal.throwIfAborted();
  const name = `pushing ${target.replace(/^docker:\/\/|@@.*$/g, '')}`;
  const { durationMs } = finished;
  const step = { name, durationMs, isCached: false, error: undefined, lastLines: [] };
  if (finished.exitCode === 0) {
    return { kind: 'built', digest, steps: [...steps, step], warnings: [] };
  }
  const said = pushReasonOf(saidLast(finished));
  const failed = { ...step, error: said };
  return {
    kind: 'push failed',
    said,
    step: failed,
    line: undefined,
    steps: [...steps, failed],
    warnings: [],
  };
}

/**
 * Writes an archive, where `makeRoomFor` made room: it is not written over what is there.
 *
 * @throws {ActionError} FB023
 */
export async function writeArchive(
  builder: Builder,
  made: StoredImage,
  archive: ArchiveOrder & { readonly tag: string | undefined },
): Promise<void> {
  const { finished } = await send(builder, made, archiveDestination(archive, archive.tag));
  builder.options.signal.throwIfAborted();
  if (finished.exitCode === 0) return;
  throw fail('FB023', `buildah did not write the archive: ${plainLine(saidLast(finished))}.`);
}

// --- internal ---

interface Sent {
  readonly finished: Finished;
  readonly digest: string | undefined;
}

/** A list that has no digest was not sent; without a digest file buildah tells why. */
async function send(builder: Builder, made: StoredImage, destination: string): Promise<Sent> {
  const sent = await sendOnce(builder, made, { destination, tellsDigest: true });
  const { exitCode } = sent.finished;
  if ('id' in made.image || exitCode !== 0 || sent.digest !== undefined) return sent;
  const again = await sendOnce(builder, made, { destination, tellsDigest: false });
  if (again.finished.exitCode !== 0) return again;
  return sendOnce(builder, made, { destination, tellsDigest: true });
}

async function sendOnce(
  builder: Builder,
  { image, format }: StoredImage,
  { destination, tellsDigest }: { readonly destination: string; readonly tellsDigest: boolean },
): Promise<Sent> {
  const { options, facts } = builder;
  const digestFile = join(options.directory, 'buildah-digest');
  rmSync(digestFile, { force: true });
  const common = { destination, digestFile, version: facts.version };
  const finished = await run({
    file: 'buildah',
    args:
      'id' in image
        ? pushArguments({ ...common, image: image.id })
        : pushListArguments({
            ...common,
            list: image.list,
            format,
            digestFile: tellsDigest ? digestFile : undefined,
          }),
    env: buildahEnvironment(options.env, options.auth),
    signal: options.signal,
    onLine: options.show,
    keep: 'end',
  });
  return { finished, digest: readDigest(digestFile) };
}

/** The digest of the manifest as the registry has it; that in the storage is another one. */
function readDigest(digestFile: string): string | undefined {
  try {
    const digest = readFileSync(digestFile, 'utf8').trim();
    return isDigest(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}
