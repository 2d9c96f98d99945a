import { describe, expect, it } from 'vitest';
import { sampleEvent, samplePullRequest } from '../../../../test/build-image/samples.ts';
import type { CacheWish } from './cache.ts';
import { type CacheFacts, cacheOrder } from './cache-order.ts';

const GHA: CacheWish = { kind: 'gha', isOffered: true };

function order(wish: CacheWish, facts: Partial<CacheFacts> = {}) {
  const event = sampleEvent();
  const image = 'ghcr.io/acme/shop';
  return cacheOrder({ wish, image, target: undefined, platforms: [], event, ...facts });
}

it.each<[string, CacheWish, string[], string[]]>([
  ['no cache', { kind: 'none' }, [], []],
  [
    "GitHub's, in a scope of the image",
    GHA,
    ['type=gha,scope=ghcr.io/acme/shop'],
    ['type=gha,scope=ghcr.io/acme/shop,mode=min,ignore-error=true'],
  ],
  [
    'one beside the image',
    { kind: 'registry', ref: undefined },
    ['type=registry,ref=ghcr.io/acme/shop:buildcache'],
    [
      'type=registry,ref=ghcr.io/acme/shop:buildcache,mode=min,image-manifest=true,oci-mediatypes=true,ignore-error=true',
    ],
  ],
  [
    'one that the user words',
    {
      kind: 'raw',
      isOffered: true,
      from: ['type=s3,bucket=a'],
      to: ['type=inline', 'type=s3,bucket=a'],
    },
    ['type=s3,bucket=a'],
    ['type=inline', 'type=s3,bucket=a,ignore-error=true'],
  ],
])('%s never fails a build', (_, wish, from, to) => {
  expect(order(wish)).toEqual({ from, to, notices: [] });
});

it('jobs for other platforms and stages have caches of their own', () => {
  const { from } = order(GHA, { target: 'run', platforms: ['linux/arm/v7'] });
  expect(from).toEqual(['type=gha,scope=ghcr.io/acme/shop-run-linux-arm-v7']);
});

describe('a run that writes nothing that others could use', () => {
  it.each([
    ['a pull request', samplePullRequest()],
    ['a fork', sampleEvent({ readOnly: 'fork' })],
    ['Dependabot', sampleEvent({ readOnly: 'dependabot' })],
    ['a merge queue', sampleEvent({ mergeGroup: { headSha: 'a', baseRef: 'main' } })],
    ['pull_request_target', sampleEvent({ name: 'pull_request_target' })],
    ['workflow_run', sampleEvent({ name: 'workflow_run' })],
    ['issue_comment', sampleEvent({ name: 'issue_comment' })],
    ['repository_dispatch', sampleEvent({ name: 'repository_dispatch' })],
  ])('%s only reads', (_, event) => {
    expect(order(GHA, { event })).toMatchObject({ from: [expect.any(String)], to: [] });
  });
});

it("a runner without GitHub's cache builds without it, and says so", () => {
  const registry = 'type=registry,ref=a/b';
  const wish = { kind: 'raw', isOffered: false, from: ['type=gha', registry], to: [] } as const;
  expect(order(wish)).toEqual({
    from: [registry],
    to: [],
    notices: [expect.objectContaining({ text: expect.stringContaining('ACTIONS_RESULTS_URL') })],
  });
});
