import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import type { Destination } from '../order.ts';
import { buildahEngine } from './buildah-engine.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-buildah-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A buildah that builds and pushes nothing, and writes down that it was to. */
async function engine() {
  const captured = (name: string) => `${import.meta.dirname}/../../../captured/${name}.txt`;
  const script = `#!/bin/sh
case "$1" in
version) cat ${captured('buildah-1.28-version')}; exit ;;
info) cat ${captured('buildah-1.28-info')}; exit ;;
esac
echo "$1" >> ${directory}/calls
while [ "$1" != -- ]; do
  case "$1" in --iidfile | --digestfile) echo ${DIGEST} > "$2" ;; esac
  shift
done
`;
  writeFileSync(join(directory, 'buildah'), script, { mode: 0o755 });
  return buildahEngine({
    env: { PATH: `${directory}:/bin:/usr/bin` },
    auth: {},
    directory,
    signal: new AbortController().signal,
    show: () => undefined,
    warn: () => undefined,
    saveState: () => undefined,
  });
}

const calls = () => readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n');

const tagged: Destination = { kind: 'registry', tag: 'r/a:1' };

it('what has to be looked at before the push is built before it', async () => {
  const before: string[][] = [];
  const outcome = await (await engine()).build(sampleOrder(), tagged, async () => {
    before.push(calls());
  });
  expect(outcome).toMatchObject({ kind: 'built', digest: DIGEST });
  expect(before).toEqual([['build']]);
  expect(calls()).toEqual(['build', 'push']);
});

it('nothing is pushed where the look forbids it', async () => {
  const refuse = () => Promise.reject(new Error('taken'));
  await expect((await engine()).build(sampleOrder(), tagged, refuse)).rejects.toThrow('taken');
  expect(calls()).toEqual(['build']);
});
