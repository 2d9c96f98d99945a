/** Images of any platform, written straight into a registry, as another job pushed them by digest. */
import { gzipSync } from 'node:zlib';
import { registryClient } from '../../kit/registry/client.ts';
import { digestOf, pushManifest } from '../stack/oci-push.ts';
import type { Registry } from '../stack/registry.ts';

/** What such an image says of itself. */
export interface PlatformImageOptions {
  readonly registry: Pick<Registry, 'address' | 'writer'>;
  readonly repository: string;
  /** `os/architecture[/variant]`. */
  readonly platform: string;
  /** The time of the image is that of its label. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Pushes an image without a tag; gives its digest. */
export async function pushPlatformImage(options: PlatformImageOptions): Promise<string> {
  const { digest } = await pushImage(options);
  return digest;
}

/**
 * Pushes an image with an attestation, as BuildKit does it: both in an index. Gives the digest of the
 * index, and that of the attestation in it.
 */
export async function pushAttestedImage(
  options: PlatformImageOptions,
): Promise<{ digest: string; attestation: string }> {
  const { registry, repository, platform } = options;
  const [os, architecture] = platform.split('/');
  const image = await pushImage(options);
  const attestation = await pushManifest(
    { registry, repository },
    {
      config: json('application/vnd.oci.image.config.v1+json', { os: 'unknown' }),
      layers: [json('application/vnd.in-toto+json', { subject: image.digest })],
    },
  );
  const entry = (found: { digest: string; size: number }) => ({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    ...found,
  });
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      manifests: [
        { ...entry(image), platform: { architecture, os } },
        {
          ...entry(attestation),
          platform: { architecture: 'unknown', os: 'unknown' },
          annotations: {
            'vnd.docker.reference.digest': image.digest,
            'vnd.docker.reference.type': 'attestation-manifest',
          },
        },
      ],
    }),
  );
  const client = registryClient({
    registry: registry.address,
    credentials: registry.writer,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  const digest = await client.putManifest(repository, digestOf(bytes), { bytes, mediaType });
  return { digest, attestation: attestation.digest };
}

function pushImage({ registry, repository, platform, labels = {} }: PlatformImageOptions) {
  const [os, architecture, variant] = platform.split('/');
  const layer = gzipSync(`a layer for ${platform} ${crypto.randomUUID()}`);
  const created = labels['org.opencontainers.image.created'];
  const config = { os, architecture, variant, created, config: { Labels: labels } };
  return pushManifest(
    { registry, repository },
    {
      config: json('application/vnd.oci.image.config.v1+json', config),
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', bytes: layer }],
    },
  );
}

function json(mediaType: string, content: object) {
  return { mediaType, bytes: Buffer.from(JSON.stringify(content)) };
}
