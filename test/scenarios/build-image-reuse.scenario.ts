/** What build-image reuses and what it builds: real bundle, real Docker, requests counted on the way. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { gitOnly } from '../build-image/git-only.ts';
import { type FaultProxy, faultProxy } from '../registry/fault-proxy.ts';
import { pullRequest, push } from '../runner/events.ts';
import type { ActionRun, RunOptions } from '../runner/run-action.ts';
import { docker } from '../stack/docker.ts';

let stack: BuildStack;
let proxy: FaultProxy;

beforeAll(async () => {
  stack = await startBuildStack();
  proxy = await faultProxy(stack.registry.address, () => undefined);
});

afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await stack.stop();
});

type Inputs = NonNullable<RunOptions['inputs']>;

/** A checkout unlike any other; what is the same in all of them is given. */
function shop(files: Readonly<Record<string, string>> = {}): Checkout {
  return makeCheckout({
    '.dockerignore': '.git\ndocs\n',
    Dockerfile: `FROM ${stack.base}\nARG WHO=nobody\nCOPY . /shop\n`,
    'docs/note.md': crypto.randomUUID(),
    ...files,
  });
}

/** Runs the step for a push. */
function build(checkout: Checkout, inputs: Inputs, options: Partial<RunOptions> = {}) {
  return stack.build(checkout, { inputs, event: push({ sha: checkout.sha }), ...options });
}

/** As `build`, on a machine that has Git and no engine. */
async function buildWithoutEngine(checkout: Checkout, inputs: Inputs): Promise<ActionRun> {
  using machine = gitOnly();
  return await build(checkout, inputs, { env: machine.env });
}

function proxied(name: string): string {
  return `${proxy.address}/acme/${name}`;
}

describe('the same commit a second time', () => {
  test('is reused with the same digest, without an engine, and for at most four requests', async () => {
    using checkout = shop();
    await using first = await build(checkout, { image: proxied('again') });
    proxy.requests.length = 0;
    await using second = await buildWithoutEngine(checkout, { image: proxied('again') });
    expect(first.outputs.status).toBe('built');
    expect(second.outputs).toMatchObject({
      status: 'reused',
      digest: first.outputs.digest,
      ref: first.outputs.ref,
      pushed: 'true',
      'size-bytes': first.outputs['size-bytes'],
      reason: 'the image of this commit is there',
    });
    expect(proxy.requests.length).toBeLessThanOrEqual(4);
    expect(proxy.requests.map(({ method }) => method)).not.toContain('PUT');
    expect(second.summary).toMatch(/^### ✅ build-image: Reused /);
  });

  test('gets further tags, which are put beside it', async () => {
    using checkout = shop();
    await using first = await build(checkout, { image: stack.image('tags') });
    const tags = 'type=sha\nlatest';
    await using second = await buildWithoutEngine(checkout, { image: stack.image('tags'), tags });
    expect(second.outputs.status).toBe('reused');
    expect(await stack.digestOf('tags', 'latest')).toBe(first.outputs.digest);
  });

  test('with other inputs is refused, and built with `reuse: off`, which moves the tag', async () => {
    using checkout = shop();
    const image = stack.image('variants');
    await using first = await build(checkout, { image });
    const other = { image, 'build-args': 'WHO=mia', labels: 'team=blue' };
    await using second = await build(checkout, other);
    expect(second.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FB030' });
    expect(second.annotations[0]?.message).toContain('other `labels`, `build-args`');
    expect(await stack.digestOf('variants', checkout.sha)).toBe(first.outputs.digest);
    await using third = await build(checkout, { ...other, reuse: 'off' });
    expect(third.outputs.status).toBe('built');
    expect(third.annotations).toEqual([
      expect.objectContaining({
        level: 'notice',
        message: expect.stringContaining(
          `was ${first.outputs.digest} and is ${third.outputs.digest}`,
        ),
      }),
    ]);
  });

  test('is built when a pull request pushed it, which takes no tag from a push', async () => {
    using checkout = shop();
    const image = stack.image('planted');
    const event = pullRequest({ number: 12, sha: checkout.sha });
    await using planted = await build(checkout, { image }, { event });
    await using again = await build(checkout, { image }, { event });
    await using own = await build(checkout, { image });
    await using second = await build(checkout, { image });
    const statuses = [planted, again, own, second].map(({ outputs }) => outputs.status);
    expect(planted.outputs.tag).toBe(checkout.sha);
    expect(statuses).toEqual(['built', 'built', 'built', 'reused']);
    expect(own.outputs.reason).toContain('pull request');
    expect(second.outputs.digest).toBe(own.outputs.digest);
    await using archived = await build(checkout, { image, archive: 'docker=a.tar' }, { event });
    expect(archived.outputs['failure-code']).toBe('FB030');
    expect(archived.annotations[0]?.message).toContain('`archive` asks for a file');
    expect(await stack.digestOf('planted', checkout.sha)).toBe(own.outputs.digest);
  });

  test('is built when the registry fails while it is asked, and that is said', async () => {
    using checkout = shop();
    let looks = 0;
    await using faulty = await faultProxy(stack.registry.address, ({ method, path }) => {
      const isLook = method === 'GET' && path.endsWith(`/manifests/${checkout.sha}`);
      return isLook && looks++ < 1 ? { status: 418 } : undefined;
    });
    await using first = await build(checkout, { image: stack.image('faulty') });
    await using second = await build(checkout, { image: `${faulty.address}/acme/faulty` });
    expect(second.outputs).toMatchObject({ status: 'built', digest: first.outputs.digest });
    expect(second.annotations).toEqual([
      expect.objectContaining({ level: 'notice', message: expect.stringContaining('418') }),
    ]);
  });

  test('is told by a dry run', async () => {
    using checkout = shop();
    await using first = await build(checkout, { image: stack.image('dry') });
    const inputs = { image: stack.image('dry'), 'dry-run': 'true', tags: 'type=sha\nlatest' };
    await using second = await buildWithoutEngine(checkout, inputs);
    expect(first.outputs.status).toBe('built');
    expect(second.outputs.status).toBe('planned');
    expect(second.summary).toContain('Would reuse');
    expect(await stack.digestOf('dry', 'latest')).toBeUndefined();
  });
});

describe('with `reuse: content`', () => {
  /** A base image that is in the registry, unlike any other, and the files of a shop on it. */
  async function files(name: string): Promise<Record<string, string>> {
    const base = `${name}-base`;
    const id = crypto.randomUUID();
    using checkout = makeCheckout({ Dockerfile: `FROM ${stack.base}\nRUN echo ${id} > /base\n` });
    await using run = await build(checkout, { image: stack.image(base), tags: '1', reuse: 'off' });
    expect(run.outputs.status).toBe('built');
    const Dockerfile = `FROM ${stack.image(base)}:1\nARG WHO=nobody\nCOPY . /shop\n`;
    return { Dockerfile, 'app.js': crypto.randomUUID() };
  }

  test('a commit that touches only ignored files is reused under its own tag', async () => {
    const own = await files('docs');
    using before = shop(own);
    using after = shop(own);
    const inputs = { image: stack.image('docs'), reuse: 'content' };
    await using first = await build(before, inputs);
    await using second = await buildWithoutEngine(after, inputs);
    expect(first.outputs.status).toBe('built');
    expect(second.outputs).toMatchObject({
      status: 'reused',
      digest: first.outputs.digest,
      tag: after.sha,
      reason: `commit ${before.sha} has the same content`,
    });
    expect(await stack.digestOf('docs', after.sha)).toBe(first.outputs.digest);
    expect(second.summary).toMatch(new RegExp(`revision.* names commit ${before.sha}`));
  });

  test('a file made by an earlier step, a build argument or a new base image is built', async () => {
    const own = await files('fresh');
    using before = shop(own);
    const inputs = { image: stack.image('fresh'), reuse: 'content' };
    await using first = await build(before, inputs);
    using made = shop(own);
    writeFileSync(join(made.directory, 'made.js'), 'made by an earlier step');
    await using withFile = await build(made, inputs);
    using argued = shop(own);
    await using withArgument = await build(argued, { ...inputs, 'build-args': 'WHO=mia' });
    await files('fresh');
    using rebased = shop(own);
    await using withBase = await build(rebased, inputs);
    const runs = [first, withFile, withArgument, withBase];
    expect(runs.map(({ outputs }) => outputs.status)).toEqual(['built', 'built', 'built', 'built']);
    writeFileSync(join(made.directory, 'made.js'), 'made anew');
    await using again = await build(made, inputs);
    expect(again.outputs.status).toBe('built');
    expect(again.annotations[0]?.message).toContain('files of the context or base images');
  });

  test('is built on the base image of the registry, not on one that the engine has', async () => {
    const own = await files('stale');
    const base = `${stack.image('stale-base')}:1`;
    await docker(stack.engine, ['tag', stack.base, base]);
    try {
      using checkout = shop({ ...own, Dockerfile: `FROM ${base}\nRUN test -e /base\n` });
      await using run = await build(checkout, { image: stack.image('stale'), reuse: 'content' });
      expect(run.outputs.status, run.maskedLog).toBe('built');
    } finally {
      await docker(stack.engine, ['rmi', base]);
    }
  });

  test('an image that a pull request planted is built', async () => {
    const own = await files('content');
    using proposed = shop(own);
    using merged = shop(own);
    const inputs = { image: stack.image('content'), reuse: 'content' };
    const event = pullRequest({ number: 13, sha: proposed.sha });
    await using planted = await build(proposed, inputs, { event });
    await using own1 = await build(merged, inputs);
    expect([planted.outputs.status, own1.outputs.status]).toEqual(['built', 'built']);
    expect(own1.outputs.digest).not.toBe(planted.outputs.digest);
  });

  test('what can not be told is built, and why is said', async () => {
    using before = shop();
    await using run = await build(before, { image: stack.image('unknown'), reuse: 'content' });
    expect(run.outputs).toMatchObject({
      status: 'built',
      reason: expect.stringContaining('the base image'),
    });
  });
});
