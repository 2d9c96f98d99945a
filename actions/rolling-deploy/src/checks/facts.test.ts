import { expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { definitionOf } from './definition.ts';
import { askHost, readHost } from './facts.ts';

it('reads what Compose says of a service', () => {
  const found = definitionOf({
    container_name: 'web',
    ports: [{ published: '8080' }, { target: 1 }, { published: '8000-8010' }],
    healthcheck: { interval: '1m30s', start_period: '5s', start_interval: '500ms', retries: 4 },
    command: ['node', 'x'],
    entrypoint: null,
    init: true,
  });
  expect(found).toEqual({
    ...{ containerName: 'web', hostPorts: [8080], intervalMs: 90_000, startPeriodMs: 5_000 },
    ...{ startIntervalMs: 500, retries: 4, command: ['node', 'x'], hasInit: true },
  });
});

it('reads what a host says of itself', () => {
  const printed =
    'engine 26.1.5+dfsg1\ncompose v2.26.1-4\nopenssh OpenSSH_9.2p1 Debian-2, OpenSSL 3\nfree 1000\nshadowed LANG\nimage 77\nimage \nclock 100\n';
  expect(readHost(printed, 99_000)).toEqual({
    ...{ engine: '26.1.5+dfsg1', compose: '2.26.1-4', openssh: '9.2' },
    ...{ freeBytes: 1_024_000, clockAheadMs: 1_000, imageBytes: [77], shadowed: ['LANG'] },
  });
});

it('asks which variables of a deploy the session has by itself, and for no value', async () => {
  const host = localHost({ PATH: process.env.PATH, DB_PASSWORD: 'of the host', EMPTY: '' });
  const about = { images: ['sha256:1'], variables: ['VERSION', 'DB_PASSWORD', 'EMPTY'] };
  const found = await askHost(host, about, Date.now);
  expect(found.shadowed).toEqual(['DB_PASSWORD', 'EMPTY']);
  expect(JSON.stringify(found)).not.toContain('of the host');
});
