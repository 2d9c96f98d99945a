import { describe, expect, it } from 'vitest';
import { blobPath, manifestPath } from './address.ts';

const SHA256 = `sha256:${'a'.repeat(64)}`;
const SHA512 = `sha512:${'b'.repeat(128)}`;

it.each(['latest', '1.2.3-rc_1', SHA256, SHA512])('a manifest is found at %s', (reference) => {
  expect(manifestPath('acme/shop', reference)).toBe(`acme/shop/manifests/${reference}`);
});

it.each([SHA256, SHA512])('a blob is found at %s', (digest) => {
  expect(blobPath('acme/shop', digest)).toBe(`acme/shop/blobs/${digest}`);
});

describe('no address has in it', () => {
  it.each([
    '',
    '..',
    '../blobs/uploads/',
    'a/b',
    'latest?x=1',
    'latest#',
    'sha256:/../../../etc/passwd',
    `sha256:${'A'.repeat(64)}`,
    `${SHA256}\n`,
    `md5:${'a'.repeat(32)}`,
  ])('%j', (text) => {
    const unusable = expect.objectContaining({ code: 'FK014' });
    expect(() => manifestPath('acme/shop', text)).toThrow(unusable);
    expect(() => blobPath('acme/shop', text)).toThrow(unusable);
  });

  it('a tag where only a digest says what is meant', () => {
    expect(() => blobPath('acme/shop', 'latest')).toThrow(
      expect.objectContaining({ code: 'FK014' }),
    );
  });
});
