/** Looks into the checkout, where a file or a link may be anything: it is read, but never believed. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOut } from '../../../../../kit/action/workspace.ts';
import { LARGEST_FILE_BYTES } from './commit-files.ts';

/** The text of a file below the workspace; undefined when there is no plain file of this name. */
export function readFromCheckout(workspace: string, file: string): string | undefined {
  const path = join(workspace, file);
  try {
    const found = statSync(path);
    // A pipe or a device would be read for ever.
    if (!found.isFile() || found.size > LARGEST_FILE_BYTES) return undefined;
    return leadsOut(path, workspace) ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
