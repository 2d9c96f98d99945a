import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { faultProxy } from '../registry/fault-proxy.ts';
import { findSecret } from '../runner/secrets.ts';

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

test('a private base image is pulled with a login that is in no file', async () => {
  // Another name of the same registry: the image's own login is not for it.
  await using elsewhere = await faultProxy(stack.registry.address, () => undefined);
  const base = `${elsewhere.address}/acme/private:1`;
  using first = shop();
  await using pushed = await stack.build(first, {
    inputs: { image: stack.image('private'), tags: '1' },
  });
  expect(pushed.outputs.status).toBe('built');
  using checkout = shop(`FROM ${base}`);
  const inputs = { image: stack.image('on-private'), pull: 'true' };
  await using without = await stack.build(checkout, { inputs });
  expect(without.outputs['failure-code']).toBe('FB007');
  const { username, password } = stack.registry.other;
  await using run = await stack.build(checkout, {
    inputs: { ...inputs, 'registry-auth': `${elsewhere.address}=${username}:BASE_PASSWORD` },
    env: { ...stack.engine.env, BASE_PASSWORD: password },
  });
  expect(run.outputs.status).toBe('built');
  const { home, temp } = run;
  const directories = [home, temp, stack.engine.env.DOCKER_CONFIG];
  expect(
    findSecret(password, {
      directories,
      texts: { log: run.log.replace(/^::add-mask::.*$/gm, '') },
    }),
  ).toEqual([]);
});

test('two jobs that share a home push with their own accounts, and its logins stay as they are', async () => {
  using first = shop();
  using second = shop();
  const home = mkdtempSync(join(tmpdir(), 'fairway-shared-home-'));
  mkdirSync(join(home, '.docker'));
  const config = join(home, '.docker', 'config.json');
  const theirs = JSON.stringify({ auths: { 'quay.example': { auth: 'dXNlcjpwYXNzd29yZA==' } } });
  writeFileSync(config, theirs);
  const { DOCKER_HOST } = stack.engine.env;
  const env = { DOCKER_HOST, HOME: home };
  const { writer, other } = stack.registry;
  try {
    await using one = await stack.build(first, { inputs: { image: stack.image('one') }, env });
    const both = await Promise.all([
      stack.build(first, { inputs: { image: stack.image('one'), ...writer }, env }),
      stack.build(second, { inputs: { image: stack.image('two'), ...other }, env }),
    ]);
    await using again = both[0];
    await using two = both[1];
    expect([one, again, two].map((run) => run.outputs.pushed)).toEqual(['true', 'true', 'true']);
    expect(readFileSync(config, 'utf8')).toBe(theirs);
    for (const { password } of [writer, other]) {
      expect(findSecret(password, { directories: [home] })).toEqual([]);
    }
  } finally {
    rmSync(home, { recursive: true });
  }
});
