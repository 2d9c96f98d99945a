import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { askedImage } from './asked-image.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const FOUND: Scripted = { headers: { 'docker-content-digest': DIGEST } };
const LOGIN = { registryUsername: 'mia', registryPassword: 'p:ss', githubToken: undefined };

function ask(image: string, options: { registry?: string; allowTag?: boolean } = {}) {
  const { registry = 'ghcr.io', allowTag = false } = options;
  const { job } = quietJob();
  const config = { image: { registry, repository: 'acme/shop' } };
  return askedImage({ inputs: { ...LOGIN, image, allowTag }, config, job });
}

describe('the image of a deploy', () => {
  it('is taken by its digest, and a tag beside it is let go', async () => {
    const image = { registry: 'ghcr.io', repository: 'acme/shop', digest: DIGEST };
    const expected = { image, digest: DIGEST };
    expect(await ask(`ghcr.io/acme/shop@${DIGEST}`)).toEqual(expected);
    expect(await ask(`ghcr.io/acme/shop:v1@${DIGEST}`, { allowTag: true })).toEqual(expected);
  });

  it.each<[string, string, boolean, string, string]>([
    ['a tag', 'ghcr.io/acme/shop:v1', false, 'FR003', 'the tag `v1` and no digest'],
    ['a name alone', 'ghcr.io/acme/shop', false, 'FR003', 'no digest'],
    ['a name alone where a tag may be', 'ghcr.io/acme/shop', true, 'FR003', 'neither a tag nor'],
    ['another image', `ghcr.io/acme/other@${DIGEST}`, false, 'FR029', 'has `ghcr.io/acme/shop`'],
    ['a tag of another image', 'evil.example/acme/shop:v1', true, 'FR029', 'evil.example'],
  ])('can not be %s', async (_, image, allowTag, code, text) => {
    const refused = ask(image, { allowTag });
    await expect(refused).rejects.toMatchObject({ code, what: expect.stringContaining(text) });
  });

  it('is what a tag stands for where that is allowed', async () => {
    await using registry = await scriptedRegistry(() => FOUND);
    const { image, digest } = await ask(`${registry.host}/acme/shop:v1`, {
      registry: registry.host,
      allowTag: true,
    });
    expect(digest).toBe(DIGEST);
    expect(image).toEqual({ registry: registry.host, repository: 'acme/shop', digest: DIGEST });
    expect(registry.asked).toEqual(['HEAD /v2/acme/shop/manifests/v1']);
  });

  it('is asked for with the credentials of the inputs', async () => {
    await using registry = await scriptedRegistry(({ headers }) =>
      headers.authorization === `Basic ${Buffer.from('mia:p:ss').toString('base64')}`
        ? FOUND
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    );
    const options = { registry: registry.host, allowTag: true };
    expect((await ask(`${registry.host}/acme/shop:v1`, options)).digest).toBe(DIGEST);
  });

  it('can not be a tag that the registry does not have', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 404 }));
    const options = { registry: registry.host, allowTag: true };
    const missing = ask(`${registry.host}/acme/shop:v9`, options);
    await expect(missing).rejects.toMatchObject({
      code: 'FK013',
      what: expect.stringContaining('acme/shop:v9'),
    });
  });
});
