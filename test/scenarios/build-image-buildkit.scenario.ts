/** build-image with a BuildKit of its own, as docker/setup-buildx-action gives it: all that the plain engine can not do. */
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryClient } from '../../kit/registry/client.ts';
import { filesIn, jsonIn } from '../build-image/archive.ts';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { pushBase, pushScanner } from '../build-image/scanner.ts';
import { skopeoDigest } from '../build-image/skopeo.ts';
import { forkPullRequest, pullRequest } from '../runner/events.ts';
import type { ActionRun, RunOptions } from '../runner/run-action.ts';
import { findSecret } from '../runner/secrets.ts';
import { type BuildKit, newBuildx, startBuildKit } from '../stack/buildkit.ts';
import { docker } from '../stack/docker.ts';
import { freePort } from '../stack/free-port.ts';

let stack: BuildStack;
let buildkit: BuildKit;
let base: string;
let newer: Readonly<Record<string, string>>;

beforeAll(async () => {
  stack = await startBuildStack();
  buildkit = await startBuildKit(stack.engine, { mirror: stack.registry.address });
  newer = await newBuildx(stack.engine);
  base = await pushBase(stack);
});

afterAll(async () => {
  await buildkit[Symbol.asyncDispose]();
  await stack.stop();
});

/** A checkout whose image is unlike that of any other. */
function shop(lines: readonly string[], mark: string = crypto.randomUUID()): Checkout {
  return makeCheckout({ Dockerfile: [...lines, ''].join('\n'), 'version.txt': mark });
}

/** Runs the action with the BuildKit, and a name of the image by its last part. */
function build(
  checkout: Checkout,
  { inputs, ...options }: Partial<RunOptions> & { readonly inputs: { readonly image: string } },
): Promise<ActionRun> {
  const image = stack.image(inputs.image);
  const all = { ...inputs, image, builder: buildkit.builder };
  return stack.build(checkout, { ...options, inputs: all });
}

/** What the registry holds under a digest. */
async function manifestOf(name: string, digest: string | undefined) {
  const client = registryClient({
    registry: stack.registry.address,
    credentials: stack.registry.writer,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  const { bytes } = await client.getManifest(`acme/${name}`, digest ?? '');
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

test('the same commit, built at another time and by another buildx, has the same digest', async () => {
  const mark = crypto.randomUUID();
  const lines = [`FROM ${base}`, 'COPY version.txt /shop/', 'RUN touch /made && mkdir /there'];
  using first = shop(lines, mark);
  using second = shop(lines, mark);
  const later = Date.now() / 1_000 + 86_400;
  utimesSync(join(second.directory, 'version.txt'), later, later);
  await using one = await build(first, { inputs: { image: 'same' } });
  await using two = await build(second, {
    inputs: { image: 'same-again', 'no-cache': 'true' },
    env: newer,
  });
  expect(one.outputs.digest).toMatch(/^sha256:/);
  expect(await manifestOf('same-again', two.outputs.digest)).toEqual(
    await manifestOf('same', one.outputs.digest),
  );
  expect(two.outputs.digest).toBe(one.outputs.digest);
  expect(one.summary).toContain('buildx 0.');
  expect(two.summary).toContain('buildx 0.36.1');
  expect(two.summary).not.toContain('Not for sure');
});

describe('a cache in the registry', () => {
  test('is written by a push, and read when the builder has forgotten all', async () => {
    using checkout = shop([
      `FROM ${base}`,
      'COPY version.txt /',
      'RUN sha256sum /version.txt > /x',
    ]);
    const inputs = { image: 'cached', cache: 'registry' };
    await using first = await build(checkout, { inputs });
    expect(first.outputs, first.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    expect(await stack.digestOf('cached', 'buildcache')).toMatch(/^sha256:/);
    await docker(stack.engine, [
      'buildx',
      'prune',
      '--builder',
      buildkit.builder,
      '--all',
      '--force',
    ]);
    await using second = await build(checkout, {
      inputs: {
        ...inputs,
        image: 'cached-again',
        cache: `registry=${stack.image('cached:buildcache')}`,
      },
      event: { ...pullRequest({ number: 7 }), sha: checkout.sha },
    });
    expect(second.summary).toContain('2 of 2 steps');
  });

  test('is not written by a pull request', async () => {
    using checkout = shop([`FROM ${base}`, 'COPY version.txt /']);
    await using run = await build(checkout, {
      inputs: { image: 'uncached', cache: 'registry' },
      event: { ...pullRequest({ number: 8 }), sha: checkout.sha },
    });
    expect(run.outputs.status).toBe('built');
    expect(await stack.digestOf('uncached', 'buildcache')).toBeUndefined();
  });
});

/** A token of GitHub's cache, as far as BuildKit reads it. */
function cacheToken(): string {
  const claims = {
    nbf: 0,
    exp: 4_000_000_000,
    ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: 3 }]),
  };
  const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.none`;
}

test.each([
  ["GitHub's", () => 'gha', cacheToken(), []],
  ["GitHub's, with a token that is none", () => 'gha', 'none', ['Built without the cache']],
  ['a registry', (port: number) => `registry=127.0.0.1:${port}/acme/cache:1`, 'none', []],
])('a cache that is not there fails no build: %s', async (_, cache, token, warnings) => {
  const port = await freePort();
  using checkout = shop([`FROM ${base}`, 'COPY version.txt /']);
  await using run = await build(checkout, {
    inputs: { image: 'lonely', cache: cache(port) },
    env: {
      ...newer,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`,
      ACTIONS_RUNTIME_TOKEN: token,
    },
  });
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
  expect(
    run.annotations.map(({ title }) => title),
    run.maskedLog,
  ).toEqual(warnings);
});

describe('several platforms', () => {
  const platforms = 'linux/amd64\nlinux/arm64';

  test('are one index, when nothing of the foreign one has to run', async () => {
    using checkout = shop(['FROM scratch', 'COPY version.txt /']);
    await using run = await build(checkout, { inputs: { image: 'index', platforms } });
    const index = await manifestOf('index', run.outputs.digest);
    const names = index.manifests.map(({ platform }: { platform: Record<string, string> }) =>
      [platform.os, platform.architecture].join('/'),
    );
    expect(names).toEqual(['linux/amd64', 'linux/arm64']);
    expect(index.annotations).toMatchObject({ 'org.opencontainers.image.revision': checkout.sha });
    const { digest } = run.outputs;
    expect(await stack.digestOf('index', checkout.sha)).toBe(digest);
    const name = `${stack.image('index')}:${checkout.sha}`;
    expect(await skopeoDigest(stack.registry, name)).toBe(digest);
  });

  test('that can not be run are told with the way out', async () => {
    using checkout = shop([`FROM ${base}`, 'RUN true']);
    await using run = await build(checkout, { inputs: { image: 'index', platforms } });
    expect(run.outputs['failure-code']).toBe('FB021');
    expect(run.annotations[0]?.message).toContain('linux/arm64');
  });
});

test('attestations stand beside the image, and no secret is in them', async () => {
  const secret = 'build-secret-77aa5c1d';
  await pushScanner(stack);
  using checkout = shop([
    `FROM ${base}`,
    'RUN --mount=type=secret,id=npm test -s /run/secrets/npm',
    'COPY version.txt /',
  ]);
  const archive = join(checkout.directory, '.git', 'image.tar');
  await using run = await build(checkout, {
    inputs: {
      image: 'attested',
      attestations: 'buildkit',
      secrets: 'npm=NPM_TOKEN',
      archive: `oci=${archive}`,
    },
    env: { ...newer, NPM_TOKEN: secret },
  });
  expect(run.outputs).toMatchObject({ status: 'built', pushed: 'true', archive });
  const index = await manifestOf('attested', run.outputs.digest);
  expect(index.manifests).toHaveLength(2);
  const attested = await manifestOf('attested', index.manifests[1].digest);
  const types = attested.layers.map(({ annotations }: { annotations: Record<string, string> }) =>
    Object.values(annotations).join(),
  );
  expect(types.join()).toMatch(/spdx\.dev.*slsa\.dev|slsa\.dev.*spdx\.dev/);
  const texts = { archive: '' };
  for (const { digest } of attested.layers) {
    texts.archive += JSON.stringify(await jsonIn(archive, `blobs/${digest.replace(':', '/')}`));
  }
  expect(texts.archive).toContain('slsa');
  expect(findSecret(secret, { texts, directories: [run.home, run.temp] })).toEqual([]);
});

describe('an archive', () => {
  test('of OCI holds what was pushed', async () => {
    using checkout = shop(['FROM scratch', 'COPY version.txt /']);
    await using run = await build(checkout, {
      inputs: { image: 'archived', archive: 'oci=image.tar' },
    });
    const index = await jsonIn(join(checkout.directory, 'image.tar'), 'index.json');
    expect(index).toMatchObject({ manifests: [{ digest: run.outputs.digest }] });
  });

  test('of Docker changes nothing about the push, and is not in the image', async () => {
    using checkout = shop([`FROM ${base}`, 'COPY . /shop', 'RUN test ! -e /shop/out']);
    await using run = await build(checkout, {
      inputs: { image: 'archived', archive: 'docker=out/image.tar' },
      env: newer,
    });
    expect(await stack.digestOf('archived', checkout.sha)).toBe(run.outputs.digest);
    expect(await filesIn(join(checkout.directory, 'out/image.tar'))).toContain('manifest.json');
  });

  test('is all that a run for a fork leaves', async () => {
    using checkout = shop(['FROM scratch', 'COPY version.txt /']);
    const archive = join(checkout.directory, 'image.tar');
    await using run = await build(checkout, {
      inputs: { image: 'forked', archive: 'oci=image.tar', username: '', password: '' },
      event: { ...forkPullRequest({ number: 13 }), sha: checkout.sha },
    });
    expect(run.outputs).toMatchObject({ status: 'built', pushed: 'false', archive });
    expect(existsSync(archive)).toBe(true);
  });
});
