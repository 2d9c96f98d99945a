import { expect, it } from 'vitest';
import { announcedFailures } from './announced.ts';
import type { Sample } from './sample.ts';

/** A request each 100 ms: `.` answered, `x` met nobody, `5` answered with 502. */
function samples(pattern: string): Sample[] {
  return [...pattern].map((sign, index) => ({
    at: index * 100,
    durationMs: 10,
    connection: 'fresh',
    failure: sign === 'x' ? 'connect ECONNREFUSED' : sign === '5' ? 'HTTP 502' : undefined,
    version: undefined,
    ...(sign === 'x' ? {} : { status: sign === '5' ? 502 : 200 }),
  }));
}

it.each([
  ['none without an absence', '.xx.', [], 0],
  ['those within it', '.xx..', [{ from: 100, to: 250 }], 2],
  ['those until the first answer after it', '.xxxx..x', [{ from: 100, to: 250 }], 4],
  ['none before it', 'x..x.', [{ from: 250, to: 350 }], 1],
  ['no answer of a proxy that is there', '.x5x.', [{ from: 100, to: 350 }], 2],
  ['all while the work goes on', '.xxx', [{ from: 100, to: undefined }], 3],
  [
    'those of two absences',
    'x..x.x',
    [
      { from: 0, to: 50 },
      { from: 500, to: 550 },
    ],
    2,
  ],
])('counts %s', (_, pattern, absences, count) => {
  expect(announcedFailures(samples(pattern), absences)).toBe(count);
});

it('counts no longer than ten seconds for a proxy that does not come back', () => {
  const all = samples(`.${'x'.repeat(200)}`);
  expect(announcedFailures(all, [{ from: 100, to: 1_000 }])).toBe(110);
});
