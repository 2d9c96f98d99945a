import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleOrder } from '../../../../test/build-image/samples.ts';
import type { BuildOrder } from '../engine/order.ts';
import { contentKey } from './content-key.ts';
import { fingerprintInputs } from './fingerprint.ts';
import { mustBuild } from './must-build.ts';
import { Unknowable } from './unknowable.ts';

const DOCKERFILE = 'FROM node:24 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n';

/** The key of a checkout with these files; images have the digests that `bases` tells. */
async function keyOf(
  files: Readonly<Record<string, string>> = {},
  changes: (directory: string) => Partial<BuildOrder> = () => ({}),
  bases: Readonly<Record<string, string>> = { 'node:24': 'sha256:1' },
): Promise<string> {
  using temporary = mkdtempDisposableSync(join(tmpdir(), 'fairway-key-'));
  const directory = temporary.path;
  mkdirSync(join(directory, 'assets'));
  for (const [name, content] of Object.entries({ Dockerfile: DOCKERFILE, ...files })) {
    writeFileSync(join(directory, name), content);
  }
  const paths = { context: directory, file: join(directory, 'Dockerfile') };
  const order = sampleOrder({ ...paths, ...changes(directory) });
  return await contentKey({
    order,
    inputs: fingerprintInputs({
      order,
      workspace: directory,
      ownPlatform: 'linux/amd64',
      dockerfile: '',
    }),
    async digestOf(image) {
      const digest = bases[image];
      if (digest === undefined) throw new Unknowable(`no ${image}`);
      return digest;
    },
    signal: new AbortController().signal,
  });
}

const usual = await keyOf();

describe('the key of the content', () => {
  it('is the same in another checkout of another commit', async () => {
    const labels = new Map([['org.opencontainers.image.revision', 'b'.repeat(40)]]);
    expect(await keyOf({}, () => ({ labels, sourceDate: 7 }))).toBe(usual);
    expect(usual).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Parameters<typeof keyOf>]>([
    ['a file', [{ 'made.js': 'by an earlier step' }]],
    ['the Dockerfile', [{ Dockerfile: `${DOCKERFILE}# more` }]],
    ['a build argument', [{}, () => ({ buildArgs: [{ name: 'A', value: '1' }] })]],
    ['the target', [{}, () => ({ target: 'build' })]],
    ['a label', [{}, () => ({ labels: new Map([['team', 'blue']]) })]],
    ['a base image', [{}, undefined, { 'node:24': 'sha256:2' }]],
    [
      'a further context',
      [{}, (directory) => ({ buildContexts: [{ name: 'a', value: `${directory}/assets` }] })],
    ],
  ])('changes with %s', async (_, given) => {
    expect(await keyOf(...given)).not.toBe(usual);
  });

  it('changes with the Dockerfile also where that is ignored', async () => {
    const ignored = { '.dockerignore': 'Dockerfile' };
    const other = { ...ignored, Dockerfile: `${DOCKERFILE}# more` };
    expect(await keyOf(other)).not.toBe(await keyOf(ignored));
  });

  it('changes with the files of a further context', async () => {
    const assets = (directory: string) => ({
      buildContexts: [{ name: 'assets', value: join(directory, 'assets') }],
    });
    const ignored = { '.dockerignore': 'assets' };
    const more = { ...ignored, 'assets/logo.svg': '<svg/>' };
    expect(await keyOf(more, assets)).not.toBe(await keyOf(ignored, assets));
  });

  it('changes with the image of a further context', async () => {
    const context = () => ({ buildContexts: [{ name: 'a', value: 'docker-image://busybox' }] });
    const bases = { 'node:24': 'sha256:1', busybox: 'sha256:3' };
    const key = await keyOf({}, context, bases);
    expect(await keyOf({}, context, { ...bases, busybox: 'sha256:4' })).not.toBe(key);
  });
});

describe('the content can not be told', () => {
  it.each<[string, Parameters<typeof keyOf>]>([
    ['with a base image that is not found', [{}, undefined, {}]],
    ['with a secret', [{}, () => ({ secrets: [{ id: 'npm', variable: 'NPM' }] })]],
    ['with SSH', [{}, () => ({ extraArgs: ['--ssh=default'] })]],
    [
      'with a remote context',
      [{}, () => ({ buildContexts: [{ name: 'a', value: 'https://a/b.git' }] })],
    ],
    [
      'with an ignore file in a further context',
      [
        { 'assets/.dockerignore': 'a' },
        (directory) => ({ buildContexts: [{ name: 'a', value: `${directory}/assets` }] }),
      ],
    ],
    ['with a Dockerfile that is read otherwise', [{ Dockerfile: '# syntax=a/b\nFROM x' }]],
  ])('%s', async (_, given) => {
    await expect(keyOf(...given)).rejects.toThrow(Unknowable);
  });
});

describe('an image is built whatever is there', () => {
  it.each<[string, Partial<BuildOrder>]>([
    ['`pull`', { pull: true }],
    ['`no-cache`', { noCache: true }],
    ['`no-cache`', { extraArgs: ['--no-cache-filter=install'] }],
    ['`archive`', { archive: { format: 'oci', path: '/work/image.tar' } }],
    ['elsewhere', { buildContexts: [{ name: 'a', value: 'https://example.com/a.git' }] }],
    ['elsewhere', { buildContexts: [{ name: 'a', value: 'oci-layout://a' }] }],
  ])('because of %s', (why, changes) => {
    expect(mustBuild({ build: sampleOrder(changes), announces: false })).toContain(why);
  });

  it('for no other reason', () => {
    const buildContexts = [
      { name: 'a', value: '/work/a' },
      { name: 'b', value: 'docker-image://busybox' },
    ];
    const secrets = [{ id: 'npm', variable: 'NPM' }];
    expect(
      mustBuild({ build: sampleOrder({ buildContexts, secrets }), announces: false }),
    ).toBeUndefined();
  });

  it('what is attested by a later step is built by this very run', () => {
    expect(mustBuild({ build: sampleOrder(), announces: true })).toContain('attestations');
  });
});
