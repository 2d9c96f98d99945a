/** build-image with buildah when something goes wrong: what is told, what is tried again, what stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Buildah, startBuildah } from '../build-image/buildah.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { faultProxy } from '../registry/fault-proxy.ts';

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

/** A checkout whose image is unlike that of any other. */
function shop(...run: string[]): Checkout {
  const files = {
    Dockerfile: [`FROM ${engine.base}`, 'COPY . /shop', ...run, ''].join('\n'),
    'version.txt': crypto.randomUUID(),
  };
  return makeCheckout(files, 1_790_000_000);
}

function build(checkout: Checkout, inputs: Record<string, string>) {
  return stack.build(checkout, {
    inputs: { engine: 'buildah', ...inputs },
    env: { ...stack.engine.env, ...engine.env },
  });
}

describe('a failure', () => {
  test.each([
    [
      'of a command',
      'RUN echo COMMIT; echo "Error: no module" >&2; echo "::error::no table" >&2; exit 3',
      'exit code: 3',
    ],
    ['of an instruction that does not exist', 'RUNN make', 'unknown instruction'],
    ['of a file that is not in the context', 'COPY nofile /x', 'no such file'],
  ])('%s is told at its line', async (_, line, reason) => {
    using checkout = shop(line);
    await using run = await build(checkout, { image: stack.image('shop') });
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'failure-code': 'FB007',
      pushed: 'false',
    });
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'error', file: 'Dockerfile', line: 3 }),
    ]);
    expect(run.annotations[0]?.message).toContain(reason);
    if (line.startsWith('RUN ')) {
      expect(run.summary).toMatch(/^Error: no module\n(COMMIT\n)?.*no table$/m);
      expect(run.log).toMatch(/\] Error: no module$/m);
    }
    expect(await engine.leftovers()).toEqual([]);
  });

  test('of what this version can not do is told before the build', async () => {
    using checkout = shop();
    await using run = await build(checkout, {
      image: stack.image('shop'),
      'extra-args': '--no-cache-filter=install',
    });
    expect(run.outputs['failure-code']).toBe('FB020');
    expect(run.annotations[0]?.message).toContain('--no-cache-filter');
    expect(run.groups.map(({ title }) => title)).toEqual(['Preflight']);
  });
});

describe('no list of several platforms is left in the storage', () => {
  const inputs = { platforms: 'linux/amd64\nlinux/arm64' };
  const Dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH.txt /\n';

  test('by a build that fails for one of them', async () => {
    using checkout = makeCheckout({ Dockerfile, 'amd64.txt': crypto.randomUUID() });
    await using run = await build(checkout, { ...inputs, image: stack.image('half') });
    expect(run.outputs['failure-code']).toBe('FB007');
    expect((await engine.buildah('images')).stdout).not.toContain('localhost/fairway-');
  });

  test('by a push that fails', async () => {
    await using proxy = await faultProxy(stack.registry.address, ({ method, path }) =>
      method === 'PUT' && path.includes('/manifests/') ? { status: 403 } : undefined,
    );
    const files = { Dockerfile, 'amd64.txt': crypto.randomUUID(), 'arm64.txt': 'a' };
    using checkout = makeCheckout(files);
    await using run = await build(checkout, { ...inputs, image: `${proxy.address}/acme/denied` });
    expect(run.outputs['failure-code'], run.maskedLog).toBe('FK012');
    expect((await engine.buildah('images')).stdout).not.toContain('localhost/fairway-');
  });
});

describe('a cancel leaves no working container and no mounted file system', () => {
  test.each([
    ['while a command runs', 'RUN echo working; sleep 300', '] working'],
    ['while files are copied', 'COPY . /more', '] COPY . /more'],
  ])('%s', async (_, instruction, sign) => {
    const padding = { 'large.bin': 'x'.repeat(150_000_000) };
    using checkout = makeCheckout({
      Dockerfile: `FROM ${engine.base}\n${instruction}\n`,
      ...padding,
    });
    await using run = await stack.build(checkout, {
      inputs: { engine: 'buildah', image: stack.image('shop') },
      env: { ...stack.engine.env, ...engine.env },
      cancel: (line) => line.includes(sign),
    });
    expect(run.outputs).toMatchObject({ status: 'cancelled', 'failure-class': 'cancelled' });
    expect(run).toMatchObject({ exitCode: 1, endedBy: null, orphans: [], post: { exitCode: 0 } });
    expect(await engine.leftovers()).toEqual([]);
  });
});

test.each([
  ['503 for the manifest', 503, /\/manifests\//],
  ['429 for an upload', 429, /\/blobs\/uploads\/$/],
])('a push that gets %s is tried again, without a second build', async (_, status, path) => {
  let preflight = true;
  let left = status === 429 ? 8 : 2;
  await using proxy = await faultProxy(stack.registry.address, (request) => {
    if (!/^(PUT|POST)$/.test(request.method) || !path.test(request.path)) return undefined;
    if (request.method === 'POST' && preflight) {
      preflight = false;
      return undefined;
    }
    return left-- > 0 ? { status, headers: { 'retry-after': '0' } } : undefined;
  });
  using checkout = shop('RUN echo built once');
  await using run = await build(checkout, { image: `${proxy.address}/acme/flaky` });
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
  expect(run.log.match(/STEP|RUN echo built once/g)).toHaveLength(1);
  expect(await stack.digestOf('flaky', checkout.sha)).toBe(run.outputs.digest);
});
