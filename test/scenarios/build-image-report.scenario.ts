/** What build-image tells: the true digest, sizes and layers, and the cause of a failure first. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { skopeoDigest } from '../build-image/skopeo.ts';
import { buildxWitness } from '../build-image/witness.ts';
import { pullRequest, push } from '../runner/events.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

/** A checkout whose image is unlike that of any other, so that no step of it is cached. */
function shop(...lines: string[]): Checkout {
  return makeCheckout({
    Dockerfile: [`FROM ${stack.base}`, 'COPY version.txt /', ...lines, ''].join('\n'),
    'version.txt': crypto.randomUUID(),
  });
}

const random = (bytes: number, path: string) => `RUN head -c ${bytes} /dev/urandom > ${path}`;

describe('the digest in the outputs', () => {
  test.each([
    ['of one tag', ['type=sha']],
    ['of five tags', ['type=sha', 'latest', 'v1', 'v1.2', 'v1.2.3']],
  ])('%s is that of the builder, of the registry, and of skopeo', async (_, rules) => {
    using checkout = shop();
    using witness = buildxWitness(stack.engine);
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('truth'), tags: rules.join('\n') },
      event: push({ sha: checkout.sha }),
      env: witness.env,
    });
    const { digest } = run.outputs;
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(witness.said()).toContain(`"containerimage.digest": "${digest}"`);
    const tags = [checkout.sha, ...rules.slice(1)];
    expect(run.outputs.tags?.split('\n')).toEqual(tags.map((tag) => stack.image(`truth:${tag}`)));
    for (const tag of tags) {
      expect(await stack.digestOf('truth', tag)).toBe(digest);
      expect(await skopeoDigest(stack.registry, stack.image(`truth:${tag}`))).toBe(digest);
    }
    expect(run.outputs.ref).toBe(`${stack.image('truth')}@${digest}`);
  });
});

test('a pull request is held against its base, layer by layer', async () => {
  using checkout = shop(random(3_000_000, '/large'));
  const image = stack.image('grown');
  await using base = await stack.build(checkout, {
    inputs: { image },
    event: push({ sha: checkout.sha }),
  });
  expect(base.outputs['size-delta-bytes']).toBe('');
  expect(base.summary).not.toContain('reused');
  const lines = [`FROM ${stack.base}`, 'COPY version.txt /', random(3_000_000, '/large')];
  const grown = [...lines, random(5_000_000, '/larger'), ''].join('\n');
  writeFileSync(join(checkout.directory, 'Dockerfile'), grown);
  await using run = await stack.build(checkout, {
    inputs: { image },
    event: { ...pullRequest({ number: 12, baseSha: checkout.sha }), sha: checkout.sha },
  });
  const delta = Number(run.outputs['size-bytes']) - Number(base.outputs['size-bytes']);
  expect(Number(run.outputs['size-delta-bytes'])).toBe(delta);
  expect(delta).toBeGreaterThan(5_000_000);
  expect(run.summary).toContain(`5.0 MB, \\+`);
  expect(run.summary).toContain(`against ${checkout.sha.slice(0, 7)}`);
  expect(run.summary).toContain('Layers: 1 of 5 new (5.0 MB)');
  expect(run.summary).toMatch(/^\| `RUN head -c 3000000 .*` \| reused \| 3\.0 MB \|$/m);
  expect(run.summary).toMatch(/^\| `RUN head -c 5000000 .*` \| new \| 5\.0 MB \|$/m);
  expect(run.summary).toContain('2 of 3 steps');
});

test('an image that is too large fails the gate, and tells which tag it has and which it has not', async () => {
  using checkout = shop(random(3_000_000, '/large'));
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('large'), tags: 'type=sha\nlatest', 'max-size': '2MB' },
  });
  expect(run.outputs).toMatchObject({
    status: 'failed',
    'failure-code': 'FB040',
    'failure-class': 'policy',
    pushed: 'true',
    digest: await stack.digestOf('large', checkout.sha),
    ref: `${stack.image('large')}@${run.outputs.digest}`,
  });
  expect(Number(run.outputs['size-bytes'])).toBeGreaterThan(2_000_000);
  expect(run.summary).toMatch(
    /^### ❌ build-image: .* MB is more than `max-size` allows \(FB040\)\n/,
  );
  expect(run.annotations[0]?.message).toContain(`:${checkout.sha}\` has it already`);
  expect(run.summary).toMatch(/^\| `RUN head -c 3000000 .*` \| 3\.0 MB \|$/m);
  expect(await stack.digestOf('large', 'latest')).toBeUndefined();
});

test('what the check of the Dockerfile finds is annotated at its line', async () => {
  using checkout = shop('RUN echo one \\', '', '  && echo two');
  await using run = await stack.build(checkout, { inputs: { image: stack.image('checked') } });
  expect(run.outputs.status).toBe('built');
  expect(run.annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      file: 'Dockerfile',
      line: expect.any(Number),
      message: expect.stringContaining('Empty continuation line'),
    }),
  ]);
});

describe('the first line of the summary has the cause of', () => {
  test.each([
    [
      'a command that fails',
      ['RUN echo "::error::no | such <b>table</b>" >&2; exit 3'],
      'FB007',
      /`RUN echo .*; exit 3` failed with exit code 3/,
      3,
    ],
    ['an instruction that does not exist', ['FORM x'], 'FB007', /unknown instruction: FORM/, 3],
    [
      'a file that is not there',
      ['COPY nowhere.txt /'],
      'FB007',
      /`COPY nowhere.txt \/` needs `\/nowhere.txt`, which is not in the context/,
      3,
    ],
    [
      'a full disk',
      ['RUN --mount=type=tmpfs,target=/full,size=1m dd if=/dev/zero of=/full/x bs=1M count=2'],
      'FB022',
      /The disk of the runner is full/,
      3,
    ],
  ])('%s, and the annotation is at its line', async (_, lines, code, headline, line) => {
    using checkout = shop(...lines);
    await using run = await stack.build(checkout, { inputs: { image: stack.image('broken') } });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code });
    const [first = ''] = run.summary.split('\n');
    expect(first).toMatch(/^### ❌ build-image: /);
    expect(first).toMatch(headline);
    const errors = run.annotations.filter(({ level }) => level === 'error');
    expect(errors).toEqual([expect.objectContaining({ file: 'Dockerfile', line })]);
    expect(await stack.digestOf('broken', checkout.sha)).toBeUndefined();
  });

  test('an engine that is not running', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('broken'), engine: 'docker' },
      env: { ...stack.engine.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' },
    });
    expect(run.outputs['failure-code']).toBe('FB005');
    expect(run.summary.split('\n')[0]).toMatch(/Docker does not answer/);
  });
});
