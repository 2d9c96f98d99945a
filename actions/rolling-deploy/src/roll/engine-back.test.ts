import { expect, it } from 'vitest';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { untilEngineAnswers } from './engine-back.ts';

/** Waits for an engine that answers after some seconds; tells how long that took, and what was said. */
async function waited(backAfterMs: number) {
  let now = 0;
  const { job, said } = quietJob();
  const host = {
    ...scriptedHost(),
    run: () => scriptedHost([[/version/, { exitCode: now < backAfterMs ? 1 : 0 }]]).run(VERSION),
  };
  const clock = {
    now: () => now,
    async sleep(milliseconds: number) {
      now += milliseconds;
    },
  };
  await untilEngineAnswers({ host, clock, signal: job.signal, log: job.log });
  return { now, said };
}

const VERSION = { args: ['docker', 'version'] };

it('says nothing and waits for nothing where the engine answers', async () => {
  expect(await waited(0)).toEqual({ now: 0, said: [] });
});

it('waits for an engine that restarts, and says so once', async () => {
  const { now, said } = await waited(4_500);
  expect(now).toBe(5_000);
  expect(said).toEqual([expect.stringContaining('does not answer')]);
});

it('goes on after a minute all the same', async () => {
  expect((await waited(600_000)).now).toBe(60_000);
});
