/** A real Git repository with one commit, as actions/checkout leaves it in the workspace. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A checkout; it is removed by `using`. */
export interface Checkout extends Disposable {
  readonly directory: string;
  readonly sha: string;
}

/** Writes the files and commits them; `seconds` is the time of the commit. */
export function makeCheckout(
  files: Readonly<Record<string, string>>,
  seconds = 1_790_000_000,
): Checkout {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-checkout-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(directory, dirname(name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  const date = `${seconds} +0000`;
  const env = {
    PATH: process.env.PATH,
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Mia',
    GIT_AUTHOR_EMAIL: 'mia@example.com',
    GIT_COMMITTER_NAME: 'Mia',
    GIT_COMMITTER_EMAIL: 'mia@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory, ...args], { env, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Add the shop');
  return {
    directory,
    sha: git('rev-parse', 'HEAD'),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}
