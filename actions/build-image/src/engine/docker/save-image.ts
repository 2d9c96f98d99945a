/** Archives of builders that write none themselves: `docker save`. */
import { describeEnd, lastLines, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { fail } from '../../errors.ts';
import type { ArchiveOrder, Destination } from '../order.ts';

/**
 * Writes an image of the engine to a file. Since Docker 25 it is an archive of Docker and one of OCI
 * at once. https://docs.docker.com/engine/release-notes/25.0/
 *
 * @throws {ActionError} FB023.
 */
export async function saveImage(options: {
  readonly archive: ArchiveOrder;
  readonly destination: Destination;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { archive, destination, env, signal } = options;
  const names = destination.kind === 'engine' ? destination.tags : [tagOf(destination)];
  const args = ['save', '--output', archive.path, '--', ...names];
  const saved = await run({ file: 'docker', args, env, signal });
  signal.throwIfAborted();
  if (saved.exitCode !== 0) {
    const said = plainLine(lastLines(saved, 3).trim()) || describeEnd(saved);
    throw fail('FB023', `The archive \`${archive.path}\` was not written: ${said}.`);
  }
}

// --- internal ---

function tagOf(destination: Exclude<Destination, { kind: 'engine' }>): string {
  return destination.kind === 'registry' ? destination.tag : destination.name;
}
