import { afterEach, describe, expect, it, vi } from 'vitest';
import { authorized, sessionTo } from '../../../../test/ssh/session-to.ts';
import { end, newKey, say, startSshServer } from '../../../../test/ssh/ssh-server.ts';

const stranger = newKey();

afterEach(() => {
  vi.useRealTimers();
});

describe('a session', () => {
  it('runs programs and tells how they ended', async () => {
    await using server = await startSshServer({
      authorized,
      run(command, channel) {
        channel.write(`ran ${command}`);
        channel.stderr.write('and complained');
        channel.exit(3);
        channel.end();
      },
    });
    using session = await sessionTo(server);
    expect(await session.run({ args: ['ls', 'a b'] })).toMatchObject({
      exitCode: 3,
      stdout: "ran ls 'a b'",
      stderr: 'and complained',
    });
    expect(server.events).toEqual(['connect', 'auth', "exec ls 'a b'"]);
  });

  it('runs at most 8 programs at once, over one connection', async () => {
    const running: (() => void)[] = [];
    await using server = await startSshServer({
      authorized,
      run: (command, channel) => void running.push(() => end(command, channel)),
    });
    using session = await sessionTo(server);
    const all = Array.from({ length: 30 }, () => session.run({ args: ['true'] }));
    for (let ended = 0; ended < 30; ended += 1) {
      await vi.waitFor(() => expect(running.length).toBeGreaterThan(0));
      running.shift()?.();
    }
    expect(await Promise.all(all)).toHaveLength(30);
    expect(server.mostSessions()).toBe(8);
    expect(server.events.filter((event) => event === 'connect')).toHaveLength(1);
  });

  it('keeps the end of what is handed on line by line, and hands on all of it', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const lines = 50_000;
    await using server = await startSshServer({
      authorized,
      run: say(`${line.repeat(lines)}the end`),
    });
    using session = await sessionTo(server);
    let seen = 0;
    const onLine = () => {
      seen += 1;
    };
    const { stdout } = await session.run({ args: ['log'], onLine });
    expect(seen).toBe(lines + 1);
    expect(stdout.length).toBeLessThan(3 * 1_048_576);
    expect(stdout.endsWith('the end')).toBe(true);
  });

  it('refuses what is too large to be kept whole', async () => {
    await using server = await startSshServer({
      authorized,
      run: say(Buffer.alloc(17 * 1_048_576, 'x')),
    });
    using session = await sessionTo(server);
    const run = session.run({ args: ['cat', 'journal'] });
    await expect(run).rejects.toMatchObject({
      code: 'FR052',
      what: expect.stringContaining('`cat`'),
    });
  });

  it('stops what was cancelled while it began', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    await using server = await startSshServer({ authorized, run: () => cancel.abort(reason) });
    using session = await sessionTo(server);
    const run = session.until(cancel.signal).run({ args: ['sleep'] });
    await expect(run).rejects.toBe(reason);
    expect(server.events).toContain('signal INT');
  });
});

describe('a connection that is lost', () => {
  it.each(['reset', 'end'] as const)(
    'by %s ends what runs, and comes back for the next program',
    async (how) => {
      await using server = await startSshServer({
        authorized,
        run: (command, channel) => (command === 'sleep' ? undefined : end(command, channel)),
      });
      using session = await sessionTo(server);
      expect(session.epoch()).toBe(1);
      const cut = session.run({ args: ['sleep'] });
      await vi.waitFor(() => expect(server.events).toContain('exec sleep'));
      server.cut(how);
      await expect(cut).rejects.toMatchObject({ code: 'FR013' });
      const answers = await Promise.all(['a', 'b'].map((name) => session.run({ args: [name] })));
      expect(answers.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      expect(server.events.filter((event) => event === 'connect')).toHaveLength(2);
      expect(session.epoch()).toBe(2);
    },
  );

  it('in silence is noticed by what the server should have answered meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await using server = await startSshServer({ authorized, run: () => undefined });
    using session = await sessionTo(server);
    const cut = session.run({ args: ['sleep'], timeoutMs: 1_000_000 });
    await vi.waitFor(() => expect(server.events).toContain('exec sleep'));
    server.freeze();
    vi.advanceTimersByTime(20_000);
    await expect(cut).rejects.toMatchObject({ code: 'FR013' });
  });

  it('is made again when the server comes back', async () => {
    const hostKey = newKey();
    const first = await startSshServer({ authorized, hostKey });
    const waits: string[] = [];
    using session = await sessionTo(first, { onWait: (message) => waits.push(message) });
    const { port } = first;
    await first[Symbol.asyncDispose]();
    await vi.waitFor(() => expect(session.epoch()).toBeUndefined());
    const next = session.run({ args: ['true'] });
    await vi.waitFor(() => expect(waits.join()).toContain('ECONNREFUSED'));
    await using _second = await startSshServer({ authorized, hostKey, port });
    expect((await next).exitCode).toBe(0);
  });

  it('is not waited for again and again when the server stays away', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const hostKey = newKey();
    const first = await startSshServer({ authorized, hostKey });
    const waits: string[] = [];
    using session = await sessionTo(first, { onWait: (message) => waits.push(message) });
    const { port } = first;
    await first[Symbol.asyncDispose]();
    await vi.waitFor(() => expect(session.epoch()).toBeUndefined());
    const gone = session.run({ args: ['true'] });
    await vi.waitFor(() => expect(waits).not.toEqual([]));
    vi.setSystemTime(Date.now() + 60_000);
    await expect(gone).rejects.toMatchObject({ code: 'FR010' });
    const before = waits.length;
    await expect(session.run({ args: ['true'] })).rejects.toMatchObject({ code: 'FR010' });
    expect(waits).toHaveLength(before);
    await using _second = await startSshServer({ authorized, hostKey, port });
    expect((await session.run({ args: ['true'] })).exitCode).toBe(0);
  });
});

describe('a server that is not the right one, or does not know us', () => {
  it('gets nothing after the handshake when it shows another key', async () => {
    await using server = await startSshServer({ authorized });
    const other = { port: server.port, fingerprint: `SHA256:${'A'.repeat(43)}` };
    await expect(sessionTo(other)).rejects.toMatchObject({
      code: 'FR011',
      what: expect.stringContaining(server.fingerprint),
    });
    expect(server.events).toEqual(['connect']);
  });

  it.each(['ecdsa', 'rsa'] as const)(
    'is the right one with a key of the type %s, too',
    async (type) => {
      const hostKey = newKey({ type });
      await using server = await startSshServer({ authorized, hostKey });
      const lines = `${server.knownHosts}\n${server.knownHosts.replace(/ .*/, ` ${stranger.public}`)}`;
      using session = await sessionTo({ ...server, fingerprint: undefined }, { knownHosts: lines });
      expect((await session.run({ args: ['true'] })).exitCode).toBe(0);
    },
  );

  it('is told apart from one that refuses our key', async () => {
    await using server = await startSshServer({ authorized });
    const refused = sessionTo(server, { privateKey: stranger.private });
    await expect(refused).rejects.toMatchObject({ code: 'FR012' });
  });
});

describe('a private key', () => {
  const encrypted = newKey({ passphrase: 'open sesame' });

  it('with a passphrase opens the host', async () => {
    await using server = await startSshServer({ authorized: encrypted.public });
    using session = await sessionTo(server, {
      privateKey: encrypted.private,
      passphrase: 'open sesame',
    });
    expect((await session.run({ args: ['true'] })).exitCode).toBe(0);
  });
});
