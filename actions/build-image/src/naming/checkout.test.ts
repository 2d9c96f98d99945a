import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from '../../../../test/build-image/checkout.ts';
import { readBranches, readCheckout } from './checkout.ts';

/** What is read of a directory in a workspace. */
function checkoutAt(directory: string, workspace = directory, env = process.env) {
  return readCheckout({ directory, workspace, env });
}

function branchesAt(directory: string, env = process.env) {
  return readBranches({ directory, workspace: directory, env });
}

it('the commit and its time are read, also from a directory below', async () => {
  using checkout = makeCheckout({ 'api/Dockerfile': 'FROM scratch' }, 1_700_000_000);
  expect(await checkoutAt(join(checkout.directory, 'api'), checkout.directory)).toEqual({
    sha: checkout.sha,
    committedAt: 1_700_000_000,
    isTestMerge: false,
  });
});

it('a directory outside of any checkout has no commit', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-plain-'));
  try {
    expect(await checkoutAt(directory)).toBeUndefined();
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('a machine without Git has no commit', async () => {
  expect(
    await readCheckout({ directory: '/', workspace: '/', env: { PATH: '/nowhere' } }),
  ).toBeUndefined();
});

/** Puts a submodule into a checkout. */
function addSubmodule(outer: Checkout, inner: Checkout, path: string): void {
  const env = { PATH: process.env.PATH, HOME: outer.directory, GIT_CONFIG_NOSYSTEM: '1' };
  const add = ['submodule', '--quiet', 'add', inner.directory, path];
  execFileSync('git', ['-c', 'protocol.file.allow=always', ...add], { cwd: outer.directory, env });
}

it('a submodule is a part of the checkout that it stands in', async () => {
  using outer = makeCheckout({ 'README.md': 'shop' });
  using inner = makeCheckout({ Dockerfile: 'FROM scratch' });
  addSubmodule(outer, inner, 'api');
  const found = await checkoutAt(join(outer.directory, 'api'), outer.directory);
  expect(found?.sha).toBe(outer.sha);
});

it('a checkout that is there and can not be read is an error, because its commit may be another', async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch' });
  await expect(
    checkoutAt(checkout.directory, checkout.directory, { PATH: '/nowhere' }),
  ).rejects.toMatchObject({
    code: 'FB010',
    what: expect.stringContaining('there is no `git`'),
  });
  rmSync(join(checkout.directory, '.git'), { recursive: true });
  writeFileSync(join(checkout.directory, '.git'), 'gitdir: /no/such/directory');
  await expect(checkoutAt(checkout.directory)).rejects.toMatchObject({
    code: 'FB010',
    what: expect.stringContaining('/no/such/directory'),
  });
});

it('committed files that look like a repository are none, and their settings run nothing', async () => {
  using other = makeCheckout({ 'evil.txt': 'x' });
  using checkout = makeCheckout({ 'app/Dockerfile': 'FROM scratch' });
  const app = join(checkout.directory, 'app');
  for (const name of ['HEAD', 'objects', 'refs']) {
    cpSync(join(other.directory, '.git', name), join(app, name), { recursive: true });
  }
  writeFileSync(join(app, 'config'), '[core]\nrepositoryformatversion = 0\nbare = true\n');
  expect(await checkoutAt(app, checkout.directory)).toMatchObject({ sha: checkout.sha });
  rmSync(join(checkout.directory, '.git'), { recursive: true });
  expect(await checkoutAt(app, checkout.directory)).toBeUndefined();
});

it('a repository around the workspace is not its checkout', async () => {
  using around = makeCheckout({ 'work/shop/Dockerfile': 'FROM scratch' });
  const workspace = join(around.directory, 'work/shop');
  expect(await checkoutAt(workspace)).toBeUndefined();
  expect(await branchesAt(workspace)).toEqual([]);
});

it('a checkout beside others, which is no submodule, is its own', async () => {
  using outer = makeCheckout({ 'README.md': 'shop' });
  using inner = makeCheckout({ Dockerfile: 'FROM scratch' });
  const directory = join(outer.directory, 'api');
  mkdirSync(directory);
  cpSync(inner.directory, directory, { recursive: true });
  expect((await checkoutAt(directory, outer.directory))?.sha).toBe(inner.sha);
});

it('a directory outside of the workspace has the checkout that it is, and none around it', async () => {
  using around = makeCheckout({ 'app/Dockerfile': 'FROM scratch', 'work/a': 'a' });
  using inner = makeCheckout({ Dockerfile: 'FROM scratch' });
  const workspace = join(around.directory, 'work');
  expect(await checkoutAt(join(around.directory, 'app'), workspace)).toBeUndefined();
  addSubmodule(around, inner, 'api');
  const found = await checkoutAt(join(around.directory, 'api'), workspace);
  expect(found?.sha).toBe(inner.sha);
});

it('a worktree is a checkout', async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch' });
  const add = ['worktree', 'add', '--quiet', '--detach', 'next'];
  execFileSync('git', add, { cwd: checkout.directory, stdio: 'ignore' });
  const found = await checkoutAt(join(checkout.directory, 'next'), checkout.directory);
  expect(found?.sha).toBe(checkout.sha);
});

it('a checkout in another is its own, though that calls it a submodule', async () => {
  using artifact = makeCheckout({ 'README.md': 'shop' });
  using app = makeCheckout({ Dockerfile: 'FROM scratch' });
  const directory = join(artifact.directory, 'app');
  cpSync(app.directory, directory, { recursive: true });
  execFileSync('git', ['add', 'app'], { cwd: artifact.directory, stdio: 'ignore' });
  expect((await checkoutAt(directory, artifact.directory))?.sha).toBe(app.sha);
});

describe('nothing runs that is set by', () => {
  let directory: string;
  /** A program that writes down that it ran. */
  const program = () => join(directory, 'program');
  const hasRun = () => existsSync(join(directory, 'ran'));

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fairway-settings-'));
    const script = `#!/bin/sh\necho "$@" >> ${join(directory, 'ran')}\n`;
    writeFileSync(program(), script, { mode: 0o755 });
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('a checkout around a submodule', async () => {
    using artifact = makeCheckout({ 'README.md': 'shop' });
    using app = makeCheckout({ Dockerfile: 'FROM scratch' });
    addSubmodule(artifact, app, 'app');
    const section = `[core]\nfsmonitor = ${program()}\nhooksPath = ${directory}\n`;
    writeFileSync(join(artifact.directory, '.git/config'), section);
    cpSync(program(), join(directory, 'post-index-change'));
    const found = await checkoutAt(join(artifact.directory, 'app'), artifact.directory);
    expect(found?.sha).toBe(artifact.sha);
    expect(hasRun()).toBe(false);
  });

  it('one that lacks its commit, also where Git knows no GIT_NO_LAZY_FETCH', async () => {
    using artifact = makeCheckout({ Dockerfile: 'FROM scratch' });
    const git = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    const older = `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec ${git} "$@"\n`;
    writeFileSync(join(directory, 'git'), older, { mode: 0o755 });
    const PATH = `${directory}:${process.env.PATH}`;
    const at = (file: string) => join(artifact.directory, '.git', file);
    writeFileSync(at('HEAD'), 'd'.repeat(40));
    for (const remote of ['url = /', 'url = host:shop', `url = ext::${program()}`]) {
      const from = `[remote "o"]\npromisor = true\n${remote}\nuploadpack = ${program()}\n`;
      const ssh = `[core]\nsshCommand = ${program()}\n[protocol "ext"]\nallow = always\n`;
      writeFileSync(at('config'), `${from}${ssh}`);
      const failed = checkoutAt(artifact.directory, artifact.directory, { PATH });
      await expect(failed).rejects.toMatchObject({ code: 'FB010' });
      expect(hasRun(), remote).toBe(false);
    }
  });
});

it('a checkout without a commit has none', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-plain-'));
  try {
    execFileSync('git', ['init', '--quiet', directory], { stdio: 'ignore' });
    expect(await checkoutAt(directory)).toBeUndefined();
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it("GitHub's merge commit of a pull request is known by its subject", async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch' });
  const { directory } = checkout;
  const commit = (message: string) =>
    execFileSync('git', ['-C', directory, 'commit', '--quiet', '--allow-empty', '-m', message], {
      env: { PATH: process.env.PATH, ...author(directory) },
    });
  commit(`Merge ${'d'.repeat(40)} into ${'e'.repeat(40)}`);
  expect(await checkoutAt(directory)).toMatchObject({ isTestMerge: true });
  commit('Merge pull request #12 from acme/feature');
  expect(await checkoutAt(directory)).toMatchObject({ isTestMerge: false });
});

it('branches are those that the checkout knows, here and at its origin, each once', async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch' });
  const { directory, sha } = checkout;
  const refs = ['refs/heads/a/b', 'refs/remotes/origin/a/b', 'refs/remotes/origin/a-b'];
  for (const ref of [...refs, 'refs/remotes/origin/HEAD', 'refs/tags/v1']) {
    execFileSync('git', ['-C', directory, 'update-ref', ref, sha]);
  }
  expect((await branchesAt(directory)).toSorted()).toEqual(['a-b', 'a/b', 'main']);
});

it('outside of a checkout no branches are known', async () => {
  expect(await branchesAt('/')).toEqual([]);
  expect(await branchesAt('/', { PATH: '/nowhere' })).toEqual([]);
});

function author(home: string): NodeJS.ProcessEnv {
  const [name, email] = ['Mia', 'mia@example.com'];
  return {
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
