import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dockerfileDigest } from './dockerfile-digest.ts';

/** The digest where these files are; the Dockerfile is `x.Dockerfile`. */
function digestOf(files: Readonly<Record<string, string>>): string {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-dockerfile-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory.path, name), text);
  return dockerfileDigest(join(directory.path, 'x.Dockerfile'));
}

const usual = digestOf({ 'x.Dockerfile': 'FROM a', 'other.Dockerfile': 'FROM b' });

it('is the same wherever the Dockerfile is, and whatever is beside it', () => {
  expect(digestOf({ 'x.Dockerfile': 'FROM a', a: 'a' })).toBe(usual);
});

it.each<[string, Readonly<Record<string, string>>]>([
  ['the Dockerfile', { 'x.Dockerfile': 'FROM b' }],
  ['its ignore file', { 'x.Dockerfile': 'FROM a', 'x.Dockerfile.dockerignore': 'a' }],
  ["Buildah's ignore file", { 'x.Dockerfile': 'FROM a', 'x.Dockerfile.containerignore': 'a' }],
  ['the Dockerfile, which is not there', {}],
])('is another one with another text of %s', (_, files) => {
  expect(digestOf(files)).not.toBe(usual);
});
