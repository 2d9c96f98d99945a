/** Where the tools write down what they applied, and how that is read. */
import type { Tool } from '../layouts/list.ts';

/** A table of what was applied. */
export interface History {
  /** As the tool calls it when nobody tells it otherwise. */
  readonly table: string;
  /** In which order the rows mean something. */
  readonly order: string;
  readonly source: string;
}

/** A command that we do not know has none that we know. */
export const HISTORIES: Readonly<Record<Tool, History | undefined>> = {
  drizzle: {
    table: 'drizzle.__drizzle_migrations',
    order: 'id',
    source:
      'https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/pg-core/dialect.ts',
  },
  prisma: {
    table: '_prisma_migrations',
    order: 'started_at',
    source: 'https://github.com/prisma/prisma-engines/blob/4.3.0/migration-engine/ARCHITECTURE.md',
  },
  'node-pg-migrate': {
    table: 'pgmigrations',
    order: 'run_on, id',
    source: 'https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts',
  },
  'golang-migrate': {
    table: 'schema_migrations',
    order: 'version',
    source: 'https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go',
  },
  sql: { table: 'fairway.migrations', order: 'applied_at, name', source: 'our own' },
  command: undefined,
};

/**
 * What psql is told on its input to print a row a line, as JSON, and nothing where there is no table.
 * Rows are taken as they are, since tools add columns with their versions; what prisma logs may hold
 * data of the application.
 */
export function historyScript({ table, order }: Pick<History, 'table' | 'order'>): string {
  return `SELECT to_regclass('${table.replaceAll("'", "''")}') IS NOT NULL AS found \\gset
\\if :found
SELECT to_jsonb(h) - 'logs' FROM ${table} h ORDER BY ${order};
\\endif
`;
}

/** Our own table, for folders of plain SQL. */
export const OWN_HISTORY = `CREATE SCHEMA IF NOT EXISTS fairway;
CREATE TABLE IF NOT EXISTS fairway.migrations (
  name text PRIMARY KEY,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;
