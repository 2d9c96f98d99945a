import { describe, expect, it } from 'vitest';
import type { EventContext } from '../../../../kit/github/event.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { retryBudget } from '../../../../kit/retry/budget.ts';
import {
  type MemoryRegistry,
  memoryRegistry,
} from '../../../../test/build-image/memory-registry.ts';
import {
  sampleEvent,
  sampleInputs,
  samplePullRequest,
} from '../../../../test/build-image/samples.ts';
import type { Engine } from '../engine/engine.ts';
import type { Destination } from '../engine/order.ts';
import { planBuild } from '../plan.ts';
import { lookBeforeTags, Overtaken } from '../reuse/second-look.ts';
import { settleReuse } from '../reuse/settle.ts';
import { publish } from './publish.ts';

const HEAD = 'd'.repeat(40);
const SHOP = 'acme/shop';
const CONFIG = `sha256:${'0'.repeat(64)}`;
type Labels = Readonly<Record<string, string>>;

/** What a test changes of a run: its event, its builder, and what happens while it builds. */
interface Run {
  readonly event?: EventContext;
  readonly tags?: string;
  readonly images?: readonly string[];
  /** Of a builder that pushes under a tag only. */
  readonly byName?: {
    /** The config that it tells to have built; without, it always pushes what it has built. */
    readonly built?: string;
  };
  /** Happens during the build; gets the labels of the image that is built. */
  readonly meanwhile?: (registry: MemoryRegistry, labels: Labels) => void;
}

/** Publishes the head of pull request 12, and tells what the builder pushed and the registry holds. */
async function published(run: Run) {
  const registry = await memoryRegistry();
  const event = run.event ?? samplePullRequest();
  const checkout = { sha: HEAD, committedAt: 1 };
  const facts = { event, workspace: '/work', checkout, branches: [], now: new Date(0) };
  const image = (run.images ?? [SHOP]).map((name) => `${registry.host}/${name}`).join('\n');
  const inputs = sampleInputs({ image, tags: run.tags ?? 'type=sha\ntype=ref,event=pr' });
  const given = planBuild({ ...facts, inputs });
  const { registries } = registry;
  const signal = new AbortController().signal;
  const common = { ...facts, mode: 'commit' as const, env: {}, registries, now: 0, signal };
  const { plan, verdict, lookAgain } = await settleReuse({ ...common, plan: given });
  expect(verdict.kind).toBe('build');
  const labels = Object.fromEntries(plan.build.labels);
  const pushes: Destination[] = [];
  const told: string[] = [];
  let ours: Manifest | undefined;
  const engine: Engine = {
    name: 'docker',
    description: 'a fake',
    async fit(order, destination) {
      if (run.byName && destination === 'registry by digest') throw new Error('can not');
      return { order, notices: [], unreproducible: undefined };
    },
    async build(_, destination, beforePush) {
      run.meanwhile?.(registry, labels);
      await beforePush?.();
      pushes.push(destination);
      const tag = destination.kind === 'registry' ? destination.tag.split(':').at(-1) : undefined;
      ours = registry.put(SHOP, tag === undefined ? [] : [tag], labels);
      const built = run.byName?.built;
      const configDigest = built === 'what it pushed' ? configOf(ours) : built;
      return { kind: 'built', digest: ours.digest, configDigest, steps: [], warnings: [] };
    },
  };
  const before = registry.asked.length;
  const outcome = await publish({
    plan,
    engine,
    registries,
    directory: () => '/nowhere',
    budget: retryBudget(0),
    isGated: false,
    checkTags: lookAgain && (() => lookBeforeTags(lookAgain)),
    beforeTags: async () => undefined,
    onPushed: (digest) => told.push(digest),
    onBuilt: () => undefined,
    onWait: () => undefined,
    signal,
  }).catch((error: unknown) => error);
  await registry[Symbol.asyncDispose]();
  const asked = registry.asked.slice(before);
  return { registry, outcome, pushes, told, asked, ours: ours?.digest };
}

function configOf({ bytes }: Manifest): string {
  return (JSON.parse(Buffer.from(bytes).toString()) as { config: { digest: string } }).config
    .digest;
}

/** The image of a push: of the same inputs, unless others are named. */
const ofPush = (labels: Labels, changes: Labels = {}): Labels => ({
  ...labels,
  'fairway.pushed-for': 'push',
  ...changes,
});

/** A push that is done while the pull request still builds. */
const pushed =
  (changes: (labels: Labels) => Labels = () => ({}), repository = SHOP) =>
  (registry: MemoryRegistry, labels: Labels) => {
    registry.put(repository, [HEAD], ofPush(labels, changes(labels)));
  };

/** Inputs of another target, with the same base as those that are recorded. */
const otherInputs = (labels: Labels) => ({
  'fairway.inputs': (labels['fairway.inputs'] ?? '').replace(/ file=\S+/, ' file=0'),
});

describe('a run for a pull request, when a push pushes the same commit meanwhile,', () => {
  it.each<[string, Run]>([
    ['with a builder that pushes without a tag', {}],
    ['with one that can not', { byName: {} }],
    ['with one that can not, and the tag of the commit alone', { byName: {}, tags: 'type=sha' }],
  ])(
    'puts no tag, and leaves it to its caller to take the image that is there: %s',
    async (_, run) => {
      const { registry, outcome, ours } = await published({ ...run, meanwhile: pushed() });
      expect(outcome).toBeInstanceOf(Overtaken);
      expect((outcome as Overtaken).verdict).toMatchObject({ kind: 'reuse', at: { tag: HEAD } });
      const digest = registry.digestOf(SHOP, HEAD);
      expect(digest).toBe((outcome as Overtaken).verdict.image.manifest.digest);
      expect(digest).not.toBe(ours);
    },
  );

  it.each<[string, Run]>([
    ['with a builder that pushes without a tag', {}],
    ['with one that can not', { byName: {}, tags: 'type=sha' }],
  ])('fails where that was built from other inputs: %s', async (_, run) => {
    const { registry, outcome, ours, asked } = await published({
      ...run,
      meanwhile: pushed(otherInputs),
    });
    expect(outcome).toMatchObject({ code: 'FB030', what: expect.stringContaining('`file`') });
    expect(registry.digestOf(SHOP, HEAD)).not.toBe(ours);
    expect(asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
  });

  it('takes it from no image of another repository either', async () => {
    const web = 'acme/web';
    const { registry, outcome, ours } = await published({
      images: [SHOP, web],
      meanwhile: pushed(undefined, web),
    });
    expect(outcome).toMatchObject({
      code: 'FB030',
      what: expect.stringMatching(/acme\/web:d{40}` .*acme\/shop` has no image of this commit/),
    });
    expect(registry.digestOf(web, HEAD)).not.toBe(ours);
  });

  it('nor from an index that `operation: tag` joined', async () => {
    const { registry, outcome, ours } = await published({
      meanwhile(reg, labels) {
        const images = [
          reg.put(SHOP, [], ofPush(labels)),
          reg.put(SHOP, [], ofPush(labels, { a: 'b' })),
        ];
        reg.join(SHOP, [HEAD], images);
      },
    });
    expect(outcome).toMatchObject({ code: 'FB030', likelyCause: expect.stringContaining('never') });
    expect(registry.digestOf(SHOP, HEAD)).not.toBe(ours);
  });
});

describe('a run for a pull request', () => {
  it('looks right before it puts the tags, and puts them where nothing has happened', async () => {
    const { registry, outcome, pushes, asked, ours } = await published({});
    expect(outcome).toMatchObject({ digest: ours });
    expect(pushes.map(({ kind }) => kind)).toEqual(['registry by digest']);
    expect(asked).toEqual([
      `GET ${SHOP}/manifests/${ours}`,
      `GET ${SHOP}/manifests/${HEAD}`,
      `PUT ${SHOP}/manifests/${HEAD}`,
      `PUT ${SHOP}/manifests/pr-12`,
      expect.stringContaining('HEAD '),
      expect.stringContaining('HEAD '),
    ]);
    expect(registry.digestOf(SHOP, HEAD)).toBe(ours);
  });

  it('takes the tag from an image of another pull request', async () => {
    const { registry, outcome, ours } = await published({
      meanwhile: pushed(() => ({ 'fairway.pushed-for': 'pull_request', a: 'b' })),
    });
    expect(outcome).toMatchObject({ digest: ours });
    expect(registry.digestOf(SHOP, HEAD)).toBe(ours);
  });

  it('pushes under a tag that is of no commit, where it has to push under one', async () => {
    const { outcome, pushes, asked, ours } = await published({ byName: {} });
    expect(outcome).toMatchObject({ digest: ours });
    expect(pushes).toMatchObject([{ kind: 'registry', tag: expect.stringMatching(/:pr-12$/) }]);
    expect(asked.filter((line) => line.startsWith('PUT'))).toEqual([
      `PUT ${SHOP}/manifests/${HEAD}`,
    ]);
  });

  it('puts no tag that it can not look at', async () => {
    const { registry, outcome, asked } = await published({
      meanwhile(reg) {
        reg.fault = ({ path }) => (path.endsWith(HEAD) ? { status: 418 } : undefined);
      },
    });
    expect(outcome).toMatchObject({
      code: 'FK014',
      what: expect.stringMatching(
        /^What the tag of the commit stands for now can not be told: .*418/,
      ),
      likelyCause: expect.stringContaining('A run for a pull request'),
    });
    expect(asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
    expect(registry.digestOf(SHOP, 'pr-12')).toBeUndefined();
  });

  it('with no tag of a commit asks nothing more', async () => {
    const { asked, pushes } = await published({ tags: 'type=ref,event=pr' });
    expect(pushes.map(({ kind }) => kind)).toEqual(['registry']);
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['GET', 'HEAD']);
  });
});

it('a run for a push asks nothing more, and pushes under its first tag', async () => {
  const event = sampleEvent({ sha: HEAD });
  const { registry, asked, pushes, ours } = await published({
    event,
    tags: 'type=sha\nlatest',
    meanwhile: pushed(otherInputs),
  });
  expect(pushes).toMatchObject([{ kind: 'registry', tag: expect.stringMatching(/:d{40}$/) }]);
  expect(asked.map((line) => line.replace(/sha256:.*/, '…'))).toEqual([
    `GET ${SHOP}/manifests/…`,
    `PUT ${SHOP}/manifests/latest`,
    `HEAD ${SHOP}/manifests/${HEAD}`,
    `HEAD ${SHOP}/manifests/latest`,
  ]);
  expect(registry.digestOf(SHOP, HEAD)).toBe(ours);
});

describe('an engine that pushes by name', () => {
  const event = sampleEvent({ sha: HEAD });

  it('has pushed what it has built', async () => {
    const { outcome, told, ours } = await published({ event, byName: { built: 'what it pushed' } });
    expect(outcome).toMatchObject({ digest: ours });
    expect(told).toEqual([ours]);
  });

  it('has pushed the image of another job, which is no success and sets no output', async () => {
    const { outcome, told, ours } = await published({ event, byName: { built: CONFIG } });
    expect(outcome).toMatchObject({
      code: 'FB009',
      what: expect.stringContaining(`${ours} was pushed`),
      likelyCause: expect.stringContaining('Another job'),
    });
    expect(told).toEqual([]);
  });
});
