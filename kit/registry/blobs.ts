/** Blobs of any size: looked for, taken over from another repository, and read into files. */
import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { blobPath } from './address.ts';
import { type Ask, BLOB_LIMIT_MS } from './ask.ts';
import { BadAnswer } from './failures.ts';

/** Whether a repository has a blob. */
export async function hasBlob(ask: Ask, repository: string, digest: string): Promise<boolean> {
  const answer = await ask({
    method: 'HEAD',
    path: blobPath(repository, digest),
    access: { repository, actions: 'pull' },
    expected: [200, 404],
  });
  return answer.status === 200;
}

/**
 * Asks for a blob of another repository. A registry that can not do so begins an upload instead, which
 * is given up: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#mounting-a-blob-from-another-repository
 */
export async function mountBlob(
  ask: Ask,
  blob: { readonly repository: string; readonly digest: string; readonly from: string },
): Promise<boolean> {
  const { repository, digest, from } = blob;
  const query = new URLSearchParams({ mount: digest, from });
  const answer = await ask({
    method: 'POST',
    path: `${repository}/blobs/uploads/?${query}`,
    access: { repository, actions: 'pull,push', readsFrom: from },
    expected: [201, 202],
  });
  if (answer.status === 201) return true;
  await ask.cancelUpload(answer, repository);
  return false;
}

/** Reads a blob into a file, piece by piece. */
export async function saveBlob(
  ask: Ask,
  blob: { readonly repository: string; readonly digest: string; readonly path: string },
): Promise<void> {
  const { repository, digest, path } = blob;
  const address = blobPath(repository, digest);
  const [algorithm = ''] = digest.split(':');
  const file = openSync(path, 'w', 0o600);
  let hash = createHash(algorithm);
  try {
    await ask({
      method: 'GET',
      path: address,
      access: { repository, actions: 'pull' },
      limitMs: BLOB_LIMIT_MS,
      sink: () => {
        ftruncateSync(file);
        hash = createHash(algorithm);
        let position = 0;
        return (chunk) => {
          hash.update(chunk);
          position = writeAt(file, chunk, position);
        };
      },
      check: () => {
        if (`${algorithm}:${hash.digest('hex')}` !== digest) {
          throw new BadAnswer(`the blob is not ${digest}`);
        }
      },
    });
  } finally {
    closeSync(file);
  }
}

// --- internal ---

/** Writes all of a chunk, and gives the position behind it. */
function writeAt(file: number, chunk: Uint8Array, position: number): number {
  let written = 0;
  while (written < chunk.length) {
    written += writeSync(file, chunk, written, chunk.length - written, position + written);
  }
  return position + written;
}
