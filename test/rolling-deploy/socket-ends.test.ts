import { expect, it } from 'vitest';
import { foreignEnds, replacedService } from './socket-ends.ts';

const known = {
  before: new Map([
    ['aaa', 'app-a'],
    ['bbb', 'app-b'],
  ]),
  replacedAt: new Map([['app-a', 10_000]]),
};

it.each([
  ['with its replica', 'aaa', 10_500, 0],
  ['a moment before the line of the log was read', 'aaa', 9_900, 0],
  ['before its replica was in hand', 'aaa', 5_000, 1],
  ['of a replica that stays', 'bbb', 10_500, 1],
  ['of a replica that is new', 'ccc', 10_500, 1],
])('a WebSocket that ended %s', (_, replica, at, count) => {
  expect(foreignEnds([{ replica, at, code: 1001 }], known)).toHaveLength(count);
});

it.each([
  ['  │  Container shop-app-a-1  Recreate', 'app-a'],
  ['  │  Container shop-app-a-1  Recreated', undefined],
  ['  │  Container shop-web-b-1  Stopping ', 'web-b'],
  ['app-a is out', undefined],
])('reads %j', (line, service) => {
  expect(replacedService(line)).toBe(service);
});
