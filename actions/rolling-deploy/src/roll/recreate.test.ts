import { expect, it } from 'vitest';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import type { OpenSite } from '../site/site.ts';
import { recreate } from './recreate.ts';

const config = parseConfig(
  `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { services: [a, b, c], port: 80 }`,
  { file: 'deploy.yaml' },
);

/** As `docker inspect` prints them. */
function inspected(...services: readonly string[]): string {
  return JSON.stringify(
    services.map((service, index) => ({
      ...{ Id: `id-${index}`, Name: `/shop-${service}-1`, Image: 'old', Mounts: [] },
      State: { Status: 'running', ExitCode: 0 },
      Config: { Labels: { 'com.docker.compose.service': service } },
      NetworkSettings: { Networks: {} },
    })),
  );
}

/** What Compose is asked for where these containers stand. */
async function asked(...standing: readonly string[]): Promise<string[]> {
  const changes = scriptedHost([[/shop$/, inspected(...standing)]]);
  const log = { foreign: () => undefined, info: () => undefined };
  const paths = pathsOf(config);
  const site = { ...{ changes, config, paths, log } } as unknown as OpenSite;
  await recreate(site, ['a', 'b'], { pull: 'never', timeoutMs: 1_000 });
  return changes.asked
    .filter((line) => line.includes('compose'))
    .map((line) => line.replace(/^.*compose\.yaml /, ''));
}

const up = 'up --detach --no-deps --pull never --force-recreate a b';

it('replaces several at once: changes of one deploy wait for each other', async () => {
  expect(await asked('a', 'b', 'c')).toEqual([up]);
});

it('first removes what a Compose that was killed left twice', async () => {
  expect(await asked('a', 'b', 'b', 'c')).toEqual(['rm --stop --force b', up]);
});
