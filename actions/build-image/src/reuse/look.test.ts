import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import {
  CONTENT,
  expectation,
  INDEX,
  imageOf,
  inputsOf,
  type Labels,
  labels,
  lookInto,
  OTHER,
  SHA,
  served,
} from '../../../../test/build-image/recorded-images.ts';
import type { Scripted } from '../../../../test/registry/scripted-registry.ts';
import type { Expectation } from './decide.ts';

describe('the image of this commit', () => {
  it('is reused when it was built from the same inputs, for two requests', async () => {
    const { verdict, asked } = await lookInto({ [SHA]: labels() });
    expect(verdict).toMatchObject({ kind: 'reuse', at: { tag: SHA } });
    expect(asked).toEqual([
      `GET /v2/acme/shop/manifests/${SHA}`,
      expect.stringMatching(/^GET \/v2\/acme\/shop\/blobs\/sha256:/),
    ]);
  });

  it('is reused by the annotations of an index, for one', async () => {
    const content = { manifests: [], annotations: labels() };
    const index = served(INDEX, Buffer.from(JSON.stringify(content)));
    const { verdict, asked } = await lookInto({ [SHA]: index });
    expect(verdict.kind).toBe('reuse');
    expect(asked).toHaveLength(1);
  });

  it('is found under a tag with more than the commit in it', async () => {
    const tags = ['latest', `shop-${SHA}-debug`];
    const found = await lookInto({ [`shop-${SHA}-debug`]: labels() }, expectation(), tags);
    expect(found.verdict.kind).toBe('reuse');
  });

  it('is refused when it was built from other inputs', async () => {
    const inputs = inputsOf({ target: 'debug', buildArgs: [{ name: 'A', value: '1' }] });
    const { verdict } = await lookInto({ [SHA]: labels({ inputs }) });
    expect(verdict).toMatchObject({ kind: 'refuse', different: ['target', 'build-args'] });
  });
});

describe('it is built, and the tag may move,', () => {
  it.each<[string, Labels, Expectation, string]>([
    [
      'when a pull request pushed it',
      labels({ pushedFor: 'pull_request' }),
      expectation(),
      'pull request',
    ],
    [
      'when a pull request pushed it with other inputs',
      labels({ pushedFor: 'pull_request', inputs: inputsOf({ target: 'debug' }) }),
      expectation(),
      'pull request',
    ],
    ['when it has no record', {}, expectation(), 'does not say'],
    [
      'when it has that of its base image',
      { ...labels({ of: OTHER }), 'org.opencontainers.image.revision': SHA },
      expectation(),
      'does not say',
    ],
    [
      'when its record has another form',
      labels({ inputs: 'v0 file=1' }),
      expectation(),
      'does not say',
    ],
    ['when it was built from another commit', labels({ of: OTHER }), expectation(), OTHER],
    ['when a fresh build is asked for', labels(), expectation({ mustBuild: 'so' }), 'so'],
    [
      'when its content is another one',
      labels({ content: 'd'.repeat(64) }),
      expectation({ content: CONTENT }),
      'files of the context or base images',
    ],
    ['when its content is not known', labels(), expectation({ content: CONTENT }), 'files of the'],
  ])('%s', async (_, image, expected, why) => {
    const { verdict, off } = await lookInto({ [SHA]: image }, expected);
    expect(verdict).toMatchObject({ kind: 'build', why: expect.stringContaining(why) });
    const before = { tag: { tag: SHA }, digest: expect.stringMatching(/^sha256:/) };
    for (const one of [verdict, off]) expect(one).toMatchObject({ replaces: [before] });
  });
});

describe('with several tags of this commit', () => {
  const debug = `debug-${SHA}`;
  const tags = [debug, SHA];
  const other = labels({ inputs: inputsOf({ target: 'debug' }) });

  it('each is protected, also when the first is new', async () => {
    const { verdict } = await lookInto({ [SHA]: other }, expectation(), tags);
    expect(verdict).toMatchObject({ kind: 'refuse', tag: { tag: SHA }, different: ['target'] });
  });

  it('each is protected when the first would do', async () => {
    const { verdict } = await lookInto({ [debug]: labels(), [SHA]: other }, expectation(), tags);
    expect(verdict).toMatchObject({ kind: 'refuse', tag: { tag: SHA } });
  });

  it('the image that will do is reused, and what the others stood for is known', async () => {
    const { verdict } = await lookInto({ [debug]: {}, [SHA]: labels() }, expectation(), tags);
    expect(verdict).toMatchObject({ kind: 'reuse', at: { tag: SHA } });
    const { replaces = [] } = verdict as { replaces?: readonly { tag: { tag: string } }[] };
    expect(replaces.map(({ tag }) => tag.tag)).toEqual(tags);
  });
});

describe('a run for a pull request', () => {
  const expected = (changes: Partial<Expectation> = {}) => {
    const usual = expectation(changes);
    return { ...usual, record: { ...usual.record, pushedFor: 'pull_request' as const } };
  };

  it('reuses what a push pushed', async () => {
    const { verdict } = await lookInto({ [SHA]: labels() }, expected());
    expect(verdict.kind).toBe('reuse');
  });

  it('never takes the tag from it, for whatever reason it would build', async () => {
    const mustBuild = '`archive` asks for a file of the image';
    const { verdict, off } = await lookInto({ [SHA]: labels() }, expected({ mustBuild }));
    expect(verdict).toMatchObject({ kind: 'refuse', different: [], why: mustBuild });
    expect(off).toMatchObject({ kind: 'refuse', different: [], why: '`reuse` is `off`' });
  });

  it('never takes it from an index that was joined from what a push pushed', async () => {
    const { manifest } = imageOf(labels());
    const digest = manifest.headers?.['docker-content-digest'] ?? '';
    const index = served(INDEX, Buffer.from(JSON.stringify({ manifests: [{ digest }] })));
    const { verdict } = await lookInto({ [SHA]: index, [digest]: labels() }, expected());
    expect(verdict).toMatchObject({ kind: 'refuse', why: expect.stringContaining('does not say') });
    const push = await lookInto({ [SHA]: index, [digest]: labels() });
    expect(push.verdict.kind).toBe('build');
    expect(push.asked).toHaveLength(1);
  });

  it('may take it from another pull request', async () => {
    const { verdict } = await lookInto(
      { [SHA]: labels({ pushedFor: 'pull_request' }) },
      expected(),
    );
    expect(verdict.kind).toBe('build');
  });
});

describe('it is built', () => {
  it('when there is none', async () => {
    const { verdict, off } = await lookInto({});
    expect(verdict).toEqual({ kind: 'build', why: 'there is no image of this commit yet' });
    expect(off).toEqual({ kind: 'build', why: '`reuse` is `off`' });
  });

  it('when no tag names the commit in full, without a question', async () => {
    const tags = ['latest', SHA.slice(0, 7)];
    const { verdict, asked } = await lookInto({ latest: labels() }, expectation(), tags);
    expect(verdict.kind).toBe('build');
    expect(asked).toEqual([]);
  });

  it.each<[string, Scripted]>([
    ['answers 500', { status: 500 }],
    ['answers 403', { status: 403 }],
    ['answers 200 without a digest', { status: 200, body: '<html>' }],
    [
      'answers 200 with another digest',
      { headers: { 'docker-content-digest': digestOf(Buffer.from('x')) }, body: '{}' },
    ],
    ['breaks off', { reset: true }],
  ])('and said, when the registry %s', async (_, answer) => {
    const { verdict } = await lookInto({ [SHA]: answer });
    expect(verdict).toMatchObject({
      kind: 'build',
      failed: true,
      why: expect.stringContaining('it can not be told what is there'),
    });
    expect(verdict).not.toHaveProperty('replaces');
  });
});
