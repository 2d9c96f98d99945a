import { describe, expect, it, vi } from 'vitest';
import { type Scripted, scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import type { OpenSite } from '../site/site.ts';
import type { Effect } from './effect.ts';
import { takeEffect } from './take-effect.ts';

/** What `docker inspect` says of a container of a service. */
const inspected = (service: string, command: readonly string[], startedAt = 'then') => ({
  ...{ Id: service, Name: `/${service}`, Image: 'i', Mounts: [], NetworkSettings: {} },
  State: { Status: 'running', ExitCode: 0, StartedAt: startedAt },
  Config: { Labels: { 'com.docker.compose.service': service }, Cmd: command },
});

const STANDING = [
  inspected('caddy', ['caddy', 'run', '--config', '/etc/caddy/Caddyfile']),
  inspected('web', ['/docker-entrypoint.sh', '/usr/sbin/nginx', '-g', 'daemon off;']),
  inspected('gatus', ['/gatus']),
  {
    ...inspected('edge', ['caddy', 'run']),
    Mounts: [{ Source: '/srv/shop/Caddyfile', Destination: '/etc/caddy/Caddyfile' }],
  },
];

/** Takes effects over where the standing containers are as they are; gives what was run for it. */
async function taken(effects: readonly Effect[], ...answers: (readonly [RegExp, Scripted])[]) {
  const config = parseConfig(
    `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { services: [a, b], port: 80 }`,
    { file: 'deploy.yaml' },
  );
  // The list of containers is a script of our own, which gets the project alone.
  const list: readonly [RegExp, Scripted] = [/^sh -c fairway shop$/, JSON.stringify(STANDING)];
  const host = scriptedHost([...answers, list]);
  const log = { info: vi.fn(), foreign: vi.fn() };
  const clock = { now: () => 0, sleep: async () => undefined };
  const site = { config, paths: pathsOf(config), host, changes: host, log, clock };
  const files = [{ path: 'Caddyfile', content: 'new' }];
  await takeEffect(site as unknown as OpenSite, effects, files);
  const did = host.asked.filter((line) => line.startsWith('docker'));
  return did.map((line) => line.replace(/^docker compose .*compose\.yaml /, 'compose '));
}

describe('takeEffect', () => {
  it.each<[string, Effect, string[]]>([
    [
      'reloads Caddy with its own file',
      { how: 'reload', service: 'caddy' },
      ['docker exec caddy caddy reload --config /etc/caddy/Caddyfile'],
    ],
    [
      'reloads an nginx that is not the proxy',
      { how: 'reload', service: 'web' },
      ['docker exec web nginx -s reload'],
    ],
    ['restarts', { how: 'restart', service: 'gatus' }, ['compose restart --no-deps gatus']],
    [
      'builds, and recreates what runs',
      { how: 'build', service: 'caddy' },
      ['compose build caddy', 'compose up --detach --no-deps caddy'],
    ],
    [
      'makes anew what runs',
      { how: 'recreate', service: 'caddy' },
      ['compose up --detach --no-deps --pull missing --force-recreate caddy'],
    ],
    [
      'removes what stopped, so that its start makes it anew',
      { how: 'recreate', service: 'later' },
      ['compose rm --stop --force later'],
    ],
    ['only builds what does not run', { how: 'build', service: 'later' }, ['compose build later']],
    ['leaves what does not run to its start', { how: 'reload', service: 'later' }, []],
  ])('%s', async (_, effect, expected) => {
    expect(await taken([effect])).toEqual(expected);
  });

  it('says what a service says that refuses', async () => {
    const refuses = taken(
      [{ how: 'reload', service: 'caddy' }],
      [/caddy reload/, { exitCode: 1, stderr: 'adapting config: line 3' }],
    );
    await expect(refuses).rejects.toThrow(/does not reload with its new files.*line 3/);
  });

  it.each([
    ['takes what a container sees', 'new', undefined],
    ['refuses what a container does not see', 'old', 'still has the `Caddyfile` mounted'],
    ['does without a program that shows it', { exitCode: 127 }, undefined],
  ])('%s, where the file is mounted by itself', async (_, seen, problem) => {
    const did = taken([{ how: 'reload', service: 'edge' }], [/exec edge cat/, seen]);
    if (problem !== undefined) await expect(did).rejects.toThrow(problem);
    else expect((await did).at(-1)).toContain('exec edge caddy reload');
  });

  it('reloads nothing that it does not know', async () => {
    const unknown = taken([{ how: 'reload', service: 'gatus' }]);
    await expect(unknown).rejects.toThrow('nobody knows how');
  });
});
