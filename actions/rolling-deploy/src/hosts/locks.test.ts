import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../kit/time/clock.ts';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { localHost } from '../../../../test/stack/local-host.ts';
import { toHost } from '../config/config.ts';
import { type LockOwner, releaseLock, tryLock } from '../host/lock.ts';
import { type Lockable, lockAll } from './locks.ts';

const owner: LockOwner = {
  ...{ repository: 'acme/shop', run: '7', attempt: 1, actor: 'alice', release: 'v1' },
  url: 'https://github.com/acme/shop/actions/runs/7',
};
const local = localHost();
let top: string;
let asked: string[];

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'fairway-locks-'));
  asked = [];
});
afterEach(() => rmSync(top, { recursive: true }));

/** A host of that name, which is this machine with another directory. */
function hostOf(name: string, directory = name): Lockable {
  const lock = join(top, directory);
  const { job } = quietJob();
  const host = {
    ...local,
    name,
    run: (command: Parameters<typeof local.run>[0]) => {
      asked.push(name);
      return local.run(command);
    },
  };
  const config = { host: toHost({ ssh: `deploy@${name}`, directory: lock }) };
  const site = { config, paths: { lock }, log: job.log, clock: systemClock };
  return { name, site, session: host } as unknown as Lockable;
}

const isLocked = (name: string) => existsSync(join(top, name, 'lock'));

function lock(hosts: readonly Lockable[]) {
  const { signal } = new AbortController();
  const onHeld = () => undefined;
  return lockAll(hosts, { token: 'ours', owner, takeOver: false, waitMs: 0, signal, onHeld });
}

describe('the locks of several hosts', () => {
  it('are taken in an order that does not depend on the file, and all given back', async () => {
    const held = await lock([hostOf('b'), hostOf('c'), hostOf('a')]);
    expect([...new Set(asked)]).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map(isLocked)).toEqual([true, true, true]);
    expect(await held.release()).toBe(true);
    expect(['a', 'b', 'c'].map(isLocked)).toEqual([false, false, false]);
  });

  it('are given back where one can not be had, and it is told of which host', async () => {
    const other = { directory: join(top, 'b'), token: 'theirs', takeOver: false };
    await tryLock(local, { ...other, owner: { ...owner, run: '8' } });
    await expect(lock([hostOf('a'), hostOf('b'), hostOf('c')])).rejects.toMatchObject({
      ...{ code: 'FR030', what: expect.stringMatching(/^b: .*run 8/) },
    });
    expect(['a', 'b', 'c'].map(isLocked)).toEqual([false, true, false]);
    expect(await releaseLock(local, join(top, 'b'), 'theirs')).toBe(true);
  });

  it('are not waited for on a host that is named twice', async () => {
    const twice = [hostOf('a'), hostOf('alias-of-a', 'a')];
    await expect(lock(twice)).rejects.toMatchObject({ code: 'FR081' });
    expect(isLocked('a')).toBe(false);
  });
});
