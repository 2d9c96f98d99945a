/** `migrations` and `backup` of deploy.yaml: their form, and what the code works with. */
import * as z from 'zod/mini';
import { parseDuration } from '../../../../kit/time/duration.ts';
import type { Tool } from '../migrations/layouts/list.ts';
import {
  between,
  command,
  described,
  durationText,
  inside,
  serviceName,
  variableName,
} from './values.ts';

/** The tools whose migrations are read. */
const TOOLS = [
  'drizzle',
  'prisma',
  'node-pg-migrate',
  'golang-migrate',
  'sql',
  'command',
] as const satisfies readonly Tool[];

const databaseName = z.string().check(z.minLength(1));

const database = z.union([
  z.strictObject({ service: serviceName, user: databaseName, name: databaseName }),
  z.strictObject({ 'url-env': variableName }),
]);

/** A phase; `run` is only needed by a deploy. */
const directory = { directory: inside, run: z.optional(command()) };

export const migrationsFile = z.strictObject({
  tool: described(z.enum(TOOLS), 'Which tool applies them'),
  service: described(
    z.optional(serviceName),
    'Its image runs the commands, in a one-off container',
  ),
  database: z.optional(database),
  expand: described(z.strictObject(directory), 'Migrations that run with the old release'),
  contract: described(
    z.optional(z.strictObject({ ...directory, after: z._default(durationText, '24h') })),
    'Migrations that run when all replicas are new',
  ),
  'lock-timeout': described(
    z._default(durationText, '5s'),
    'How long a statement may wait for a lock',
  ),
  waivers: described(z.optional(inside), 'File of findings that do not count for now'),
});

export const backupFile = z.strictObject({
  before: described(z._default(z.enum(['migrations']), 'migrations'), 'Before what it is made'),
  directory: z._default(inside, 'backups'),
  keep: z._default(between(1, 1_000), 7),
  copy: z.optional(command()),
});

/** What a lint needs to know. */
export interface MigrationsConfig {
  readonly tool: Tool;
  readonly expand: { readonly directory: string };
  readonly contract: { readonly directory: string } | undefined;
  readonly lockTimeoutMs: number;
  /** Relative to the workspace. */
  readonly waivers: string | undefined;
  /** Keys by which a deploy is asked to run something, such as `migrations.expand.run`. */
  readonly asksToRun: readonly string[];
}

/** Turns what is written into what the code works with. */
export function toMigrations(file: z.output<typeof migrationsFile>): MigrationsConfig {
  const { tool, expand, contract, waivers } = file;
  return {
    ...{ tool, waivers, expand: { directory: expand.directory } },
    contract: contract && { directory: contract.directory },
    lockTimeoutMs: parseDuration(file['lock-timeout']) ?? 0,
    asksToRun: [
      ...(expand.run === undefined ? [] : ['migrations.expand.run']),
      ...(contract?.run === undefined ? [] : ['migrations.contract.run']),
    ],
  };
}
