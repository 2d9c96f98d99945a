import { expect, it } from 'vitest';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { commitTagsNow, movedTags } from './moved-tags.ts';

const SHA = 'a'.repeat(40);
const image = { registry: 'ghcr.io', repository: 'acme/shop' };
const OLD = 'sha256:old';
const DENIED = 'd'.repeat(40);

/** A registry in which some tags stand for an image; it remembers about which it was asked. */
function registries(held: readonly string[], asked: string[] = []) {
  const client: Pick<RegistryClient, 'headManifest' | 'within'> = {
    async headManifest(_, tag) {
      asked.push(tag);
      if (tag === DENIED) throw new Error('denied');
      return held.includes(tag) ? { digest: OLD, mediaType: 'x', size: 1 } : undefined;
    },
    within: () => client as RegistryClient,
  };
  return { place: () => ({ ...image, client: client as RegistryClient }) };
}

it('only tags with the full hash of a commit are asked about', async () => {
  const asked: string[] = [];
  const named = [SHA, `api-${SHA}-alpine`, `web${SHA}`];
  const names = ['latest', ...named, 'aaaaaaa', 'f'.repeat(96)];
  const tags = names.map((tag) => ({ ...image, tag }));
  expect(await commitTagsNow(tags, registries([], asked))).toEqual([]);
  expect(asked).toEqual(named);
});

it('a tag that stood for another image is told, one for the same is not', async () => {
  const before = await commitTagsNow([{ ...image, tag: SHA }], registries([SHA]));
  expect(movedTags(before, OLD)).toEqual([]);
  expect(movedTags(before, 'sha256:new')).toEqual([
    `\`ghcr.io/acme/shop:${SHA}\` was sha256:old and is sha256:new now`,
  ]);
});

it('a registry that denies to tell is no reason to fail', async () => {
  expect(await commitTagsNow([{ ...image, tag: DENIED }], registries([]))).toEqual([]);
});
