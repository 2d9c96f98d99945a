/** Secrets reach the containers byte for byte, and nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSecret } from '../runner/secrets.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';

let stage: DeployStage;
let v1: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
});

afterAll(() => stage.stop());

/** Values that shells, YAML, Compose and environment files would like to understand. */
const SECRETS: Readonly<Record<string, string>> = {
  PLAIN: 'marker-plain-5f2c',
  DOLLARS: 'marker$HOME${PATH}$$a$',
  QUOTES: `marker"double"'single'\`back\``,
  SINGLE_AND_DOLLAR: "marker'$PLAIN",
  HASH: 'marker #not a comment',
  BLANKS: '  marker with blanks  ',
  LINES: 'marker\nsecond line\n\nlast\n',
  CARRIAGE: 'marker\r\nwindows\r',
  BACKSLASHES: 'marker\\n\\t\\\\ \\$ \\',
  QUOTED_END: "marker\\'",
  EQUALS: 'marker=a=b: c',
  LETTERS: 'marker-äöü-日本-🎉',
  JSON_TEXT: '{"marker": ["a", "b\\n"]}',
};

const REPLICA = 'env_file: .env';
const checkout = {
  'secrets.yaml': `services:\n  app-a: { ${REPLICA} }\n  app-b: { ${REPLICA} }\n`,
};
const paths = ['compose.yaml', 'secrets.yaml', 'caddy/Caddyfile'];

function withSecrets(values: Readonly<Record<string, string>>): DeployOptions {
  return {
    checkout,
    config: {
      compose: {
        files: ['compose.yaml', 'secrets.yaml'],
        secrets: Object.keys(SECRETS),
        keep: ['LOCAL_ONLY'],
      },
      files: paths.map((path) => ({ from: path, to: path })),
    },
    env: { PLAIN: values.PLAIN ?? '' },
    inputs: { 'env-values': JSON.stringify({ ...values, NOT_ASKED_FOR: 'marker-unused' }) },
  };
}

async function environmentOf(service: string): Promise<Record<string, string>> {
  const dump = ['node', '-e', 'console.log(JSON.stringify(process.env))'];
  const { stdout } = await stage.host.exec(['docker', 'exec', `shop-${service}-1`, ...dump]);
  return JSON.parse(stdout);
}

/** All that `docker inspect` says of the containers, but for the environment that they were given. */
async function labelsOnHost(): Promise<string> {
  const list =
    'docker inspect --format "{{json .Config.Labels}} {{.Args}} {{.Name}}" $(docker ps -aq)';
  return (await stage.host.exec(['sh', '-ec', list])).stdout;
}

/** Writes down every command line on the host until the file is removed. */
async function listen() {
  const loop =
    'touch /root/listen; while [ -e /root/listen ]; do cat /proc/[0-9]*/cmdline; done 2>/dev/null | tr "\\0" "\\n" | sort -u > /root/heard';
  const listening = stage.host.exec(['sh', '-c', loop]);
  return async () => {
    await stage.host.exec(['rm', '/root/listen']);
    await listening;
    return (await stage.host.exec(['cat', '/root/heard'])).stdout;
  };
}

test('every value arrives as it is, and stands nowhere but in the environment file', async () => {
  await stage.host.write('.env', '# mine\nLOCAL_ONLY="of the host" # kept\n');
  const heard = await listen();
  await using run = await stage.deploy(v1, withSecrets(SECRETS));
  const commandLines = await heard();
  expect(run.exitCode, run.maskedLog).toBe(0);

  for (const service of ['app-a', 'app-b']) {
    expect(await environmentOf(service)).toMatchObject({ ...SECRETS, LOCAL_ONLY: 'of the host' });
  }
  expect(commandLines).toContain('docker');
  const { writer } = stage.stack.registry;
  const { LINES: _, ...others } = SECRETS;
  const hidden = [
    ...Object.values(others),
    writer.password,
    `${writer.username}:${writer.password}`,
  ];
  const texts = {
    log: run.maskedLog,
    post: run.post?.maskedLog ?? '',
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
    state: JSON.stringify(run.state),
    'command lines of the host': commandLines,
    'labels of the containers': await labelsOnHost(),
  };
  for (const secret of hidden)
    expect(findSecret(secret.trim(), { texts, directories: [run.temp] })).toEqual([]);
  // The engine itself keeps the environment of its containers below /run/docker, and while a health
  // check begins in a file of runc's.
  const search = [
    ...['grep', '--recursive', '--files-with-matches', '--fixed-strings', '--text'],
    '--exclude-dir=docker',
    '--exclude=runc-process*',
  ];
  const places = ['/home', '/tmp', '/var/tmp', '/dev/shm', '/run', '/var/log', '/etc'];
  for (const secret of [
    'marker',
    writer.password,
    Buffer.from('marker').toString('base64').slice(0, 7),
  ]) {
    const found = await stage.host.exec([...search, '--', secret, ...places]);
    const allowed = secret === 'marker' ? `${stage.host.directory}/.env\n` : '';
    expect(found.stdout).toBe(allowed);
  }
  const file = await stage.host.exec(['stat', '-c', '%a %U', `${stage.host.directory}/.env`]);
  expect(file.stdout).toBe('600 deploy\n');
});

test('a plan that is made of them tells none of them', async () => {
  const other = Object.fromEntries(
    Object.keys(SECRETS).map((name) => [name, `marker-new ${name}`]),
  );
  const wish = withSecrets(other);
  const inputs = { ...wish.inputs, operation: 'plan' };
  await using run = await stage.deploy(v1, { ...wish, inputs });
  expect(run.outputs.status, run.maskedLog).toBe('planned');
  expect(run.maskedLog).toContain('its configuration or a secret changed');
  const texts = { log: run.maskedLog, summary: run.summary, outputs: JSON.stringify(run.outputs) };
  const places = { texts, directories: [run.temp] };
  for (const secret of Object.values(other)) expect(findSecret(secret, places)).toEqual([]);
});

test('the lines of the host stay as they are', async () => {
  const { stdout } = await stage.host.exec(['cat', `${stage.host.directory}/.env`]);
  expect(stdout).toContain('# mine\nLOCAL_ONLY="of the host" # kept\n');
});

test('the same values again are nothing to do', async () => {
  await using run = await stage.deploy(v1, withSecrets(SECRETS));
  expect(run.outputs.status, run.maskedLog).toBe('unchanged');
});

test('a changed secret alone is a roll like any other', async () => {
  const changed = { ...SECRETS, DOLLARS: 'marker-changed' };
  await using run = await stage.deploy(v1, withSecrets(changed));
  expect(run.outputs.status, run.maskedLog).toBe('deployed');
  expect(run.maskedLog).toContain('its configuration or a secret changed');
  expect(await environmentOf('app-b')).toMatchObject(changed);
});

test('a release that breaks on a changed secret is taken back with the old one', async () => {
  const { stdout: before } = await stage.host.exec(['cat', `${stage.host.directory}/.env`]);
  const broken = await stage.publish({ version: 'v2', broken: 'boot' });
  await using run = await stage.deploy(broken, withSecrets({ ...SECRETS, PLAIN: 'marker-other' }));
  expect(run.outputs).toMatchObject({ status: 'failed', 'rolled-back': 'true' });
  expect((await stage.host.exec(['cat', `${stage.host.directory}/.env`])).stdout).toBe(before);
  expect((await environmentOf('app-a')).PLAIN).toBe('marker-plain-5f2c');
});
