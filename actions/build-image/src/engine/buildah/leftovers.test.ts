import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { containersOf, findLeftovers } from './leftovers.ts';

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

it('where there is no storage there are none', () => {
  const containers = containersOf({ graphRoot: '/nowhere', driver: 'vfs' });
  expect(findLeftovers({ containers, marker: 'fairway-1' })).toEqual([]);
});
