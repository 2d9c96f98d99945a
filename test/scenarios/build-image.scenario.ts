/** build-image as a user meets it: real bundle, real Docker, real registry. */
import { mkdtempDisposableSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningArguments, watchArguments } from '../build-image/argument-watch.ts';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { forkPullRequest, pullRequest, push } from '../runner/events.ts';
import { TEST_TOKEN } from '../runner/run-action.ts';
import { findSecret } from '../runner/secrets.ts';
import { docker, tryDocker } from '../stack/docker.ts';
import { freePort } from '../stack/free-port.ts';
import { until } from '../stack/until.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

/** A checkout whose image is unlike that of any other, so that no step of it is cached. */
function shop(...run: string[]): Checkout {
  const files = {
    Dockerfile: [`FROM ${stack.base}`, 'COPY . /shop', ...run, ''].join('\n'),
    'version.txt': crypto.randomUUID(),
  };
  return makeCheckout(files, 1_790_000_000);
}

describe('a push to main', () => {
  test('is built and pushed by its commit, and every tag has the digest that is told', async () => {
    using checkout = shop('RUN test -s /shop/version.txt');
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('Shop'), tags: 'type=sha\nlatest' },
      event: push({ repository: 'Acme/Shop', sha: checkout.sha }),
    });
    const image = stack.image('shop');
    expect(run.log).not.toContain('::error');
    expect(run.outputs).toMatchObject({
      status: 'built',
      image,
      tag: checkout.sha,
      tags: `${image}:${checkout.sha}\n${image}:latest`,
      digest: await stack.digestOf('shop', checkout.sha),
      ref: `${image}@${run.outputs.digest}`,
      pushed: 'true',
      engine: 'docker',
      'failure-code': '',
    });
    expect(await stack.digestOf('shop', 'latest')).toBe(run.outputs.digest);
    expect(Number(run.outputs['size-bytes'])).toBeGreaterThan(1_000_000);
    expect(run.summary).toMatch(new RegExp(`^### ✅ build-image: Pushed .*${checkout.sha}`));
    expect(run.summary).toContain(`\n${run.outputs.ref}\n`);
    expect(run).toMatchObject({ exitCode: 0, orphans: [], post: { exitCode: 0 } });
  });

  test('is labelled with its commit, and created when the commit was', async () => {
    using checkout = shop();
    const event = push({ repository: 'Acme/Shop', sha: checkout.sha });
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('shop'), labels: 'team=blue' },
      event,
    });
    const image = JSON.parse(
      await docker(stack.engine, ['inspect', `${run.outputs.image}:${run.outputs.tag}`]),
    )[0];
    expect(image.Config.Labels).toMatchObject({
      'org.opencontainers.image.source': 'https://github.com/Acme/Shop',
      'org.opencontainers.image.revision': checkout.sha,
      'org.opencontainers.image.created': '2026-09-21T14:13:20Z',
      team: 'blue',
    });
    expect(image.Created).toBe('2026-09-21T14:13:20Z');
  });

  test('that is built a second time keeps its digest', async () => {
    using checkout = shop();
    const inputs = { image: stack.image('shop') };
    await using first = await stack.build(checkout, { inputs });
    await using second = await stack.build(checkout, { inputs });
    expect(second.outputs.digest).toMatch(/^sha256:/);
    expect(second.outputs.digest).toBe(first.outputs.digest);
  });
});

describe('a pull request', () => {
  test('is named by its number, because its merge commit is in no branch', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('shop') },
      event: { ...pullRequest({ number: 12 }), sha: checkout.sha },
    });
    expect(run.outputs).toMatchObject({ status: 'built', tag: 'pr-12', pushed: 'true' });
    expect(await stack.digestOf('shop', 'pr-12')).toBe(run.outputs.digest);
  });

  test('from a fork is built without a push, and ends green with one notice', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('forked'), username: '', password: '' },
      event: { ...forkPullRequest({ number: 13 }), sha: checkout.sha },
    });
    expect(run.outputs).toMatchObject({
      status: 'built',
      pushed: 'false',
      digest: '',
      ref: '',
      reason: expect.stringContaining('fork'),
    });
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'notice', message: expect.stringContaining('fork') }),
    ]);
    expect(await stack.digestOf('forked', 'pr-13')).toBeUndefined();
    await docker(stack.engine, ['image', 'inspect', stack.image('forked:pr-13')]);
  });
});

describe('before the build starts', () => {
  test('a wrong password is told', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('shop'), password: 'not-the-password' },
    });
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'failure-code': 'FK011',
      'failure-class': 'usage',
      pushed: 'false',
    });
    expect(run.annotations).toHaveLength(1);
    expect(run.groups.map(({ title }) => title)).toEqual(['Preflight']);
  });

  test('a registry that is not there is told', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: `127.0.0.1:${await freePort()}/acme/shop` },
    });
    expect(run.outputs['failure-code']).toBe('FK010');
    expect(run.annotations[0]?.message).toContain('connection was refused');
  });

  test.each([
    ['a misspelt input', { tag: 'x' }, 'FK001', 'did you mean `tags`'],
    ['a missing context', { context: 'nowhere' }, 'FB002', '`nowhere`'],
    ['a missing Dockerfile', { file: 'docker/Prod' }, 'FB003', '`docker/Prod`'],
    ['an unknown builder', { builder: 'nosuch' }, 'FB006', 'nosuch'],
    ['the password as a build argument', { 'build-args': 'KEY=$PASSWORD' }, 'FB004', '`KEY`'],
  ])('%s is told', async (_, given, code, message) => {
    using checkout = shop();
    const { password } = stack.registry.writer;
    const inputs = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('$PASSWORD', password)]),
    );
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('shop'), ...inputs },
    });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code });
    expect(run.annotations.map((one) => one.message).join()).toContain(message);
    expect(run.groups.map(({ title }) => title)).not.toContain('Build');
  });

  test('an engine that does not answer is told', async () => {
    using checkout = shop();
    const env = { ...stack.engine.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    const inputs = { image: stack.image('shop'), engine: 'docker' };
    await using run = await stack.build(checkout, { inputs, env });
    expect(run.outputs['failure-code']).toBe('FB005');
  });

  test('a machine without Docker is told', async () => {
    using checkout = shop();
    // Without Git as well; an archive in place of the checkout needs none.
    rmSync(join(checkout.directory, '.git'), { recursive: true });
    const env = { ...stack.engine.env, PATH: '/nowhere' };
    const inputs = { image: stack.image('shop'), engine: 'docker' };
    await using run = await stack.build(checkout, { inputs, env });
    expect(run.outputs['failure-code']).toBe('FK005');
  });
});

test('a dry run tells what it would do and does nothing', async () => {
  using checkout = shop();
  const image = stack.image('planned');
  await using run = await stack.build(checkout, { inputs: { image, 'dry-run': 'true' } });
  expect(run.outputs).toMatchObject({ status: 'planned', tag: checkout.sha, pushed: 'false' });
  expect(run.summary).toContain('Would build and push');
  expect(await stack.digestOf('planned', checkout.sha)).toBeUndefined();
  const inspected = await tryDocker(stack.engine, ['inspect', `${image}:${checkout.sha}`]);
  expect(inspected.exitCode).not.toBe(0);
});

test('a cancel in the middle of the build ends it at once and leaves nothing running', async () => {
  // A number that no other process on the machine sleeps for.
  const sleep = `sleep 300.${Math.floor(Math.random() * 1e9)}`;
  using checkout = shop(`RUN echo working; ${sleep}`);
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('shop') },
    cancel: (line) => line.includes('] working'),
  });
  expect(run.outputs).toMatchObject({ status: 'cancelled', 'failure-class': 'cancelled' });
  expect(run).toMatchObject({ exitCode: 1, endedBy: null, orphans: [] });
  expect(run.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  await until({ what: 'the command in the build is gone', timeoutMs: 10_000 }, async () =>
    runningArguments().every((line) => line !== sleep),
  );
  expect(await stack.digestOf('shop', checkout.sha)).toBeUndefined();
});

test('a cancel before the first line leaves the post step nothing to do', async () => {
  using checkout = shop();
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('shop') },
    cancel: Promise.resolve(),
  });
  expect(run).toMatchObject({ endedBy: 'SIGINT', state: {}, orphans: [] });
  expect(run.post).toMatchObject({ exitCode: 0, log: '' });
  expect(await stack.digestOf('shop', checkout.sha)).toBeUndefined();
});

test('secrets are found nowhere: not in argument lists, files, logs, outputs, nor in the image', async () => {
  using checkout = shop('RUN env && cat /proc/*/environ || true');
  using watch = watchArguments();
  using temporary = mkdtempDisposableSync(join(tmpdir(), 'fairway-tmpdir-'));
  const job = 'marker-of-the-job-4711';
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('shop') },
    env: { ...stack.engine.env, JOB_SECRET: job, TMPDIR: temporary.path },
    debug: true,
  });
  expect(run.outputs.status).toBe('built');
  const image = `${run.outputs.image}:${run.outputs.tag}`;
  const texts = {
    arguments: [...watch.seen].join('\n'),
    log: run.log.replace(/^::add-mask::.*$/gm, ''),
    outputs: JSON.stringify([run.outputs, run.env, run.state, run.annotations]),
    summary: run.summary,
    post: run.post?.log ?? '',
    history: await docker(stack.engine, ['history', '--no-trunc', image]),
    image: await docker(stack.engine, ['inspect', image]),
  };
  expect(texts.arguments).toMatch(/buildx build .*--push/);
  const own = [run.home, run.temp, temporary.path, checkout.directory];
  const directories = [...own, stack.engine.env.DOCKER_CONFIG];
  for (const secret of [stack.registry.writer.password, TEST_TOKEN, job]) {
    expect(findSecret(secret, { texts, directories })).toEqual([]);
  }
});
