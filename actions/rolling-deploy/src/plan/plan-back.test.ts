import { describe, expect, it } from 'vitest';
import { type Container, LABELS } from '../host/containers.ts';
import type { Facts, Wish } from './plan.ts';
import { planBack } from './plan-back.ts';

const IMAGE = 'ghcr.io/acme/shop:fairway-release';
const v1 = { release: 'v1', digest: `sha256:${'1'.repeat(64)}` };
const v2 = { release: 'v2', digest: `sha256:${'2'.repeat(64)}` };

/** A container of a service, healthy, that is as `v1` was written down unless told otherwise. */
function container(
  service: string,
  overrides: Partial<Container> & { release?: typeof v1; hash?: string } = {},
): Container {
  const { release = v1, hash = 'h', ...rest } = overrides;
  return {
    ...{ id: `${service}-${release.release}`, name: service, service },
    ...{ state: 'running', health: 'healthy', exitCode: 0, outOfMemory: false, restarts: 0 },
    ...{ startedAt: '2026-11-21T10:00:00Z', imageId: `id-${release.release}` },
    labels: {
      [LABELS.release]: release.release,
      [LABELS.digest]: release.digest,
      [LABELS.config]: hash,
    },
    ...{ addresses: {}, mounts: [], command: [], healthLog: [] },
    ...rest,
  };
}

const fine = [container('a'), container('b'), container('worker'), container('caddy')];

/** The plan for what stands there, where the model says `now` for services that have changed. */
function back(
  standing: readonly Container[],
  options: { now?: string; markers?: string[]; found?: readonly Container[] } = {},
) {
  const { now = 'h', markers = [], found = fine } = options;
  // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
  const before: Wish = { ...v1, services: ['a', 'b'], then: ['worker'], proxy: 'caddy' };
  const model = fine.map(({ service: name }) => ({
    ...{ name, image: IMAGE, hash: now, hasHealthCheck: true, graceMs: 1, dependsOn: [] },
    ...{ binds: [], isBuilt: false },
  }));
  const facts: Facts = {
    model: new Map(model.map((service) => [service.name, service])),
    containers: standing,
    ...{ imageId: 'id-v1', imageName: IMAGE, markers, changedFiles: [], effects: [], journal: v1 },
  };
  const plan = planBack(before, facts, { hashes: { a: 'h', b: 'h', worker: 'h' }, found });
  const names = (list: readonly { readonly service: string }[]) =>
    list.map(({ service }) => service);
  return { roll: names(plan.roll), update: names(plan.update), putBack: plan.putBack };
}

/** What stands there, with some of it replaced. */
const standing = (...others: readonly Container[]) =>
  fine.map((one) => others.find(({ service }) => service === one.service) ?? one);

describe('planBack', () => {
  it.each<[string, readonly Container[], Partial<ReturnType<typeof back>>]>([
    ['nothing, where nothing was changed', standing(), {}],
    [
      'what another run had changed as well as this one',
      standing(container('a', { release: v2 }), container('b', { release: v2 })),
      { roll: ['a', 'b'] },
    ],
    [
      'the same release with another configuration',
      standing(container('a', { hash: 'new', id: 'new' })),
      { roll: ['a'] },
    ],
    [
      'a service that this run has broken',
      standing(container('worker', { id: 'new', state: 'exited' })),
      { update: ['worker'] },
    ],
    [
      'no service that was broken before this run',
      standing(container('worker', { state: 'exited' })),
      {},
    ],
  ])('takes back %s', (_, containers, expected) => {
    expect(back(containers)).toEqual({ roll: [], update: [], putBack: [], ...expected });
  });

  it('leaves what runs as it was written down, though a secret changed since', () => {
    const half = standing(container('a', { release: v2, hash: 'new' }));
    expect(back(half, { now: 'new' }).roll).toEqual(['a']);
  });

  it('puts a replica back that was only taken out of the proxy', () => {
    expect(back(standing(), { markers: ['a'] }).putBack).toEqual(['a']);
  });
});
