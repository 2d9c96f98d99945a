import { describe, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { parseConfig } from '../config/load.ts';
import type { Site } from '../site/site.ts';
import type { Host } from '../ssh/host.ts';
import { checkHost, type HostFacts, readHost, requireAll } from './host-facts.ts';

const PRINTED = `engine 26.1.5+dfsg1
free 1000
compose v2.26.1-4
room 2000
lacks flock
shadowed LANG
openssh OpenSSH_9.2p1 Debian-2, OpenSSL 3
clock 100
`;

it('reads what a host says of itself', () => {
  expect(readHost(PRINTED, 99_000)).toEqual({
    ...{ engine: '26.1.5+dfsg1', compose: '2.26.1-4', openssh: '9.2', clockAheadMs: 1_000 },
    ...{ freeBytes: 1_024_000, roomBytes: 2_048_000, unwritable: undefined, lacking: ['flock'] },
    shadowed: ['LANG'],
  });
});

describe('a host', () => {
  const whole: HostFacts = {
    ...{ engine: '26.1.5', compose: '2.26.1', openssh: '9.2', clockAheadMs: 0 },
    ...{ freeBytes: 1e10, roomBytes: 1e10, unwritable: undefined, lacking: [], shadowed: [] },
  };
  const asked = { name: 'deploy@host', directory: '/srv/shop' };

  it('that has everything is fine, also where it does not tell its room', () => {
    expect(() => requireAll(whole, asked)).not.toThrow();
    const silent = { ...whole, freeBytes: undefined, roomBytes: undefined };
    expect(() => requireAll(silent, asked)).not.toThrow();
  });

  it.each<[string, Partial<HostFacts>, string, string]>([
    [
      'an old engine',
      { engine: '20.10.24' },
      'FR020',
      'Docker Engine 20.10.24 is older than 23.0.',
    ],
    ['an old Compose', { compose: '2.21.0' }, 'FR020', 'Docker Compose 2.21.0 is older than 2.24.'],
    ['no version', { engine: undefined }, 'FR020', 'Docker Engine does not tell its version.'],
    ['no flock', { lacking: ['flock', 'tail'] }, 'FR020', 'deploy@host lacks flock, tail.'],
    ['a directory of others', { unwritable: '/srv' }, 'FR028', '`/srv` on deploy@host is not a'],
    ['a full disk', { roomBytes: 1_024 }, 'FR025', 'deploy@host has 1 kB left for `/srv/shop`.'],
    ['no room for an image', { freeBytes: 1e8 }, 'FR025', 'deploy@host has 95 MB left for Docker.'],
  ])('with %s is refused', (_, changes, code, what) => {
    expect(() => requireAll({ ...whole, ...changes }, asked)).toThrow(
      expect.objectContaining({ code, what: expect.stringContaining(what) }),
    );
  });
});

it('asks which variables of a deploy the session has by itself, and for no value', async () => {
  const config = parseConfig(
    `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: ${process.cwd()} }]
compose: { secrets: [DB_PASSWORD, EMPTY, UNSET] }
roll: { services: [a, b], port: 3000 }
`,
    { file: 'deploy.yaml' },
  );
  const shell = localHost({ PATH: process.env['PATH'], DB_PASSWORD: 'of the host', EMPTY: '' });
  const ended = { exitCode: 0, signal: null, stderr: '', timedOut: false };
  const host: Host = {
    ...shell,
    run: async (command) =>
      command.args.join(' ').includes('docker')
        ? { ...ended, stdout: command.args[0] === 'sh' ? 'engine 26.1.5\n' : '2.26.1\n' }
        : shell.run(command),
  };
  const rest = { log: { info: () => undefined }, clock: { now: Date.now } };
  const site = { host, config, paths: { directory: process.cwd() }, ...rest };
  const found = await checkHost(site as unknown as Site);
  expect(found.shadowed).toEqual(['DB_PASSWORD', 'EMPTY']);
  expect(JSON.stringify(found)).not.toContain('of the host');
});
