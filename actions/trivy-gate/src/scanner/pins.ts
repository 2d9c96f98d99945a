/** The releases of Trivy that are known, each platform with the SHA-256 of its archive. */

/** The version that runs when none is asked for: the one that this suite is tested with. */
export const DEFAULT_VERSION = '0.74.0';

/**
 * Version → `process.platform`-`process.arch` → SHA-256 of the archive. Only platforms whose hash
 * was verified are listed; a new version is added some days after its release, never on the day.
 * Source: https://github.com/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_checksums.txt
 */
export const PINNED_RELEASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0.74.0': {
    'linux-x64': '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
    'linux-arm64': 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
    'darwin-x64': '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
    'darwin-arm64': '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
  },
};

/** `process.platform`-`process.arch`. */
export function thisPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

/** Platforms for which there is an archive, and how goreleaser names it. */
const ASSET_SUFFIX: Readonly<Record<string, string>> = {
  // https://github.com/aquasecurity/trivy/blob/v0.74.0/goreleaser.yml
  'linux-x64': 'Linux-64bit',
  'linux-arm64': 'Linux-ARM64',
  'linux-arm': 'Linux-ARM',
  'linux-ia32': 'Linux-32bit',
  'linux-ppc64': 'Linux-PPC64LE',
  'linux-s390x': 'Linux-s390x',
  'darwin-x64': 'macOS-64bit',
  'darwin-arm64': 'macOS-ARM64',
  'freebsd-x64': 'FreeBSD-64bit',
};

/**
 * Releases that were published by an attacker in March 2026; they steal credentials before a scan
 * that looks normal: https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23
 */
const MALICIOUS_VERSIONS: ReadonlySet<string> = new Set(['0.69.4', '0.69.5', '0.69.6']);

/** Whether a version is refused whatever the user says. */
export function isMalicious(version: string): boolean {
  return MALICIOUS_VERSIONS.has(version);
}

/**
 * The malicious version that a program is, by its bytes, because it does its work as soon as it is
 * started; undefined when it is none. Its version stands in it where the linker was told to put it
 * (https://github.com/aquasecurity/trivy/blob/v0.69.3/goreleaser.yml), and in Go's build information.
 * Of bytes that are not the end of the program, what stands at their end is not told yet.
 */
export function maliciousVersionIn(program: Buffer, isEnd = true): string | undefined {
  return [...MALICIOUS_VERSIONS].find((version) => {
    for (let at = program.indexOf(version); at >= 0; at = program.indexOf(version, at + 1)) {
      if (!isEnd && at + version.length === program.length) return false;
      const before = program.toString('latin1', Math.max(0, at - LONGEST_LEAD), at);
      const after = program.toString('latin1', at + version.length, at + version.length + 1);
      if (LEADS_VERSION.test(before) && !/[\w.]/.test(after)) return true;
    }
    return false;
  });
}

/** The linker's flag, Go's line about the main module, or the end of another text. */
const LEADS_VERSION = /(?:app\.ver=|\/trivy\tv|[^\x20-\x7e])$/;
const LONGEST_LEAD = 'app.ver='.length;

/** The name of a version's archive for a platform; undefined where there is no such build. */
export function assetName(version: string, platform: string): string | undefined {
  const suffix = ASSET_SUFFIX[platform];
  return suffix === undefined ? undefined : `trivy_${version}_${suffix}.tar.gz`;
}

/** Where GitHub has releases; a mirror has them below the same path. */
export const RELEASE_HOST = 'https://github.com';

/** Where an archive is. `base` is `RELEASE_HOST` or a mirror of it. */
export function releaseUrl(base: string, version: string, asset: string): string {
  const path = `aquasecurity/trivy/releases/download/v${version}/${asset}`;
  return `${base.replace(/\/+$/, '')}/${path}`;
}
