/** The file of the output `journal-file`: what this run wrote into the journals of the hosts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from './record.ts';

/**
 * Writes the file into a directory of the runner; without a line in any journal there is none.
 *
 * @returns its path.
 */
export function writeJournalFile(
  { release, hosts }: Pick<RunRecord, 'release' | 'hosts'>,
  directory: string,
): string | undefined {
  const lines = hosts.flatMap(({ journal }) => journal);
  if (lines.length === 0) return undefined;
  // The hash is made from secrets as well: on the host it stands beside them, an artifact does not.
  const told = lines.map(({ host, directory: where, entry: { configHash: _, ...entry } }) => ({
    ...{ host, directory: where },
    ...entry,
  }));
  const written = { release: release?.release, digest: release?.digest, hosts: told };
  const path = join(directory, `fairway-journal-${Date.now()}.json`);
  writeFileSync(path, `${JSON.stringify(written, undefined, 2)}\n`);
  return path;
}
