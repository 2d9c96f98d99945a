import { expect, it } from 'vitest';
import { parseChallenge } from './auth.ts';

it.each([
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:o/a:pull"',
    { scheme: 'bearer', realm: new URL('https://ghcr.io/token'), service: 'ghcr.io' },
  ],
  [
    'bearer realm=https://auth.example/t',
    { scheme: 'bearer', realm: new URL('https://auth.example/t'), service: undefined },
  ],
  ['Basic realm="Registry"', { scheme: 'basic' }],
  [
    'Basic realm="x", Bearer realm="https://auth.example/t",service="s"',
    { scheme: 'bearer', realm: new URL('https://auth.example/t'), service: 's' },
  ],
  ['Bearer realm="not an address"', undefined],
  ['Negotiate', undefined],
  [undefined, undefined],
])('the challenge %s is understood', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected);
});
