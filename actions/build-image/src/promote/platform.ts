/** Platforms, in the words of OCI. https://github.com/opencontainers/image-spec/blob/main/image-index.md */

/** For what an image was built. */
export interface Platform {
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string | undefined;
  readonly 'os.version'?: string | undefined;
  readonly 'os.features'?: readonly string[] | undefined;
}

/** `linux/arm/v7`, with the version of Windows where there is one. */
export function platformText(platform: Platform): string {
  const { os, architecture, variant, 'os.version': version } = normalised(platform);
  const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
  return parts.join('/') + (version === undefined ? '' : ` (${version})`);
}

/**
 * A platform as an index has it: without what is not known, and without the variant that every 64 bit
 * ARM has. https://github.com/containerd/platforms/blob/main/database.go
 */
export function normalised(platform: Platform): Platform {
  const { architecture, os, variant } = platform;
  const isDefault = variant === '' || (architecture === 'arm64' && variant === 'v8');
  const version = platform['os.version'];
  const features = platform['os.features'];
  return {
    architecture,
    os,
    ...(variant === undefined || isDefault ? {} : { variant }),
    ...(version === undefined ? {} : { 'os.version': version }),
    ...(features === undefined ? {} : { 'os.features': features }),
  };
}
