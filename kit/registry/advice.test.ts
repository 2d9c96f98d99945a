import { expect, it } from 'vitest';
import { adviceFor } from './advice.ts';

/**
 * GHCR's words as users reported them, in the shapes in which they reach us: the answer to our own
 * question (status, code and message) and the output of a builder that pushed. Behind them a word of
 * the remedy that is theirs.
 */
const KNOWN_WORDS = [
  ['403 DENIED: installation not allowed to Create organization package', 'Package creation'],
  ['denied: installation not allowed to Create organization package', 'Package creation'],
  ['403 DENIED: installation not allowed to Write organization package', 'role Write'],
  ['denied: installation not allowed to Write organization package', 'role Write'],
  ['403 DENIED: permission_denied: write_package', 'role Write'],
  ['failed to push ghcr.io/o/a:1: denied: permission_denied: write_package', 'role Write'],
  ['denied: permission_denied: read_package', 'role Read'],
  [
    'denied: permission_denied: The token provided does not match expected scopes.',
    'scope `write:packages`',
  ],
  ['403 DENIED: The token provided does not match expected scopes.', 'scope `write:packages`'],
  [
    'denied: permission_denied: The requested installation does not exist.',
    '<owner of this repository>',
  ],
  ['401 UNAUTHORIZED: authentication token not provided', 'name of the secret'],
  ['unauthorized: authentication token not provided', 'name of the secret'],
  ['403 DENIED: invalid token', 'renew the token'],
  ['unauthenticated: User cannot be authenticated with the token provided.', 'renew the token'],
  ['Error response from daemon: Get "https://ghcr.io/v2/": denied: denied', 'token of the job'],
  [
    'failed to push ghcr.io/o/a:1: unexpected status from HEAD request to https://ghcr.io/v2/o/a/blobs/sha256:1: 403 Forbidden',
    'packages: write',
  ],
  [
    'failed to push ghcr.io/o/a:1: unexpected status from POST request to https://ghcr.io/v2/o/a/blobs/uploads/: 403 Forbidden',
    'packages: write',
  ],
  [
    'failed to push ghcr.io/o/a:1: unexpected status from PUT request to https://ghcr.io/v2/o/a/manifests/1: 403 Forbidden',
    'packages: write',
  ],
  ['trying to reuse blob sha256:1 at destination: 403 (Forbidden)', 'packages: write'],
  ['unexpected status: 403 Forbidden', 'packages: write'],
  ['403 ', 'packages: write'],
  ['denied: requested access to the resource is denied', 'packages: write'],
  ['404 NAME_UNKNOWN: repository name not known to registry', 'packages: write'],
  ['invalid reference format: repository name must be lowercase', 'lower case'],
  [
    '404 MANIFEST_UNKNOWN: OCI index found, but Accept header does not support OCI indexes',
    'proxy',
  ],
] as const;

it.each(KNOWN_WORDS)('GHCR: %s', (text, remedy) => {
  const advice = adviceFor({ registry: 'ghcr.io', text });
  expect(advice?.remedy).toContain(remedy);
  expect(advice?.cause).toMatch(/\.$/);
});

it.each([
  'unknown blob',
  '404 BLOB_UPLOAD_UNKNOWN: blob upload unknown to registry',
  '429 TOOMANYREQUESTS: retry-after: 1.889377ms, allowed: 2000/minute',
  '502 Bad Gateway',
  '404 MANIFEST_UNKNOWN: manifest unknown',
])('%s is no denial', (text) => {
  expect(adviceFor({ registry: 'ghcr.io', text })).toBeUndefined();
});

it("GitHub's servers for enterprises speak like GHCR", () => {
  const text = 'denied: permission_denied: write_package';
  expect(adviceFor({ registry: 'containers.github.acme.example', text })).toBeDefined();
});

it('a bare "denied" is known from the token service only', () => {
  const text = '403 DENIED: no';
  expect(adviceFor({ registry: 'ghcr.io', by: 'token service', text })?.cause).toContain('expired');
  expect(adviceFor({ registry: 'ghcr.io', by: 'registry', text })).toBeUndefined();
});

it("one registry's words mean nothing at another", () => {
  const text = 'denied: permission_denied: write_package';
  expect(adviceFor({ registry: 'registry.example', text })).toBeUndefined();
});
