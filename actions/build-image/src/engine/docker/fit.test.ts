import { describe, expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import { type Fitting, fitOrder } from './fit.ts';

const ENGINE: Fitting['facts'] = {
  buildxVersion: '0.36.1',
  builder: 'default',
  driver: 'docker',
  isRunning: true,
  buildkitVersion: undefined,
  platforms: ['linux/amd64', 'linux/386'],
  hasSnapshotter: false,
};
const CONTAINERD = { ...ENGINE, hasSnapshotter: true };
const BUILDKIT = { ...CONTAINERD, builder: 'far', driver: 'remote', buildkitVersion: '0.32.2' };

const ORDER = sampleOrder({ rewriteTimes: false });

function fitFor(
  facts: Fitting['facts'],
  order: Partial<Fitting['order']>,
  wish: Partial<Fitting> = {},
) {
  return fitOrder({
    destination: 'registry',
    facts,
    runsOnTarget: true,
    savesOci: true,
    ...wish,
    order: { ...ORDER, ...order },
  });
}

const BOTH = { platforms: ['linux/amd64', 'linux/386'] };
const OCI = { format: 'oci', path: '/a.tar' } as const;

describe('what a builder can not do is named, with the step that helps', () => {
  it.each<[string, Fitting['facts'], Partial<Fitting['order']>, Partial<Fitting>]>([
    ['build several platforms at once', ENGINE, BOTH, {}],
    ['add attestations', ENGINE, { attest: true }, {}],
    ['push by digest', ENGINE, {}, { destination: 'registry by digest' }],
    ['push by digest', CONTAINERD, {}, { destination: 'registry by digest' }],
    ['write an archive of OCI', ENGINE, { archive: OCI }, { savesOci: false }],
    [
      'build several platforms at once, nor add attestations',
      ENGINE,
      { ...BOTH, attest: true },
      {},
    ],
  ])('%s', (what, facts, order, wish) => {
    expect(() => fitFor(facts, order, wish)).toThrow(
      expect.objectContaining({
        code: 'FB020',
        what: `The builder \`default\` (driver \`docker\`) can not ${what}.`,
        remedy: expect.stringContaining('uses: docker/setup-buildx-action'),
      }),
    );
  });

  it('and what it can do is let through', () => {
    expect(fitFor(CONTAINERD, { ...BOTH, attest: true }).order).toMatchObject({ attest: true });
    expect(
      fitFor(BUILDKIT, { ...BOTH, attest: true }, { destination: 'registry by digest' }).order,
    ).toMatchObject(BOTH);
    expect(fitFor(ENGINE, { archive: OCI }).order.archive).toEqual(OCI);
  });
});

describe('a platform that the builder can not run', () => {
  const order = { platforms: ['linux/arm64'] };

  it('is told with the way out', () => {
    expect(() => fitFor(BUILDKIT, order)).toThrow(
      expect.objectContaining({
        code: 'FB021',
        what: expect.stringContaining('`linux/arm64`'),
        remedy: expect.stringMatching(/ubuntu-24\.04-arm.*push: by-digest.*operation: tag/),
      }),
    );
  });

  it('can be built when nothing of it has to run', () => {
    expect(fitFor(BUILDKIT, order, { runsOnTarget: false }).order).toMatchObject(order);
  });

  it('is left to a builder that does not tell its platforms', () => {
    expect(fitFor({ ...BUILDKIT, platforms: [] }, order).order).toMatchObject(order);
  });
});

describe('a cache', () => {
  const cache = { from: ['type=gha'], to: ['type=gha,mode=min'] };

  it('that can not be written is left off with a notice', () => {
    const fitted = fitFor(ENGINE, { cache });
    expect(fitted.order.cache).toEqual({ from: ['type=gha'], to: [] });
    expect(fitted.notices).toEqual([
      expect.objectContaining({ text: expect.stringContaining('docker/setup-buildx-action') }),
    ]);
  });

  it.each([
    ['BuildKit', BUILDKIT, cache],
    ["containerd's store", CONTAINERD, cache],
    ['any builder that puts it into the image', ENGINE, { from: [], to: ['type=inline'] }],
    ['nobody, when a run only reads', ENGINE, { from: ['type=gha'], to: [] }],
  ])('is written by %s', (_, facts, wanted) => {
    expect(fitFor(facts, { cache: wanted })).toMatchObject({
      order: { cache: wanted },
      notices: [],
    });
  });
});

describe('the times of files', () => {
  it.each<[string, Fitting['facts'], Partial<Fitting['order']>, boolean, string | undefined]>([
    ['are rewritten by BuildKit', BUILDKIT, {}, true, undefined],
    ['are not by the engine', ENGINE, {}, false, 'keeps the times of files'],
    ["are not with containerd's store", CONTAINERD, {}, false, 'keeps the times of files'],
    ['are not by an old BuildKit', { ...BUILDKIT, buildkitVersion: '0.12.5' }, {}, false, '0.12.5'],
    ['make no equal digest beside attestations', BUILDKIT, { attest: true }, true, 'attestations'],
    ['need a commit', BUILDKIT, { sourceDate: undefined }, true, 'time of the commit'],
  ])('%s', (_, facts, order, rewriteTimes, why) => {
    const fitted = fitFor(facts, { ...order, rewriteTimes: true });
    expect(fitted.order.rewriteTimes).toBe(rewriteTimes);
    if (why === undefined) expect(fitted.unreproducible).toBeUndefined();
    else expect(fitted.unreproducible).toContain(why);
  });

  it("are told where a time was given that is not the commit's", () => {
    const labels = new Map([['org.opencontainers.image.created', '2026-11-02T08:00:00Z']]);
    expect(fitFor(BUILDKIT, { labels, rewriteTimes: true }).unreproducible).toContain('was given');
  });

  it("are nobody's business when the image is not to be reproducible", () => {
    expect(fitFor(ENGINE, {})).toMatchObject({ unreproducible: undefined });
  });
});

describe('annotations in the old store', () => {
  const labels = new Map([['a', 'b']]);

  it('are not missed when they are labels as well', () => {
    const fitted = fitFor(ENGINE, { labels, annotations: labels });
    expect(fitted.notices).toEqual([]);
    expect(fitted.order.annotations.size).toBe(0);
  });

  it('are told when they are lost', () => {
    const annotations = new Map([['a', 'c']]);
    expect(fitFor(ENGINE, { labels, annotations }).notices).toEqual([
      expect.objectContaining({ text: expect.stringContaining('`a`') }),
    ]);
  });

  it('are kept by BuildKit', () => {
    expect(fitFor(BUILDKIT, { annotations: labels }).order.annotations).toBe(labels);
  });
});

it.each([
  ['an image that is only loaded', undefined, false],
  ['an archive of OCI', OCI, true],
])('attestations of %s', (_, archive, attest) => {
  expect(fitFor(BUILDKIT, { attest: true, archive }, { destination: 'engine' }).order.attest).toBe(
    attest,
  );
});
