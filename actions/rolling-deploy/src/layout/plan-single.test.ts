import { describe, expect, it } from 'vitest';
import type { Service } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import { describePlan } from '../plan/describe.ts';
import { type Facts, isUnchanged } from '../plan/plan.ts';
import { planDeploy } from '../plan/plan-deploy.ts';
import { replicationOf } from './layout.ts';

const IMAGE = 'ghcr.io/acme/shop:fairway-release';
const v1 = { release: 'v1', digest: `sha256:${'1'.repeat(64)}` };
const v2 = { release: 'v2', digest: `sha256:${'2'.repeat(64)}` };

function service(name: string): Service {
  const plain = { image: IMAGE, hash: 'h', hasHealthCheck: true, graceMs: 10_000, dependsOn: [] };
  return { name, ...plain, binds: [], isBuilt: false };
}

function container(
  name: string,
  { release, digest }: typeof v1,
  change: Partial<Container> = {},
): Container {
  const labels = { [LABELS.release]: release, [LABELS.digest]: digest, [LABELS.config]: 'h' };
  return {
    ...{ id: `${name}-${release}`, name, service: name, state: 'running', health: 'healthy' },
    ...{ exitCode: 0, outOfMemory: false, restarts: 0, startedAt: '', imageId: `id-${release}` },
    ...{ labels, addresses: {}, mounts: [], command: [], healthLog: [] },
    ...change,
  };
}

/** The plan for v2, as far as the slots go. */
function plan(containers: readonly Container[], markers: string[], change: Partial<Facts> = {}) {
  const made = planDeploy(
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    { ...v2, ...replicationOf({ service: 'web' }), then: [], proxy: undefined },
    {
      ...{ model: new Map(['web', 'web-b'].map((name) => [name, service(name)])), containers },
      ...{ imageId: 'id-v2', imageName: IMAGE, markers, usesMarkers: true },
      ...{ changedFiles: [], effects: [], journal: v1, ...change },
    },
  );
  const starts = made.roll.map(({ service: name }) => name);
  return { made, starts, takes: made.takeOver };
}

describe('the plan for a single service', () => {
  it('starts the release in the empty slot, which then takes over', () => {
    const { starts, takes, made } = plan([container('web', v1)], ['web-b']);
    expect(starts).toEqual(['web-b']);
    expect(takes).toEqual({ enter: 'web-b', leave: 'web' });
    expect(made.roll[0]?.reason).toBe('in place of `web`: it runs `v1`');
    expect(made.previous).toEqual(v1);
  });

  it('goes back to the first slot with the release after that', () => {
    const { starts, takes } = plan([container('web-b', v1)], ['web-a']);
    expect(starts).toEqual(['web']);
    expect(takes).toEqual({ enter: 'web', leave: 'web-b' });
  });

  it('starts the very first one in the first slot', () => {
    const { starts, takes } = plan([], []);
    expect(starts).toEqual(['web']);
    expect(takes).toEqual({ enter: 'web', leave: 'web-b' });
  });

  it('has nothing to do for what runs alone', () => {
    const { made } = plan([container('web-b', v2)], ['web-a'], { journal: v2 });
    expect(isUnchanged(made)).toBe(true);
    expect(
      describePlan(made, { added: [], changed: [], removed: [], unknown: [], content: '' }),
    ).toContain('Everything runs as it is asked for: no container is touched');
  });

  it.each<[string, readonly Container[], string[], string]>([
    [
      'that is up beside the old one',
      [container('web', v1), container('web-b', v2)],
      ['web-b'],
      'web-b',
    ],
    [
      'while both markers are set',
      [container('web', v1), container('web-b', v2)],
      ['web-a', 'web-b'],
      'web-b',
    ],
    [
      'whose predecessor is out',
      [container('web', v1), container('web-b', v2)],
      ['web-a'],
      'web-b',
    ],
    ['that serves while the empty slot has no marker', [container('web', v2)], [], 'web'],
    [
      'beside a broken one',
      [container('web', v2), container('web-b', v1, { health: 'unhealthy' })],
      ['web-b'],
      'web',
    ],
  ])('only lets a container take over %s', (_, containers, markers, enter) => {
    const { starts, takes } = plan(containers, markers);
    expect(starts).toEqual([]);
    expect(takes?.enter).toBe(enter);
  });

  it.each<[string, readonly Container[], string[], string]>([
    [
      'one that is broken',
      [container('web', v1), container('web-b', v2, { health: 'unhealthy' })],
      ['web-b'],
      'web-b',
    ],
    ['one that is out', [container('web', v1), container('web-b', v1)], ['web-a'], 'web'],
    ['the twin, where both serve', [container('web', v1), container('web-b', v1)], [], 'web-b'],
  ])('starts anew in the place of %s', (_, containers, markers, enter) => {
    expect(plan(containers, markers).starts).toEqual([enter]);
  });

  it('needs no marker where the proxy looks at none', () => {
    expect(plan([container('web', v2)], [], { usesMarkers: false }).takes).toBeUndefined();
  });

  it('rolls for a changed secret alone', () => {
    const model = new Map(
      ['web', 'web-b'].map((name) => [name, { ...service(name), hash: 'new' }]),
    );
    const { starts, made } = plan([container('web', v2)], ['web-b'], { model });
    expect(starts).toEqual(['web-b']);
    expect(made.roll[0]?.reason).toContain('its configuration or a secret changed');
  });
});
