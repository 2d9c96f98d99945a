import { describe, expect, it } from 'vitest';
import type { Service } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import { describePlan } from './describe.ts';
import { type Facts, isUnchanged, takesRelease, type Wish } from './plan.ts';
import { planDeploy } from './plan-deploy.ts';

const IMAGE = 'ghcr.io/acme/shop:fairway-release';
const v1 = { release: 'v1', digest: `sha256:${'1'.repeat(64)}` };
const v2 = { release: 'v2', digest: `sha256:${'2'.repeat(64)}` };

function service(name: string, overrides: Partial<Service> = {}): Service {
  const plain = { image: IMAGE, hash: 'h', hasHealthCheck: true, graceMs: 10_000, dependsOn: [] };
  const alone = { binds: [], isBuilt: false };
  return { name, ...plain, ...alone, ...overrides };
}

const started = (...names: readonly string[]) =>
  names.map((name) => ({ name, condition: 'service_started' }));

/** A container that runs `v1` unless told otherwise. */
function container(name: string, overrides: Partial<Container> & { release?: typeof v1 } = {}) {
  const { release = v1, ...rest } = overrides;
  const made: Container = {
    id: `${name}-${release.release}`,
    name,
    service: name,
    state: 'running',
    health: 'healthy',
    exitCode: 0,
    outOfMemory: false,
    restarts: 0,
    startedAt: '2026-11-21T10:00:00Z',
    imageId: `id-${release.release}`,
    labels: {
      [LABELS.release]: release.release,
      [LABELS.digest]: release.digest,
      [LABELS.config]: 'h',
    },
    addresses: {},
    mounts: [],
    command: [],
    healthLog: [],
    ...rest,
  };
  return made;
}

const proxy = container('caddy', { labels: {}, health: undefined });

function plan(facts: Partial<Facts>, wish: Partial<Wish> = {}) {
  const services = [
    service('a'),
    service('b'),
    service('worker'),
    service('caddy', { image: 'caddy' }),
  ];
  return planDeploy(
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    { ...v2, services: ['a', 'b'], then: [], proxy: 'caddy', ...wish },
    {
      model: new Map(services.map((one) => [one.name, one])),
      containers: [container('a'), container('b'), proxy],
      imageId: 'id-v2',
      imageName: IMAGE,
      markers: [],
      changedFiles: [],
      effects: [],
      journal: v1,
      ...facts,
    },
  );
}

const rolled = (made: ReturnType<typeof plan>) => made.roll.map(({ service: name }) => name);

describe('planDeploy', () => {
  it('rolls both replicas to another digest, in the order of the configuration', () => {
    const made = plan({});
    expect(made.roll).toEqual([
      { service: 'a', reason: 'it runs `v1`' },
      { service: 'b', reason: 'it runs `v1`' },
    ]);
    expect(made).toMatchObject({ pull: false, start: [], proxyLast: false, previous: v1 });
  });

  it('has nothing to do for what runs, whatever its name', () => {
    const made = plan({ imageId: 'id-v1' }, { release: 'other', digest: v1.digest });
    expect(isUnchanged(made)).toBe(true);
    expect(takesRelease(made)).toBe(false);
  });

  it('finishes a roll that was cut in half', () => {
    expect(
      rolled(plan({ containers: [container('a', { release: v2 }), container('b'), proxy] })),
    ).toEqual(['b']);
  });

  it.each<[string, Container, string]>([
    [
      'changed its configuration',
      container('a', {
        release: v2,
        labels: { ...container('a', { release: v2 }).labels, [LABELS.config]: 'old' },
      }),
      'its configuration or a secret changed',
    ],
    ['is unhealthy', container('a', { release: v2, health: 'unhealthy' }), 'it is unhealthy'],
    ['has ended', container('a', { release: v2, state: 'exited' }), 'it is exited'],
    ['was not started by us', container('a', { labels: {} }), 'it was not started by a deploy yet'],
    [
      'runs another image than it says',
      container('a', { release: v2, imageId: 'id-x' }),
      'it runs another image than its label says',
    ],
  ])('rolls a replica that %s', (_, found, reason) => {
    const made = plan({ containers: [found, container('b', { release: v2 }), proxy] });
    expect(made.roll).toEqual([{ service: 'a', reason }]);
  });

  it('rolls first what does not serve, so that there are never fewer that do', () => {
    const down = container('b', { state: 'exited' });
    expect(rolled(plan({ containers: [container('a'), down, proxy] }))).toEqual(['b', 'a']);
  });

  it('rolls a replica of which a killed run left two containers', () => {
    const twice = [
      container('a', { release: v2 }),
      container('a', { release: v2, state: 'created' }),
    ];
    const made = plan({ containers: [...twice, container('b', { release: v2 }), proxy] });
    expect(rolled(made)).toEqual(['a']);
  });

  it('puts back a replica that serves and was left out, but not the one that is rolled next', () => {
    const fine = [container('a', { release: v2 }), container('b', { release: v2 }), proxy];
    expect(plan({ containers: fine, markers: ['a', 'stranger'] }).putBack).toEqual(['a']);
    expect(plan({ markers: ['a'] }).putBack).toEqual([]);
    expect(plan({ markers: ['b'] }).putBack).toEqual(['b']);
  });

  it('starts what replicas depend on, the deepest first, and the proxy at the end on an empty host', () => {
    const model = new Map(
      [
        service('a', { dependsOn: started('queue') }),
        service('b', { dependsOn: started('queue', 'database') }),
        service('queue', { image: 'redis', dependsOn: started('database') }),
        service('database', { image: 'postgres' }),
        service('caddy', { image: 'caddy', dependsOn: started('a', 'b') }),
      ].map((one) => [one.name, one]),
    );
    const made = plan({ model, containers: [], journal: undefined, imageId: undefined });
    expect(made).toMatchObject({
      start: ['database', 'queue'],
      proxyLast: true,
      pull: true,
      previous: undefined,
    });
  });

  it.each<[string, Partial<Container>, string[]]>([
    ['has ended well', { state: 'exited' }, []],
    ['still runs', {}, []],
    ['has failed', { state: 'exited', exitCode: 1 }, ['init']],
  ])(
    'lets a service that only has to do its work once be, unless it failed: it %s',
    (_, init, start) => {
      const once = [{ name: 'init', condition: 'service_completed_successfully' }];
      const absent = [{ name: 'of-a-profile', condition: 'service_started' }];
      const model = new Map(
        [
          service('a', { dependsOn: [...once, ...absent] }),
          service('b'),
          service('init'),
          service('caddy', { image: 'caddy' }),
        ].map((one) => [one.name, one]),
      );
      const containers = [container('a'), container('b'), proxy, container('init', init)];
      expect(plan({ model, containers }).start).toEqual(start);
    },
  );

  it('starts a proxy that is down at once while replicas serve', () => {
    const made = plan({ containers: [container('a'), container('b')] });
    expect(made).toMatchObject({ start: ['caddy'], proxyLast: false });
  });

  it('updates other services only when they changed', () => {
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    const then = { then: ['worker'] };
    const containers = [container('a', { release: v2 }), container('b', { release: v2 }), proxy];
    expect(plan({ containers: [...containers, container('worker')] }, then).update).toEqual([
      { service: 'worker', reason: 'it runs `v1`' },
    ]);
    const current = container('worker', { release: v2 });
    expect(plan({ containers: [...containers, current] }, then).update).toEqual([]);
  });

  it.each<[string, Partial<Facts>, typeof v1 | undefined]>([
    ['every replica serves, whatever the journal says', { journal: v2 }, v1],
    ['every replica serves, where there is no journal', { journal: undefined }, v1],
    [
      'every replica serves, by the name that its containers carry',
      { journal: { ...v1, release: 'another-name' } },
      v1,
    ],
    [
      'the journal names, where they differ',
      { containers: [container('a', { release: v2 }), container('b'), proxy] },
      v1,
    ],
    [
      'the journal names, where one replica is gone',
      { containers: [container('a', { release: v2 }), proxy] },
      v1,
    ],
    ['nobody names, on an empty host', { containers: [], journal: undefined }, undefined],
  ])('goes back to the release that %s', (_, facts, expected) => {
    expect(plan(facts).previous).toEqual(expected);
  });
});

describe('describePlan', () => {
  it('tells names, never values', () => {
    const env = {
      content: 'A=secret',
      added: ['A'],
      changed: ['B'],
      removed: ['C'],
      unknown: ['D'],
    };
    const text = describePlan(plan({ imageId: undefined }), env).join('\n');
    expect(text).toContain('From `v1` to `v2`');
    expect(text).toContain('Roll `a`: it runs `v1`');
    for (const name of 'ABCD') expect(text).toContain(`\`${name}\``);
    expect(text).not.toContain('secret');
  });
});
