import { expect, it } from 'vitest';
import { registryClient } from '../../../../kit/registry/client.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import { findImage } from './recorded-image.ts';

it.each(['latest', '../manifests/latest', 'sha256:1'])(
  'an image whose config is called %j says nothing about itself, and nothing more is asked',
  async (digest) => {
    const body = JSON.stringify({ config: { digest }, annotations: { any: 'thing' } });
    await using served = await scriptedRegistry(() => ({
      headers: { 'docker-content-digest': digestOf(Buffer.from(body)) },
      body,
    }));
    const registry = registryClient({
      registry: served.host,
      retryBudgetMs: 0,
      onWait: () => undefined,
    });
    const found = await findImage({ registry, repository: 'acme/shop', tag: 'v1' });
    expect(found).toMatchObject({ record: undefined, revision: undefined });
    expect(served.asked).toEqual(['GET /v2/acme/shop/manifests/v1']);
  },
);
