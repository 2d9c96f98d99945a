import { expect, it } from 'vitest';
import type { Clock } from '../../../../kit/time/clock.ts';
import { type Drained, describeDrain, waitForDrain } from './drain.ts';

/** A clock that jumps. */
function jumpingClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

function drain(counts: readonly (number | undefined)[], timeoutMs = 1_000, quietMs = 0) {
  const left = [...counts];
  const count = async () => {
    const inFlight = left.length > 1 ? left.shift() : left[0];
    return inFlight === undefined ? undefined : { inFlight, by: 'counter' as const };
  };
  return waitForDrain({
    count,
    timeoutMs,
    quietMs,
    clock: jumpingClock(),
    signal: new AbortController().signal,
  });
}

it.each([
  ['ends at once when nothing is in flight', [0], { proof: 'counter', from: 0, left: 0 }],
  ['waits until the count is 0', [7, 3, 0], { proof: 'counter', from: 7, left: 0 }],
  ['tells what is left when the time is over', [2], { proof: 'counter', from: 2, left: 2 }],
  ['goes on when one count fails', [2, undefined, 0], { proof: 'counter', from: 2, left: 0 }],
  ['gives time when nobody counts', [undefined], { proof: 'timer', from: 0, left: 0 }],
])('%s', async (_, counts, expected) => {
  expect(await drain(counts)).toMatchObject(expected);
});

it('gives the whole time when nobody counts, and not more when somebody does', async () => {
  expect((await drain([undefined])).durationMs).toBe(1_000);
  expect((await drain([1])).durationMs).toBeLessThan(1_200);
});

// A look comes after 300 ms, and then one each 150 ms.
it.each([
  ['stays quiet', [0], 750],
  ['still gets a request', [0, 0, 4, 0], 1_050],
  ['gets its last one in the very end', [0, 0, 0, 1, 0], 1_200],
  ['never is quiet for so long', [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1], 2_100],
])('looks for a while where a proxy may be late: a replica that %s', async (_, counts, took) => {
  expect((await drain(counts, 2_000, 450)).durationMs).toBe(took);
});

it.each<[string, Partial<Drained>, string, boolean]>([
  ['the proxy counted', {}, 'app is out; in flight 2 → 0 in 1.0 s', true],
  [
    'the kernel counted',
    { proof: 'connections' },
    "0 in 1.0 s, by the proxy's open connections",
    true,
  ],
  [
    'nobody counted',
    { proof: 'timer' },
    'app is out; nobody counts its requests, so it had 1.0 s',
    true,
  ],
  [
    'requests are left',
    { left: 1 },
    '1 of 2 requests or WebSockets did not end within 1.0 s',
    false,
  ],
  ['connections are left', { left: 1, proof: 'connections' }, 'idle ones among them', false],
])('says it when %s', (_, change, text, isQuiet) => {
  const drained: Drained = { proof: 'counter', from: 2, left: 0, durationMs: 1_000, ...change };
  const said = describeDrain('app', drained);
  expect(said.text).toContain(text);
  expect(said.isQuiet).toBe(isQuiet);
});
