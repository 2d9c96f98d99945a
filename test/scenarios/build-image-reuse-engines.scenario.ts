/** What one engine built is reused without it: by the labels of an image, by the annotations of an index. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Buildah, startBuildah } from '../build-image/buildah.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { gitOnly } from '../build-image/git-only.ts';
import { push } from '../runner/events.ts';
import type { ActionRun, RunOptions } from '../runner/run-action.ts';
import { type BuildKit, startBuildKit } from '../stack/buildkit.ts';

let stack: BuildStack;
let buildah: Buildah;
let buildkit: BuildKit;

beforeAll(async () => {
  stack = await startBuildStack();
  buildah = await startBuildah(stack);
  buildkit = await startBuildKit(stack.engine, { mirror: stack.registry.address });
});

afterAll(async () => {
  await buildkit[Symbol.asyncDispose]();
  await buildah[Symbol.asyncDispose]();
  await stack.stop();
});

type Inputs = NonNullable<RunOptions['inputs']>;

function shop(files: Readonly<Record<string, string>> = {}): Checkout {
  return makeCheckout({
    '.dockerignore': '.git\ndocs\n',
    Dockerfile: `FROM ${buildah.base}\nCOPY . /shop\n`,
    'docs/note.md': crypto.randomUUID(),
    ...files,
  });
}

function build(
  checkout: Checkout,
  inputs: Inputs,
  env: NonNullable<RunOptions['env']> = stack.engine.env,
): Promise<ActionRun> {
  return stack.build(checkout, { inputs, env, event: push({ sha: checkout.sha }) });
}

/** As `build`, on a machine that has Git and no engine. */
async function buildWithoutEngine(checkout: Checkout, inputs: Inputs): Promise<ActionRun> {
  using machine = gitOnly();
  return await build(checkout, inputs, { ...stack.engine.env, ...machine.env });
}

test('an image that buildah built is reused, also by its content', async () => {
  const own = { 'app.js': crypto.randomUUID() };
  using before = shop(own);
  using after = shop(own);
  const inputs = { image: stack.image('podded'), reuse: 'content', engine: 'buildah' };
  const env = { ...stack.engine.env, ...buildah.env };
  await using first = await build(before, inputs, env);
  const { engine: _, ...withoutEngine } = inputs;
  await using again = await buildWithoutEngine(before, withoutEngine);
  await using second = await buildWithoutEngine(after, withoutEngine);
  expect(first.outputs).toMatchObject({ status: 'built', engine: 'buildah' });
  for (const { outputs } of [again, second]) {
    expect(outputs).toMatchObject({ status: 'reused', digest: first.outputs.digest, engine: '' });
  }
});

test('an index is reused by its annotations, also by its content', async () => {
  const own = { 'app.js': crypto.randomUUID(), Dockerfile: 'FROM scratch\nCOPY . /shop\n' };
  using before = shop(own);
  using after = shop(own);
  const platforms = 'linux/amd64\nlinux/arm64';
  const inputs = { image: stack.image('indexed'), reuse: 'content', platforms };
  await using first = await build(before, { ...inputs, builder: buildkit.builder });
  await using again = await buildWithoutEngine(before, { ...inputs, reuse: 'commit' });
  await using second = await buildWithoutEngine(after, inputs);
  expect(first.outputs.status).toBe('built');
  for (const { outputs } of [again, second]) {
    expect(outputs).toMatchObject({
      status: 'reused',
      digest: first.outputs.digest,
      'size-bytes': first.outputs['size-bytes'],
    });
  }
});
