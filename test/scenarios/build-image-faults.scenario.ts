/** build-image before a registry that fails: what passes is waited for, what does not is told at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { type Fault, faultProxy, type Passing } from '../registry/fault-proxy.ts';
import { errorBody } from '../registry/scripted-registry.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

/** A checkout whose image has one layer that no registry has yet, of half a megabyte. */
function shop(): Checkout {
  const large = `RUN echo ${crypto.randomUUID()}; head -c 500000 /dev/urandom > /large`;
  return makeCheckout({ Dockerfile: `FROM ${stack.base}\n${large}\n` });
}

const is = (method: RegExp, path: RegExp) => (request: Passing) =>
  method.test(request.method) && path.test(request.path);

/** Stages of a push; the preflight's own upload is a stage for itself, because it comes first. */
const STAGE = {
  upload: is(/^POST$/, /\/blobs\/uploads\/$/),
  layer: is(/^PATCH$/, /\/blobs\/uploads\//),
  commit: is(/^PUT$/, /\/blobs\/uploads\//),
  manifest: is(/^PUT$/, /\/manifests\//),
  read: is(/^GET$/, /\/manifests\/sha256:/),
  // Of this tag the builder knows nothing.
  verify: is(/^HEAD$/, /\/manifests\/latest$/),
};

/** Answers the first `times` requests of a stage with a fault. */
function faultAt(
  stage: (request: Passing) => boolean,
  { times, ...fault }: Fault & { times: number },
) {
  let seen = 0;
  return (request: Passing): Fault | undefined => {
    if (!stage(request)) return undefined;
    seen += 1;
    return seen <= times ? fault : undefined;
  };
}

const tooMany = (wait: string) => ({
  status: 429,
  headers: { 'retry-after': wait },
  body: errorBody('TOOMANYREQUESTS', `retry-after: ${wait}, allowed: 2000/minute`),
});

describe('what passes by itself is waited for, each wait is named, and the image arrives', () => {
  test.each([
    [
      '429 with `Retry-After: 2` before the build',
      () => faultAt(STAGE.upload, { ...tooMany('2'), times: 2 }),
      [/attempt 2 in 2\.0 s: the registry answered 429/, /attempt 3 in 2\.0 s/],
    ],
    [
      '429 with a Go duration for the manifest',
      () => faultAt(STAGE.manifest, { ...tooMany('1.889377ms'), times: 2 }),
      [/push: attempt 2 in 0\.0 s: the registry limits requests/, /push: attempt 3 in/],
    ],
    [
      '429 with seconds as a Go duration, when the image is read back',
      () => faultAt(STAGE.read, { ...tooMany('2s'), times: 1 }),
      // With some versions of buildx it is the builder that reads it first.
      [/attempt 2 in 2\.0 s: the registry (answered 429|limits requests)/],
    ],
    [
      '503 twice for the manifest',
      () => faultAt(STAGE.manifest, { status: 503, headers: { 'retry-after': '0' }, times: 2 }),
      [/push: attempt 2 in .*: the registry is not available/, /push: attempt 3 in/],
    ],
    [
      '429 with an empty body for the manifest',
      () => faultAt(STAGE.manifest, { status: 429, times: 1 }),
      [/push: attempt 2 in .*: the registry limits requests/],
    ],
    [
      '429 with an empty body when a tag is looked up',
      () => faultAt(STAGE.verify, { status: 429, times: 1 }),
      [/attempt 2 in .*: the registry answered 429/],
    ],
  ] as const)('%s', async (_, fault, waits) => {
    await using proxy = await faultProxy(stack.registry.address, fault());
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: `${proxy.address}/acme/flaky`, tags: 'type=sha\nlatest' },
    });
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    expect(await stack.digestOf('flaky', checkout.sha)).toBe(run.outputs.digest);
    expect(proxy.faults.length).toBeGreaterThan(0);
    for (const wait of waits) expect(run.log).toMatch(wait);
  });

  // The engine repeats these by itself; what it says then is in the log.
  test.each([
    ['503 twice during an upload', () => faultAt(STAGE.layer, { status: 503, times: 2 })],
    [
      'BLOB_UPLOAD_UNKNOWN at the end of an upload',
      () =>
        faultAt(STAGE.commit, {
          status: 404,
          body: errorBody('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry'),
          times: 1,
        }),
    ],
    [
      'a connection that is reset in the middle of a blob',
      () => faultAt(STAGE.layer, { resetAfterBytes: 100_000, times: 1 }),
    ],
  ])('%s', async (_, fault) => {
    await using proxy = await faultProxy(stack.registry.address, fault());
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: `${proxy.address}/acme/flaky` },
    });
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    expect(await stack.digestOf('flaky', checkout.sha)).toBe(run.outputs.digest);
    expect(proxy.faults.length).toBeGreaterThan(0);
  });

  test('a registry that is away for 12 seconds, from the push on', async () => {
    let since: number | undefined;
    await using proxy = await faultProxy(stack.registry.address, (request) => {
      if (STAGE.manifest(request)) since ??= Date.now();
      return since !== undefined && Date.now() - since < 12_000 ? { status: 503 } : undefined;
    });
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: `${proxy.address}/acme/flaky` },
    });
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    expect(await stack.digestOf('flaky', checkout.sha)).toBe(run.outputs.digest);
    expect(run.log).toMatch(/push: attempt 2 in .*: the registry is not available/);
    expect(run.log).toMatch(/attempt \d+ in .*: the registry answered 503 \(POST /);
  });
});

describe('what the registry refuses for good is told before the build starts, after one try', () => {
  test.each([
    ['DENIED', 403, 'denied: no', 'FK012', 'packages: write'],
    ['UNAUTHORIZED', 401, 'authentication token not provided', 'FK011', '`username`'],
    ['NAME_INVALID', 400, 'invalid repository name', 'FK015', 'lower case'],
  ])('%s', async (code, status, message, failure, remedy) => {
    const body = errorBody(code, message);
    await using proxy = await faultProxy(stack.registry.address, (request) =>
      STAGE.upload(request) ? { status, body } : undefined,
    );
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: `${proxy.address}/acme/refused` },
    });
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'failure-code': failure,
      'failure-class': 'usage',
      pushed: 'false',
    });
    expect(proxy.faults).toHaveLength(1);
    expect(run.groups.map(({ title }) => title)).toEqual(['Preflight']);
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]?.message).toContain(message);
    expect(run.annotations[0]?.message).toContain(remedy);
  });
});

test('what does not pass within the budget is told with its own words', async () => {
  await using proxy = await faultProxy(stack.registry.address, ({ method, path }) =>
    method === 'PUT' && path.includes('/manifests/') ? { status: 503 } : undefined,
  );
  using checkout = shop();
  await using run = await stack.build(checkout, {
    inputs: { image: `${proxy.address}/acme/flaky`, 'retry-budget': '1s' },
  });
  expect(run.outputs).toMatchObject({ 'failure-code': 'FB008', pushed: 'false' });
  expect(run.annotations[0]?.message).toContain('503');
});

test('a tag that answers with another digest fails the step', async () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  await using proxy = await faultProxy(stack.registry.address, ({ method, path }) =>
    method === 'HEAD' && path.endsWith('/manifests/latest')
      ? { headers: { 'docker-content-digest': digest } }
      : undefined,
  );
  using checkout = shop();
  await using run = await stack.build(checkout, {
    inputs: { image: `${proxy.address}/acme/shop`, tags: 'type=sha\nlatest' },
  });
  expect(run.outputs).toMatchObject({
    status: 'failed',
    'failure-code': 'FB009',
    pushed: 'true',
    digest: await stack.digestOf('shop', checkout.sha),
  });
  expect(run.annotations[0]?.message).toContain(digest);
});
