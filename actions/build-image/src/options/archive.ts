/** The archive to write beside the push: `oci=PATH` or `docker=PATH`. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';
import { leadsOut } from '../../../../kit/action/workspace.ts';
import type { ArchiveOrder } from '../engine/order.ts';

/** The path comes out absolute. One in the workspace leads through no link to a place outside of it. */
export function archive(): Field<ArchiveOrder | undefined> {
  return {
    default: undefined,
    read(raw, { workspace }) {
      if (raw === undefined) return undefined;
      const [, format, path] = /^(oci|docker)=([^\r\n]*[^/\s])$/.exec(raw) ?? [];
      const shown = `\`${raw.slice(0, 60).replaceAll('\n', '⏎')}\``;
      if (path === undefined || (format !== 'oci' && format !== 'docker')) {
        throw new InputProblem(
          `${shown} is no archive; write \`oci=PATH\` or \`docker=PATH\`, where PATH is a file`,
        );
      }
      const file = resolve(workspace, path.trim());
      if (leadsOut(nearestDirectory(file), workspace)) {
        throw new InputProblem(`${shown} leads through a link out of the workspace`);
      }
      return { format, path: file };
    },
  };
}

// --- internal ---

/** The one that is there already, of those that the path leads through. */
function nearestDirectory(path: string): string {
  const directory = dirname(path);
  return existsSync(directory) ? directory : nearestDirectory(directory);
}
