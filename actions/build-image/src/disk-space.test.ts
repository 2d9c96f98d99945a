import { expect, it } from 'vitest';
import { diskSpace, judgeDiskSpace } from './disk-space.ts';

const disk = (directory: string, freeBytes: number) => ({ directory, freeBytes });

it('a disk with room is nothing to talk about', () => {
  expect(judgeDiskSpace([disk('/', 5e9)])).toBeUndefined();
  expect(judgeDiskSpace([])).toBeUndefined();
});

it('little room is told', () => {
  expect(judgeDiskSpace([disk('/', 5e9), disk('/var/lib/docker', 5e8)])).toBe(
    'The disk of `/var/lib/docker` has 500 MB left. A build that needs more will fail.',
  );
});

it('no room is an error', () => {
  expect(() => judgeDiskSpace([disk('/', 5e9), disk('/tmp', 5e7)])).toThrow(
    expect.objectContaining({ code: 'FB022', what: 'The disk of `/tmp` has 50 MB left.' }),
  );
});

it('directories that are not there are passed over', async () => {
  const disks = await diskSpace([import.meta.dirname, '/nowhere']);
  expect(disks).toContainEqual(disk(import.meta.dirname, expect.any(Number) as unknown as number));
  expect(disks.map(({ directory }) => directory)).not.toContain('/nowhere');
});
