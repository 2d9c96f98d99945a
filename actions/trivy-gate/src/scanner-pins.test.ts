import { describe, expect, test } from 'vitest';
import { assetName, DEFAULT_VERSION, isMalicious, PINNED_RELEASES } from './scanner-pins.ts';

describe('pinned releases', () => {
  test('have a hash for every platform that runners of GitHub have, but Windows', () => {
    expect(Object.keys(PINNED_RELEASES[DEFAULT_VERSION] ?? {})).toEqual(
      expect.arrayContaining(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']),
    );
  });

  test('are whole hashes of archives that exist under a name', () => {
    for (const [version, platforms] of Object.entries(PINNED_RELEASES)) {
      for (const [platform, sha256] of Object.entries(platforms)) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(assetName(version, platform)).toContain(version);
      }
    }
  });

  test('are none of the malicious ones', () => {
    expect(Object.keys(PINNED_RELEASES).filter(isMalicious)).toEqual([]);
    expect(['0.69.3', '0.69.4', '0.69.5', '0.69.6', '0.69.7'].map(isMalicious)).toEqual([
      ...[false, true, true, true, false],
    ]);
  });
});
