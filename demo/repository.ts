/** The repository of the story: the sample application, one commit for each version. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import { SAMPLE_APP } from '../test/stack/sample-app.ts';

/** A Git repository in a temporary directory. */
export interface Repository extends AsyncDisposable {
  readonly directory: string;
  /** Writes a file and leaves it to the next commit. */
  write(path: string, content: string): Promise<void>;
  /** Commits a version of the application; returns the commit's 40 hex digits. */
  commitVersion(version: DemoVersion): Promise<string>;
}

/** A version, and what it is built on and broken by. */
export interface DemoVersion {
  readonly version: string;
  /** The image with Node.js that it is built on. */
  readonly base: string;
  /** `health`: it starts, and never gets ready. */
  readonly broken?: 'health';
}

/** Makes the repository with the application's files and no commit yet. */
export async function makeRepository(): Promise<Repository> {
  const directory = await mkdtemp(join(tmpdir(), 'fairway-demo-'));
  const git = (...args: string[]) =>
    runOrFail({ file: 'git', args, cwd: directory, env: gitEnvironment() });
  const write = (path: string, content: string) => writeFile(join(directory, path), content);
  await cp(SAMPLE_APP, directory, { recursive: true });
  await git('init', '--quiet', '--initial-branch', 'main');
  const dockerfile = await readFile(join(directory, 'Dockerfile'), 'utf8');
  return {
    directory,
    write,
    async commitVersion({ version, base, broken = '' }) {
      const settled = dockerfile
        .replace(/^ARG BASE$/m, `ARG BASE=${base}`)
        .replace(/^ARG VERSION=.*$/m, `ARG VERSION=${version}`)
        .replace(/^ARG BROKEN=.*$/m, `ARG BROKEN=${broken}`);
      await write('Dockerfile', settled);
      await git('add', '--all');
      await git('commit', '--quiet', '--message', `Release ${version}`);
      return (await git('rev-parse', 'HEAD')).stdout.trim();
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** An identity of its own, and nobody's configuration. */
function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Demo',
    GIT_AUTHOR_EMAIL: 'demo@example.com',
    GIT_COMMITTER_NAME: 'Demo',
    GIT_COMMITTER_EMAIL: 'demo@example.com',
  };
}
