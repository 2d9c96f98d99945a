import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { containersOf, findLeftovers, removeLeftovers } from './leftovers.ts';

let graphRoot: string;

beforeEach(() => {
  graphRoot = mkdtempSync(join(tmpdir(), 'fairway-storage-'));
});

afterEach(() => rmSync(graphRoot, { recursive: true, force: true }));

function container(id: string, content: string): void {
  const directory = join(graphRoot, 'overlay-containers', id, 'userdata');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'buildah.json'), content);
}

it('containers of this build are found, and none of another', () => {
  container('ours', '{"CommonBuildOpts":{"Secrets":["id=fairway-1,src=/dev/null"]}}');
  container('theirs', '{"CommonBuildOpts":{"Secrets":["id=fairway-2,src=/dev/null"]}}');
  container('by hand', '{}');
  const containers = containersOf({ graphRoot, driver: 'overlay' });
  expect(findLeftovers({ containers, marker: 'fairway-1' })).toEqual(['ours']);
});

/** A buildah that writes down how it was called, and does nothing. */
function quietBuildah(): { readonly env: NodeJS.ProcessEnv; calls(): string[] } {
  const log = join(graphRoot, 'calls');
  const script = `#!/bin/sh\necho "$@" >> ${log}\n`;
  writeFileSync(log, '');
  writeFileSync(join(graphRoot, 'buildah'), script, { mode: 0o755 });
  return {
    env: { PATH: `${graphRoot}:/bin:/usr/bin` },
    calls: () => readFileSync(log, 'utf8').trim().split('\n'),
  };
}

it.each([
  [true, ['rm ours', 'manifest rm localhost/fairway-1']],
  [false, ['rm ours']],
])('they are removed, with the list of a build that has one: %s', async (hasList, calls) => {
  container('ours', '{"CommonBuildOpts":{"Secrets":["id=fairway-1,src=/dev/null"]}}');
  const containers = containersOf({ graphRoot, driver: 'overlay' });
  const buildah = quietBuildah();
  const left = await removeLeftovers({ containers, marker: 'fairway-1', hasList }, buildah.env);
  expect(buildah.calls()).toEqual(calls);
  expect(left).toBe('it gave no reason');
});

it('where there is no storage there are none', () => {
  const containers = containersOf({ graphRoot: '/nowhere', driver: 'vfs' });
  expect(findLeftovers({ containers, marker: 'fairway-1' })).toEqual([]);
});
