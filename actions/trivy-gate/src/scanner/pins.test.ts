import { describe, expect, test } from 'vitest';
import {
  assetName,
  DEFAULT_VERSION,
  isMalicious,
  maliciousVersionIn,
  PINNED_RELEASES,
  releaseUrl,
} from './pins.ts';

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

test.each(['https://github.com', 'http://10.0.0.1:8081/repository/github//'])(
  'an archive is below %s by the path that GitHub has for it',
  (base) => {
    const url = new URL(releaseUrl(base, '0.74.0', 'trivy.tar.gz'));
    expect(url.pathname).toMatch(
      /^(\/repository\/github)?\/aquasecurity\/trivy\/releases\/download\/v0\.74\.0\/trivy\.tar\.gz$/,
    );
  },
);

describe('a program', () => {
  test.each([
    ['whose linker was told so', 'x -X github.com/x/pkg/version/app.ver=0.69.4" y', '0.69.4'],
    ['built from the module', 'mod\tgithub.com/aquasecurity/trivy\tv0.69.5\th1:', '0.69.5'],
    ['that has it as a text of its own', 'x\0\x000.69.6\0y', '0.69.6'],
    ['at its very beginning and end', '\x000.69.4', '0.69.4'],
  ])('%s is a malicious version', (_, text, version) => {
    expect(maliciousVersionIn(Buffer.from(text))).toBe(version);
  });

  test.each([
    ['of another version', 'app.ver=0.69.40" app.ver=0.69.3" \x000.74.0\0'],
    ['that was built with something of that version', 'dep\tgithub.com/x/common\tv0.69.4\th1:'],
    ['with it in the path of a source file', 'github.com/x/common@v0.69.4/model/x.go'],
    ['with it inside of other text', 'see 0.69.4 and v1.0.69.4'],
  ])('%s is none', (_, text) => {
    expect(maliciousVersionIn(Buffer.from(text))).toBeUndefined();
  });
});
