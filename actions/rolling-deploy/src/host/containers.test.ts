import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { listContainers } from './containers.ts';

let bin: string;

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'fairway-docker-'));
});
afterEach(() => rmSync(bin, { recursive: true }));

const FOUND = JSON.stringify([
  {
    ...{ Id: 'a', Name: '/shop-app-a-1', Image: 'sha256:1', Mounts: [], NetworkSettings: {} },
    State: { Status: 'running', ExitCode: 0 },
    Config: { Labels: { 'com.docker.compose.service': 'app-a' } },
  },
]);

/** Lists containers by a `docker` that has two ids to tell, and then does this. */
function list(inspect: string) {
  const docker = `#!/bin/sh\nif [ "$1" = ps ]; then echo a; echo b; exit; fi\n${inspect}\n`;
  writeFileSync(join(bin, 'docker'), docker, { mode: 0o755 });
  return listContainers(localHost({ PATH: `${bin}:${process.env.PATH}` }), 'shop');
}

it.each([
  ['all are there', `echo '${FOUND}'`],
  [
    'one went in between',
    `echo '${FOUND}'; echo 'WARNING: old' >&2; echo 'Error: No such container: b' >&2; exit 1`,
  ],
])('lists the containers when %s', async (_, inspect) => {
  expect((await list(inspect)).map(({ service }) => service)).toEqual(['app-a']);
});

it('does not take an engine that is gone for a host without containers', async () => {
  const gone = `echo '[]'; echo 'Cannot connect to the Docker daemon' >&2; exit 1`;
  await expect(list(gone)).rejects.toThrow('Cannot connect');
});
