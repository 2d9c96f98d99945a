import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { fenced, type LockOwner, lockOwner, releaseLock, renewLock, tryLock } from './lock.ts';

const host = localHost();
const alice: LockOwner = {
  repository: 'acme/shop',
  run: '7',
  attempt: 1,
  actor: "alice 'the' <admin>",
  release: 'v1',
  url: 'https://github.com/acme/shop/actions/runs/7',
};
const bob: LockOwner = { ...alice, run: '8', actor: 'bob' };

let state: string;

beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'fairway-lock-')), '.fairway');
});
afterEach(() => rmSync(join(state, '..'), { recursive: true }));

const take = (owner: LockOwner, token: string, takeOver = false) =>
  tryLock(host, { directory: state, token, owner, takeOver });
const expire = () => writeFileSync(join(state, 'lock/expires'), '1');

describe('the lock', () => {
  it('is taken when it is free, also where there is no directory yet', async () => {
    expect(await take(alice, 'a')).toEqual({ taken: true, token: 'a', from: undefined });
    expect(await lockOwner(host, state)).toEqual(alice);
  });

  it('is not taken from an owner whose lease runs, and says who that is', async () => {
    await take(alice, 'a');
    const answer = await take(bob, 'b');
    expect(answer).toMatchObject({ taken: false, owner: alice });
    expect(answer.taken ? 0 : answer.secondsLeft).toBeGreaterThan(30);
  });

  it('is not taken either while its owner left no name', async () => {
    await take(alice, 'a');
    rmSync(join(state, 'lock/owner.json'));
    expect(await take(bob, 'b')).toMatchObject({ taken: false, owner: undefined });
  });

  it('is taken over when the lease has expired, and says from whom', async () => {
    await take(alice, 'a');
    expire();
    expect(await take(bob, 'b')).toEqual({ taken: true, token: 'b', from: alice });
    expect(await lockOwner(host, state)).toEqual(bob);
  });

  it('is taken over by a later attempt of the same run, not by the same one', async () => {
    await take(alice, 'a');
    expect((await take(alice, 'b')).taken).toBe(false);
    expect((await take({ ...alice, attempt: 2 }, 'c')).taken).toBe(true);
  });

  it('is taken over when that is asked for', async () => {
    await take(alice, 'a');
    expect((await take(bob, 'b', true)).taken).toBe(true);
  });

  it.each([
    ['nothing in it', []],
    ['a lease that is no number', [['expires', 'soon']]],
    ['a lease that was never written', [['expires', '']]],
    ['a lease from before the clock was set back', [['expires', String(Date.now())]]],
    [
      'an owner that was cut',
      [
        ['expires', '1'],
        ['owner.json', '{"repo'],
      ],
    ],
  ])('is taken over when somebody died with %s', async (_, files) => {
    mkdirSync(join(state, 'lock'), { recursive: true });
    for (const [name = '', text = ''] of files) writeFileSync(join(state, 'lock', name), text);
    expect((await take(bob, 'b')).taken).toBe(true);
  });

  it('is taken by exactly one of many that try at once', async () => {
    await take(alice, 'old');
    expire();
    const tokens = Array.from({ length: 8 }, (_, index) => `t${index}`);
    const answers = await Promise.all(tokens.map((token) => take(bob, token)));
    expect(answers.filter(({ taken }) => taken)).toHaveLength(1);
  });

  it('is renewed and given back only by its owner', async () => {
    await take(alice, 'a');
    expire();
    expect(await renewLock(host, state, 'b')).toBe(false);
    expect(await releaseLock(host, state, 'b')).toBe(false);
    expect(await renewLock(host, state, 'a')).toBe(true);
    expect((await take(bob, 'b')).taken).toBe(false);
    expect(await releaseLock(host, state, 'a')).toBe(true);
    expect(readdirSync(state)).toEqual(['lock.mutex']);
  });

  it('is not said to be given back when nobody can tell', async () => {
    const broken = scriptedHost([[/./, { exitCode: 1, stderr: 'flock: timeout' }]]);
    await expect(releaseLock(broken, state, 'a')).rejects.toMatchObject({ code: 'FR014' });
  });

  it('lets a change begin only when what an earlier one left running has ended', async () => {
    await take(alice, 'a');
    const changes = fenced(host, state, 'a');
    const [go, said] = [join(state, 'go'), join(state, 'said')];
    const left = `mkfifo "$1"; { read -r _ < "$1"; echo first >> "$2"; } > /dev/null 2>&1 &`;
    await changes.run({ args: ['sh', '-c', left, 'x', go, said] });
    const next = changes.run({ args: ['sh', '-c', 'echo second >> "$1"', 'x', said] });
    const waiting = `until grep -qsx flock /proc/[0-9]*/comm; do :; done; echo > "$1"`;
    await Promise.race([next, host.run({ args: ['sh', '-c', waiting, 'x', go] })]);
    await next;
    expect(readFileSync(said, 'utf8')).toBe('first\nsecond\n');
  });

  it('lets a change through only while it is ours', async () => {
    await take(alice, 'a');
    const changes = fenced(host, state, 'a');
    const touch = { args: ['sh', '-c', 'cat > "$1"', 'x', join(state, "it's")], input: 'a\nb' };
    expect((await changes.run(touch)).exitCode).toBe(0);
    await take(bob, 'b', true);
    rmSync(join(state, "it's"));
    await expect(changes.run(touch)).rejects.toThrow('has another owner now');
    expect(readdirSync(state)).not.toContain("it's");
  });

  it('is lost with its directory, as when the host was started anew', async () => {
    await take(alice, 'a');
    const changes = fenced(host, state, 'a');
    rmSync(state, { recursive: true });
    await expect(changes.run({ args: ['true'] })).rejects.toMatchObject({ code: 'FR031' });
    expect(await renewLock(host, state, 'a')).toBe(false);
  });
});
