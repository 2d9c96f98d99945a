/** Content addresses: what bytes are called, and whether they are what they are called. */
import { createHash } from 'node:crypto';
import { isDigest } from './reference.ts';

/** `sha256:` and the hash of the bytes. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Whether the bytes hash to the digest, whichever of the two known algorithms it names. */
export function hasDigest(bytes: Uint8Array, digest: string): boolean {
  if (!isDigest(digest)) return false;
  const [algorithm = '', hash] = digest.split(':');
  return createHash(algorithm).update(bytes).digest('hex') === hash;
}
