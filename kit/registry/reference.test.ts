import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference, type ImageReference, parseReference, withDigest } from './reference.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;

describe('parseReference reads', () => {
  it.each<[string, ImageReference]>([
    ['ghcr.io/owner/app', { registry: 'ghcr.io', repository: 'owner/app' }],
    ['ghcr.io/owner/app:1.0', { registry: 'ghcr.io', repository: 'owner/app', tag: '1.0' }],
    ['127.0.0.1:5000/x', { registry: '127.0.0.1:5000', repository: 'x' }],
    ['127.0.0.1:5000/x:Tag_1', { registry: '127.0.0.1:5000', repository: 'x', tag: 'Tag_1' }],
    ['localhost/x', { registry: 'localhost', repository: 'x' }],
    ['[::1]:5000/x', { registry: '[::1]:5000', repository: 'x' }],
    ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
    ['owner/app', { registry: 'docker.io', repository: 'owner/app' }],
    ['docker.io/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['index.docker.io/owner/app', { registry: 'docker.io', repository: 'owner/app' }],
    ['GHCR.io/owner/app', { registry: 'ghcr.io', repository: 'owner/app' }],
    ['ghcr.io/a/b__c.d-e---f/g', { registry: 'ghcr.io', repository: 'a/b__c.d-e---f/g' }],
    [`ghcr.io/o/a@${DIGEST}`, { registry: 'ghcr.io', repository: 'o/a', digest: DIGEST }],
    [
      `ghcr.io/o/a:1@${DIGEST}`,
      { registry: 'ghcr.io', repository: 'o/a', tag: '1', digest: DIGEST },
    ],
    [
      `ghcr.io/o/a:${'t'.repeat(128)}`,
      { registry: 'ghcr.io', repository: 'o/a', tag: 't'.repeat(128) },
    ],
    [`ghcr.io/${'p'.repeat(255)}`, { registry: 'ghcr.io', repository: 'p'.repeat(255) }],
  ])('%s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });
});

describe('parseReference refuses', () => {
  it.each([
    ['', 'it is empty', ''],
    ['ghcr.io/owner/my app', 'a blank', ''],
    ['https://ghcr.io/owner/app', 'no scheme', '`ghcr.io/owner/app`'],
    ['ghcr.io/Owner/App:V1', 'upper-case', '`ghcr.io/owner/app:V1`'],
    ['Owner/app', 'upper-case', '`owner/app`'],
    ['Nginx', 'upper-case', '`nginx`'],
    ['ghcr.io/owner//app', 'empty', ''],
    ['ghcr.io/owner/', 'empty', ''],
    ['ghcr.io/', 'empty', ''],
    ['ghcr.io/-owner/app', '`-owner`', ''],
    ['ghcr.io/owner/app_', '`app_`', ''],
    ['ghcr.io/owner/a___b', '`a___b`', ''],
    ['ghcr.io/owner/äpp', '`äpp`', ''],
    ['-x.io/owner/app', 'host name', ''],
    ['ghcr.io:port/owner/app', 'host name', ''],
    ['127.0.0.1:99999/owner/app', 'host name', ''],
    ['1.2.3.999/owner/app', 'host name', ''],
    ['[::::1]:5000/owner/app', 'host name', ''],
    ['ghcr.io/owner/app:', 'empty', ''],
    ['ghcr.io/owner/app:.x', '`.x` can not be a tag', ''],
    ['ghcr.io/owner/app:a:b', '`a:b` can not be a tag', ''],
    [`ghcr.io/owner/app:${'t'.repeat(129)}`, '129 characters', ''],
    [`ghcr.io/${'p'.repeat(256)}`, '256 characters', ''],
    ['ghcr.io/owner/app@sha256:abc', 'not a digest', '64 hex digits'],
    [`ghcr.io/owner/app@${DIGEST.toUpperCase()}`, 'not a digest', ''],
    ['ab'.repeat(32), 'identifier', ''],
  ])('%s', (text, problem, remedy) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({
        code: 'FK015',
        what: expect.stringContaining(problem),
        remedy: expect.stringContaining(remedy),
      }),
    );
  });
});

it('what is formatted reads as the same reference', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,8}((\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);
  const reference = fc.record({
    registry: fc.constantFrom('ghcr.io', '127.0.0.1:5000', 'localhost', 'a-b.example:443'),
    repository: fc.array(component, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/),
    digest: fc.stringMatching(/^[a-f0-9]{64}$/).map((hash) => `sha256:${hash}`),
  });
  fc.assert(
    fc.property(reference, (expected) => {
      expect(parseReference(formatReference(expected))).toEqual(expected);
    }),
  );
});

it('no text makes it fail with anything but FK015', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9./:@_-]{0,40}$/)), (text) => {
      try {
        const reference = parseReference(text);
        expect(parseReference(formatReference(reference))).toEqual(reference);
      } catch (error) {
        expect(error).toMatchObject({ code: 'FK015' });
      }
    }),
  );
});

it('a reference that is bound to a digest has no tag any more', () => {
  const bound = withDigest(parseReference('ghcr.io/o/a:latest'), DIGEST);
  expect(formatReference(bound)).toBe(`ghcr.io/o/a@${DIGEST}`);
});
