import { expect, test } from 'vitest';
import { waiverPath } from './waiver-path.ts';

const source = { env: {}, workspace: '/work', mask: () => undefined };
const read = (raw: string | undefined) => waiverPath().read(raw, source);

test.each([
  [undefined, undefined],
  ['security/waivers.yaml', 'security/waivers.yaml'],
  ['./security//waivers.yaml', 'security/waivers.yaml'],
  ['..waivers.yaml', '..waivers.yaml'],
])('%j is %j', (raw, path) => {
  expect(read(raw)).toBe(path);
});

test.each(['/etc/waivers.yaml', '../waivers.yaml', 'a/../../b', '.', './'])(
  '%j is refused',
  (raw) => {
    expect(() => read(raw)).toThrow('is not a path below the root of the repository');
  },
);
