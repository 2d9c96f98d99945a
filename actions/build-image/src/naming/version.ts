/** Versions after https://semver.org, as Git tags carry them. */

/** A version, read from a Git tag or a value. */
export interface Version {
  /** As it was written, `v1.2.3-rc.1`. */
  readonly raw: string;
  /** Without the `v` and without build metadata: `1.2.3-rc.1`. */
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  readonly isPrerelease: boolean;
}

/** The pattern that semver.org suggests, with the `v` that Git tags begin with. */
const VERSION =
  /^v?(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?:-(?<prerelease>(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;

/** Reads a version; undefined when it is none. */
export function parseVersion(raw: string): Version | undefined {
  const groups = VERSION.exec(raw)?.groups;
  if (groups === undefined) return undefined;
  const { major = '', minor = '', patch = '', prerelease } = groups;
  const release = `${major}.${minor}.${patch}`;
  return {
    raw,
    version: prerelease === undefined ? release : `${release}-${prerelease}`,
    major,
    minor,
    patch,
    isPrerelease: prerelease !== undefined,
  };
}
