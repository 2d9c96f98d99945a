/** The archive to write beside the push: `oci=PATH` or `docker=PATH`. */
import { resolve } from 'node:path';
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';
import type { ArchiveOrder } from '../engine/order.ts';

/** The path comes out absolute. */
export function archive(): Field<ArchiveOrder | undefined> {
  return {
    default: undefined,
    read(raw, { workspace }) {
      if (raw === undefined) return undefined;
      const [, format, path] = /^(oci|docker)=([^\r\n]*[^/\s])$/.exec(raw) ?? [];
      if (path !== undefined && (format === 'oci' || format === 'docker')) {
        return { format, path: resolve(workspace, path.trim()) };
      }
      throw new InputProblem(
        `\`${raw.slice(0, 60).replaceAll('\n', '⏎')}\` is no archive; write \`oci=PATH\` or \`docker=PATH\`, where PATH is a file`,
      );
    },
  };
}
