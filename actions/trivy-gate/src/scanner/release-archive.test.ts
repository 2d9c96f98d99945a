import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tarLayer } from '../../../../test/stack/tar-layer.ts';
import { fileOfArchive } from './release-archive.ts';

const LONG = `contrib/${'x'.repeat(120)}.tpl`;

describe('a program in a release archive', () => {
  test.each([0, 1, 511, 512, 513, 70_000])('of %i bytes is taken out whole', async (size) => {
    const trivy = randomBytes(size);
    const { bytes } = await tarLayer({ LICENSE: 'Apache', [LONG]: 'x', trivy, 'z.md': 'last' });
    expect(Buffer.compare(await fileOfArchive(bytes, 'trivy'), trivy)).toBe(0);
  });

  test('is at its top, under exactly this name', async () => {
    const { bytes } = await tarLayer({ 'bin/trivy': 'x', 'trivy.md': 'x', 'trivy/trivy': 'x' });
    await expect(fileOfArchive(bytes, 'trivy')).rejects.toThrow('no trivy in the archive');
  });

  test('is not taken from an archive that was cut', async () => {
    const { bytes } = await tarLayer({ trivy: randomBytes(70_000) });
    await expect(fileOfArchive(bytes.subarray(0, 40_000), 'trivy')).rejects.toThrow();
    await expect(fileOfArchive(Buffer.from('no archive'), 'trivy')).rejects.toThrow();
  });
});
