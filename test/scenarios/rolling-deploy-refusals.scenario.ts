/** Mistakes of a user: one message with a code, before anything was touched. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';
import { freePort } from '../stack/free-port.ts';
import { startWiretap } from '../stack/ssh-wiretap.ts';

let stage: DeployStage;
let v1: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
});

afterAll(() => stage.stop());

/** A well-formed key that nobody has. */
const STRANGER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ5qVjRzYF0Ff7k0v2Yx8GxVb7m3Zr2dT1oWcX4eQn8K';

const at = (port: number, directory: string) => ({
  hosts: [{ ssh: `deploy@127.0.0.1:${port}`, directory }],
});

async function refused(options: DeployOptions, published: Published = v1) {
  await using run = await stage.deploy(published, options);
  expect(run.exitCode, run.maskedLog).toBe(1);
  expect(run.outputs.status).toBe('failed');
  expect(run.outputs['rolled-back']).not.toBe('true');
  expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  return { code: run.outputs['failure-code'], summary: run.summary, log: run.maskedLog };
}

describe('without a connection', () => {
  test.each<[string, () => DeployOptions, string, string]>([
    [
      'a tag instead of a digest',
      () => ({ inputs: { image: `${stage.imageName}:v1` } }),
      'FR003',
      'the tag',
    ],
    [
      'another image',
      () => ({ inputs: { image: v1.image.replace('shop/app', 'shop/other') } }),
      'FR029',
      'shop/other',
    ],
    ['an unknown key', () => ({ config: { roll: { prot: 3000 } } }), 'FR002', 'did you mean'],
    [
      'a key of a later version',
      () => ({ config: { target: 'kubernetes' } }),
      'FR002',
      'only Docker Compose over SSH works in this version',
    ],
    [
      'an environment that does not exist',
      () => ({
        config: { environments: { staging: {} } },
        inputs: { environment: 'stagign' },
      }),
      'FR050',
      'Did you mean `staging`?',
    ],
    [
      'an environment that is broken, though it is not chosen',
      () => ({ config: { environments: { staging: { hosts: [] } } } }),
      'FR002',
      'environments.staging.hosts',
    ],
    [
      'a missing secret',
      () => ({ config: { compose: { secrets: ['DB_PASSWORD'] } } }),
      'FR004',
      'DB_PASSWORD',
    ],
    [
      'a configuration that is not there',
      () => ({ inputs: { config: 'nowhere.yaml' } }),
      'FR001',
      'nowhere.yaml',
    ],
    ['a public key', () => ({ inputs: { 'ssh-private-key': STRANGER } }), 'FR007', 'public key'],
    ['no host key', () => ({ inputs: { 'ssh-known-hosts': '' } }), 'FR005', 'fingerprint'],
    [
      'a host key of another host',
      () => ({ inputs: { 'ssh-known-hosts': `other ${STRANGER}` } }),
      'FR005',
      'No line',
    ],
    [
      'a certificate authority',
      () => ({ inputs: { 'ssh-known-hosts': `@cert-authority * ${STRANGER}` } }),
      'FR006',
      'cert-authority',
    ],
    [
      'a deploy without verdict that needs one',
      () => ({ inputs: { 'require-verdict': 'true' } }),
      'FR032',
      'verdict',
    ],
    [
      'something else than a verdict',
      () => ({ inputs: { verdict: 'pass' } }),
      'FR033',
      'not a verdict',
    ],
    ['a misspelt input', () => ({ inputs: { 'ssh-known-host': 'x' } }), 'FK001', 'did you mean'],
    [
      'a user without password',
      () => ({ inputs: { 'registry-password': '' } }),
      'FK001',
      'give both or none',
    ],
  ])('%s is refused', async (_, options, code, text) => {
    await using tap = await startWiretap(stage.host.sshPort);
    const { directory } = stage.host;
    const given = options();
    const config = { ...at(tap.port, directory), ...given.config };
    const answer = await refused({ ...given, config });
    expect(answer.code).toBe(code);
    expect(answer.summary).toContain(text);
    expect(tap.connections()).toBe(0);
  });
});

describe('a host that is not the right one', () => {
  test('gets not a byte beyond the handshake', async () => {
    await using tap = await startWiretap(stage.host.sshPort);
    const answer = await refused({
      config: at(tap.port, stage.host.directory),
      inputs: { 'ssh-known-hosts': `[127.0.0.1]:${tap.port} ${STRANGER}` },
    });
    expect(answer.code).toBe('FR011');
    expect(answer.log).toContain(stage.host.fingerprint);
    // Key exchange and disconnect, and no "new keys": nothing was ever encrypted, nor sent.
    const KEXINIT = 20;
    const KEX_ECDH_INIT = 30;
    const DISCONNECT = 1;
    expect(tap.messages().filter((number) => number !== DISCONNECT)).toEqual([
      KEXINIT,
      KEX_ECDH_INIT,
    ]);
  });

  test('is told apart by the fingerprint of the configuration as well', async () => {
    const { ssh, directory } = stage.host;
    const fingerprint = `SHA256:${'A'.repeat(43)}`;
    const answer = await refused({
      config: { hosts: [{ ssh, directory, fingerprint }] },
      inputs: { 'ssh-known-hosts': '' },
    });
    expect(answer.code).toBe('FR011');
    expect(answer.log).toContain(fingerprint);
  });

  test('that nobody answers for is named', async () => {
    const port = await freePort();
    const answer = await refused({
      config: at(port, stage.host.directory),
      inputs: { 'ssh-known-hosts': `[127.0.0.1]:${port} ${STRANGER}` },
    });
    expect(answer.code).toBe('FR010');
    expect(answer.summary).toContain('ECONNREFUSED');
  });

  test('that refuses the key is named', async () => {
    await using other = await stage.stack.addHost('other');
    const answer = await refused({ inputs: { 'ssh-private-key': other.privateKey } });
    expect(answer.code).toBe('FR012');
  });
});

describe('a host that is not ready', () => {
  const untouched = async () => (await stage.host.exec(['ls', '-A', stage.host.directory])).stdout;

  test.each<[string, DeployOptions, string, string]>([
    [
      'a service that does not exist',
      { config: { roll: { services: ['app-a', 'app-c'] } } },
      'FR022',
      'app-c',
    ],
    [
      'an image without the version key',
      { config: { compose: { 'version-key': 'RELEASE' } } },
      'FR041',
      'RELEASE',
    ],
    [
      'a Compose file with a mistake',
      { checkout: { 'compose.yaml': 'services: [a]' } },
      'FR021',
      'services',
    ],
    [
      'a directory that can not be made',
      { config: { hosts: [{ directory: '/root/shop' }] } },
      'FR028',
      '/',
    ],
  ])('%s is said early', async (_, options, code, text) => {
    const { ssh, directory } = stage.host;
    const own = (options.config?.hosts as { directory: string }[] | undefined)?.[0];
    const hosts = [{ ssh, directory: own?.directory ?? directory }];
    const answer = await refused({ ...options, config: { ...options.config, hosts } });
    expect(answer.code, answer.log).toBe(code);
    expect(answer.summary).toContain(text);
    expect(await untouched()).toBe('');
  });

  test('the plan changes nothing, and says what a deploy would do', async () => {
    const before = await untouched();
    await using run = await stage.deploy(v1, { inputs: { operation: 'plan' } });
    expect(run.outputs).toMatchObject({ status: 'planned', release: 'v1', digest: v1.digest });
    expect(run.maskedLog).toContain('Roll `app-a`: it is not there');
    expect(await untouched()).toBe(before);
  });
});

describe('a lock', () => {
  const lock = (expires: string) =>
    stage.host.exec([
      'sh',
      '-euc',
      `cd ${stage.host.directory}
mkdir -p .fairway/lock
echo '{"repository":"acme/other","run":"77","attempt":1,"actor":"bob","release":"v9","url":"https://github.com/acme/other/actions/runs/77"}' > .fairway/lock/owner.json
printf bobs > .fairway/lock/token
echo ${expires} > .fairway/lock/expires
chown -R deploy .fairway`,
    ]);

  test('that another run holds is respected, and its owner named', async () => {
    await lock('$(( $(date +%s) + 60 ))');
    await using run = await stage.deploy(v1, { inputs: { 'wait-for-lock': '1s' } });
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FR030' });
    expect(run.outputs['lock-owner']).toContain('bob');
    expect(run.maskedLog).toContain('https://github.com/acme/other/actions/runs/77');
    expect((await stage.host.exec(['docker', 'ps', '--all', '--quiet'])).stdout).toBe('');
  });

  test('that has expired is taken over, and that is said', async () => {
    await lock('$(( $(date +%s) - 1 ))');
    await using run = await stage.deploy(v1);
    expect(run.outputs.status, run.maskedLog).toBe('deployed');
    expect(run.annotations.map(({ message }) => message).join()).toContain('held by run 77');
  });

  test('is broken on request, and status shows what runs', async () => {
    await lock('$(( $(date +%s) + 60 ))');
    await using run = await stage.deploy(v1, { inputs: { 'take-over': 'true' } });
    expect(run.outputs.status, run.maskedLog).toBe('unchanged');
    await using status = await stage.deploy(v1, { inputs: { operation: 'status', image: '' } });
    expect(status.outputs).toMatchObject({ status: 'reported', release: 'v1', 'lock-owner': '' });
    expect(status.summary).toContain('app-a');
  });
});
