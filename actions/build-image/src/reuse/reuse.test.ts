import { expect, it } from 'vitest';
import {
  type MemoryRegistry,
  memoryRegistry,
} from '../../../../test/build-image/memory-registry.ts';
import { sampleJob } from '../../../../test/build-image/sample-job.ts';
import { sampleInputs, samplePullRequest } from '../../../../test/build-image/samples.ts';
import { planBuild } from '../plan.ts';
import { considerReuse, isReusable, reuse, reuseInstead } from './reuse.ts';
import { Overtaken } from './second-look.ts';

const HEAD = 'd'.repeat(40);
const SHOP = 'acme/shop';
const WEB = 'acme/web';

/** The head of pull request 12 in two images, before anything is there. */
async function consideredIn(
  registry: MemoryRegistry,
  prepare: (labels: Readonly<Record<string, string>>) => void = () => undefined,
) {
  const sample = sampleJob(samplePullRequest());
  const { job } = sample;
  const plan = planBuild({
    inputs: sampleInputs({
      image: `${registry.host}/${SHOP}\n${registry.host}/${WEB}`,
      tags: 'type=sha\ntype=ref,event=pr',
    }),
    event: job.event,
    workspace: '/work',
    checkout: { sha: HEAD, committedAt: 1 },
    branches: [],
    now: new Date(0),
  });
  const standing = { job, registries: registry.registries };
  const first = await considerReuse('commit', plan, standing);
  prepare({ ...Object.fromEntries(first.plan.build.labels), 'fairway.pushed-for': 'push' });
  return { ...sample, plan, standing, first };
}

it('what a push has pushed during the build is taken, and told', async () => {
  await using registry = await memoryRegistry();
  const { first, standing, outputs, summary } = await consideredIn(registry, (ofPush) => {
    registry.put(SHOP, [HEAD], ofPush);
  });
  expect(first.verdict.kind).toBe('build');
  standing.job.output('size-delta-bytes', 1);
  const overtaken = await first.checkTags?.().catch((error: unknown) => error);
  expect(overtaken).toBeInstanceOf(Overtaken);
  const given = { considered: first, standing };
  await reuseInstead(overtaken as Overtaken, given, { maxSize: undefined });
  const digest = registry.digestOf(SHOP, HEAD);
  expect(outputs).toMatchObject({
    status: 'reused',
    digest,
    pushed: 'true',
    reason: 'the image of this commit is there',
    'size-delta-bytes': '',
  });
  for (const tag of [HEAD, 'pr-12']) expect(registry.digestOf(WEB, tag)).toBe(digest);
  expect(registry.digestOf(SHOP, 'pr-12')).toBe(digest);
  expect(summary()).toContain('What was built got no tag');
});

it('an image of a push in another repository than the first is not replaced', async () => {
  await using registry = await memoryRegistry();
  const { plan, standing } = await consideredIn(registry, (ofPush) => {
    registry.put(WEB, [HEAD], ofPush);
  });
  await expect(considerReuse('commit', plan, standing)).rejects.toMatchObject({
    code: 'FB030',
    what: expect.stringContaining(`${WEB}:${HEAD}`),
  });
});

it('where a push is faster with the other tags of the commit, they stay', async () => {
  await using registry = await memoryRegistry();
  let theirs: string | undefined;
  const { plan, standing } = await consideredIn(registry, (ofPush) => {
    registry.put(SHOP, [HEAD], ofPush);
    registry.fault = ({ method, path }) => {
      if (method === 'HEAD' && path.endsWith(`${WEB}/manifests/${HEAD}`)) {
        theirs = registry.put(WEB, [HEAD], { ...ofPush, a: 'b' }).digest;
      }
      return undefined;
    };
  });
  const again = await considerReuse('commit', plan, standing);
  if (!isReusable(again)) throw new Error('there is an image to reuse');
  await expect(reuse(again, standing, { dryRun: false, maxSize: undefined })).rejects.toMatchObject(
    {
      code: 'FB030',
    },
  );
  expect(theirs).toBeDefined();
  expect(registry.digestOf(WEB, HEAD)).toBe(theirs);
});
