import { expect, test } from 'vitest';
import { mountPoints } from './mounts.ts';

test('mount points keep their order, and blanks in their names', () => {
  const text = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/root rw
40 22 0:4 net:[4026532281] /run/an\\040engine/netns/5c16 rw shared:7 - nsfs nsfs rw
`;
  expect(mountPoints(text)).toEqual(['/', '/run/an engine/netns/5c16']);
});
