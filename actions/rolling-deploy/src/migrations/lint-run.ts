/** `operation: lint`: reads and judges the migrations of the checkout; no host is needed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { Job } from '../../../../kit/action/job.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { leadsOut } from '../../../../kit/action/workspace.ts';
import { dayOf } from '../../../../kit/time/day.ts';
import { readYaml } from '../../../../kit/yaml/document.ts';
import type { MigrationsConfig } from '../config/migrations.ts';
import { fail } from '../errors.ts';
import type { Output } from '../outputs.ts';
import type { RunRecord } from '../report/record.ts';
import { openFolder } from './layouts/folder.ts';
import { LayoutProblem } from './layouts/layout.ts';
import { listMigrations, type Migrations } from './layouts/list.ts';
import { lint } from './lint/lint.ts';
import { type Base, readBase } from './lint-base.ts';
import type { Phase } from './migration-file.ts';
import { formatFindings } from './report/findings-file.ts';
import { sarifOf } from './report/sarif.ts';
import { addLint, annotationOf, countOf, type LintReport, lintLine } from './report/summary.ts';
import { loadParser } from './sql/parser.ts';
import { applyWaivers, readWaivers, type Waivers } from './waivers/waivers.ts';

/** What a lint is asked to do. */
export interface LintErrand {
  readonly config: MigrationsConfig;
  readonly lintBase: string | undefined;
  readonly job: Pick<Job<Output>, 'workspace' | 'env' | 'log' | 'summary' | 'output'>;
  readonly record: Pick<RunRecord, 'status' | 'phase'>;
  readonly now: number;
}

/**
 * Lints, and tells it in every way there is.
 *
 * @throws {ActionError} FR100 when something is an error; FR101, FR102, FR103 for what can not be read.
 */
export async function lintOnly(errand: LintErrand): Promise<void> {
  const { job, record } = errand;
  record.phase = 'lint';
  const report = await lintCheckout(errand);
  tell(report, job);
  const { errors } = countOf(report.findings);
  if (errors > 0) {
    const [first] = report.findings.filter(
      ({ level, waiver }) => level === 'error' && waiver === undefined,
    );
    const where =
      first === undefined
        ? ''
        : ` The first is ${first.rule} in ${first.file}, line ${first.line}.`;
    throw fail('FR100', `The lint found ${lintLine(report)}.${where}`);
  }
  record.status = 'linted';
}

/** Reads the migrations of the checkout and judges them. */
export async function lintCheckout(errand: LintErrand): Promise<LintReport> {
  const { config, job, lintBase, now } = errand;
  const { workspace, env } = job;
  const directories = directoriesOf(config);
  const paths = directories.map(({ path }) => path);
  const base =
    lintBase === undefined
      ? undefined
      : await readBase({ workspace, base: lintBase, directories: paths, env });
  const listed = directories.map((directory) => list(errand, directory, base));
  const waivers = waiversOf(config.waivers, workspace);
  const files = listed.flatMap((migrations) => migrations.files);
  const result = lint(files, { parser: await loadParser(), lockTimeoutMs: sessionTimeout(config) });
  const { findings, notes } = applyWaivers(result.findings, waivers, dayOf(now));
  const about = listed.flatMap(({ layout, notes: left }, index) => [
    `\`${paths[index]}\`: ${layout}.`,
    ...left.map((note) => `\`${paths[index]}\`: ${note}.`),
  ]);
  return { ...result, findings, notes: [...about, ...baseNotes(base, result.exempt), ...notes] };
}

// --- internal ---

interface DirectoryConfig {
  readonly path: string;
  readonly phase: Phase | undefined;
}

/** One directory for both phases says nothing about the phase of a file. */
function directoriesOf({ expand, contract }: MigrationsConfig): DirectoryConfig[] {
  const own = tidy(expand.directory);
  const other = contract === undefined ? own : tidy(contract.directory);
  if (own === other) return [{ path: own, phase: undefined }];
  return [
    { path: own, phase: 'expand' },
    { path: other, phase: 'contract' },
  ];
}

function tidy(path: string): string {
  return normalize(path).replace(/\/+$/, '');
}

/** Prisma connects with a library of its own, which does not read PGOPTIONS. */
function sessionTimeout({ tool, lockTimeoutMs }: MigrationsConfig): number | undefined {
  return tool === 'prisma' ? undefined : lockTimeoutMs;
}

function list(
  { config, job }: LintErrand,
  { path, phase }: DirectoryConfig,
  base: Base | undefined,
): Migrations {
  try {
    const folder = openFolder(job.workspace, path);
    const isPending = base?.isChanged ?? (() => true);
    return listMigrations({ tool: config.tool, path, folder, phase, isPending });
  } catch (error) {
    const reason = messageOf(error);
    const cause = error instanceof LayoutProblem ? { cause: 'It is laid out in another way.' } : {};
    const what = `\`${path}\` can not be listed as migrations of ${config.tool}: ${reason}.`;
    throw fail('FR101', what, { error, ...cause });
  }
}

function waiversOf(file: string | undefined, workspace: string): Waivers {
  if (file === undefined) return { waivers: [], problems: [] };
  try {
    const path = join(workspace, file);
    if (isAbsolute(file) || leadsOut(path, workspace)) throw new Error('it leads elsewhere');
    const waivers = readWaivers(readYaml(readFileSync(path, 'utf8')));
    if (waivers !== undefined) return waivers;
  } catch (error) {
    const reason = messageOf(error);
    throw fail('FR103', `\`${file}\` can not be read: ${reason}.`, { error, at: { file } });
  }
  throw fail('FR103', `\`${file}\` is not a list.`, { at: { file } });
}

function baseNotes(base: Base | undefined, exempt: number): string[] {
  if (base === undefined) {
    const note =
      'All migrations count as pending, as for an empty database; `lint-base` takes those that a branch adds.';
    return exempt > 0 ? [note] : [];
  }
  const fork = base.isFork
    ? 'where the branches parted'
    : 'the branches have no commit in common here';
  return [`Compared with \`${base.commit.slice(0, 12)}\`, ${fork}.`];
}

function tell(report: LintReport, { log, summary, env, output }: LintErrand['job']): void {
  for (const note of report.notes) log.info(`• ${note}`);
  for (const finding of report.findings) {
    const annotation = annotationOf(finding);
    if (annotation !== undefined) log.annotate(annotation);
  }
  addLint(summary, report);
  const { errors, warnings } = countOf(report.findings);
  output('findings', errors + warnings);
  const write = (name: Output, ending: string, content: string) => {
    const file = join(env.RUNNER_TEMP ?? '.', `fairway-migrations-${Date.now()}.${ending}`);
    writeFileSync(file, content);
    output(name, file);
  };
  write('findings-file', 'json', formatFindings(report.findings));
  write('sarif-file', 'sarif', `${JSON.stringify(sarifOf(report.findings))}\n`);
  log.info(lintLine(report));
}
