import {
  chmodSync,
  mkdirSync,
  mkdtempDisposableSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Unknowable } from '../unknowable.ts';
import { contextDigest } from './context-digest.ts';
import { ignoreRulesFor } from './ignore-file.ts';

type Files = Readonly<Record<string, string>>;

const APP: Files = { Dockerfile: 'FROM scratch', 'src/app.js': 'app', 'docs/a.md': 'a' };

/** The digest of a context with these files, after a change to it. */
async function digestOf(files: Files, change: (directory: string) => void = () => undefined) {
  using temporary = mkdtempDisposableSync(join(tmpdir(), 'fairway-context-'));
  const directory = temporary.path;
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(directory, dirname(name)), { recursive: true });
    writeFileSync(join(directory, name), content, { mode: 0o644 });
  }
  change(directory);
  const rules = await ignoreRulesFor({ context: directory, file: join(directory, 'Dockerfile') });
  return await contextDigest({ directory, rules, signal: new AbortController().signal });
}

const plain = await digestOf(APP);

describe('the digest of a context stays the same when', () => {
  it.each<[string, Files, ((directory: string) => void)?]>([
    ['nothing changes', APP],
    ['times change', APP, (directory) => utimesSync(join(directory, 'src/app.js'), 1, 1)],
  ])('%s', async (_, files, change) => {
    expect(await digestOf(files, change)).toBe(plain);
  });

  it('a file changes that is ignored', async () => {
    const ignoring = { ...APP, '.dockerignore': 'docs\n**/*.log' };
    const before = await digestOf(ignoring);
    expect(await digestOf({ ...ignoring, 'docs/b.md': 'b', 'src/x.log': 'x' })).toBe(before);
  });

  it('a file beside the Dockerfile ignores what the one of the context does not', async () => {
    const files = { ...APP, '.dockerignore': '', 'Dockerfile.dockerignore': 'docs' };
    const before = await digestOf(files);
    expect(await digestOf({ ...files, 'docs/a.md': 'other' })).toBe(before);
  });
});

describe('the digest of a context changes when', () => {
  it.each<[string, Files, ((directory: string) => void)?]>([
    ['a file is made', { ...APP, 'dist/app.js': 'built' }],
    ['the content of a file changes', { ...APP, 'src/app.js': 'App' }],
    ['a file moves', { Dockerfile: 'FROM scratch', 'app.js': 'app', 'docs/a.md': 'a' }],
    [
      'a file becomes a program',
      APP,
      (directory) => chmodSync(join(directory, 'src/app.js'), 0o755),
    ],
    ['a directory is made', APP, (directory) => mkdirSync(join(directory, 'empty'))],
    ['a link is made', APP, (directory) => symlinkSync('src/app.js', join(directory, 'app'))],
  ])('%s', async (_, files, change) => {
    expect(await digestOf(files, change)).not.toBe(plain);
  });

  it('a link leads elsewhere', async () => {
    const linked = (to: string) => (directory: string) => symlinkSync(to, join(directory, 'app'));
    expect(await digestOf(APP, linked('src'))).not.toBe(await digestOf(APP, linked('docs')));
  });

  it('an exception brings a file back', async () => {
    const files = { ...APP, '.dockerignore': 'docs\n!docs/a.md' };
    expect(await digestOf(files)).not.toBe(await digestOf({ ...files, 'docs/a.md': 'other' }));
  });
});

function linkIgnoreFile(directory: string): void {
  symlinkSync('ignored', join(directory, '.dockerignore'));
}

it.each<[string, Files, typeof linkIgnoreFile?]>([
  ['.git', { ...APP, '.git/HEAD': 'ref: refs/heads/main' }],
  ['an ignore file that one engine alone reads', { ...APP, '.containerignore': 'docs' }],
  ['an ignore file that can not be read for sure', { ...APP, '.dockerignore': 'a[' }],
  ['one beside the Dockerfile', { ...APP, 'Dockerfile.containerignore': 'docs' }],
  ['an ignore file that is a link', { ...APP, ignored: 'docs' }, linkIgnoreFile],
])('%s makes the digest unknowable', async (_, files, change) => {
  await expect(digestOf(files, change)).rejects.toThrow(Unknowable);
});
