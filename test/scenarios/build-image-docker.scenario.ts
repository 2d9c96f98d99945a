/** build-image with the builder that every engine of Docker has: what it can do, and what it says about the rest. */
import { once } from 'node:events';
import {
  existsSync,
  mkdtempDisposableSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellQuote } from '../../kit/process/shell-quote.ts';
import { filesIn, jsonIn } from '../build-image/archive.ts';
import { watchArguments } from '../build-image/argument-watch.ts';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { forkPullRequest } from '../runner/events.ts';
import { findSecret } from '../runner/secrets.ts';
import { docker } from '../stack/docker.ts';

let stack: BuildStack;

beforeAll(async () => {
  stack = await startBuildStack();
});

afterAll(() => stack.stop());

/** A checkout whose image is unlike that of any other. */
function shop(...run: string[]): Checkout {
  const from = run[0]?.startsWith('FROM') ? [] : [`FROM ${stack.base}`];
  return makeCheckout({
    Dockerfile: [...from, ...run, 'COPY . /shop', ''].join('\n'),
    'version.txt': crypto.randomUUID(),
    'shared/note.txt': 'a note',
  });
}

const SECRET = 'build-secret-5b1c9f7e';

test('a build secret reaches its step and leaves no trace anywhere', async () => {
  const digest = 'sha256sum < /run/secrets/npm > /proof';
  using checkout = shop(`RUN --mount=type=secret,id=npm ${digest} && cat /run/secrets/npm`);
  const temporary = mkdtempSync(join(tmpdir(), 'fairway-tmpdir-'));
  using watch = watchArguments();
  try {
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('secret'), secrets: 'npm=NPM_TOKEN' },
      env: { ...stack.engine.env, NPM_TOKEN: SECRET, TMPDIR: temporary },
      debug: true,
    });
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    const image = `${run.outputs.image}:${run.outputs.tag}`;
    const proof = ['run', '--rm', '--network', 'none', image, 'cat', '/proof'];
    const { createHash } = await import('node:crypto');
    const expected = createHash('sha256').update(SECRET).digest('hex');
    expect(await docker(stack.engine, proof)).toContain(expected);
    const archive = join(temporary, 'image.tar');
    await docker(stack.engine, ['save', '--output', archive, image]);
    const texts = {
      arguments: [...watch.seen].join('\n'),
      log: run.log.replace(/^::add-mask::.*$/gm, ''),
      outputs: JSON.stringify([run.outputs, run.env, run.state, run.annotations]),
      summary: run.summary,
      history: await docker(stack.engine, ['history', '--no-trunc', image]),
    };
    expect(texts.arguments).toContain('--secret id=npm,env=FAIRWAY_BUILD_SECRET_0');
    const { home, temp } = run;
    const directories = [home, temp, temporary, checkout.directory, stack.engine.env.DOCKER_CONFIG];
    expect(findSecret(SECRET, { texts, directories })).toEqual([]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
});

describe('a secret without a value', () => {
  test('is told before anything else', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('secret'), secrets: 'npm=NPM_TOKEN' },
    });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FK001' });
    expect(run.annotations[0]?.message).toContain('`NPM_TOKEN` is not set');
  });

  test('is done without in a run for a fork, which writes its archive and ends green', async () => {
    using checkout = shop('RUN --mount=type=secret,id=npm test ! -e /run/secrets/npm');
    await using run = await stack.build(checkout, {
      inputs: {
        image: stack.image('forked'),
        secrets: 'npm=NPM_TOKEN',
        archive: 'oci=out/image.tar',
        username: '',
        password: '',
      },
      event: { ...forkPullRequest({ number: 13 }), sha: checkout.sha },
    });
    const archive = join(checkout.directory, 'out/image.tar');
    expect(run.outputs).toMatchObject({ status: 'built', pushed: 'false', archive });
    expect(run.annotations.map(({ title }) => title)).toEqual([
      'Built, not pushed',
      'Built without secrets',
    ]);
    expect(await filesIn(archive)).toEqual(expect.arrayContaining(['oci-layout', 'index.json']));
  });
});

test('an archive of Docker is written beside the push', async () => {
  using checkout = shop();
  writeFileSync(join(checkout.directory, 'image.tar'), 'of an earlier run');
  await using run = await stack.build(checkout, {
    inputs: { image: stack.image('saved'), archive: 'docker=image.tar' },
  });
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
  const image = `${run.outputs.image}:${run.outputs.tag}`;
  const manifest = await jsonIn(join(checkout.directory, 'image.tar'), 'manifest.json');
  expect(manifest).toEqual([expect.objectContaining({ RepoTags: [image] })]);
});

test('an archive never holds the image of another job, and is saved without secrets', async () => {
  using checkout = shop();
  const bin = mkdtempSync(join(tmpdir(), 'fairway-bin-'));
  // Another job is done with its image at the moment when ours is to be saved.
  const script = `#!/bin/sh
PATH=${shellQuote(process.env['PATH'] ?? '')}
[ "$1" = save ] && env > ${bin}/environment && docker tag ${stack.base} "$5"
exec docker "$@"
`;
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 });
  try {
    await using run = await stack.build(checkout, {
      inputs: {
        image: stack.image('shared'),
        tags: 'ci',
        push: 'false',
        archive: 'oci=image.tar',
        secrets: 'npm=NPM_TOKEN',
      },
      env: { ...stack.engine.env, NPM_TOKEN: SECRET },
      path: [bin],
    });
    expect(run.outputs).toMatchObject({ 'failure-code': 'FB023', archive: '' });
    expect(existsSync(join(checkout.directory, 'image.tar'))).toBe(false);
    expect(readFileSync(join(bin, 'environment'), 'utf8')).not.toContain(SECRET);
  } finally {
    rmSync(bin, { recursive: true });
    await docker(stack.engine, ['rmi', `${stack.image('shared')}:ci`]);
  }
});

test('options reach the builder', async () => {
  using checkout = shop(
    'RUN grep "10.0.0.5.*db.internal" /etc/hosts && test "$(ulimit -n)" = 1234',
    'COPY --from=shared note.txt /note.txt',
  );
  await using run = await stack.build(checkout, {
    inputs: {
      image: stack.image('options'),
      'build-contexts': 'shared=shared',
      'extra-args': '--add-host=db.internal:10.0.0.5\n--ulimit nofile=1234:1234',
      platforms: 'linux/amd64',
    },
  });
  expect(run.outputs.status).toBe('built');
});

test('no step comes from the cache when none is to', async () => {
  using checkout = shop(`RUN echo ${crypto.randomUUID()}`);
  const inputs = { image: stack.image('uncached'), push: 'false' };
  await using first = await stack.build(checkout, { inputs });
  await using second = await stack.build(checkout, { inputs });
  await using third = await stack.build(checkout, { inputs: { ...inputs, 'no-cache': 'true' } });
  const cached = [first, second, third].map((run) => /\d of 2 steps/.exec(run.summary)?.[0]);
  expect(cached).toEqual(['0 of 2 steps', '2 of 2 steps', '0 of 2 steps']);
});

test('an SSH agent is forwarded', async () => {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-agent-'));
  const socket = join(directory.path, 'agent.sock');
  // Nothing is asked of it here.
  const agent = createServer().listen(socket);
  await once(agent, 'listening');
  try {
    using checkout = shop('RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK"');
    const inputs = { image: stack.image('ssh'), 'extra-args': '--ssh default' };
    const env = { ...stack.engine.env, SSH_AUTH_SOCK: socket };
    await using run = await stack.build(checkout, { inputs, env });
    expect(run.outputs.status).toBe('built');
    await using without = await stack.build(checkout, { inputs });
    expect(without.outputs['failure-code']).toBe('FK001');
  } finally {
    agent.close();
  }
});

describe('what this builder can not do', () => {
  test.each([
    ['several platforms', { platforms: 'linux/amd64\nlinux/386' }, 'FB020', 'several platforms'],
    ['attestations', { attestations: 'buildkit' }, 'FB020', 'attestations'],
    ['a push by digest', { push: 'by-digest' }, 'FB020', 'push by digest'],
    ['a foreign platform', { platforms: 'linux/s390x' }, 'FB021', 'operation: tag'],
  ])('%s is told before the build, with the way out', async (_, given, code, words) => {
    using checkout = shop('RUN true');
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('unable'), ...given },
    });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code });
    expect(run.annotations[0]?.message).toContain(words);
    expect(run.annotations[0]?.message).toMatch(/uses: docker\/setup-(buildx|qemu)-action/);
    expect(run.groups.map(({ title }) => title)).toEqual(['Preflight']);
  });

  test('a cache is left off with a notice, and the summary says what may differ', async () => {
    using checkout = shop();
    await using run = await stack.build(checkout, {
      inputs: { image: stack.image('cached'), cache: 'registry' },
    });
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'built', pushed: 'true' });
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'notice', title: 'Built without writing the cache' }),
    ]);
    expect(await stack.digestOf('cached', 'buildcache')).toBeUndefined();
    expect(run.summary).toContain('keeps the times of files as they are');
  });
});

test('what was pushed is handed to actions/attest', async () => {
  using checkout = shop();
  const file = join(checkout.directory, '.git', 'artifacts');
  const inputs = { image: stack.image('attested'), attestations: 'github' };
  const env = { ...stack.engine.env, GITHUB_ARTIFACTS: file };
  await using run = await stack.build(checkout, { inputs, env });
  expect(readFileSync(file, 'utf8')).toBe(`oci://${run.outputs.ref}\n`);
});
