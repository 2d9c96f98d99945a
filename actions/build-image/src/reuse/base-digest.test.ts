import { expect, it } from 'vitest';
import { registryClient } from '../../../../kit/registry/client.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import { baseDigests } from './base-digest.ts';
import { Unknowable } from './unknowable.ts';

const DIGEST = digestOf(Buffer.from('base'));

function digests() {
  return baseDigests((registry) =>
    registryClient({ registry, retryBudgetMs: 0, onWait: () => undefined }),
  );
}

it('a base image is looked up where it is, by its tag or as latest', async () => {
  await using registry = await scriptedRegistry(() => ({
    headers: { 'docker-content-digest': DIGEST },
  }));
  expect(await digests()(`${registry.host}/acme/base:1`)).toBe(DIGEST);
  expect(await digests()(`${registry.host}/acme/base`)).toBe(DIGEST);
  expect(registry.asked).toEqual([
    'HEAD /v2/acme/base/manifests/1',
    'HEAD /v2/acme/base/manifests/latest',
  ]);
});

it('a digest is not looked up', async () => {
  expect(await digests()(`nowhere.example/acme/base:1@${DIGEST}`)).toBe(DIGEST);
});

it.each([
  ['is not there', { status: 404 }],
  ['can not be read', { status: 403 }],
  ['has no digest', { status: 200 }],
])('a base image that %s makes the content unknowable', async (_, answer) => {
  await using registry = await scriptedRegistry(() => answer);
  await expect(digests()(`${registry.host}/acme/base:1`)).rejects.toThrow(Unknowable);
});

it('a name that is none makes the content unknowable', async () => {
  await expect(digests()('Not//A:Name')).rejects.toThrow(Unknowable);
});
