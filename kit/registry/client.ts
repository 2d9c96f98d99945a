/** A client of one OCI registry: asks for manifests, puts them, and finds out what it may do. */
import type { HttpAnswer } from '../network/http.ts';
import { blobPath, manifestPath } from './address.ts';
import { type Ask, type AskOptions, asker } from './ask.ts';
import { hasBlob, mountBlob, saveBlob } from './blobs.ts';
import { digestOf, hasDigest } from './digest.ts';
import { BadAnswer } from './failures.ts';
import {
  LARGEST_MANIFEST_BYTES,
  MANIFEST_TYPES,
  type Manifest,
  type ManifestInfo,
  mediaTypeOf,
} from './manifest.ts';
import { isDigest } from './reference.ts';

/** All methods throw ActionErrors FK010 to FK015, which say what was asked and what was answered. */
export interface RegistryClient {
  /**
   * Asks what a tag or digest stands for. Undefined only when the registry says that it is not
   * there; whatever else goes wrong is an error, so that "absent" is never a guess.
   */
  headManifest(repository: string, reference: string): Promise<ManifestInfo | undefined>;
  /**
   * As `headManifest`, with the bytes: for those who would ask for them next. There is an image only
   * where the answer is 200, names a digest, and has the bytes of this digest.
   */
  findManifest(repository: string, tag: string): Promise<Manifest | undefined>;
  /** Reads a manifest or an index; its bytes are checked against its digest. */
  getManifest(repository: string, reference: string): Promise<Manifest>;
  /** Puts bytes under a tag (or their digest), unchanged; returns their digest. */
  putManifest(
    repository: string,
    reference: string,
    manifest: Pick<Manifest, 'bytes' | 'mediaType'>,
  ): Promise<string>;
  /** Reads a blob such as an image's config, at most `limitBytes` (8 MiB) long; checked too. */
  getBlob(repository: string, digest: string, limitBytes?: number): Promise<Uint8Array>;
  /**
   * Makes sure that the credentials may push, by beginning an upload and cancelling it. It leaves
   * neither a tag nor a package behind.
   *
   * @throws {ActionError} FK011 or FK012 when they may not.
   */
  checkPush(repository: string): Promise<void>;
  /** Whether a repository has a blob. */
  hasBlob(repository: string, digest: string): Promise<boolean>;
  /** Reads a blob of any size into a file; checked too. */
  saveBlob(repository: string, digest: string, path: string): Promise<void>;
  /** Uploads a file as a blob. */
  putBlob(repository: string, digest: string, path: string): Promise<void>;
  /**
   * Makes a blob of another repository one of this repository, without moving a byte. False when the
   * registry does not do that, or the other repository does not have it.
   */
  mountBlob(repository: string, digest: string, from: string): Promise<boolean>;
  /**
   * The same client with less patience: its waits take no more than so many milliseconds in all, and
   * no answer may take longer than that, or than five seconds where it is less.
   */
  within(milliseconds: number): RegistryClient;
}

const LARGEST_BLOB_BYTES = 8 * 1_024 * 1_024;

/** Makes a client. Nothing is asked before the first question. */
export function registryClient(options: AskOptions): RegistryClient {
  return clientOver(asker(options));
}

// --- internal ---

function clientOver(ask: Ask): RegistryClient {
  return {
    headManifest: (repository, reference) => headManifest(ask, repository, reference),
    findManifest: (repository, tag) => findManifest(ask, repository, tag),
    getManifest: (repository, reference) => getManifest(ask, repository, reference),
    putManifest: (repository, reference, manifest) =>
      putManifest(ask, { repository, reference, ...manifest }),
    getBlob: (repository, digest, limitBytes = LARGEST_BLOB_BYTES) =>
      getBlob(ask, { repository, digest, limitBytes }),
    checkPush: (repository) => checkPush(ask, repository),
    hasBlob: (repository, digest) => hasBlob(ask, repository, digest),
    saveBlob: (repository, digest, path) => saveBlob(ask, { repository, digest, path }),
    putBlob: (repository, digest, file) => ask.upload({ repository, digest, file }),
    mountBlob: (repository, digest, from) => mountBlob(ask, { repository, digest, from }),
    within: (milliseconds) => clientOver(ask.within(milliseconds)),
  };
}

async function headManifest(ask: Ask, repository: string, reference: string) {
  const answer = await ask({
    method: 'HEAD',
    path: manifestPath(repository, reference),
    access: { repository, actions: 'pull' },
    headers: { accept: MANIFEST_TYPES.join(', ') },
    expected: [200, 404],
    check: checkManifestInfo,
  });
  return answer.status === 404 ? undefined : manifestInfo(answer);
}

async function findManifest(
  ask: Ask,
  repository: string,
  tag: string,
): Promise<Manifest | undefined> {
  const answer = await ask({
    method: 'GET',
    path: manifestPath(repository, tag),
    access: { repository, actions: 'pull' },
    headers: { accept: MANIFEST_TYPES.join(', ') },
    limitBytes: LARGEST_MANIFEST_BYTES,
    expected: [200, 404],
    check(found) {
      checkManifestInfo(found);
      if (found.status === 200) checkManifest(found, tag);
    },
  });
  if (answer.status === 404) return undefined;
  return { ...manifestInfo(answer), bytes: answer.body };
}

async function getManifest(ask: Ask, repository: string, reference: string): Promise<Manifest> {
  const answer = await ask({
    method: 'GET',
    path: manifestPath(repository, reference),
    access: { repository, actions: 'pull' },
    headers: { accept: MANIFEST_TYPES.join(', ') },
    limitBytes: LARGEST_MANIFEST_BYTES,
    check: (found) => checkManifest(found, reference),
  });
  return {
    digest: isDigest(reference) ? reference : digestOf(answer.body),
    mediaType: mediaTypeOf(answer.body, answer.headers.get('content-type')),
    bytes: answer.body,
  };
}

async function putManifest(
  ask: Ask,
  put: Pick<Manifest, 'bytes' | 'mediaType'> & { repository: string; reference: string },
): Promise<string> {
  const { repository, reference, bytes, mediaType } = put;
  await ask({
    method: 'PUT',
    path: manifestPath(repository, reference),
    access: { repository, actions: 'pull,push' },
    headers: { 'content-type': mediaType },
    body: bytes,
    expected: [201],
  });
  return digestOf(bytes);
}

async function getBlob(
  ask: Ask,
  blob: { repository: string; digest: string; limitBytes: number },
): Promise<Uint8Array> {
  const { repository, digest, limitBytes } = blob;
  const answer = await ask({
    method: 'GET',
    path: blobPath(repository, digest),
    access: { repository, actions: 'pull' },
    limitBytes,
    check: ({ body }) => {
      if (!hasDigest(body, digest)) throw new BadAnswer(`the blob is not ${digest}`);
    },
  });
  return answer.body;
}

async function checkPush(ask: Ask, repository: string): Promise<void> {
  const opened = await ask({
    method: 'POST',
    path: `${repository}/blobs/uploads/`,
    access: { repository, actions: 'pull,push' },
    expected: [202],
  });
  // Not waited for: GHCR answers 405 to a cancel, and a session that nobody uses expires everywhere.
  void ask.cancelUpload(opened, repository);
}

function checkManifestInfo(answer: HttpAnswer): void {
  if (answer.status === 404) return;
  if (isDigest(manifestInfo(answer).digest)) return;
  throw new BadAnswer('it answered 200 without the digest of the manifest');
}

function manifestInfo(answer: HttpAnswer): ManifestInfo {
  return {
    digest: answer.headers.get('docker-content-digest') ?? '',
    mediaType: mediaTypeOf(answer.body, answer.headers.get('content-type')),
  };
}

function checkManifest(answer: HttpAnswer, reference: string): void {
  const claimed = answer.headers.get('docker-content-digest');
  for (const digest of [claimed, isDigest(reference) ? reference : undefined]) {
    if (digest !== undefined && !hasDigest(answer.body, digest)) {
      throw new BadAnswer(`the manifest does not hash to ${digest}`);
    }
  }
}
