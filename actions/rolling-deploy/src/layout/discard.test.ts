import { expect, it, vi } from 'vitest';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import type { Applying } from '../roll/apply.ts';
import { discardNew } from './discard.ts';

/** As `docker inspect` prints a container. */
function inspected(service: string, status: string): object {
  return {
    ...{ Id: `id-${service}`, Name: `/shop-${service}-1`, Image: 'x', Mounts: [] },
    State: { Status: 'running', ExitCode: 0, Health: { Status: status } },
    Config: { Labels: { 'com.docker.compose.service': service } },
    NetworkSettings: { Networks: {} },
  };
}

/** What is removed when the release fails in a slot beside an old container. */
async function removed(roll: string, stage: string, old: string): Promise<string[]> {
  const text = `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { port: 80, ${roll} }`;
  const config = parseConfig(text, { file: 'deploy.yaml' });
  const stand = [inspected('web', old), inspected('web-b', 'unhealthy')];
  const host = scriptedHost([[/project=|fairway shop/, JSON.stringify(stand)]]);
  const site = { config, paths: pathsOf(config), host, changes: host, log: { info: vi.fn() } };
  const wish = { release: 'v2', digest: 'sha256:2' };
  const facts = { model: new Map(), containers: [] };
  const plan = { wish, roll: [], update: [] };
  const findings = { containers: [{ id: 'id-web' }], facts, plan, twinSources: [] };
  const progress = { inHand: { service: 'web-b', stage } };
  await discardNew({ site, findings, progress } as unknown as Applying);
  return host.asked.flatMap((line) => /docker rm --force (\S+)/.exec(line)?.[1] ?? []);
}

it('removes the new container that failed beside one that serves', async () => {
  expect(await removed('service: web', 'replace', 'healthy')).toEqual(['id-web-b']);
});

it.each([
  ['the old one does not serve either', 'service: web', 'replace', 'unhealthy'],
  ['it has taken over', 'service: web', 'watch', 'healthy'],
  ['the replicas are services', 'services: [web, web-b]', 'replace', 'healthy'],
])('removes nothing when %s', async (_, roll, stage, old) => {
  expect(await removed(roll, stage, old)).toEqual([]);
});
