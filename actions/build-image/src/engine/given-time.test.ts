import { expect, it } from 'vitest';
import { givenTime } from './given-time.ts';

const AT = 1_700_000_000;
const created = (time: string) => new Map([['org.opencontainers.image.created', time]]);
const nothing = new Map<string, string>();

it.each([
  ['no time', nothing, nothing, undefined],
  ['the time of the commit', created('2023-11-14T22:13:20Z'), nothing, undefined],
  ['the same time in another zone', created('2023-11-14T23:13:20+01:00'), nothing, undefined],
  ['the time of the clock as a label', created('2026-11-02T08:00:00.123Z'), nothing, 'created'],
  ['the time of the clock as an annotation', nothing, created('2026-11-02T08:00:00Z'), 'created'],
  ['something that is no time', created('today'), nothing, 'created'],
])('%s', (_, labels, annotations, why) => {
  const told = givenTime({ labels, annotations, sourceDate: AT });
  if (why === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(why);
});
