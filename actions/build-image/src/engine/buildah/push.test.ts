import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import type { Builder, StoredImage } from './command.ts';
import { push, writeArchive } from './push.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const TAG = 'r.example/a:1';
const LIST: StoredImage = {
  order: sampleOrder(),
  format: 'oci',
  image: { list: 'localhost/fairway-1' },
  steps: [],
};

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-push-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A buildah whose pushes of a list fail so many times, as quietly as the real one. */
function failing(times: number): Builder {
  const calls = join(directory, 'calls');
  const script = `#!/bin/sh
echo "$@" >> ${calls}
file=; previous=
for argument do [ "$previous" = --digestfile ] && file=$argument; previous=$argument; done
if [ $(wc -l < ${calls}) -le ${times} ]; then
  [ -n "$file" ] && { : > "$file"; exit 0; }
  echo "Error: copying image 1/2 from manifest list: denied" >&2; exit 125
fi
[ -z "$file" ] || printf ${DIGEST} > "$file"
`;
  writeFileSync(join(directory, 'buildah'), script, { mode: 0o755 });
  return {
    options: {
      env: { PATH: `${directory}:/bin:/usr/bin` },
      auth: {},
      directory,
      signal: new AbortController().signal,
      show: () => undefined,
      warn: () => undefined,
      saveState: () => undefined,
    },
    facts: { version: { text: '1.28.2', major: 1, minor: 28 }, driver: 'vfs', graphRoot: '/g' },
    marker: 'fairway-1',
  };
}

it.each([
  ['that fails tells why, though the first answer hides it', 9, 'push failed', 'denied'],
  ['that failed in passing is made good', 1, 'built', undefined],
  ['that is well is told with its digest', 0, 'built', undefined],
])('the push of an index %s', async (_, times, kind, said) => {
  const outcome = await push(failing(times), LIST, { kind: 'registry', tag: TAG });
  expect(outcome).toMatchObject({ kind });
  if (said === undefined) expect(outcome).toMatchObject({ digest: DIGEST });
  else expect(outcome).toMatchObject({ said: expect.stringContaining(said) });
});

it('an archive of an index that is not written is told', async () => {
  const archive = { format: 'oci', path: '/tmp/a.tar', tag: undefined } as const;
  await expect(writeArchive(failing(9), LIST, archive)).rejects.toMatchObject({ code: 'FB023' });
});
