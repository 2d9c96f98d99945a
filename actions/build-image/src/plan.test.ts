import { describe, expect, it } from 'vitest';
import type { EventContext } from '../../../kit/github/event.ts';
import { sampleEvent, sampleInputs, samplePullRequest } from '../../../test/build-image/samples.ts';
import type { Checkout } from './naming/revision.ts';
import { type Plan, planBuild, secretsInInputs } from './plan.ts';
import { decidePush, tagNames } from './push-decision.ts';

const CHECKOUT: Checkout = { sha: 'b'.repeat(40), committedAt: 1_700_000_000 };

function plan(
  options: {
    inputs?: Record<string, string>;
    event?: EventContext;
    checkout?: Checkout | undefined;
  } = {},
): Plan {
  return planBuild({
    inputs: sampleInputs(options.inputs),
    event: options.event ?? sampleEvent(),
    workspace: '/work',
    checkout: 'checkout' in options ? options.checkout : CHECKOUT,
    branches: [],
    now: new Date('2026-11-02T08:00:00Z'),
  });
}

describe('the name of an image', () => {
  it("is the repository's at GitHub's registry, in lower case, with the commit as its tag", () => {
    expect(tagNames(plan())).toEqual([`ghcr.io/acme/shop:${'b'.repeat(40)}`]);
  });

  it("is at the registry of the run's own server", () => {
    const { run } = sampleEvent();
    const event = sampleEvent({ run: { ...run, serverUrl: 'https://github.acme.example' } });
    expect(tagNames(plan({ event }))[0]).toMatch(/^containers\.github\.acme\.example\/acme\/shop:/);
  });

  it('can not be guessed without a repository', () => {
    const event = sampleEvent({ repository: '' });
    expect(() => plan({ event })).toThrow(expect.objectContaining({ code: 'FB001' }));
    const dotted = sampleEvent({ repository: 'Acme/.github' });
    expect(() => plan({ event: dotted })).toThrow(expect.objectContaining({ code: 'FB001' }));
  });
});

describe('the tag of a commit', () => {
  it.each<[string, { event?: EventContext; checkout?: Checkout | undefined }, string]>([
    ['is that of the checkout, whatever the event says', {}, 'b'.repeat(40)],
    ['is that of the run where nothing is checked out', { checkout: undefined }, 'a'.repeat(40)],
    [
      'is the pull request on its merge commit',
      { event: samplePullRequest(), checkout: { sha: 'c'.repeat(40), committedAt: 1 } },
      'pr-12',
    ],
    [
      'is the pull request when its merge commit came as an archive',
      { event: samplePullRequest(), checkout: undefined },
      'pr-12',
    ],
    [
      "is the commit on a pull request's own head",
      { event: samplePullRequest(), checkout: { sha: 'd'.repeat(40), committedAt: 1 } },
      'd'.repeat(40),
    ],
    [
      'is the commit for pull_request_target, which runs on the base',
      {
        event: samplePullRequest({ name: 'pull_request_target', ref: 'refs/heads/main' }),
        checkout: { sha: 'c'.repeat(40), committedAt: 1 },
      },
      'c'.repeat(40),
    ],
  ])('%s', (_, options, tag) => {
    expect(plan(options).tags[0].tag).toBe(tag);
  });

  it('can be short, with a prefix and a suffix', () => {
    const inputs = { tags: 'type=sha,format=short,prefix=sha-,suffix=-alpine' };
    expect(plan({ inputs }).tags[0].tag).toBe('sha-bbbbbbb-alpine');
  });

  it('is missing without a checkout and without a run', () => {
    const event = sampleEvent({ sha: '' });
    expect(() => plan({ event, checkout: undefined })).toThrow(
      expect.objectContaining({ code: 'FB010' }),
    );
  });

  it('is not needed for literal tags', () => {
    const inputs = { tags: 'Nightly' };
    const event = sampleEvent({ sha: '' });
    expect(plan({ inputs, event, checkout: undefined }).tags[0].tag).toBe('Nightly');
  });
});

it('tags keep their order, and none is named twice', () => {
  const inputs = { tags: 'latest\ntype=sha,format=short\nlatest' };
  expect(plan({ inputs }).tags.map(({ tag }) => tag)).toEqual(['latest', 'bbbbbbb']);
});

describe('labels', () => {
  const short = (labels: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      [...labels].map(([name, value]) => [name.replace('org.opencontainers.image.', ''), value]),
    );

  it('say where the image comes from, and were created when the commit was', () => {
    expect(short(plan().build.labels)).toEqual({
      title: 'Shop',
      url: 'https://github.com/Acme/Shop',
      source: 'https://github.com/Acme/Shop',
      version: 'b'.repeat(40),
      revision: 'b'.repeat(40),
      created: '2023-11-14T22:13:20Z',
    });
  });

  it('have the words of the repository, where the event has them', () => {
    const event = sampleEvent({ about: { description: 'The "shop"', license: 'MIT' } });
    expect(short(plan({ event }).build.labels)).toMatchObject({
      description: 'The "shop"',
      licenses: 'MIT',
    });
  });

  it("are the annotations of an index, as far as they are OCI's, beside those that were given", () => {
    const inputs = { labels: 'team=blue', annotations: 'manifest:owner=mia' };
    expect(Object.fromEntries(plan({ inputs }).build.annotations)).toEqual({ owner: 'mia' });
    const index = plan({ inputs: { ...inputs, platforms: 'linux/amd64\nlinux/arm64' } }).build;
    expect(short(index.annotations)).toMatchObject({ title: 'Shop', owner: 'mia' });
    expect(index.annotations.has('team')).toBe(false);
  });

  it('of the user come on top', () => {
    const inputs = { labels: 'org.opencontainers.image.title=My shop\nteam=blue' };
    expect(short(plan({ inputs }).build.labels)).toMatchObject({ title: 'My shop', team: 'blue' });
  });

  it('name the commit of the checkout, whatever the user says; without one the user knows better', () => {
    const inputs = { labels: `org.opencontainers.image.revision=${'f'.repeat(40)}` };
    expect(short(plan({ inputs }).build.labels).revision).toBe('b'.repeat(40));
    const archived = plan({ inputs, checkout: undefined });
    expect(short(archived.build.labels).revision).toBe('f'.repeat(40));
  });
});

it('the Dockerfile is in the context by default, and relative to the workspace when named', () => {
  expect(plan({ inputs: { context: 'api' } })).toMatchObject({
    dockerfile: 'api/Dockerfile',
    build: { context: '/work/api', file: '/work/api/Dockerfile' },
  });
  expect(plan({ inputs: { context: 'api', file: 'docker/Prod' } })).toMatchObject({
    dockerfile: 'docker/Prod',
    build: { context: '/work/api', file: '/work/docker/Prod' },
  });
});

it.each([
  ['auto', undefined, true],
  ['auto', 'fork', false],
  ['auto', 'dependabot', false],
  ['true', 'fork', true],
  ['false', undefined, false],
] as const)('push: %s in a run that is read-only for %s: %s', (wanted, readOnly, expected) => {
  expect(decidePush(wanted, sampleEvent({ readOnly })).push).toBe(expected);
});

it.each([
  ['build-args', 'A=1\nTOKEN=hunter2', 'build argument `TOKEN`'],
  ['labels', 'l=hunter2', 'label `l`'],
  ['annotations', 'a=hunter2', 'annotation `a`'],
  ['build-contexts', 'c=https://x:hunter2@git.example/a.git', 'build context `c`'],
  ['extra-args', '--add-host=a:hunter2', '`extra-args`'],
  ['cache', 'from:type=s3,secret_access_key=hunter2', '`cache`'],
  ['cache', 'registry=ghcr.io/acme/hunter2', '`cache`'],
])('a secret in `%s` is found, and told by its name only', (input, value, where) => {
  const isSecret = (text: string) => text.includes('hunter2');
  expect(secretsInInputs(sampleInputs({ [input]: value }), isSecret)).toEqual([where]);
});

it('what the action adds by itself is no secret, though a weak password may be a part of it', () => {
  const inputs = { labels: 'team=blue', cache: 'registry' };
  expect(plan({ inputs }).build.labels.get('org.opencontainers.image.title')).toBe('Shop');
  expect(secretsInInputs(sampleInputs(inputs), (text) => /shop/i.test(text))).toEqual([]);
});
