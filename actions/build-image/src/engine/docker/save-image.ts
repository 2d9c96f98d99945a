/** Archives of builders that write none themselves: `docker save`. */
import { describeEnd, lastLines, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { withoutLogins } from '../../credentials/credential-helper.ts';
import { fail } from '../../errors.ts';
import type { ArchiveOrder, Destination } from '../order.ts';

/** What to save. */
export interface Saving {
  readonly archive: ArchiveOrder;
  readonly destination: Destination;
  /** Identifier of the image that was built: the digest of its configuration. */
  readonly id: string | undefined;
  /** Of a command that builds nothing: without the secrets of the build. */
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Writes an image of the engine to a file, under its names. Since Docker 25 it is an archive of Docker
 * and one of OCI at once. https://docs.docker.com/engine/release-notes/25.0/
 *
 * @throws {ActionError} FB023, also where another job has put one of the names on its own image.
 */
export async function saveImage(saving: Saving): Promise<void> {
  const { archive, destination, id, signal } = saving;
  const names = destination.kind === 'engine' ? destination.tags : [tagOf(destination)];
  const env = withoutLogins(saving.env);
  const docker = async (...args: string[]) => {
    const finished = await run({ file: 'docker', args: [...args, '--', ...names], env, signal });
    signal.throwIfAborted();
    if (finished.exitCode === 0) return finished.stdout;
    const said = plainLine(lastLines(finished, 3).trim()) || describeEnd(finished);
    throw fail('FB023', `The archive was not written: ${said}.`);
  };
  await docker('save', '--output', archive.path);
  // A name that is ours after the save was ours while the engine looked it up.
  const ids = (await docker('image', 'inspect', '--format', '{{.Id}}')).trim().split('\n');
  if (ids.some((found) => found !== id)) throw takenBy(names, ids);
}

// --- internal ---

function tagOf(destination: Exclude<Destination, { kind: 'engine' }>): string {
  return destination.kind === 'registry' ? destination.tag : destination.name;
}

function takenBy(names: readonly string[], ids: readonly string[]) {
  const found = names.map((name, index) => `\`${name}\` is ${plainLine(ids[index] ?? 'gone')}`);
  return fail('FB023', `The engine has another image under the name: ${found.join(', ')}.`, {
    cause: 'Another job builds an image of the same name with this engine at the same time.',
    remedy:
      'Set a `concurrency` group for these jobs, or put `docker/setup-buildx-action` before this step, whose builder writes the archive itself.',
  });
}
