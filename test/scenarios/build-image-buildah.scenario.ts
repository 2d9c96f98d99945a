/** build-image with buildah: what docker does, with the same outputs, and nothing left behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchArguments } from '../build-image/argument-watch.ts';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Buildah, NO_DOCKER, startBuildah } from '../build-image/buildah.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { skopeoDigest } from '../build-image/skopeo.ts';
import { buildahWitness } from '../build-image/witness.ts';
import { push } from '../runner/events.ts';
import { TEST_TOKEN } from '../runner/run-action.ts';
import { findSecret } from '../runner/secrets.ts';

let stack: BuildStack;
let engine: Buildah;

beforeAll(async () => {
  stack = await startBuildStack();
  engine = await startBuildah(stack);
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await stack.stop();
});

/** A checkout whose image is unlike that of any other; both engines get its base from the registry. */
function shop(...run: string[]): Checkout {
  const files = {
    Dockerfile: [`FROM ${engine.base}`, 'COPY . /shop', ...run, ''].join('\n'),
    'version.txt': crypto.randomUUID(),
  };
  return makeCheckout(files, 1_790_000_000);
}

function build(
  checkout: Checkout,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
) {
  return stack.build(checkout, {
    inputs: { engine: 'buildah', ...inputs },
    event: push({ repository: 'Acme/Shop', sha: checkout.sha }),
    env: { ...stack.engine.env, ...engine.env, ...env },
  });
}

async function configOf(reference: string) {
  await engine.buildah('pull', '--creds', pair(), reference);
  const { stdout } = await engine.buildah('inspect', '--type', 'image', reference);
  const { config, created } = JSON.parse(stdout).OCIv1;
  return {
    labels: config.Labels,
    env: config.Env,
    healthcheck: JSON.parse(stdout).Docker.config.Healthcheck,
    created,
  };
}

describe.each([
  ['one tag', 'type=sha'],
  ['five tags', 'type=sha\nlatest\n1.4.2\n1.4\nstable'],
])('with %s', (_, tags) => {
  test('the engines agree, and every digest that is told is the same', async () => {
    using checkout = shop(
      'ENV SHOP=open',
      'RUN test -s /shop/version.txt',
      'HEALTHCHECK --interval=3s CMD true',
    );
    const inputs = { tags, labels: 'team=blue' };
    await using docker = await build(checkout, {
      ...inputs,
      engine: 'docker',
      image: stack.image('docker'),
    });
    using witness = buildahWitness({ ...stack.engine.env, ...engine.env });
    const own = { ...inputs, image: stack.image('buildah') };
    await using buildah = await build(checkout, own, witness.env);
    expect(buildah.log).not.toContain('::error');
    const shape = (outputs: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value !== '']));
    expect(shape(buildah.outputs)).toEqual(shape(docker.outputs));
    expect(buildah.outputs.engine).toBe('buildah');
    expect(buildah.outputs.tags).toBe(docker.outputs.tags?.replaceAll('/docker:', '/buildah:'));
    const names = buildah.outputs.tags?.split('\n') ?? [];
    for (const name of names)
      expect(await skopeoDigest(stack.registry, name)).toBe(buildah.outputs.digest);
    // Docker's plain engine can not promise the same digest twice, and says so; buildah can.
    const headings = (summary: string) =>
      summary
        .match(/^(#+ .{20}|\|? ?[A-Z][a-z, ]+ \|)/gm)
        ?.filter((heading) => heading !== '| Reproducible |');
    expect(headings(buildah.summary)).toEqual(headings(docker.summary));
    const [first = ''] = names;
    const [theirs, ours] = [docker.outputs.ref ?? '', buildah.outputs.ref ?? ''];
    expect(await configOf(ours)).toEqual(await configOf(theirs));
    expect(witness.said()).toBe(buildah.outputs.digest);
    expect((await engine.buildah('inspect', '--type', 'image', first)).exitCode).toBe(0);
    expect(await engine.leftovers()).toEqual([]);
  });
});

test('the same commit a second time keeps its digest', async () => {
  using checkout = shop('RUN date > /built');
  const inputs = { image: stack.image('again'), reuse: 'off' };
  await using first = await build(checkout, inputs);
  await using second = await build(checkout, inputs);
  expect(first.outputs.digest).toMatch(/^sha256:/);
  expect(second.outputs.digest).toBe(first.outputs.digest);
  expect(second.log).toContain('from the cache');
});

test('buildah builds by itself where no Docker engine answers', async () => {
  using checkout = shop();
  await using run = await build(
    checkout,
    { engine: 'auto', image: stack.image('auto') },
    NO_DOCKER,
  );
  expect(run.outputs).toMatchObject({ status: 'built', engine: 'buildah', pushed: 'true' });
});

test('where there is neither engine that is told', async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch\n' });
  const env = { PATH: '/nowhere' };
  await using run = await build(
    checkout,
    { engine: 'auto', tags: 'a', image: stack.image('a') },
    env,
  );
  expect(run.outputs['failure-code']).toMatch(/^FB(010|025)$/);
});

test('several platforms become an index with one digest, in the order that was asked for', async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch\nCOPY . /shop\n', a: 'a' });
  const inputs = { image: stack.image('index'), platforms: 'linux/amd64\nlinux/arm64' };
  await using run = await build(checkout, { ...inputs, tags: 'type=sha\nlatest' });
  expect(run.log).not.toContain('::error');
  const names = run.outputs.tags?.split('\n') ?? [];
  expect(names).toHaveLength(2);
  for (const name of names)
    expect(await skopeoDigest(stack.registry, name)).toBe(run.outputs.digest);
  expect(run.outputs.platforms).toBe('linux/amd64\nlinux/arm64');
});

test("Docker's variable for the platform counts, too", async () => {
  using checkout = makeCheckout({ Dockerfile: 'FROM scratch\nCOPY . /\n' });
  const env = { DOCKER_DEFAULT_PLATFORM: 'linux/arm64' };
  await using run = await build(checkout, { image: stack.image('foreign'), push: 'false' }, env);
  expect(run.outputs.status, run.maskedLog).toBe('built');
  const { stdout } = await engine.buildah('inspect', '--type', 'image', run.outputs.tags ?? '');
  expect(JSON.parse(stdout).OCIv1.architecture).toBe('arm64');
});

test('archives are written beside the push', async () => {
  using checkout = shop();
  await using run = await build(checkout, {
    image: stack.image('archived'),
    archive: 'docker=out/image:1.tar',
  });
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
  const archive = join(checkout.directory, 'out/image:1.tar');
  expect(run.outputs.archive).toBe(archive);
  expect(readFileSync(archive).includes(`${run.outputs.image}:${checkout.sha}`)).toBe(true);
});

test('secrets are found nowhere, and the build gets its own', async () => {
  using checkout = shop('RUN --mount=type=secret,id=npm grep -q marker-of-npm /run/secrets/npm');
  using watch = watchArguments();
  const secret = 'marker-of-npm-4711';
  const inputs = { image: stack.image('secret'), secrets: 'npm=NPM_TOKEN' };
  await using run = await build(checkout, inputs, { NPM_TOKEN: secret });
  expect(run.outputs.status).toBe('built');
  const texts = {
    arguments: [...watch.seen].join('\n'),
    log: run.log.replace(/^::add-mask::.*$/gm, ''),
    outputs: JSON.stringify([run.outputs, run.env, run.state, run.annotations]),
    summary: run.summary,
    image: (await engine.buildah('inspect', '--type', 'image', run.outputs.tags ?? '')).stdout,
  };
  expect(texts.arguments).toMatch(/buildah push /);
  const directories = [run.home, run.temp, checkout.directory, engine.env.TMPDIR ?? ''];
  for (const value of [stack.registry.writer.password, TEST_TOKEN, secret]) {
    expect(findSecret(value, { texts, directories })).toEqual([]);
  }
});

function pair(): string {
  return `${stack.registry.other.username}:${stack.registry.other.password}`;
}
