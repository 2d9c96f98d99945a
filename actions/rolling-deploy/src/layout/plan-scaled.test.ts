import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../host/compose.ts';
import { type Container, isServing, LABELS } from '../host/containers.ts';
import { describePlan } from '../plan/describe.ts';
import { isUnchanged } from '../plan/plan.ts';
import { planDeploy } from '../plan/plan-deploy.ts';
import { replicationOf } from './layout.ts';

const IMAGE = 'ghcr.io/acme/shop:fairway-release';
const v1 = { release: 'v1', digest: `sha256:${'1'.repeat(64)}` };
const v2 = { release: 'v2', digest: `sha256:${'2'.repeat(64)}` };
const WEB: Service = {
  ...{ name: 'web', image: IMAGE, hash: 'h', hasHealthCheck: true, graceMs: 10_000 },
  ...{ dependsOn: [], binds: [], isBuilt: false },
};

function container(id: string, { release, digest }: typeof v1, change: Partial<Container> = {}) {
  const labels = { [LABELS.release]: release, [LABELS.digest]: digest, [LABELS.config]: 'h' };
  const made: Container = {
    ...{ id, name: id, service: 'web', state: 'running', health: 'healthy', exitCode: 0 },
    ...{ outOfMemory: false, restarts: 0, startedAt: '', imageId: `id-${release}`, labels },
    ...{ addresses: {}, mounts: [], command: [], healthLog: [] },
    ...change,
  };
  return made;
}

function plan(containers: readonly Container[], replicas = 2) {
  const made = planDeploy(
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    { ...v2, ...replicationOf({ service: 'web', replicas }), then: [], proxy: undefined },
    {
      ...{ model: new Map([['web', WEB]]), containers, imageId: 'id-v2', imageName: IMAGE },
      ...{ markers: [], changedFiles: [], effects: [], journal: v1 },
    },
  );
  const replaced = made.roll.map(({ container: id = 'missing' }) => id);
  const gone = (made.surplus ?? []).map(({ container: id }) => id);
  return { made, replaced, gone };
}

describe('the plan for a scaled service', () => {
  it('replaces each container by its id', () => {
    const { replaced, gone, made } = plan([container('one', v1), container('two', v1)]);
    expect([replaced, gone]).toEqual([['one', 'two'], []]);
    expect(
      describePlan(made, { added: [], changed: [], removed: [], unknown: [], content: '' }),
    ).toContain('Roll `web` (one): it runs `v1`');
  });

  it.each<[string, readonly Container[], string[], string[]]>([
    ['makes what is missing', [container('a', v2)], ['missing'], []],
    [
      'begins with those that do not serve',
      [container('a', v1), container('b', v1, { health: 'unhealthy' })],
      ['b', 'a'],
      [],
    ],
    [
      'goes on where a run was cut short',
      [container('a', v1), container('b', v1), container('c', v2)],
      ['b'],
      ['a'],
    ],
    [
      'removes the old one of a pair that stands whole',
      [container('a', v1), container('b', v2), container('c', v2)],
      [],
      ['a'],
    ],
    [
      'removes what is too much of the release itself',
      [container('a', v2), container('b', v2), container('c', v2)],
      [],
      ['c'],
    ],
    [
      'removes what has ended, and makes another',
      [container('a', v2), container('b', v2, { state: 'exited' })],
      ['missing'],
      ['b'],
    ],
    [
      'removes the twin of before',
      [
        container('a', v2),
        container('b', v2),
        container('t', v1, { service: 'web-b', labels: { [LABELS.slot]: 'web-b' } }),
      ],
      [],
      ['t'],
    ],
    [
      'leaves a service alone that only has such a name',
      [container('a', v2), container('b', v2), container('t', v1, { service: 'web-b' })],
      [],
      [],
    ],
  ])('%s', (_, containers, expectedReplaced, expectedGone) => {
    const { replaced, gone } = plan(containers);
    expect([replaced, gone]).toEqual([expectedReplaced, expectedGone]);
  });

  it('has nothing to do for what runs', () => {
    expect(isUnchanged(plan([container('a', v2), container('b', v2)]).made)).toBe(true);
  });

  it('ends with as many as are asked for, and never has fewer that serve than it found or needs', () => {
    const one = fc.record({
      isNew: fc.boolean(),
      state: fc.constantFrom('running', 'exited'),
      health: fc.constantFrom('healthy', 'unhealthy'),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 6 }),
        fc.integer({ min: 2, max: 4 }),
        (found, replicas) => {
          const containers = found.map(({ isNew, ...change }, index) =>
            container(`c${index}`, isNew ? v2 : v1, change),
          );
          const { made, gone } = plan(containers, replicas);
          let serving = containers.filter(isServing).length;
          const least = Math.min(serving, replicas);
          const serves = (id: string | undefined) =>
            containers.some((other) => other.id === id && isServing(other));
          for (const id of gone) {
            if (serves(id)) serving -= 1;
            expect(serving).toBeGreaterThanOrEqual(least);
          }
          for (const { container: id } of made.roll) {
            serving += 1;
            if (serves(id)) serving -= 1;
            expect(serving).toBeGreaterThanOrEqual(least);
          }
          expect(
            containers.length - gone.length + made.roll.filter((r) => !r.container).length,
          ).toBe(replicas);
        },
      ),
    );
  });
});
