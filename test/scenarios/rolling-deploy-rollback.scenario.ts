/** Going back to an earlier release by one input, and what is kept for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS_BOT } from '../github/fake-comments.ts';
import { fakeGitHub } from '../github/fake-github.ts';
import { startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { TEST_TOKEN } from '../runner/run-action.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';

let stage: DeployStage;
let v1: Published;
let v2: Published;

/** Both releases differ in a file, in a constant and in the secrets that they need. */
const paths = ['compose.yaml', 'more.yaml', 'caddy/Caddyfile'];
const REPLICA = 'env_file: .env';
const asRelease = (release: string, secrets: Readonly<Record<string, string>>): DeployOptions => ({
  checkout: {
    'more.yaml': `# of ${release}\nservices:\n  app-a: { ${REPLICA} }\n  app-b: { ${REPLICA} }\n`,
  },
  config: {
    compose: {
      files: ['compose.yaml', 'more.yaml'],
      env: { GREETING: `hello of ${release}` },
      secrets: Object.keys(secrets),
    },
    files: paths.map((path) => ({ from: path, to: path })),
    environments: { test: {} },
  },
  env: secrets,
});
const asFirst = asRelease('v1', { DB_PASSWORD: 'password-of-then' });
const asNow = asRelease('v1', { DB_PASSWORD: 'password-of-now' });
const asSecond = asRelease('v2', { DB_PASSWORD: 'password-of-then', MAIL_KEY: 'key-of-v2' });

/** What a person does: nothing but the operation, over the checkout of the release that runs. */
const goBack = (options: DeployOptions & { release?: string } = {}) => {
  const { release = '', inputs, ...rest } = options;
  return stage.deploy(
    { release, image: '', digest: '' },
    {
      ...asSecond,
      env: { DB_PASSWORD: 'password-of-now', MAIL_KEY: 'key-of-v2' },
      ...rest,
      inputs: { operation: 'rollback', ...inputs },
    },
  );
};

const environmentOf = async (service: string): Promise<Record<string, string>> =>
  JSON.parse(await onHost(stage, 'docker', 'exec', `shop-${service}-1`, 'node', '-p', ENVIRONMENT));
const ENVIRONMENT = 'JSON.stringify(process.env)';

/** The digest under a tag of the image in its registry. */
async function tagged(tag: string): Promise<string | null> {
  const { address, writer } = stage.stack.registry;
  const login = Buffer.from(`${writer.username}:${writer.password}`).toString('base64');
  const types = ['image.index.v1', 'image.manifest.v1'].map(
    (type) => `application/vnd.oci.${type}+json`,
  );
  const docker = 'application/vnd.docker.distribution.manifest';
  const answer = await fetch(`http://${address}/v2/shop/app/manifests/${tag}`, {
    method: 'HEAD',
    headers: {
      authorization: `Basic ${login}`,
      accept: [...types, `${docker}.v2+json`, `${docker}.list.v2+json`].join(', '),
    },
  });
  return answer.headers.get('docker-content-digest');
}

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
  v2 = await stage.publish({ version: 'v2' });
  await using first = await stage.deploy(v1, { ...asFirst, inputs: { environment: 'test' } });
  expect(first.exitCode, first.maskedLog).toBe(0);
  expect(await tagged('running-test')).toBe(v1.digest);
  await using second = await stage.deploy(v2, { ...asSecond, inputs: { environment: 'test' } });
  expect(second.exitCode, second.maskedLog).toBe(0);
  expect(await tagged('running-test')).toBe(v2.digest);
});

afterAll(() => stage.stop());

describe('before anything is touched', () => {
  test.each<[string, Parameters<typeof goBack>[0], string, RegExp]>([
    [
      'a release that nobody deployed is refused with those that there are',
      { release: 'v9' },
      'FR060',
      /`v9` is not written down.*`v2` \(\d{4}-\d\d-\d\d \d\d:\d\d, which runs\), `v1` \(/,
    ],
    [
      'a secret that the old release needs and that is not given is refused by its name',
      { env: { MAIL_KEY: 'key-of-v2' } },
      'FR004',
      /`DB_PASSWORD` of the release `v1` has no value/,
    ],
  ])('%s', async (_, options, code, text) => {
    const before = await onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc');
    await using run = await goBack(options);
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': code });
    expect(run.maskedLog).toMatch(text);
    expect(await onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc')).toBe(before);
    expect((await standing(stage)).locked).toBe(false);
  });
});

describe('the release before', () => {
  test('is back by one input, without a failed request, as it was and with the secrets of now', async () => {
    await using load = startLoad(new URL(stage.host.url), mixedTraffic);
    await using run = await goBack({ inputs: { environment: 'test' } });
    expect(run.exitCode, run.maskedLog).toBe(0);
    expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
    expect(run.outputs).toMatchObject({
      status: 'deployed',
      release: 'v1',
      digest: v1.digest,
      'previous-release': 'v2',
      'previous-digest': v2.digest,
      'requests-failed': '0',
      'rolled-back': 'false',
    });
    expect(run.summary).toContain('Gone back: v1');
    expect(await standing(stage)).toEqual(done('v1'));
    expect(await environmentOf('app-b')).toMatchObject({
      GREETING: 'hello of v1',
      DB_PASSWORD: 'password-of-now',
    });
    expect(await environmentOf('app-b')).not.toHaveProperty('MAIL_KEY');
    const file = await onHost(stage, 'cat', `${stage.host.directory}/more.yaml`);
    expect(file).toContain('# of v1');
    expect(await tagged('running-test')).toBe(v1.digest);
  });

  test('is nothing to do once more', async () => {
    const before = await onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc');
    await using run = await goBack({ inputs: { 'require-verdict': 'true' } });
    const [warning] = run.annotations.filter(({ level }) => level === 'warning');
    expect(warning?.message).toContain('got none. It is gone back to all the same.');
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'unchanged', release: 'v1' });
    expect(await onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc')).toBe(before);
  });

  test('and the one that it was gone back from are shown by status', async () => {
    await using run = await stage.deploy(v1, {
      ...asFirst,
      inputs: { operation: 'status', image: '', release: '' },
    });
    expect(run.outputs).toMatchObject({ status: 'reported', release: 'v1' });
    expect(run.maskedLog).toMatch(/To go back to: v1 .* runs .*\n.*To go back to: v2 /);
    expect(run.summary).toMatch(/deployed .*rollback.* v1/);
  });
});

test('a release that answers with errors can be left, though requests fail meanwhile', async () => {
  const ill = await stage.publish({ version: 'v3', broken: 'later' });
  // Nobody asked it for what it can not do.
  const config = { ...asSecond.config, probe: { url: 'http://127.0.0.1/health' } };
  await using deployed = await stage.deploy(ill, { ...asSecond, config });
  expect(deployed.outputs.status, deployed.maskedLog).toBe('deployed');
  await using run = await goBack();
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', release: 'v1' });
  expect(run.maskedLog).toMatch(/\d+ requests failed before the first change/);
  expect(Number(run.outputs['requests-failed'])).toBeGreaterThan(0);
  expect(await standing(stage)).toEqual(done('v1'));
});

test('a release that does not come up any more is taken back to the one that ran', async () => {
  const { directory } = stage.host;
  const record = `${directory}/.fairway/releases/v2/release.json`;
  await onHost(stage, 'sed', '-i', 's#"/health"#"/gone"#; s#20000#4000#', record);
  await using run = await goBack({ release: 'v2' });
  expect(run.outputs, run.maskedLog).toMatchObject({
    ...{ status: 'failed', 'failure-code': 'FR040', 'rolled-back': 'true' },
  });
  expect(run.maskedLog).toContain('Going back to v1');
  expect(await standing(stage)).toEqual(done('v1'));
});

test('a commit that the running one was built on is refused, and a newer one is not', async () => {
  const [old, now] = ['1'.repeat(40), '2'.repeat(40)];
  await using github = await fakeGitHub({
    commits: [old, now],
    tokens: { [TEST_TOKEN]: ACTIONS_BOT },
  });
  const { apiUrl } = github;
  await using named = await stage.deploy({ ...v1, release: now }, { ...asNow, apiUrl });
  expect(named.outputs, named.maskedLog).toMatchObject({ status: 'unchanged', release: now });
  await using late = await stage.deploy({ ...v2, release: old }, { ...asSecond, apiUrl });
  expect(late.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FR063' });
  expect(late.maskedLog).toContain(`\`${old}\` is asked for, and \`${now}\`, which runs`);
  expect(await standing(stage)).toEqual(done('v1'));
});

test('releases that are old go with their images, and no other image does', async () => {
  const { host } = stage;
  // Somebody else's container keeps the image of v2, whatever it is called.
  await onHost(stage, 'docker', 'tag', v2.image, 'elsewhere.example/other:1');
  await onHost(stage, 'docker', 'create', '--name', 'other', 'elsewhere.example/other:1');
  const config = { ...asSecond.config, rollback: { 'keep-releases': 1 } };
  const v4 = await stage.publish({ version: 'v4' });
  await using run = await stage.deploy(v4, { ...asSecond, config });
  expect(run.outputs.status, run.maskedLog).toBe('deployed');
  // v1 is the one before; v3 is old; v2 is old as well, and in use.
  expect(await onHost(stage, 'ls', `${host.directory}/.fairway/releases`)).toBe('v1\nv2\nv4');
  expect(run.maskedLog).toContain('The old release v3 was removed');
  expect(run.maskedLog).toContain('The release v2 is old, but a container still uses its image');
  const format = '{{.Repository}}:{{.Tag}}';
  const images = (await onHost(stage, 'docker', 'images', '--format', format)).split('\n');
  const tags = images.filter((name) => name.startsWith(stage.imageName));
  expect(tags.map((name) => name.split(':').at(-1)).sort()).toEqual(['v1', 'v2', 'v4']);
  expect(images).toContain('elsewhere.example/other:1');
});
