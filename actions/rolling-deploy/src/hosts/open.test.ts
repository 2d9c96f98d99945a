import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { authorized, privateKey } from '../../../../test/ssh/session-to.ts';
import { newKey, type SshServer, startSshServer } from '../../../../test/ssh/ssh-server.ts';
import type { WholeConfig } from '../config/config.ts';
import { parseConfig } from '../config/load.ts';
import type { Inputs } from '../inputs.ts';
import { closeAll, openHosts } from './open.ts';

let servers: SshServer[];
beforeEach(async () => {
  servers = await Promise.all([1, 2, 3].map(() => startSshServer({ authorized })));
});
afterEach(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
});

interface Entry {
  readonly port: number;
  readonly fingerprint: string | undefined;
}

function configOf(entries: readonly Entry[]): WholeConfig {
  const hosts = entries.map(({ port, fingerprint }, index) => ({
    ...{ ssh: `deploy@127.0.0.1:${port}`, directory: `/srv/${index}`, fingerprint },
  }));
  const file = {
    ...{ version: 1, project: 'shop', image: 'ghcr.io/acme/shop', hosts },
    roll: { services: ['a', 'b'], port: 3000 },
  };
  return parseConfig(JSON.stringify(file), { file: 'deploy.yaml' });
}

function open(config: WholeConfig) {
  const { job } = quietJob();
  const log = Object.assign(job.log, { named: () => job.log });
  const inputs = { sshPrivateKey: privateKey, logLines: 1 } as Inputs;
  return openHosts(config, inputs, { log, signal: job.signal });
}

const events = () => servers.map((server) => server.events);

describe('connecting to several hosts', () => {
  it('enters each, once the keys of all are known to be right', async () => {
    const members = await open(configOf(servers));
    expect(members.map(({ name }) => name)).toEqual(
      servers.map(({ port }) => `[127.0.0.1]:${port}`),
    );
    for (const { session } of members) await session.run({ args: ['true'] });
    closeAll(members);
    for (const own of events()) expect(own).toContain('exec true');
  });

  it('enters none where one shows another key', async () => {
    const [one, two, three] = servers;
    const stranger = { port: three?.port ?? 0, fingerprint: one?.fingerprint };
    await expect(
      open(configOf([one, two, stranger].flatMap((x) => x ?? []))),
    ).rejects.toMatchObject({
      code: 'FR011',
      what: expect.stringMatching(`^\\[127.0.0.1\\]:${three?.port}: `),
    });
    expect(events()).toEqual([['connect'], ['connect'], ['connect']]);
  });

  it('asks none where the key of one is not known', async () => {
    const [first, ...rest] = servers.map(({ port, fingerprint }) => ({ port, fingerprint }));
    const unknown = { port: first?.port ?? 0, fingerprint: undefined };
    await expect(open(configOf([...rest, unknown]))).rejects.toMatchObject({ code: 'FR005' });
    expect(events()).toEqual([[], [], []]);
  });

  it('keeps no connection where one refuses the private key', async () => {
    await using refusing = await startSshServer({ authorized: newKey().public });
    await expect(open(configOf([...servers, refusing]))).rejects.toMatchObject({ code: 'FR012' });
    await vi.waitFor(() =>
      expect(servers.map((server) => server.connections())).toEqual([0, 0, 0]),
    );
  });
});
