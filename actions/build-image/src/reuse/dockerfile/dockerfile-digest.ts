/** A digest of the Dockerfile and the ignore files beside it, which may be of another checkout. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The digest, 64 hex digits. What is not there or can not be read counts as empty. */
export function dockerfileDigest(file: string): string {
  const texts = ['', '.dockerignore', '.containerignore'].map((ending) => textOf(file + ending));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

// --- internal ---

function textOf(path: string): string {
  try {
    return readFileSync(path, 'base64');
  } catch {
    return '';
  }
}
