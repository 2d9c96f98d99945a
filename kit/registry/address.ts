/** Addresses of registries, and of content below their `/v2/`: only what is a tag or a digest gets into one. */
import { type ActionError, fail } from '../action/errors.ts';
import { isLoopback } from '../network/http.ts';
import { plainLine } from '../report/foreign.ts';
import { isDigest, isTag } from './reference.ts';

/**
 * The address of a registry's API. Loopback is spoken to in plain HTTP, as Docker does; Docker Hub's
 * API has a host of its own.
 */
export function apiOf(registry: string): URL {
  if (registry === 'docker.io') return new URL('https://registry-1.docker.io');
  const url = new URL(`https://${registry}`);
  if (isLoopback(url.hostname)) return new URL(`http://${registry}`);
  return url;
}

/**
 * The path of a manifest by tag or digest.
 *
 * @throws {ActionError} FK014 when it is neither.
 */
export function manifestPath(repository: string, reference: string): string {
  if (isDigest(reference) || isTag(reference)) return `${repository}/manifests/${reference}`;
  throw unusable(`\`${plainLine(reference)}\` is neither a tag nor a digest.`);
}

/**
 * The path of a blob.
 *
 * @throws {ActionError} FK014 when that is no digest.
 */
export function blobPath(repository: string, digest: string): string {
  if (isDigest(digest)) return `${repository}/blobs/${digest}`;
  throw unusable(`\`${plainLine(digest)}\` is not a digest.`);
}

/** The error for a manifest that says what no manifest may say. */
export function unusable(what: string): ActionError {
  return fail('FK014', what, {
    cause: 'The image is not put together as an image has to be, maybe to do harm.',
    remedy: 'Do not use this image before you know who made it, and how.',
  });
}
