/** node-pg-migrate: a row for each migration by its name; what was applied must come first. */
import * as z from 'zod/mini';
import type { AppliedFile } from './file.ts';
import { type FindBacklog, noBacklog, type Stuck } from './found.ts';

const row = z.object({ name: z.string() });

export const nodePgMigrateBacklog: FindBacklog = (files, rows) => {
  const applied = z
    .array(row)
    .parse(rows)
    .map(({ name }) => name);
  const names = files.map(nameOf);
  const at = applied.findIndex((name, index) => index < names.length && names[index] !== name);
  return {
    ...noBacklog,
    pending: files.filter((file) => !applied.includes(nameOf(file))).map(({ path }) => path),
    gone: applied.filter((name) => !names.includes(name)),
    stuck: at < 0 ? undefined : outOfOrder(names[at] ?? '', applied[at] ?? ''),
  };
};

// --- internal ---

function nameOf({ path }: AppliedFile): string {
  return path.replace(/\.[^.]+$/, '');
}

/** https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts, `checkOrder` */
function outOfOrder(name: string, applied: string): Stuck {
  return {
    ...{ state: 'out of order', name },
    message: `\`${name}\` comes before \`${applied}\`, which is applied already: node-pg-migrate applies nothing unless \`--no-check-order\` is given.`,
    remedy: `Give \`${name}\` a newer number, or bring back what was removed before it.`,
  };
}
