import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registryClient } from '../../../../kit/registry/client.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { sampleEvent, sampleInputs, sampleOrder } from '../../../../test/build-image/samples.ts';
import { type Scripted, scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import type { Inputs } from '../inputs.ts';
import { planBuild } from '../plan.ts';
import type { BuildRecord } from './record.ts';
import { settleReuse, withRecord } from './settle.ts';

const DIGEST = digestOf(Buffer.from('{}'));

/** Settles a push of commit aaaa…, and tells what the registry was asked. */
async function settle(
  mode: Inputs['reuse'],
  inputs: Readonly<Record<string, string>> = {},
  answer: Scripted = { status: 404 },
) {
  await using registry = await scriptedRegistry(() => answer);
  const event = sampleEvent();
  const facts = { event, workspace: '/work', checkout: undefined, branches: [], now: new Date(0) };
  const image = `${registry.host}/acme/shop`;
  const plan = planBuild({ ...facts, inputs: sampleInputs({ image, ...inputs }) });
  const client = (name: string) =>
    registryClient({ registry: name, retryBudgetMs: 0, onWait: () => undefined });
  const settled = await settleReuse({
    ...facts,
    mode,
    plan,
    env: {},
    registries: { client, place: (one) => ({ ...one, client: client(one.registry) }) },
    now: 0,
    signal: new AbortController().signal,
  });
  return { ...settled, asked: registry.asked };
}

describe('what is recorded', () => {
  it('is the same whether images are reused or not', async () => {
    const [commit, off] = [await settle('commit'), await settle('off')];
    expect([...commit.plan.build.labels]).toEqual([...off.plan.build.labels]);
    expect(commit.plan.build.labels.get('fairway.inputs')).toMatch(/^v1 context=/);
    expect(commit.plan.build.labels.get('fairway.pushed-for')).toBe('push');
  });

  it('is the same when the run does not push, and the registry is not asked', async () => {
    const [pushing, not] = [await settle('commit'), await settle('commit', { push: 'false' })];
    expect([...not.plan.build.labels]).toEqual([...pushing.plan.build.labels]);
    expect(not.asked).toEqual([]);
  });

  it.each([{ platforms: ['linux/amd64', 'linux/arm64'] }, { attest: true }])(
    'stands in the annotations of an index: %j',
    (changes) => {
      const record: BuildRecord = { inputs: 'v1', pushedFor: 'push', content: 'c' };
      const { annotations } = withRecord(sampleOrder(changes), record);
      expect(annotations.get('fairway.content')).toBe('c');
    },
  );
});

describe('with `off`', () => {
  it('the tag of the commit is looked at, which may move', async () => {
    const headers = { 'docker-content-digest': DIGEST };
    const { verdict, asked } = await settle('off', {}, { headers, body: '{}' });
    expect(verdict).toMatchObject({ kind: 'build', replaces: [{ digest: DIGEST }] });
    expect(asked).toEqual([`GET /v2/acme/shop/manifests/${'a'.repeat(40)}`]);
  });
});

describe('with `content`', () => {
  it('the builder looks for the base images that the key names', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-settle-'));
    writeFileSync(join(directory.path, 'Dockerfile'), 'FROM scratch');
    const files = { context: directory.path, file: join(directory.path, 'Dockerfile') };
    const { plan, content, verdict } = await settle('content', files);
    expect(content).toMatch(/^[0-9a-f]{64}$/);
    expect(plan.build.pull).toBe(true);
    expect(verdict).toEqual({ kind: 'build', why: 'no image has this content yet' });
    expect((await settle('commit', files)).plan.build.pull).toBe(false);
  });

  it('what can not be told is built, and the tag of the commit is looked at all the same', async () => {
    const { verdict, content, asked } = await settle('content');
    expect(verdict).toMatchObject({ kind: 'build', why: expect.stringContaining('Dockerfile') });
    expect(content).toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});
