/** Lists the migrations of a project as they are applied, with their phases and texts. */
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path/posix';
import { messageOf } from '../../../../../kit/action/message.ts';
import type { MigrationFile, Phase, Remark } from '../migration-file.ts';
import { phaseOf } from '../phase.ts';
import { drizzle } from './drizzle.ts';
import type { Folder, Layout, Listed } from './layout.ts';
import { command, golangMigrate, nodePgMigrate, plainSql, prisma } from './others.ts';

/** The tools whose migrations we know. */
export const LAYOUTS = {
  drizzle,
  prisma,
  'node-pg-migrate': nodePgMigrate,
  'golang-migrate': golangMigrate,
  sql: plainSql,
  command,
} as const satisfies Readonly<Record<string, Layout>>;

export type Tool = keyof typeof LAYOUTS;

/** A directory of migrations. */
export interface Directory {
  readonly tool: Tool;
  /** Relative to the workspace. */
  readonly path: string;
  readonly folder: Folder;
  /** Where each phase has a directory of its own. */
  readonly phase: Phase | undefined;
  /** Whether a file, by its path relative to the workspace and its content, is to be applied. */
  isPending(path: string, content: Buffer | undefined): boolean;
}

/** The migrations of a directory. */
export interface Migrations {
  readonly layout: string;
  readonly files: readonly MigrationFile[];
  readonly notes: readonly string[];
}

/** Lists a directory. Throws a LayoutProblem. */
export function listMigrations(directory: Directory): Migrations {
  const { layout, files, notes } = LAYOUTS[directory.tool](directory.folder);
  const read = files.map((listed) => readFile(directory, listed));
  const remarked = read.map((file, index) => ({
    ...file,
    remarks: [
      ...file.remarks,
      ...orderRemarks(files, read, index),
      ...blocked(directory, read, index),
    ],
  }));
  return { layout, files: remarked, notes };
}

// --- internal ---

function readFile(directory: Directory, listed: Listed): MigrationFile {
  const path = join(directory.path, listed.path);
  const { transaction, problem } = listed;
  const folder = directory.phase ?? listed.phase;
  const none = (reason: string, content?: Buffer): MigrationFile => ({
    ...{ path, transaction, text: undefined, problem: reason, parts: [], remarks: [] },
    ...{ phase: folder ?? 'expand', isPending: directory.isPending(path, content) },
  });
  let content: Buffer;
  try {
    content = directory.folder.read(listed.path);
  } catch (error) {
    return none(problem ?? messageOf(error));
  }
  if (problem !== undefined) return none(problem, content);
  if (!isUtf8(content)) return none('it is not a text in UTF-8', content);
  // A mark at the beginning is no character of the text.
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  const parts = listed.parts?.(text) ?? [{ from: 0, to: text.length }];
  const isPending = directory.isPending(path, content);
  return { path, transaction, text, parts, isPending, ...phaseOf(folder, text) };
}

/** A tool that only looks at the last one it applied leaves out for ever what is older. */
function orderRemarks(
  listed: readonly Listed[],
  files: readonly MigrationFile[],
  index: number,
): Remark[] {
  const own = listed[index]?.order;
  if (own === undefined || files[index]?.isPending !== true) return [];
  const later = listed.findIndex(
    ({ order }, at) => order !== undefined && order > own && files[at]?.isPending === false,
  );
  if (later < 0) return [];
  const message = `It is older than ${files[later]?.path}, which is applied already: the tool leaves it out, and says nothing.`;
  return [
    {
      rule: 'out-of-order',
      level: 'error',
      message,
      remedy: '-- make it anew, with a newer number or time',
    },
  ];
}

/** In one directory an expand migration waits for the contract before it. */
function blocked(
  { phase, tool }: Directory,
  files: readonly MigrationFile[],
  index: number,
): Remark[] {
  const own = files[index];
  if (
    phase !== undefined ||
    tool === 'command' ||
    own?.isPending !== true ||
    own.phase !== 'contract'
  )
    return [];
  const waits = files.slice(index + 1).filter((file) => file.isPending && file.phase === 'expand');
  const [first] = waits;
  if (first === undefined) return [];
  const message = `${waits.length === 1 ? first.path : `${first.path} and ${waits.length - 1} more`} can not run before this one, which waits until all replicas are new.`;
  const remedy =
    '-- finish it first, or give contract a directory of its own: `contract.directory`';
  return [{ rule: 'contract-first', level: 'warning', message, remedy }];
}
