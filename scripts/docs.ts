/**
 * Writes what is generated: the tables in the actions' READMEs, docs/errors.md and schemas/. With
 * `--check` nothing is written: it tells which files are out of date.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './action-yml.ts';
import { type Generated, generate } from './docs/documents.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  process.exitCode = bringUpToDate(await generate(root), values.check);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Writes or checks the files, and gives the exit code. */
function bringUpToDate(files: readonly Generated[], check: boolean): number {
  const stale = files.filter(({ path, content }) => contentOf(path) !== content);
  for (const { path, content } of stale) {
    console.log(
      `${path}: ${check ? 'out of date' : content === undefined ? 'removed' : 'written'}`,
    );
    if (!check) put(path, content);
  }
  console.log(`${files.length} generated files, ${files.length - stale.length} up to date`);
  if (!check || stale.length === 0) return 0;
  console.error('Run `npm run docs` and commit the result.');
  return 1;
}

function contentOf(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function put(path: string, content: string | undefined): void {
  const full = join(root, path);
  if (content === undefined) {
    rmSync(full);
    return;
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}
