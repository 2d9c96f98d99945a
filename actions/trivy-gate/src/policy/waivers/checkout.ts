/** Reads files of the checkout, where a link may lead to anything on the runner. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../../../../kit/action/message.ts';
import { leadsOut } from '../../../../../kit/action/workspace.ts';
import { fail } from '../../errors.ts';

/** Nobody writes so much by hand. */
export const LARGEST_FILE_BYTES = 1_048_576;

/**
 * The text of a file below the workspace; undefined when it is not there.
 *
 * @throws {ActionError} FG042 when it is there and can not be read, or leads out.
 */
export function readFromCheckout(workspace: string, file: string): string | undefined {
  let content: Content;
  try {
    content = contentOf(join(workspace, file), workspace);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fail('FG042', `\`${file}\` can not be read: ${messageOf(error)}.`, { error });
  }
  if ('text' in content) return content.text;
  throw fail('FG042', `\`${file}\` of the checkout ${content.obstacle}.`);
}

// --- internal ---

/** What is in a file, or why that is not even looked at. */
type Content = { readonly text: string } | { readonly obstacle: string };

function contentOf(path: string, workspace: string): Content {
  const found = statSync(path);
  // A pipe or a device would be read for ever.
  if (!found.isFile()) return { obstacle: 'is no file' };
  if (found.size > LARGEST_FILE_BYTES) return { obstacle: 'has more than 1 MiB' };
  if (leadsOut(path, workspace)) return { obstacle: 'is a link that leads out of the workspace' };
  return { text: readFileSync(path, 'utf8') };
}
