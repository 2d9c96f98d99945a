/** `operation: tag` where it can not, may not, or must try again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { pushPlatformImage } from '../build-image/platform-image.ts';
import { faultProxy } from '../registry/fault-proxy.ts';
import { forkPullRequest } from '../runner/events.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

function pushed(repository: string, platform = 'linux/amd64', revision = 'b'.repeat(40)) {
  const labels = { 'org.opencontainers.image.revision': revision };
  return pushPlatformImage({ registry: stack.registry, repository, platform, labels });
}

describe('what can not be done is told before any tag is set:', () => {
  test.each<[string, (digest: string) => Record<string, string>, string, string]>([
    ['no digest', () => ({}), 'FK001', '`digests`: is missing'],
    ['labels', (digest) => ({ digests: digest, labels: 'a=b' }), 'FK001', '`labels`'],
    ['annotations of one', (d) => ({ digests: d, annotations: 'a=b' }), 'FK001', '`annotations`'],
    ['an unknown digest', () => ({ digests: `sha256:${'0'.repeat(64)}` }), 'FK013', '404'],
    [
      'a commit that only the base image may be of',
      (digest) => ({ digests: digest, tags: 'type=sha' }),
      'FB010',
      'may be that of its base image',
    ],
    [
      'no tag in this run',
      (digest) => ({ digests: digest, tags: 'type=semver,pattern={{version}}' }),
      'FB011',
      'the run is for the branch `main`',
    ],
  ])('%s', async (_, inputs, code, message) => {
    const given = inputs(await pushed('acme/shop'));
    await using run = await stack.tag({ image: stack.image('shop'), tags: 'never', ...given });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code, pushed: 'false' });
    expect(run.annotations.map((one) => one.message).join()).toContain(message);
    expect(await stack.digestOf('shop', 'never')).toBeUndefined();
    // What is known is in the JSON as well, also on failure.
    expect(JSON.parse(run.outputs.json ?? '')).toMatchObject({
      status: 'failed',
      'failure-code': code,
      pushed: false,
      digest: null,
    });
  });

  test('two images of one platform, or of two commits', async () => {
    const image = stack.image('odd');
    const [one, same, other] = [
      await pushed('acme/odd'),
      await pushed('acme/odd'),
      await pushed('acme/odd', 'linux/arm64', 'd'.repeat(40)),
    ];
    await using twice = await stack.tag({ image, digests: `${one}\n${same}`, tags: 'never' });
    expect(twice.outputs['failure-code']).toBe('FB012');
    expect(twice.annotations[0]?.message).toContain('There are 2 images for linux/amd64');
    await using mixed = await stack.tag({ image, digests: `${one}\n${other}`, tags: 'never' });
    expect(mixed.annotations[0]?.message).toContain('was built from commit');
    expect(await stack.digestOf('odd', 'never')).toBeUndefined();
  });
});

test('a fork tags nothing and ends green, and a dry run likewise', async () => {
  const digest = await pushed('acme/shop');
  const inputs = { image: stack.image('shop'), digests: digest, tags: 'from-fork' };
  await using fork = await stack.tag(inputs, { event: forkPullRequest({ number: 13 }) });
  expect(fork.outputs).toMatchObject({ status: 'planned', pushed: 'false', digest: '' });
  expect(fork.annotations).toEqual([
    expect.objectContaining({ level: 'notice', message: expect.stringContaining('fork') }),
  ]);
  await using dry = await stack.tag({ ...inputs, 'dry-run': 'true' });
  expect(dry.outputs).toMatchObject({ status: 'planned', pushed: 'false' });
  expect(dry.summary).toContain('Would tag');
  expect(await stack.digestOf('shop', 'from-fork')).toBeUndefined();
});

describe('a registry', () => {
  test('that fails in passing is asked again', async () => {
    const digest = await pushed('acme/shop');
    let left = 3;
    await using proxy = await faultProxy(stack.registry.address, ({ method, path }) => {
      if (!/^(PUT|HEAD)$/.test(method) || !path.includes('/manifests/') || left <= 0) return;
      left -= 1;
      return left === 1 ? { reset: true } : { status: 503, headers: { 'retry-after': '0' } };
    });
    await using run = await stack.tag({
      image: `${proxy.address}/acme/shop`,
      digests: digest,
      tags: 'x',
    });
    expect(run.outputs).toMatchObject({ status: 'tagged', digest });
    expect(proxy.faults).toHaveLength(3);
    expect(run.log).toContain('attempt 2 in');
  });

  test('that answers with another digest fails the step', async () => {
    const digest = await pushed('acme/shop');
    const headers = { 'docker-content-digest': `sha256:${'0'.repeat(64)}` };
    await using proxy = await faultProxy(stack.registry.address, ({ method, path }) =>
      method === 'HEAD' && path.endsWith('/manifests/raced') ? { headers } : undefined,
    );
    const tags = 'first\nraced';
    await using run = await stack.tag({
      image: `${proxy.address}/acme/shop`,
      digests: digest,
      tags,
    });
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'failure-code': 'FB009',
      pushed: 'true',
      digest,
    });
    expect(run.annotations[0]?.message).toContain('raced');
  });
});
