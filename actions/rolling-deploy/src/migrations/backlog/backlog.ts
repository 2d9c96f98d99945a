/** What a database lacks of a directory of migrations: from its files, and from what the tool wrote down. */
import type { Folder } from '../layouts/layout.ts';
import { LAYOUTS, type Tool } from '../layouts/list.ts';
import { drizzleBacklog } from './drizzle.ts';
import type { Backlog, FindBacklog } from './found.ts';
import { golangMigrateBacklog } from './golang-migrate.ts';
import { nodePgMigrateBacklog } from './node-pg-migrate.ts';
import { plainSqlBacklog } from './plain-sql.ts';
import { prismaBacklog } from './prisma.ts';

/** Of a command that we do not know nobody can tell. */
const FIND: Readonly<Record<Tool, FindBacklog | undefined>> = {
  drizzle: drizzleBacklog,
  prisma: prismaBacklog,
  'node-pg-migrate': nodePgMigrateBacklog,
  'golang-migrate': golangMigrateBacklog,
  sql: plainSqlBacklog,
  command: undefined,
};

/**
 * The backlog of a directory; undefined where only the tool knows it.
 *
 * @param rows what the query of history.ts gives, one object a row; none where there is no table yet
 */
export function backlogOf({
  tool,
  folder,
  rows,
}: {
  readonly tool: Tool;
  readonly folder: Folder;
  readonly rows: readonly unknown[];
}): Backlog | undefined {
  const files = LAYOUTS[tool](folder).files.map(({ path, order }) => ({
    ...{ path, order },
    read: () => folder.read(path),
  }));
  return FIND[tool]?.(files, rows);
}
