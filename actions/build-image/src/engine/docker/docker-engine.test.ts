import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import type { Destination } from '../order.ts';
import { dockerEngine } from './docker-engine.ts';

const BUILT = `sha256:${'a'.repeat(64)}`;
const PUSHED = `sha256:${'b'.repeat(64)}`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-docker-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const captured = (name: string) => `${import.meta.dirname}/../../../captured/${name}.txt`;

/** A buildx that answers for a builder, and writes down with which arguments it was to build. */
async function engineOf(builder: 'buildx-0.36-inspect' | 'buildx-0.36-inspect-containerd-store') {
  const metadata = { 'containerimage.digest': PUSHED, 'containerimage.config.digest': BUILT };
  const step = (name: string) => JSON.stringify({ vertexes: [{ digest: name, name }] });
  const script = `#!/bin/sh
case "$1" in
version) echo 'github.com/docker/buildx v0.36.1' ;;
inspect) cat ${captured(builder)} ;;
build)
  echo "$@" >> ${directory}/calls
  echo '${step('[2/2] RUN make')}' >&2
  case "$*" in *--push* | *push=true*) echo '${step('pushing r/a:1')}' >&2 ;; esac
  while [ "$1" != --metadata-file ]; do shift; done
  echo '${JSON.stringify(metadata)}' > "$2" ;;
esac
`;
  mkdirSync(join(directory, 'cli-plugins'));
  writeFileSync(join(directory, 'cli-plugins', 'docker-buildx'), script, { mode: 0o755 });
  writeFileSync(join(directory, 'docker'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return dockerEngine({
    env: { PATH: `${directory}:/bin:/usr/bin` },
    config: { DOCKER_CONFIG: directory },
    builder: undefined,
    directory,
    signal: new AbortController().signal,
    needed: Promise.resolve(),
    show: () => undefined,
    warn: () => undefined,
  });
}

/** The output options of each build, and whether it may take steps from the cache. */
function builds(): string[] {
  const calls = readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n');
  const isTold = /^--(push|load|tag|no-cache.*)$|^type=/;
  return calls.map((call) =>
    call
      .split(' ')
      .filter((arg) => isTold.test(arg))
      .join(' '),
  );
}

const tagged: Destination = { kind: 'registry', tag: 'r/a:1' };

it.each([
  ['buildx-0.36-inspect', ['--load', '--tag --push']],
  [
    'buildx-0.36-inspect-containerd-store',
    ['type=image,oci-mediatypes=true', '--tag type=image,oci-mediatypes=true,push=true'],
  ],
] as const)(
  'what has to be looked at before the push is built before it: %s',
  async (builder, expected) => {
    const engine = await engineOf(builder);
    const order = sampleOrder({ rewriteTimes: false });
    const before: string[][] = [];
    const outcome = await engine.build(order, tagged, async () => {
      before.push(builds());
    });
    expect(before).toEqual([expected.slice(0, 1)]);
    expect(builds()).toEqual(expected);
    expect(outcome).toMatchObject({ kind: 'built', digest: PUSHED });
    expect(outcome.steps.map(({ name }) => name)).toEqual(['[2/2] RUN make', 'pushing r/a:1']);
  },
);

it('nothing is pushed where the look forbids it', async () => {
  const engine = await engineOf('buildx-0.36-inspect');
  const refuse = () => Promise.reject(new Error('taken'));
  await expect(engine.build(sampleOrder(), tagged, refuse)).rejects.toThrow('taken');
  expect(builds()).toEqual(['--load']);
});

it('a build without the cache is none a second time', async () => {
  const engine = await engineOf('buildx-0.36-inspect');
  const order = sampleOrder({ noCache: true, extraArgs: ['--no-cache-filter=x'] });
  await engine.build(order, tagged, async () => undefined);
  expect(builds()).toEqual(['--no-cache --no-cache-filter=x --load', '--tag --push']);
});

it('without a look there is one build, which pushes', async () => {
  const engine = await engineOf('buildx-0.36-inspect');
  await engine.build(sampleOrder(), tagged);
  expect(builds()).toEqual(['--tag --push']);
});

it.each([
  [
    'the old store pushes by name: the caller gets to know what was built',
    BUILT,
    'buildx-0.36-inspect',
  ],
  ['containerd’s pushes what was built', undefined, 'buildx-0.36-inspect-containerd-store'],
] as const)('%s', async (_, configDigest, builder) => {
  const outcome = await (await engineOf(builder)).build(sampleOrder(), tagged);
  expect(outcome).toMatchObject({ digest: PUSHED, configDigest });
});
