/** Our reading of `.dockerignore` against that of the real Docker, pattern by pattern. */
import { mkdirSync, mkdtempDisposableSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFiles } from '../../actions/build-image/src/reuse/context/context-files.ts';
import { ignoreRulesFor } from '../../actions/build-image/src/reuse/context/ignore-file.ts';
import { docker } from '../stack/docker.ts';
import { connectEngine, type Engine } from '../stack/engine/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await connectEngine(() => undefined);
});

afterAll(() => engine.stop());

const FILES = [
  'README.md',
  'a+b.md',
  'app.js',
  'bat',
  'cat',
  '#note',
  'a b/c d.md',
  'docs/README.md',
  'docs/deep/guide.md',
  'docs/deep/keep.txt',
  'src/app.js',
  'src/docs/a.md',
  'src/node_modules/m/index.js',
  'node_modules/m/index.js',
  '.hidden/file',
  'é/😀.md',
];

test.each([
  '',
  '*',
  '**',
  'docs',
  '/docs/',
  './docs/.',
  '*.md',
  '*/*.md',
  '**/*.md',
  'docs/**',
  '**/docs',
  '**/node_modules\n!node_modules/m',
  '*\n!src',
  '*\n!src/*.js',
  '*\n!**/*.md',
  'docs\n!docs/deep/keep.txt',
  'docs/*\n!docs/deep',
  '!docs\ndocs/README.md',
  '*\n!docs\ndocs/deep\n!docs/deep/keep.txt',
  '?at',
  '[bc]at',
  '[^b]at',
  '#note',
  '\\#note',
  'a+b.md',
  'a b',
  '  docs  ',
  '\uFEFFdocs',
  '../docs',
  'docs/../src',
  '.*',
  '**/.*',
  'docs/**/*.md',
  '**.md',
  'src**',
  'é',
  'é/?.md',
])('%j leaves the same files', async (ignore) => {
  using context = checkout({ '.dockerignore': ignore, Dockerfile: DOCKERFILE });
  expect(await ours(context.path)).toEqual(await theirs(context.path));
});

test.each([
  ['Dockerfile', 'docs', '*.md'],
  ['build/Prod.Dockerfile', 'docs', '*.md'],
])('the ignore file beside %s comes before that of the context', async (file, own, common) => {
  using context = checkout({
    [file]: DOCKERFILE,
    [`${file}.dockerignore`]: own,
    '.dockerignore': common,
  });
  expect(await ours(context.path, file)).toEqual(await theirs(context.path, file));
});

const DOCKERFILE = 'FROM scratch\nCOPY . /\n';

/** A context with all the files. */
function checkout(files: Readonly<Record<string, string>>) {
  const directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-ignore-'));
  const named = Object.fromEntries(FILES.map((name) => [name, name]));
  for (const [name, content] of Object.entries({ ...named, ...files })) {
    mkdirSync(join(directory.path, dirname(name)), { recursive: true });
    writeFileSync(join(directory.path, name), content);
  }
  return directory;
}

async function ours(context: string, file = 'Dockerfile'): Promise<string[]> {
  const rules = await ignoreRulesFor({ context, file: join(context, file) });
  const signal = new AbortController().signal;
  return (await contextFiles({ directory: context, rules, signal })).map(({ path }) => path).sort();
}

/** What a COPY of everything copies. */
async function theirs(context: string, file = 'Dockerfile'): Promise<string[]> {
  using out = mkdtempDisposableSync(join(tmpdir(), 'fairway-copied-'));
  const output = `type=local,dest=${out.path}`;
  await docker(engine, ['buildx', 'build', '--output', output, '-f', join(context, file), context]);
  return readdirSync(out.path, { recursive: true, encoding: 'utf8' }).sort();
}
