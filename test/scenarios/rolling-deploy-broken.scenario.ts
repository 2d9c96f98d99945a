/** Releases that are broken, each in its own way: the one before serves throughout, and the page says why. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Measured, measure } from '../load/measure.ts';
import { quickShop, quickTraffic } from '../rolling-deploy/quick-shop.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';
import type { ActionRun } from '../runner/run-action.ts';
import type { DeployOptions, Published } from '../stack/deploy-stage.ts';
import type { SampleVersion } from '../stack/sample-app.ts';

let two: TwoReleases;
let shop: Awaited<ReturnType<typeof quickShop>>;

beforeAll(async () => {
  shop = await quickShop();
  two = await startTwoReleases({ deploy: shop('v1'), traffic: quickTraffic });
});

afterAll(() => two?.stage.stop());

/** How many requests a release may spoil that is well until visitors use it. */
const SPOILT = 50;

/** A release that must not come through, and what the page says of it. */
interface Broken {
  readonly title: string;
  readonly version: SampleVersion['broken'];
  readonly options?: DeployOptions;
  readonly code: RegExp;
  readonly says: readonly (string | RegExp)[];
}

async function tried(release: Published, { options = {}, code, says }: Omit<Broken, 'title'>) {
  await using load = two.visitors();
  const usual = shop(release.release);
  const config = { ...usual.config, ...options.config };
  await using run = await two.stage.deploy(release, { ...usual, ...options, config });
  expect(run.outputs.status, run.maskedLog).toBe('failed');
  expect(run.outputs['failure-code'], run.maskedLog).toMatch(code);
  for (const text of says) expect(run.summary).toMatch(text);
  expect(run.summary).toContain('v1, on every replica');
  expect(await standing(two.stage)).toEqual(done('v1'));
  return { run, measured: measure(await load.stop()) };
}

async function isTakenBack(broken: Broken): Promise<{ run: ActionRun; measured: Measured }> {
  const version = {
    version: `v-${broken.version}`,
    ...(broken.version && { broken: broken.version }),
  };
  const result = await tried(await two.stage.publish(version), broken);
  expect(result.run.outputs['rolled-back'], result.run.maskedLog).toBe('true');
  return result;
}

const quick = { soak: '200ms', health: { timeout: '6s' } };

describe('no visitor meets', () => {
  test.each<Broken>([
    {
      title: 'an image that ends at once',
      version: 'boot',
      code: /FR040/,
      says: ['exit code 1', 'the configuration key GREETING is missing'],
    },
    {
      title: 'a release that never becomes healthy',
      version: 'health',
      options: { config: { roll: quick } },
      code: /FR040/,
      says: ['/health answers 503', 'version v-health listens on 3000'],
    },
    {
      title: 'one that is healthy, and answers everything else with 500',
      version: 'later',
      code: /FR040/,
      says: ['answers /version itself with: 500', 'the session store does not answer'],
    },
    {
      title: 'one that takes more memory than it may',
      version: 'memory',
      options: { config: { roll: quick } },
      code: /FR040/,
      says: [/exit code 137|out of memory/, 'reading the whole catalogue into memory'],
    },
  ])('$title', async (broken) => {
    const limited = (text: string) => text.replace('restart:', 'mem_limit: 80m\n  restart:');
    const { checkout = {} } = shop(`v-${broken.version}`);
    const compose = limited(checkout['compose.yaml'] ?? '');
    const files = broken.version === 'memory' ? { ...checkout, 'compose.yaml': compose } : checkout;
    const { measured } = await isTakenBack({
      ...broken,
      options: { ...broken.options, checkout: files },
    });
    expect(measured).toMatchObject({ failed: 0, failures: {} });
    expect(Object.keys(measured.versions)).toEqual(['v1']);
  });

  test.each([
    ['an image that is not there', async () => `sha256:${'5'.repeat(64)}`],
    // The engine's own id: there is something with that digest, but no image to pull.
    [
      'a digest that is another one of the image',
      async () => onHost(two.stage, 'docker', 'inspect', '--format', '{{.Image}}', 'shop-app-a-1'),
    ],
  ])('%s', async (_, digest) => {
    const inputs = { image: `${two.stage.imageName}@${await digest()}` };
    const broken = { version: undefined, code: /FR026/, says: ['can not be pulled'] };
    const { measured, run } = await tried(await two.other(), { ...broken, options: { inputs } });
    expect(run.outputs['rolled-back']).toBe('false');
    expect(measured).toMatchObject({ failed: 0, failures: {} });
  });
});

describe('few visitors meet, and only for as long as it takes to notice', () => {
  const soak = { roll: { soak: '8s' } };
  test.each<Broken>([
    {
      title: 'a release that crashes once it serves',
      version: 'crash',
      options: { config: { ...soak, probe: { 'max-failed': SPOILT } } },
      code: /FR043/,
      says: ['was restarted', 'out of file descriptors'],
    },
    {
      title: 'one that answers with 500 only through the proxy',
      version: 'proxied',
      options: { config: soak },
      code: /FR042|FR046/,
      says: ['500', 'the session store does not answer'],
    },
  ])('$title', async (broken) => {
    const { measured } = await isTakenBack(broken);
    expect(measured.failed).toBeLessThan(SPOILT);
  });
});
