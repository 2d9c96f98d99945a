import { expect, it } from 'vitest';
import { memoryRegistry } from '../../../../test/build-image/memory-registry.ts';
import { errorBody } from '../../../../test/registry/scripted-registry.ts';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { tagRunning } from './running-tag.ts';

const LOGIN = { registryUsername: undefined, registryPassword: undefined, githubToken: undefined };
const REPOSITORY = 'acme/shop';

/** Tags the second of two images, while the first has the tag. */
async function tag(options: { environment?: string; isDenied?: boolean; twice?: boolean } = {}) {
  const { environment = 'production' } = options;
  await using registry = await memoryRegistry();
  registry.put(REPOSITORY, ['running-production'], { release: 'v1' });
  const { digest } = registry.put(REPOSITORY, ['v2'], { release: 'v2' });
  registry.fault = ({ method }) =>
    options.isDenied && method === 'PUT'
      ? { status: 403, body: errorBody('DENIED', 'installation not allowed to Write') }
      : undefined;
  const { job, said } = quietJob();
  const image = { registry: registry.host, repository: REPOSITORY };
  const inputs = { ...LOGIN, environment: environment === '' ? undefined : environment };
  for (const _ of options.twice ? [1, 2] : [1]) await tagRunning({ inputs, job, image, digest });
  const isRunning = registry.digestOf(REPOSITORY, 'running-production') === digest;
  const puts = registry.asked.filter((line) => line.startsWith('PUT'));
  return { isRunning, puts, said: said.join('\n') };
}

it('puts the tag on the digest', async () => {
  const { isRunning, said } = await tag();
  expect(isRunning).toBe(true);
  expect(said).toMatch(/:running-production is sha256:/);
});

it('puts it once', async () => {
  const { puts } = await tag({ twice: true });
  expect(puts).toEqual([`PUT ${REPOSITORY}/manifests/running-production`]);
});

it('puts none without an environment', async () => {
  const { isRunning, puts } = await tag({ environment: '' });
  expect({ isRunning, puts }).toEqual({ isRunning: false, puts: [] });
});

it('says why it could not be put, and what follows', async () => {
  const { isRunning, said } = await tag({ isDenied: true });
  expect(isRunning).toBe(false);
  expect(said).toContain('goes on to compare with what ran before');
  expect(said).toContain('installation not allowed to Write');
});
