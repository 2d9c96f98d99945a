/** How build-image names what it builds: rules, several images, collisions, labels, JSON. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { faultProxy } from '../registry/fault-proxy.ts';
import { pullRequest, push, type WorkflowEvent } from '../runner/events.ts';
import { docker } from '../stack/docker.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

function shop(): Checkout {
  return makeCheckout({
    Dockerfile: 'FROM scratch\nCOPY version.txt /\n',
    'version.txt': crypto.randomUUID(),
  });
}

/** A repository that says what it is, as GitHub's payloads do. */
function described(event: WorkflowEvent): WorkflowEvent {
  const repository = {
    ...(event.payload.repository as object),
    description: 'The "shop" | of Acme',
    license: { key: 'mit', name: 'MIT License', spdx_id: 'MIT', url: null, node_id: 'x' },
  };
  return { ...event, payload: { ...event.payload, repository } };
}

test('a release tag gives the tags of its version, on one digest', async () => {
  using checkout = shop();
  const tags = [
    'type=sha',
    'type=semver,pattern={{version}}',
    'type=semver,pattern={{major}}.{{minor}}',
    'type=ref,event=branch',
    'type=raw,value=latest,enable={{is_default_branch}}',
    "type=raw,value={{date 'YYYY'}},suffix=-{{tag}}",
  ];
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('Shop'), tags: tags.join('\n') },
    event: described(push({ tag: 'v1.2.3', sha: checkout.sha })),
  });
  expect(run.log).not.toContain('::error');
  const image = stack.image('shop');
  const year = new Date().getUTCFullYear();
  const expected = [checkout.sha, '1.2.3', '1.2', `${year}-v1.2.3`];
  expect(run.outputs.tags?.split('\n')).toEqual(expected.map((tag) => `${image}:${tag}`));
  for (const tag of expected) expect(await stack.digestOf('shop', tag)).toBe(run.outputs.digest);
  const [found] = JSON.parse(await docker(stack.engine, ['inspect', `${image}:${checkout.sha}`]));
  const labels = found.Config.Labels;
  expect(labels).toMatchObject({
    'org.opencontainers.image.version': '1.2.3',
    'org.opencontainers.image.revision': checkout.sha,
    'org.opencontainers.image.description': 'The "shop" | of Acme',
    'org.opencontainers.image.licenses': 'MIT',
  });
  expect(JSON.parse(run.outputs.json ?? '')).toMatchObject({
    status: 'built',
    image,
    digest: run.outputs.digest,
    pushed: true,
    'failure-code': null,
    tags: run.outputs.tags?.split('\n'),
    metadata: { tags: run.outputs.tags?.split('\n'), 'tag-names': expected },
  });
  expect(labels).toMatchObject(JSON.parse(run.outputs.json ?? '').metadata.labels);
});

test("docker/metadata-action's output is taken as it is: several images, in two registries", async () => {
  using checkout = shop();
  // Another name of the registry is another registry for all who ask.
  await using mirror = await faultProxy(stack.registry.address, () => undefined);
  const image = stack.image('shop');
  const tags = [
    `${image}:main`,
    `${image}:Edge`,
    `${stack.image('second')}:main`,
    `${mirror.address}/acme/mirrored:main`,
  ];
  await using run = await stack.build(checkout, {
    inputs: {
      tags: tags.join('\n'),
      'registry-auth': `${mirror.address}=${stack.registry.writer.username}:MIRROR_PASSWORD`,
    },
    env: { ...stack.engine.env, MIRROR_PASSWORD: stack.registry.writer.password },
  });
  expect(run.log).not.toContain('::error');
  const { digest } = run.outputs;
  expect(run.outputs).toMatchObject({ status: 'built', image, tags: tags.join('\n') });
  expect(digest).toMatch(/^sha256:/);
  for (const [name, tag] of [
    ['shop', 'main'],
    ['shop', 'Edge'],
    ['second', 'main'],
    ['mirrored', 'main'],
  ] as const) {
    expect(await stack.digestOf(name, tag)).toBe(digest);
  }
});

test('a pull request has its number for a tag, whatever branch it comes from', async () => {
  using checkout = shop();
  const event = { ...pullRequest({ number: 12, branch: 'main' }), sha: checkout.sha };
  await using run = await stack.build(checkout, {
    inputs: {
      image: stack.image('shop'),
      tags: 'type=ref,event=branch\ntype=ref,event=pr\ntype=sha,suffix=-debug',
    },
    event,
  });
  const image = stack.image('shop');
  expect(run.outputs.tags).toBe(`${image}:pr-12\n${image}:pr-12-debug`);
});

test('branches that share a tag are both named in a warning', async () => {
  using checkout = shop();
  execFileSync('git', ['-C', checkout.directory, 'update-ref', 'refs/remotes/origin/a-b', 'HEAD']);
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('shop'), tags: 'type=ref,event=branch' },
    event: push({ branch: 'a/b', sha: checkout.sha }),
  });
  expect(run.outputs).toMatchObject({ status: 'built', tag: 'a-b' });
  expect(run.annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      message: expect.stringContaining('The branches `a/b` and `a-b` have the same tag, `a-b`'),
    }),
  ]);
});

test.each([
  ['a rule that is not taken over', 'type=edge', 'FK001', 'enable={{is_default_branch}}'],
  ['a misspelt rule', 'type=semvre,pattern={{version}}', 'FK001', 'did you mean `semver`?'],
  ['a branch for a tag', 'feature/login', 'FK001', 'type=raw,value=feature/login'],
  ['no tag in this run', 'type=ref,event=tag', 'FB011', 'the run is for the branch `main`'],
])('%s is told before anything is built', async (_, tags, code, message) => {
  using checkout = shop();
  await using run = await stack.build(checkout, { inputs: { image: stack.image('shop'), tags } });
  expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code });
  expect(run.annotations.map((one) => one.message).join()).toContain(message);
  expect(run.groups.map(({ title }) => title)).not.toContain('Build');
});
