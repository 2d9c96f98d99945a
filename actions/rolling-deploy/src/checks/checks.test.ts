import { expect, it } from 'vitest';
import type { Neighbour } from '../adopt/neighbours.ts';
import { parseConfig } from '../config/load.ts';
import type { Service } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import { runChecks } from './check-stack.ts';
import { CHECKS } from './checks.ts';
import type { Definition } from './definition.ts';
import type { CheckFacts } from './facts.ts';
import { type HostFacts, readHost } from './host-facts.ts';

const { roll } = parseConfig(
  `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /srv/shop }]
roll: { services: [a, b], port: 3000 }
`,
  { file: 'deploy.yaml' },
);

const quick: Definition = { hostPorts: [], hasInit: false, intervalMs: 2_000, retries: 3 };

type Changes = Omit<Partial<Service>, 'definition'> & { definition?: Partial<Definition> };

function service(name: string, changes: Changes) {
  const definition = { ...quick, ...changes.definition };
  const plain = { name, image: 'shop:1', hash: 'h', hasHealthCheck: true, graceMs: 10_000 };
  return { ...plain, dependsOn: [], binds: [], isBuilt: false, ...changes, definition };
}

const host: HostFacts = {
  ...{ engine: '26.1.5', compose: '5.5.0', openssh: '9.2', clockAheadMs: 0 },
  ...{ freeBytes: 9e9, roomBytes: 9e9, unwritable: undefined, lacking: [], shadowed: [] },
};

/** A project that nothing speaks against, but for what is told. */
function facts(
  changes: Partial<Omit<CheckFacts, 'model' | 'host'>> & {
    a?: Changes;
    b?: Changes;
    host?: Partial<HostFacts>;
  } = {},
): CheckFacts {
  const { a = {}, b = {}, host: hostChanges = {}, ...rest } = changes;
  const services = [
    service('a', a),
    service('b', b),
    service('caddy', { definition: { hostPorts: [80] } }),
  ];
  return {
    ...{ roll, containers: [], neighbours: [], imageBytes: [4e8], drains: true, beside: [] },
    model: new Map(services.map((one) => [one.name, one])),
    host: { ...host, ...hostChanges },
    ...rest,
  };
}

const neighbour = (changes: Partial<Neighbour>): Neighbour => ({
  ...{
    name: 'old-web-1',
    project: 'old',
    service: 'web',
    directory: '/srv/old',
    isRunning: true,
    ports: [],
  },
  ...changes,
});
const running = (name: string, command: readonly string[] = []) =>
  ({ service: name, state: 'running', command }) as unknown as Container;

it('finds nothing in a project that is as it should be', () => {
  expect(runChecks(facts())).toEqual([]);
});

type Row = [check: string, level: string, CheckFacts, what: string];

const rows: readonly Row[] = [
  ['beside', 'warning', facts({ beside: ['`old-web-1`, of the project `old`'] }), 'old-web-1'],
  [
    'one host port for two replicas',
    'objection',
    facts({ a: { definition: { hostPorts: [3000] } }, b: { definition: { hostPorts: [3000] } } }),
    'port 3000',
  ],
  [
    'a host port past the proxy',
    'warning',
    facts({ a: { definition: { hostPorts: [3001] } } }),
    'goes past the proxy',
  ],
  [
    'a host port that is taken',
    'objection',
    facts({ neighbours: [neighbour({ ports: [80] })] }),
    'port 80 of the host leads to `old-web-1` of the project `old`',
  ],
  [
    'a container_name that is taken',
    'objection',
    facts({
      a: { definition: { containerName: 'web' } },
      neighbours: [neighbour({ name: 'web', project: '' })],
    }),
    '`container_name: web` of `a`',
  ],
  [
    'a variable that the host has by itself',
    'objection',
    facts({ host: { shadowed: ['DB_PASSWORD'] } }),
    'has `DB_PASSWORD` in its environment',
  ],
  [
    'a health check that looks too late',
    'objection',
    facts({ a: { definition: { intervalMs: 60_000 } } }),
    'never be healthy in time',
  ],
  [
    'a health check that looks too late',
    'warning',
    facts({ a: { definition: { intervalMs: 30_000 } } }),
    'after 30 s, which every roll waits for',
  ],
  [
    'a start_interval without start_period',
    'warning',
    facts({ a: { definition: { startIntervalMs: 500 } } }),
    'no effect',
  ],
  [
    'no time to boot',
    'warning',
    facts({ a: { definition: { intervalMs: 1_000 } } }),
    'longer than 3.0 s',
  ],
  [
    'a stop grace shorter than the drain',
    'warning',
    facts({ drains: false }),
    'shorter than `roll.drain-timeout`',
  ],
  [
    'a stop grace longer than useful',
    'warning',
    facts({ a: { graceMs: 600_000 } }),
    'a roll waits for it',
  ],
  [
    'a shell that keeps SIGTERM for itself',
    'warning',
    facts({ containers: [running('a', ['/bin/sh', '-c', 'node server.js'])] }),
    'by a shell (`node server.js`)',
  ],
  ['room for the image', 'warning', facts({ host: { freeBytes: 9e8 } }), '858 MB left'],
  ['a clock that differs', 'note', facts({ host: { clockAheadMs: -65_000 } }), 'behind'],
  ['an old OpenSSH', 'warning', facts({ host: { openssh: '6.6' } }), 'OpenSSH 6.6'],
  [
    'known bugs',
    'warning',
    facts({
      host: { compose: '2.26.1-4' },
      a: { dependsOn: [{ name: 'db', condition: 'service_started' }] },
    }),
    'docker/compose/issues/12069',
  ],
  [
    'known bugs',
    'warning',
    facts({ host: { compose: '2.40.0' }, a: { image: `shop@sha256:1` } }),
    'named by digest',
  ],
  [
    'known bugs',
    'warning',
    facts({
      host: { engine: '24.0.7' },
      a: { definition: { startIntervalMs: 500, startPeriodMs: 1_000 } },
    }),
    '`start_interval` is refused',
  ],
];

it.each(rows)('%s is a matter for a(n) %s', (name, level, found, what) => {
  const told = CHECKS.find((check) => check.name === name)?.look(found) ?? [];
  expect(told[0]).toMatchObject({ level });
  expect(told[0]?.what).toContain(what);
});

it('has a row for each check', () => {
  const tested = new Set(rows.map(([name]) => name));
  expect(CHECKS.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
});

it.each<[string, CheckFacts]>([
  [
    'a port that its own container holds',
    facts({ containers: [running('caddy')], neighbours: [neighbour({ ports: [80] })] }),
  ],
  [
    'an interval that start_interval makes quick',
    facts({
      a: { definition: { intervalMs: 30_000, startPeriodMs: 9_000, startIntervalMs: 500 } },
    }),
  ],
  [
    'a health check in the image, of which nothing is known',
    facts({ a: { hasHealthCheck: false, definition: { intervalMs: 90_000 } } }),
  ],
  ['little room for an image that is there', facts({ imageBytes: [], host: { freeBytes: 4e8 } })],
  ['a host that tells nothing', facts({ host: readHost('', 0) })],
  ['a clock that a moment differs', facts({ host: { clockAheadMs: 900 } })],
  [
    'an init that passes signals on',
    facts({
      a: { definition: { hasInit: true } },
      containers: [running('a', ['sh', '-c', 'node server.js'])],
    }),
  ],
])('says nothing about %s', (_, found) => {
  expect(runChecks(found)).toEqual([]);
});
