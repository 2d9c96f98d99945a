/** A registry in the memory of a unit test: it keeps manifests and configs, and writes down what it is asked. */
import { type RegistryClient, registryClient } from '../../kit/registry/client.ts';
import { digestOf } from '../../kit/registry/digest.ts';
import type { Manifest } from '../../kit/registry/manifest.ts';
import type { Place } from '../../kit/registry/place.ts';
import type { ImageReference } from '../../kit/registry/reference.ts';
import { type Scripted, type Seen, scriptedRegistry } from '../registry/scripted-registry.ts';
import { IMAGE, INDEX, type Labels } from './recorded-images.ts';

/** The registry; it is closed by `await using`. */
export interface MemoryRegistry extends AsyncDisposable {
  readonly host: string;
  /** Method and path of every request, in order, without `/v2/`. */
  readonly asked: readonly string[];
  readonly registries: {
    client(registry: string): RegistryClient;
    place(image: ImageReference): Place;
  };
  /** Makes an image with labels in a repository, and puts it under references and its digest. */
  put(repository: string, references: readonly string[], labels: Labels): Manifest;
  /** Joins images to an index without annotations. */
  join(repository: string, references: readonly string[], images: readonly Manifest[]): Manifest;
  /** The digest under a tag. */
  digestOf(repository: string, tag: string): string | undefined;
  /** What is answered in place of the registry, from now on. */
  fault: ((request: Seen) => Scripted | undefined) | undefined;
}

/** Starts an empty registry. */
export async function memoryRegistry(): Promise<MemoryRegistry> {
  const manifests = new Map<string, { mediaType: string; bytes: Uint8Array }>();
  const blobs = new Map<string, string>();
  const keep = (
    mediaType: string,
    repository: string,
    references: readonly string[],
    content: object,
  ) => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...content }));
    const digest = digestOf(bytes);
    for (const name of [digest, ...references]) {
      manifests.set(`${repository}/manifests/${name}`, { mediaType, bytes });
    }
    return { digest, mediaType, bytes };
  };
  let self: MemoryRegistry;
  const served = await scriptedRegistry((request) => {
    const { method, path, headers, body } = request;
    const own = self.fault?.(request);
    if (own !== undefined) return own;
    const key = path.replace('/v2/', '');
    // A blob that is asked for is mounted: all repositories have all blobs.
    if (path.includes('/blobs/uploads/?mount=')) return { status: 201 };
    if (path.includes('/blobs/uploads/')) return { status: 202, headers: { location: `${path}1` } };
    if (method === 'PUT') {
      manifests.set(key, { mediaType: String(headers['content-type']), bytes: body });
      return { status: 201 };
    }
    const blob = blobs.get(key.split('/').at(-1) ?? '');
    if (blob !== undefined) return method === 'HEAD' ? {} : { body: blob };
    const found = manifests.get(key);
    if (found === undefined) return { status: 404 };
    const answer = {
      'content-type': found.mediaType,
      'docker-content-digest': digestOf(found.bytes),
    };
    return { headers: answer, ...(method === 'HEAD' ? {} : { body: found.bytes }) };
  });
  const client = registryClient({
    registry: served.host,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  self = {
    host: served.host,
    get asked() {
      return served.asked.map((line) => line.replace('/v2/', ''));
    },
    registries: {
      client: () => client,
      place: ({ registry, repository }) => ({ registry, repository, client }),
    },
    put(repository, references, labels) {
      const config = JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: { Labels: labels },
      });
      const digest = digestOf(Buffer.from(config));
      blobs.set(digest, config);
      return keep(IMAGE, repository, references, { config: { digest, size: 1 }, layers: [] });
    },
    join(repository, references, images) {
      const entries = images.map(({ digest, mediaType }) => ({ mediaType, digest, size: 1 }));
      return keep(INDEX, repository, references, { manifests: entries });
    },
    digestOf(repository, tag) {
      const found = manifests.get(`${repository}/manifests/${tag}`);
      return found && digestOf(found.bytes);
    },
    fault: undefined,
    [Symbol.asyncDispose]: () => served[Symbol.asyncDispose](),
  };
  return self;
}
