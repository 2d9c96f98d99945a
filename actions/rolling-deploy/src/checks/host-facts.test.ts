import { describe, expect, it } from 'vitest';
import { type HostFacts, readHost, requireAll } from './host-facts.ts';

const PRINTED = `engine 26.1.5+dfsg1
free 1000
compose v2.26.1-4
room 2000
lacks flock
openssh OpenSSH_9.2p1 Debian-2, OpenSSL 3
clock 100
`;

it('reads what a host says of itself', () => {
  expect(readHost(PRINTED, 99_000)).toEqual({
    ...{ engine: '26.1.5+dfsg1', compose: '2.26.1-4', openssh: '9.2', clockAheadMs: 1_000 },
    ...{ freeBytes: 1_024_000, roomBytes: 2_048_000, unwritable: undefined, lacking: ['flock'] },
  });
});

describe('a host', () => {
  const whole: HostFacts = {
    ...{ engine: '26.1.5', compose: '2.26.1', openssh: '9.2', clockAheadMs: 0 },
    ...{ freeBytes: 1e10, roomBytes: 1e10, unwritable: undefined, lacking: [] },
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
