import { describe, expect, it } from 'vitest';
import { sampleOrder } from '../../../../test/build-image/samples.ts';
import type { BuildOrder } from '../engine/order.ts';
import {
  differentInputs,
  fingerprintInputs,
  isOfRevision,
  withoutRevision,
} from './fingerprint.ts';

function fingerprint(
  changes: Partial<BuildOrder> = {},
  workspace = '/work',
  dockerfile = 'FROM scratch',
): string {
  const order = sampleOrder(changes);
  return fingerprintInputs({ order, workspace, dockerfile, ownPlatform: 'linux/amd64' });
}

const usual = fingerprint();

describe('two fingerprints differ in the input that differs', () => {
  it.each<[string, Partial<BuildOrder>]>([
    ['context', { context: '/work/app' }],
    ['file', { file: '/work/Dockerfile.prod' }],
    ['target', { target: 'run' }],
    ['platforms', { platforms: ['linux/arm64'] }],
    ['build-args', { buildArgs: [{ name: 'A', value: '1' }] }],
    ['build-contexts', { buildContexts: [{ name: 'a', value: '/work/a' }] }],
    ['labels', { labels: new Map([['team', 'blue']]) }],
    ['annotations', { annotations: new Map([['team', 'blue']]) }],
    ['secrets', { secrets: [{ id: 'npm', variable: 'NPM_TOKEN' }] }],
    ['extra-args', { extraArgs: ['--network=host'] }],
    ['attestations', { attest: true }],
    ['reproducible', { rewriteTimes: false }],
  ])('%s', (name, changes) => {
    expect(differentInputs(usual, fingerprint(changes))).toEqual([name]);
  });
});

it('two fingerprints differ in the file when its content does, whatever its commit', () => {
  expect(differentInputs(usual, fingerprint({}, '/work', 'FROM other'))).toEqual(['file']);
});

describe('two fingerprints are equal', () => {
  it.each<[string, Partial<BuildOrder>]>([
    ['when the platform is named that is built anyway', { platforms: ['linux/amd64'] }],
    ['when another cache is used', { cache: { from: ['type=gha'], to: ['type=gha'] } }],
    ['when the newest base images are asked for', { pull: true, noCache: true }],
    [
      "when labels in OCI's words are made anew",
      { labels: new Map([['org.opencontainers.image.created', '2026-11-21T00:00:00Z']]) },
    ],
    [
      'for another commit',
      { labels: new Map([['org.opencontainers.image.revision', 'b'.repeat(40)]]), sourceDate: 5 },
    ],
  ])('%s', (_, changes) => {
    expect(differentInputs(usual, fingerprint(changes))).toEqual([]);
    expect(withoutRevision(fingerprint(changes))).toBe(withoutRevision(usual));
  });

  it('when only the order of the lines differs', () => {
    const [a, b] = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    expect(fingerprint({ buildArgs: [a, b] })).toBe(fingerprint({ buildArgs: [b, a] }));
  });

  it('when a secret comes from another variable', () => {
    const from = (variable: string) => fingerprint({ secrets: [{ id: 'npm', variable }] });
    expect(from('NPM_TOKEN')).toBe(from('TOKEN'));
  });

  it('when the workspace is at another place', () => {
    const moved = { context: '/home/mia/shop', file: '/home/mia/shop/Dockerfile' };
    expect(fingerprint(moved, '/home/mia/shop')).toBe(usual);
  });
});

it('values can not be read in a fingerprint', () => {
  const secretive = fingerprint({ buildArgs: [{ name: 'PLACE', value: 'nowhere' }] });
  expect(secretive).toMatch(/^v1( [a-z-]+=[0-9a-f]{16})+$/);
});

it('a name can not stand for the value of another', () => {
  const one = fingerprint({ buildArgs: [{ name: 'A', value: 'B' }] });
  expect(one).not.toBe(fingerprint({ buildArgs: [{ name: 'AB', value: '' }] }));
});

it('a fingerprint of another form tells nothing', () => {
  expect(differentInputs('v0 file=1', usual)).toBeUndefined();
});

it('a name that is none of ours is not repeated', () => {
  expect(differentInputs(`${usual} ::error::x=1`, usual)).toEqual(['others']);
});

it('a fingerprint belongs to the commit of its image', () => {
  expect(isOfRevision(usual, 'a'.repeat(40))).toBe(true);
  expect(isOfRevision(usual, 'b'.repeat(40))).toBe(false);
  expect(isOfRevision(usual, undefined)).toBe(false);
});
