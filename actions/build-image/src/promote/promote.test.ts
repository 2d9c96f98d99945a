import { expect, it } from 'vitest';
import type { EventContext } from '../../../../kit/github/event.ts';
import {
  type MemoryRegistry,
  memoryRegistry,
} from '../../../../test/build-image/memory-registry.ts';
import { inputsOf, labels, OTHER, SHA } from '../../../../test/build-image/recorded-images.ts';
import { sampleJob } from '../../../../test/build-image/sample-job.ts';
import {
  sampleEvent,
  sampleInputs,
  samplePullRequest,
} from '../../../../test/build-image/samples.ts';
import { promote } from './promote.ts';

const SHOP = 'acme/shop';
const mine = labels({ pushedFor: 'pull_request' });

/** Puts tags on an image of a pull request; `prepare` settles what the registry has before. */
async function promoted(
  prepare: (registry: MemoryRegistry) => void,
  { tags = `${SHA}\npr-12`, event = samplePullRequest() as EventContext } = {},
) {
  const registry = await memoryRegistry();
  const { digest } = registry.put(SHOP, [], mine);
  prepare(registry);
  const before = registry.digestOf(SHOP, SHA);
  const image = `${registry.host}/${SHOP}`;
  const inputs = sampleInputs({
    operation: 'tag',
    image,
    digests: digest,
    tags,
    username: 'mia',
    password: 'Password_4711',
  });
  const { job, outputs } = sampleJob(event);
  const outcome = await promote(inputs, job).catch((error: unknown) => error);
  await registry[Symbol.asyncDispose]();
  return { registry, digest, before, outputs, outcome };
}

it.each<[string, (registry: MemoryRegistry) => void]>([
  ['an image', (registry) => registry.put(SHOP, [SHA], labels())],
  [
    'one that was built from other inputs',
    (registry) => registry.put(SHOP, [SHA], labels({ inputs: inputsOf({ target: 'x' }) })),
  ],
  [
    'an index that was joined from such images',
    (registry) =>
      registry.join(SHOP, [SHA], [registry.put(SHOP, [], mine), registry.put(SHOP, [], labels())]),
  ],
])(
  'a run for a pull request takes no tag of a commit from what a push pushed: %s',
  async (_, prepare) => {
    const { registry, before, outputs, outcome } = await promoted(prepare);
    expect(outcome).toMatchObject({
      code: 'FB030',
      what: expect.stringMatching(new RegExp(`${SHA}. was pushed for a push`)),
      remedy: expect.stringContaining('type=ref,event=pr'),
    });
    expect(before).toBeDefined();
    expect(registry.digestOf(SHOP, SHA)).toBe(before);
    expect(registry.digestOf(SHOP, 'pr-12')).toBeUndefined();
    expect(outputs['pushed']).toBeUndefined();
  },
);

it.each<[string, (registry: MemoryRegistry) => void, { tags?: string; event?: EventContext }]>([
  ['that is new', () => undefined, {}],
  ['of another pull request', (registry) => registry.put(SHOP, [SHA], { ...mine, a: 'b' }), {}],
  ['that stands for the image already', (registry) => registry.put(SHOP, [SHA], mine), {}],
  [
    'of no commit',
    (registry) => registry.put(SHOP, ['stable', 'f'.repeat(64)], labels()),
    { tags: `stable\n${'f'.repeat(64)}` },
  ],
  [
    'of whatever there was, for a push',
    (registry) => registry.put(SHOP, [SHA], labels()),
    { event: sampleEvent() },
  ],
])('a tag is put %s', async (_, prepare, run) => {
  const { registry, digest, outputs, outcome } = await promoted(prepare, run);
  expect(outcome).toBeUndefined();
  expect(outputs).toMatchObject({ status: 'tagged', digest });
  const tags = (run.tags ?? SHA).split('\n');
  for (const tag of tags) expect(registry.digestOf(SHOP, tag)).toBe(digest);
});

it('a tag of a commit that can not be looked at is not put', async () => {
  const { registry, outcome } = await promoted((reg) => {
    reg.put(SHOP, [OTHER], labels());
    reg.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith(SHA) ? { status: 418 } : undefined;
  });
  expect(outcome).toMatchObject({ code: 'FK014', what: expect.stringContaining('418') });
  expect(registry.digestOf(SHOP, SHA)).toBeUndefined();
});
