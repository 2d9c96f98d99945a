/** Pushes images and artifacts that tests make up, straight to the registry, without an engine. */
import { createHash } from 'node:crypto';
import { registryClient } from '../../kit/registry/client.ts';
import type { Account, Registry } from './registry.ts';

/** Bytes with the media type under which they stand in a manifest. */
export interface Blob {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Where to push, and as whom. */
export interface PushPlace {
  readonly registry: Pick<Registry, 'address' | 'writer'>;
  readonly repository: string;
  /** Without one the manifest is pushed by its digest. */
  readonly tag?: string;
}

/** A manifest's place in an index. */
export interface IndexEntry {
  readonly digest: string;
  readonly size: number;
  /** `os/architecture`. */
  readonly platform: string;
}

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

/** The digest of some bytes, `sha256:…`. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Pushes a manifest with its config and layers; gives its digest and size. */
export async function pushManifest(
  place: PushPlace,
  content: { readonly config: Blob; readonly layers: readonly Blob[] },
): Promise<{ digest: string; size: number }> {
  for (const blob of [content.config, ...content.layers]) await pushBlob(place, blob.bytes);
  return putManifest(place, OCI_MANIFEST, {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: descriptor(content.config),
    layers: content.layers.map(descriptor),
  });
}

/** Pushes an index over manifests that are in the same repository. */
export function pushIndex(
  place: PushPlace,
  entries: readonly IndexEntry[],
): Promise<{ digest: string; size: number }> {
  return putManifest(place, OCI_INDEX, {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: entries.map(({ digest, size, platform }) => {
      const [os, architecture] = platform.split('/');
      return { mediaType: OCI_MANIFEST, digest, size, platform: { os, architecture } };
    }),
  });
}

async function putManifest(place: PushPlace, mediaType: string, manifest: object) {
  const { registry, repository, tag } = place;
  const bytes = Buffer.from(JSON.stringify(manifest));
  const client = registryClient({
    registry: registry.address,
    credentials: registry.writer,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  const reference = tag ?? digestOf(bytes);
  const digest = await client.putManifest(repository, reference, { bytes, mediaType });
  return { digest, size: bytes.length };
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs */
async function pushBlob({ registry, repository }: PushPlace, bytes: Uint8Array): Promise<void> {
  const authorization = basic(registry.writer);
  const api = `http://${registry.address}/v2/${repository}/blobs`;
  const opened = await fetch(`${api}/uploads/`, { method: 'POST', headers: { authorization } });
  const location = opened.headers.get('location');
  if (opened.status !== 202 || location === null) throw refused('an upload', opened);
  const url = new URL(location, api);
  url.searchParams.set('digest', digestOf(bytes));
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  if (put.status !== 201) throw refused('a blob', put);
}

/** The header of basic authentication. */
export function basic({ username, password }: Account): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function descriptor({ mediaType, bytes, annotations }: Blob) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length, annotations };
}

function refused(what: string, response: Response): Error {
  return new Error(`the registry refuses ${what}: ${response.status} ${response.statusText}`);
}
