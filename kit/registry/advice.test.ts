import { expect, it } from 'vitest';
import { adviceFor } from './advice.ts';

/** The words as users reported them, and a word of the remedy that is theirs. */
it.each([
  ['denied: installation not allowed to Create organization package', 'Package creation'],
  ['denied: installation not allowed to Write organization package', 'role Write'],
  ['denied: permission_denied: write_package', 'Manage Actions access'],
  ['denied: permission_denied: read_package', 'role Read'],
  [
    'denied: permission_denied: The token provided does not match expected scopes.',
    'scope `write:packages`',
  ],
  ['401 UNAUTHORIZED: authentication token not provided', 'name of the secret'],
  ['403 DENIED: invalid token', 'renew the token'],
  ['unauthenticated: User cannot be authenticated with the token provided.', 'renew the token'],
])('GHCR: %s', (text, remedy) => {
  expect(adviceFor({ registry: 'ghcr.io', text })?.remedy).toContain(remedy);
});

it('a bare "denied" is known from the token service only', () => {
  const text = '403 DENIED: denied';
  expect(adviceFor({ registry: 'ghcr.io', by: 'token service', text })?.cause).toContain('expired');
  expect(adviceFor({ registry: 'ghcr.io', by: 'registry', text })).toBeUndefined();
});

it("one registry's words mean nothing at another", () => {
  const text = 'denied: permission_denied: write_package';
  expect(adviceFor({ registry: 'registry.example', text })).toBeUndefined();
});
