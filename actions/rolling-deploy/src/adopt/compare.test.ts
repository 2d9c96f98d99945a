import { expect, it } from 'vitest';
import { parseReference } from '../../../../kit/registry/reference.ts';
import type { Service } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import { compare } from './compare.ts';
import { type HostDefinitions, readHashes, withPlaceholder } from './host-definitions.ts';
import { startedWith } from './started-with.ts';

const LABEL = 'com.docker.compose.';

/** A container as `docker compose up -d` makes it. */
function container(labels: Record<string, string> = {}): Container {
  const own = {
    [`${LABEL}project.config_files`]: '/srv/shop/docker-compose.yml',
    [`${LABEL}project.working_dir`]: '/srv/shop',
    [`${LABEL}config-hash`]: 'aaa',
    [`${LABEL}version`]: '2.26.1',
    ...labels,
  };
  return {
    ...{ id: '1', name: 'shop-web-1', service: 'web', state: 'running', health: undefined },
    ...{ exitCode: 0, outOfMemory: false, restarts: 0, startedAt: '', imageId: 'sha256:1' },
    ...{ labels: own, addresses: {}, mounts: [], command: [], healthLog: [] },
  };
}

const web = { name: 'web', hash: 'ours' } as Service;

function definitions(changes: Partial<HostDefinitions> = {}): HostDefinitions {
  const composeHashes = new Map([['web', ['aaa', 'bbb']]]);
  return { composeHashes, model: new Map([['web', web]]), version: '2.26.1', ...changes };
}

it.each<[string, Container, HostDefinitions | undefined, string | undefined, boolean]>([
  ['it carries the mark of the files', container(), definitions(), undefined, false],
  [
    'its lines of `env_file` are in the mark',
    container({ [`${LABEL}config-hash`]: 'bbb' }),
    definitions(),
    undefined,
    false,
  ],
  [
    'a file was changed since',
    container({ [`${LABEL}config-hash`]: 'old' }),
    definitions(),
    'is not what the files on the host say',
    false,
  ],
  [
    'another Compose made the mark',
    container({ [`${LABEL}config-hash`]: 'old', [`${LABEL}version`]: '2.20.0' }),
    definitions(),
    'Compose 2.20.0 started it',
    true,
  ],
  [
    'an early version of ours started it',
    container({
      [`${LABEL}config-hash`]: 'old',
      [`${LABEL}project.config_files`]: '/srv/shop/c.yml,/srv/shop/.fairway/compose.yaml',
    }),
    definitions(),
    'the name of another release',
    true,
  ],
  [
    'its service is gone from the files',
    container(),
    definitions({ model: new Map() }),
    'is not in the files on the host any more',
    false,
  ],
  ['the files can not be read', container(), undefined, 'Compose can not read the files', true],
  [
    'Compose did not start it',
    container({ [`${LABEL}config-hash`]: '' }),
    definitions(),
    'did not note how',
    true,
  ],
])('judges a container by hand when %s', (_, one, found, objection, isDoubtful) => {
  const compared = compare(one, found);
  expect(compared.byHand.isDoubtful).toBe(isDoubtful);
  expect(compared.config).toBe(objection === undefined ? 'ours' : undefined);
  if (objection === undefined) expect(compared.byHand.objection).toBeUndefined();
  else expect(compared.byHand.objection).toContain(objection);
});

it('reads with which files a container was started', () => {
  const labels = {
    [`${LABEL}project.config_files`]: '/srv/shop/a.yml,/srv/shop/b.yml',
    [`${LABEL}project.environment_file`]: '/srv/shop/prod.env',
  };
  expect(startedWith(container(labels))).toMatchObject({
    files: ['/srv/shop/a.yml', '/srv/shop/b.yml'],
    envFile: '/srv/shop/prod.env',
  });
});

it('collects the hashes of several answers of Compose', () => {
  expect(readHashes(['a 1\nb 2\n', 'a 3\nb 2\n'])).toEqual(
    new Map([
      ['a', ['1', '3']],
      ['b', ['2', '2']],
    ]),
  );
});

it.each([
  ['a tag', 'ghcr.io/acme/shop:1.4', 'ghcr.io/acme/shop:fairway-release'],
  ['no tag', 'ghcr.io/acme/shop', 'ghcr.io/acme/shop:fairway-release'],
  ['another image', 'redis:7', 'redis:7'],
  ['a digest', `ghcr.io/acme/shop@sha256:${'1'.repeat(64)}`, undefined],
])('takes an image of the project for any release of it: %s', (_, image, expected) => {
  const json = withPlaceholder(
    JSON.stringify({ services: { a: { image }, b: {} } }),
    parseReference('ghcr.io/acme/shop'),
  );
  expect(JSON.parse(json).services.a.image).toBe(expected ?? image);
});
