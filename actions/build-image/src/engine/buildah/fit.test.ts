import { expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import { parseInstructions } from '../dockerfile.ts';
import type { BuildOrder } from '../order.ts';
import { type Fitting, fitOrder } from './fit.ts';

const ORDER = sampleOrder({ labels: new Map([['a', '1']]) });

function fitted(minor: number, order: Partial<BuildOrder>, changes: Partial<Fitting> = {}) {
  return fitOrder({
    order: { ...ORDER, ...order },
    destination: 'registry',
    version: { major: 1, minor, text: `1.${minor}.0` },
    instructions: [],
    runsOnTarget: false,
    runnable: ['linux/amd64'],
    ...changes,
  });
}

it('an order that the version can carry out stays as it is', () => {
  expect(fitted(28, {})).toEqual({
    order: ORDER,
    notices: [],
    unreproducible: undefined,
    format: 'docker',
  });
});

it.each<[number, Partial<BuildOrder>, Partial<Fitting>, string]>([
  [23, { secrets: [{ id: 'a', variable: 'A' }] }, {}, '(`secrets`) before 1.24'],
  [26, { buildContexts: [{ name: 'a', value: '/a' }] }, {}, '`build-contexts` before 1.27'],
  [28, {}, { destination: 'registry by digest' }, '(`push: by-digest`) before 1.33'],
  [
    44,
    { platforms: ['linux/amd64', 'linux/arm64'] },
    { destination: 'registry by digest' },
    'several platforms without a tag',
  ],
  [44, { attest: true }, {}, 'attestations'],
  [44, { extraArgs: ['--no-cache-filter=x'] }, {}, '`--no-cache-filter`'],
  [44, { extraArgs: ['--allow=network.host'] }, {}, '`--allow`'],
  [
    44,
    { archive: { format: 'docker', path: '/a' }, platforms: ['linux/amd64', 'linux/arm64'] },
    {},
    '`docker` archive of several platforms',
  ],
])('buildah 1.%i refuses %j %j by name', (minor, order, changes, name) => {
  expect(() => fitted(minor, order, changes)).toThrow(
    expect.objectContaining({ code: 'FB020', what: expect.stringContaining(name) }),
  );
});

it('a platform that can not be run is told, unless nothing is run on it', () => {
  const platforms = ['linux/amd64', 'linux/s390x'];
  expect(() => fitted(44, { platforms }, { runsOnTarget: true })).toThrow(
    expect.objectContaining({ code: 'FB021', what: expect.stringContaining('`linux/s390x`') }),
  );
  expect(fitted(44, { platforms }).order.platforms).toEqual(platforms);
});

it('caches of other kinds are left off with a notice, and so are all before 1.27', () => {
  const cache = { from: ['type=gha,scope=a', 'type=registry,ref=r/a'], to: ['type=gha,scope=a'] };
  const found = fitted(28, { cache });
  expect(found.order.cache).toEqual({ from: ['type=registry,ref=r/a'], to: [] });
  expect(found.notices).toEqual([
    expect.objectContaining({
      title: 'Built without the cache',
      text: expect.stringContaining('`gha`'),
    }),
  ]);
  expect(fitted(26, { cache }).order.cache).toEqual({ from: [], to: [] });
});

it('an image from scratch is not taken from the cache where that may be of another platform', () => {
  const instructions = parseInstructions('FROM --platform=$BUILDPLATFORM scratch AS a\nCOPY . /\n');
  const noCache = (minor: number, platforms: readonly string[], text = instructions) =>
    fitted(minor, { platforms }, { instructions: text }).order.noCache;
  expect(noCache(41, ['linux/arm64'])).toBe(true);
  expect(noCache(42, ['linux/arm64'])).toBe(false);
  expect(noCache(41, [])).toBe(false);
  expect(noCache(41, ['linux/arm64'], parseInstructions('FROM scratchpad\n'))).toBe(false);
});

it('an image is in the OCI format only for annotations that are not labels as well', () => {
  expect(fitted(28, { annotations: new Map([['a', '1']]) }).format).toBe('docker');
  expect(fitted(28, { annotations: new Map([['b', '2']]) }).format).toBe('oci');
});

it('an index has the annotations, where the version can give it any', () => {
  const order = { platforms: ['linux/amd64', 'linux/arm64'], annotations: new Map([['a', '1']]) };
  expect(fitted(44, order).format).toBe('oci');
  const old = fitted(28, order);
  expect(old.format).toBe('docker');
  expect(old.notices).toEqual([expect.objectContaining({ text: expect.stringContaining('1.37') })]);
});

it('an instruction that the OCI format has no room for is told', () => {
  const instructions = parseInstructions('FROM a\nHEALTHCHECK CMD true\n');
  const annotations = new Map([['b', '2']]);
  expect(fitted(44, { annotations }, { instructions }).notices).toEqual([
    expect.objectContaining({ text: expect.stringContaining('HEALTHCHECK') }),
  ]);
  expect(fitted(44, {}, { instructions }).notices).toEqual([]);
});

it('without the time of a commit a second build may get another digest', () => {
  expect(fitted(44, { sourceDate: undefined }).unreproducible).toContain('commit');
  expect(fitted(44, { sourceDate: undefined, rewriteTimes: false }).unreproducible).toBeUndefined();
});

it('a time that was given makes another digest', () => {
  const labels = new Map([['org.opencontainers.image.created', '2026-11-02T08:00:00Z']]);
  expect(fitted(44, { labels }).unreproducible).toContain('was given');
  expect(fitted(44, { labels, rewriteTimes: false }).unreproducible).toBeUndefined();
});
