import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from './lock.ts';
import { isGone, thisProcess } from './process-identity.ts';

test('jobs under one lock run one after the other, also when one of them fails', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fairway-lock-'));
  const said: string[] = [];
  const job = (name: string) => async () => {
    said.push(`${name} begins`);
    await sleep(20);
    said.push(`${name} ends`);
    if (name === 'first') throw new Error('failed');
  };
  const file = join(directory, 'lock');
  const jobs = [withLock(file, job('first')), withLock(file, job('second'))];
  const ends = await Promise.allSettled(jobs);
  expect(ends.map((end) => end.status)).toEqual(['rejected', 'fulfilled']);
  expect(said.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  await rm(directory, { recursive: true });
});

test('a process is gone when its number is another’s, and unknown when it is elsewhere', () => {
  const here = thisProcess();
  expect(isGone(here)).toBe(false);
  const [host, boot, namespace, pid] = here.split('_');
  expect(isGone([host, boot, namespace, pid, '1'].join('_'))).toBe(true);
  expect(isGone([host, 'earlier', namespace, pid, '1'].join('_'))).toBe(true);
  expect(isGone(['elsewhere', boot, namespace, pid, '1'].join('_'))).toBe(false);
  expect(isGone([host, boot, '7', pid, '1'].join('_'))).toBe(false);
  expect(isGone('nonsense')).toBe(false);
});
