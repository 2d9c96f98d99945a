import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { type Ahead, headStart } from './head-start.ts';

const ENGINE = { name: 'docker' } as Engine;
const run = () => new AbortController();

it('an engine is asked for at once, and is there when it is needed', async () => {
  let isAsked = false;
  await using ahead = headStart(async () => {
    isAsked = true;
    return ENGINE;
  }, run().signal);
  expect(isAsked).toBe(true);
  expect(await ahead.engine()).toBe(ENGINE);
});

it('nothing is started for it before it is needed', async () => {
  let isStarted = false;
  const makeReady = async ({ needed }: Ahead) => {
    await needed;
    isStarted = true;
    return ENGINE;
  };
  await using ahead = headStart(makeReady, run().signal);
  await setTimeout(1);
  expect(isStarted).toBe(false);
  await ahead.engine();
  expect(isStarted).toBe(true);
});

it('an engine that is not needed is not waited for, nor does its failure matter', async () => {
  const ended: unknown[] = [];
  const makeReady = async ({ signal, needed }: Ahead) => {
    await setTimeout(60_000, undefined, { signal }).catch(() => ended.push('asking'));
    await needed.catch(() => ended.push('starting'));
    throw new Error('there is no engine');
  };
  {
    await using _ = headStart(makeReady, run().signal);
  }
  expect(ended).toEqual(['asking', 'starting']);
});

it('what went wrong is told to who needs it', async () => {
  const failing = async () => Promise.reject(new Error('there is no engine'));
  await using ahead = headStart(failing, run().signal);
  await setTimeout(1);
  await expect(ahead.engine()).rejects.toThrow('there is no engine');
});

it('a cancel of the run reaches it, also after the head start', async () => {
  const cancel = run();
  let seen: AbortSignal | undefined;
  {
    await using ahead = headStart(async ({ signal }) => {
      seen = signal;
      return ENGINE;
    }, cancel.signal);
    await ahead.engine();
  }
  expect(seen?.aborted).toBe(false);
  cancel.abort();
  expect(seen?.aborted).toBe(true);
});
