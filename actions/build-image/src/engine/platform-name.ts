/** One name for each platform, that of BuildKit. */

/** Other names of the same thing: https://github.com/containerd/platforms/blob/main/database.go */
const ALIASES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
  i386: '386',
  'arm64/v8': 'arm64',
  'amd64/v1': 'amd64',
  arm: 'arm/v7',
};

/** A platform in BuildKit's spelling: `linux/aarch64` is `linux/arm64`. */
export function normalPlatform(platform: string): string {
  const [os = '', ...architecture] = platform.toLowerCase().split('/');
  const name = architecture.join('/');
  return `${os}/${ALIASES[name] ?? name}`;
}
