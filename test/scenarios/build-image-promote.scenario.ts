/** `operation: tag`: images that are in a registry get tags and are joined, without any engine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryClient } from '../../kit/registry/client.ts';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { makeCheckout } from '../build-image/checkout.ts';
import { pushAttestedImage, pushPlatformImage } from '../build-image/platform-image.ts';
import { labels as recorded } from '../build-image/recorded-images.ts';
import { faultProxy, type Passing } from '../registry/fault-proxy.ts';
import { push } from '../runner/events.ts';
import { docker } from '../stack/docker.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

const COMMIT = 'b'.repeat(40);
const REVISION = 'org.opencontainers.image.revision';

function pushed(repository: string, platform = 'linux/amd64', revision = COMMIT): Promise<string> {
  const labels = {
    ...recorded({ of: revision }),
    'org.opencontainers.image.title': 'Shop',
    'org.opencontainers.image.created': '2026-11-02T08:00:00Z',
  };
  return pushPlatformImage({ registry: stack.registry, repository, platform, labels });
}

async function manifestOf(repository: string, reference: string) {
  const client = registryClient({
    registry: stack.registry.address,
    credentials: stack.registry.writer,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  const { bytes } = await client.getManifest(repository, reference);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

describe('one digest', () => {
  test('is promoted as it is: every tag answers with it, and the SHA tag names its own commit', async () => {
    const digest = await pushed('acme/shop');
    await using run = await stack.tag(
      { digests: `${stack.image('shop')}@${digest}`, tags: 'type=sha\nstable' },
      { event: push({ sha: 'c'.repeat(40) }) },
    );
    expect(run.log).not.toContain('::error');
    const image = stack.image('shop');
    expect(run.outputs).toMatchObject({
      status: 'tagged',
      image,
      tag: COMMIT,
      tags: `${image}:${COMMIT}\n${image}:stable`,
      digest,
      ref: `${image}@${digest}`,
      pushed: 'true',
      platforms: 'linux/amd64',
      engine: '',
      'failure-code': '',
    });
    expect(await stack.digestOf('shop', COMMIT)).toBe(digest);
    expect(await stack.digestOf('shop', 'stable')).toBe(digest);
    expect(run.summary).toMatch(/^### ✅ build-image: Tagged /);
    expect(run.summary).toContain(`\n${run.outputs.ref}\n`);
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test('goes to other repositories of the registry without moving a byte', async () => {
    const digest = await pushed('acme/shop');
    const seen: Passing[] = [];
    await using proxy = await faultProxy(stack.registry.address, (request) => {
      seen.push(request);
      return undefined;
    });
    await using run = await stack.tag({
      image: `${proxy.address}/acme/staging\n${proxy.address}/acme/production`,
      digests: `${proxy.address}/acme/shop@${digest}`,
      tags: 'v7',
    });
    expect(run.outputs).toMatchObject({ status: 'tagged', digest });
    expect(await stack.digestOf('staging', 'v7')).toBe(digest);
    expect(await stack.digestOf('production', 'v7')).toBe(digest);
    const blobs = seen.filter(({ path }) => path.includes('/blobs/sha256:'));
    expect(blobs).toEqual([]);
    expect(seen.filter(({ path }) => path.includes('mount='))).toHaveLength(4);
  });

  test('asks for no more than it needs', async () => {
    const digest = await pushed('acme/shop');
    const seen: string[] = [];
    await using proxy = await faultProxy(stack.registry.address, ({ method, path }) => {
      seen.push(`${method} ${path.replace(/uploads\/.*/, 'uploads')}`);
      return undefined;
    });
    await using run = await stack.tag({
      image: `${proxy.address}/acme/shop`,
      digests: digest,
      tags: 'v8',
    });
    expect(run.outputs.status).toBe('tagged');
    expect(seen).toEqual([
      // The first answer is 401, with the way to ask.
      `GET /v2/acme/shop/manifests/${digest}`,
      `GET /v2/acme/shop/manifests/${digest}`,
      'POST /v2/acme/shop/blobs/uploads',
      'DELETE /v2/acme/shop/blobs/uploads',
      'PUT /v2/acme/shop/manifests/v8',
      'HEAD /v2/acme/shop/manifests/v8',
    ]);
  });
});

describe('several digests', () => {
  test('are joined to one index of their platforms, with labels as annotations and attestations', async () => {
    const registry = stack.registry;
    const labels = { [REVISION]: COMMIT, 'org.opencontainers.image.title': 'Shop' };
    const amd = await pushed('acme/index');
    const arm = await pushAttestedImage({
      ...{ registry, labels, repository: 'acme/arm-pieces', platform: 'linux/arm64' },
    });
    const digests = `${stack.image('arm-pieces')}@${arm.digest}\n${amd}`;
    const inputs = { image: stack.image('index'), annotations: 'manifest:team=blue' };
    await using run = await stack.tag({ ...inputs, digests, tags: 'latest\nv1' });
    expect(run.log).not.toContain('::error');
    expect(run.outputs).toMatchObject({ status: 'tagged', platforms: 'linux/amd64\nlinux/arm64' });
    expect(await stack.digestOf('index', 'latest')).toBe(run.outputs.digest);
    expect(await stack.digestOf('index', 'v1')).toBe(run.outputs.digest);
    expect(await manifestOf('acme/index', 'latest')).toMatchObject({
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { digest: amd, platform: { os: 'linux', architecture: 'amd64' } },
        { platform: { os: 'linux', architecture: 'arm64' } },
        {
          digest: arm.attestation,
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
      annotations: { ...labels, team: 'blue' },
    });
    // What an index points at is there: a client finds the attestation in the image's own repository.
    expect(await manifestOf('acme/index', arm.attestation)).toHaveProperty('layers');
  });

  test('that were really built are an index that Docker pulls', async () => {
    using checkout = makeCheckout({
      Dockerfile: 'FROM scratch\nCOPY version.txt /\nCMD ["/none"]\n',
      'version.txt': crypto.randomUUID(),
    });
    const pieces: string[] = [];
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      await using run = await stack.build(checkout, {
        inputs: {
          image: stack.image('real'),
          platforms: platform,
          tags: `type=sha,suffix=-${platform.replace('linux/', '')}`,
        },
      });
      expect(run.outputs.status, run.maskedLog).toBe('built');
      pieces.push(run.outputs.digest ?? '');
    }
    await using run = await stack.tag({
      image: stack.image('real'),
      digests: pieces.join('\n'),
      tags: 'type=sha',
    });
    expect(run.outputs).toMatchObject({ status: 'tagged', tag: checkout.sha });
    const pulled = await pullWithLogin(`${stack.image('real')}:${checkout.sha}`, 'linux/arm64');
    expect(pulled).toContain(run.outputs.digest);
  });
});

/** Pulls with a login of its own; gives what Docker says. */
async function pullWithLogin(name: string, platform: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-pull-'));
  try {
    const { username, password } = stack.registry.writer;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const auths = { [stack.registry.address]: { auth } };
    writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths }));
    const env = { ...stack.engine.env, DOCKER_CONFIG: directory };
    return await docker({ env }, ['pull', '--platform', platform, name]);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
