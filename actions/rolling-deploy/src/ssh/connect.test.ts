import { describe, expect, it, vi } from 'vitest';
import { authorized, sessionTo } from '../../../../test/ssh/session-to.ts';
import { startSshServer } from '../../../../test/ssh/ssh-server.ts';

describe('a bastion', () => {
  it('leads to the host, which is entered with the same key', async () => {
    await using host = await startSshServer({ authorized });
    await using bastion = await startSshServer({ authorized });
    using session = await sessionTo(host, { jump: bastion });
    expect((await session.run({ args: ['true'] })).exitCode).toBe(0);
    expect(bastion.events).toEqual(['connect', 'auth', `forward 127.0.0.1:${host.port}`]);
    expect(host.events).toEqual(['connect', 'auth', 'exec true']);
  });

  it('with another key gets nothing after the handshake, and the host nothing at all', async () => {
    await using host = await startSshServer({ authorized });
    await using bastion = await startSshServer({ authorized });
    const wrong = { port: bastion.port, fingerprint: host.fingerprint };
    await expect(sessionTo(host, { jump: wrong })).rejects.toMatchObject({
      code: 'FR011',
      what: expect.stringContaining(`[127.0.0.1]:${bastion.port}`),
    });
    expect(bastion.events).toEqual(['connect']);
    expect(host.events).toEqual([]);
  });

  it('does not make another host the right one', async () => {
    await using host = await startSshServer({ authorized });
    await using bastion = await startSshServer({ authorized });
    const wrong = { port: host.port, fingerprint: bastion.fingerprint };
    await expect(sessionTo(wrong, { jump: bastion })).rejects.toMatchObject({ code: 'FR011' });
    expect(host.events).toEqual(['connect']);
    await vi.waitFor(() => expect(bastion.connections()).toBe(0));
  });

  it('that is lost is connected to again, and so is the host behind it', async () => {
    await using host = await startSshServer({ authorized });
    await using bastion = await startSshServer({ authorized });
    using session = await sessionTo(host, { jump: bastion });
    bastion.cut('reset');
    await vi.waitFor(() => expect(session.epoch()).toBeUndefined());
    expect((await session.run({ args: ['true'] })).exitCode).toBe(0);
    expect(session.epoch()).toBe(2);
  });

  it('is left alone when the host is lost or the session ends', async () => {
    await using host = await startSshServer({ authorized });
    await using bastion = await startSshServer({ authorized });
    const session = await sessionTo(host, { jump: bastion });
    host.cut('end');
    await vi.waitFor(() => expect(bastion.connections()).toBe(0));
    await session.run({ args: ['true'] });
    session.close();
    await vi.waitFor(() => expect(bastion.connections() + host.connections()).toBe(0));
  });
});
