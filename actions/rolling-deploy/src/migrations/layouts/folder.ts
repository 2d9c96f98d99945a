/** Reads a directory of migrations of the checkout: links may not lead out of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOut } from '../../../../../kit/action/workspace.ts';
import { byName, type Folder } from './layout.ts';

/** Nobody writes more by hand, and PostgreSQL takes no text of more than 1 GB. */
const LARGEST_FILE_BYTES = 64 * 1_048_576;

/** The files below a directory; it throws where that can not be read. */
export function openFolder(workspace: string, directory: string): Folder {
  const root = join(workspace, directory);
  if (leadsOut(root, workspace)) throw new Error('it leads out of the workspace');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length + (root.endsWith('/') ? 0 : 1)),
    )
    .sort(byName);
  return {
    paths,
    read(path) {
      const file = join(root, path);
      const found = statSync(file);
      // A pipe or a device would be read for ever.
      if (!found.isFile()) throw new Error('it is no file');
      if (found.size > LARGEST_FILE_BYTES) throw new Error('it has more than 64 MiB');
      if (leadsOut(file, workspace)) throw new Error('it leads out of the workspace');
      return readFileSync(file);
    },
  };
}
