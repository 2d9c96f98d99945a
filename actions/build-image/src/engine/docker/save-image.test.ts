import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Saving, saveImage } from './save-image.ts';

const OURS = `sha256:${'a'.repeat(64)}`;
const THEIRS = `sha256:${'b'.repeat(64)}`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-save-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Saves with a docker that knows the images of the names, and writes down how it was called. */
async function save(ids: readonly string[], changes: Partial<Saving> = {}): Promise<string[]> {
  const calls = join(directory, 'calls');
  const script = `#!/bin/sh
echo "$@" >> ${calls}
[ -z "$FAIRWAY_REGISTRY_LOGIN_0" ] || exit 9
[ "$1" = save ] || printf '%s\\n' ${ids.join(' ')}
[ "$1" != save ] || [ ${ids.length} -gt 0 ]
`;
  writeFileSync(join(directory, 'docker'), script, { mode: 0o755 });
  await saveImage({
    archive: { format: 'docker', path: '/tmp/a.tar' },
    destination: { kind: 'engine', tags: ['r/a:1', 'r/a:2'] },
    id: OURS,
    env: { PATH: `${directory}:/bin:/usr/bin`, FAIRWAY_REGISTRY_LOGIN_0: 'hunter2' },
    signal: new AbortController().signal,
    ...changes,
  });
  return readFileSync(calls, 'utf8').trim().split('\n');
}

it('an image is saved under its names without a login, and they are looked at afterwards', async () => {
  expect(await save([OURS, OURS])).toEqual([
    'save --output /tmp/a.tar -- r/a:1 r/a:2',
    'image inspect --format {{.Id}} -- r/a:1 r/a:2',
  ]);
});

it.each<[string, string[], Partial<Saving>]>([
  ['one of the names', [OURS, THEIRS], {}],
  ['the only name', [THEIRS], { destination: { kind: 'registry', tag: 'r/a:1' } }],
  ['nobody knows what', [OURS, OURS], { id: undefined }],
])('the image of another job under %s is no archive of ours', async (_, ids, changes) => {
  await expect(save(ids, changes)).rejects.toMatchObject({
    code: 'FB023',
    likelyCause: expect.stringContaining('Another job'),
  });
});

it('a docker that fails is told', async () => {
  await expect(save([])).rejects.toMatchObject({
    code: 'FB023',
    what: 'The archive was not written: exited with code 1.',
  });
});
