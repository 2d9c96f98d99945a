/** Archives of images, well formed or hostile, made up byte by byte. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../kit/registry/digest.ts';

/** Files by their path in the archive. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An entry of a tar archive that is no plain file. */
export interface SpecialEntry {
  readonly name: string;
  /** `2` is a symbolic link, `1` a hard one. */
  readonly type: string;
  readonly link?: string;
  readonly content?: string;
}

const OCI = 'application/vnd.oci.image';
/** Media types of what is in a layout. */
export const MEDIA = {
  index: `${OCI}.index.v1+json`,
  manifest: `${OCI}.manifest.v1+json`,
  config: `${OCI}.config.v1+json`,
  layer: `${OCI}.layer.v1.tar+gzip`,
} as const;

/** A layer as it is stored, and the digest of what is in it. */
export interface TestLayer {
  readonly bytes: Uint8Array;
  readonly diffId: string;
}

/** An image in parts. */
export interface TestImage {
  readonly platform: string;
  readonly config: Uint8Array;
  readonly manifest: Uint8Array;
  readonly digest: string;
  readonly imageId: string;
  readonly layers: readonly TestLayer[];
}

/** Puts an image together from its layers. */
export function testImage(layers: readonly TestLayer[], platform = 'linux/amd64'): TestImage {
  const [os, architecture, variant] = platform.split('/');
  const rootfs = { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) };
  const config = json({ os, architecture, variant, config: {}, rootfs, history: [] });
  const manifest = json({
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: descriptor(MEDIA.config, config),
    layers: layers.map(({ bytes }) => descriptor(MEDIA.layer, bytes)),
  });
  const digest = digestOf(manifest);
  return { platform, config, manifest, digest, imageId: digestOf(config), layers };
}

/** An image whose manifest names one more layer than its configuration. */
export function withLayer(image: TestImage, layer: TestLayer): TestImage {
  const layers = [...image.layers, layer];
  const manifest = json({
    ...JSON.parse(Buffer.from(image.manifest).toString()),
    layers: layers.map(({ bytes }) => descriptor(MEDIA.layer, bytes)),
  });
  return { ...image, manifest, digest: digestOf(manifest), layers };
}

/** A layer of some text, which no scanner can read but every hash can. */
export function textLayer(text: string): TestLayer {
  const bytes = Buffer.from(text);
  return { bytes, diffId: digestOf(bytes) };
}

/** A layout; `nested` puts the images into an index of their own, as BuildKit does. */
export function ociLayout(
  images: readonly TestImage[],
  options: { readonly nested?: boolean } = {},
): Record<string, string | Uint8Array> {
  const entries = images.map(({ manifest, platform }) => {
    const [os, architecture] = platform.split('/');
    return { ...descriptor(MEDIA.manifest, manifest), platform: { os, architecture } };
  });
  const nested = indexOf(entries);
  const index = options.nested ? indexOf([descriptor(MEDIA.index, nested)]) : nested;
  const parts = images.flatMap(({ manifest, config, layers }) => [
    ...[manifest, config],
    ...layers.map(({ bytes }) => bytes),
  ]);
  const blobs = (options.nested ? [nested, ...parts] : parts).map(
    (bytes) => [blobName(digestOf(bytes)), bytes] as const,
  );
  return {
    'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
    'index.json': index,
    ...Object.fromEntries(blobs),
  };
}

/** An archive as `docker save` wrote it before version 25. */
export function dockerArchive(images: readonly TestImage[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  const manifest = images.map(({ config, imageId, layers }, n) => {
    const name = `${imageId.slice('sha256:'.length)}.json`;
    files[name] = config;
    const names = layers.map(({ bytes }, i) => {
      files[`${n}-${i}/layer.tar`] = bytes;
      return `${n}-${i}/layer.tar`;
    });
    return { Config: name, RepoTags: [`shop:${n}`], Layers: names };
  });
  return { ...files, 'manifest.json': json(manifest) };
}

/** Where a blob is in a layout. */
export function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** Packs files as a tar archive, and other entries behind them. */
export function tarOf(files: Files, special: readonly SpecialEntry[] = []): Buffer {
  const plain = Object.entries(files).map(([name, content]) =>
    tarEntry({ name, type: '0' }, content),
  );
  const others = special.map((entry) => tarEntry(entry, entry.content ?? ''));
  return Buffer.concat([...plain, ...others, Buffer.alloc(1_024)]);
}

/** Writes files below a directory. */
export function writeFiles(directory: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** Bytes of a value as JSON. */
export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** The descriptor of bytes. */
export function descriptor(mediaType: string, bytes: Uint8Array) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

function indexOf(manifests: readonly object[]): Buffer {
  return json({ schemaVersion: 2, mediaType: MEDIA.index, manifests });
}

function tarEntry(entry: SpecialEntry, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(entry.name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(' '.repeat(8), 148);
  header.write(entry.type, 156);
  header.write(entry.link ?? '', 157, 100);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc(-bytes.length & 511)]);
}
