/** A host that only a bastion leads to, and a lock and an image that are not the usual ones. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeployStage, startDeployStage } from '../stack/deploy-stage.ts';
import type { Host } from '../stack/host.ts';
import { startWiretap } from '../stack/ssh-wiretap.ts';

let stage: DeployStage;
let bastion: Host;

beforeAll(async () => {
  stage = await startDeployStage();
  bastion = await stage.stack.addHost('bastion');
  // The key of the host opens the bastion, too.
  const keys = await stage.host.exec(['cat', '/home/deploy/.ssh/authorized_keys']);
  const add = ['sh', '-c', 'cat >> /home/deploy/.ssh/authorized_keys'];
  await bastion.exec(add, { input: keys.stdout });
});

afterAll(() => stage.stop());

/** The host by the name that it has in the network of the bastion. */
const behind = (port: number) => ({
  hosts: [
    {
      ssh: 'deploy@shop',
      directory: stage.host.directory,
      fingerprint: stage.host.fingerprint,
      jump: `deploy@127.0.0.1:${port}`,
    },
  ],
});

const key = (host: Host) => host.knownHosts.replace(/^\S+ /, '');

describe('a host behind a bastion', () => {
  test('is deployed to through it, from a tag and under a shared lock', async () => {
    const { image, digest, release } = await stage.publish({ version: 'v1' });
    const lock = '/tmp/fairway-proxy';
    await using run = await stage.deploy(
      { image: `${stage.imageName}:v1`, digest, release },
      {
        config: { ...behind(bastion.sshPort), lock },
        inputs: { 'allow-tag': 'true', 'ssh-known-hosts': bastion.knownHosts },
      },
    );
    expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', digest });
    expect(run.maskedLog).toContain(`through deploy@[127.0.0.1]:${bastion.sshPort}`);
    expect(run.outputs['requests-failed']).toBe('0');
    // The lock was there and was given back; the project has none of its own.
    const left = await stage.host.exec(['ls', lock]);
    expect(left.stdout.split('\n').filter((name) => name !== '')).toEqual([
      'change.mutex',
      'lock.mutex',
    ]);
    const own = await stage.host.exec(['ls', `${stage.host.directory}/.fairway`]);
    expect(own.stdout).not.toContain('lock');
    expect((await bastion.exec(['docker', 'ps', '--all', '--quiet'])).stdout).toBe('');
    await using status = await stage.deploy(
      { image, digest, release },
      {
        config: { ...behind(bastion.sshPort), lock },
        inputs: { operation: 'status', image: '', 'ssh-known-hosts': bastion.knownHosts },
      },
    );
    expect(status.outputs).toMatchObject({ status: 'reported', release: 'v1', 'lock-owner': '' });
  });

  test('is not asked for by a bastion with another key, which gets nothing itself', async () => {
    await using tap = await startWiretap(bastion.sshPort);
    await using run = await stage.deploy(
      { image: '', digest: '', release: 'v1' },
      {
        config: behind(tap.port),
        inputs: {
          operation: 'status',
          'ssh-known-hosts': `[127.0.0.1]:${tap.port} ${key(stage.host)}`,
        },
      },
    );
    expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FR011' });
    expect(run.maskedLog).toContain(bastion.fingerprint);
    // Key exchange and disconnect, and no "new keys": nothing was ever encrypted, nor sent.
    const KEXINIT = 20;
    const KEX_ECDH_INIT = 30;
    const DISCONNECT = 1;
    expect(tap.messages().filter((number) => number !== DISCONNECT)).toEqual([
      KEXINIT,
      KEX_ECDH_INIT,
    ]);
  });
});
