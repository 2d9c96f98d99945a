/** What which version of buildah can do. */

/** Only the first two parts decide. */
export interface BuildahVersion {
  readonly major: number;
  readonly minor: number;
}

interface Ability {
  readonly since: readonly [major: number, minor: number];
  readonly source: string;
}

const CHANGES = 'https://github.com/containers/buildah/blob/main/CHANGELOG.md';

/** The oldest version that this action works with: that of Ubuntu 22.04. */
export const OLDEST_BUILDAH: BuildahVersion = { major: 1, minor: 23 };

export const abilities = {
  /** `--secret id=…,env=…` */
  'secrets from the environment': { since: [1, 24], source: `${CHANGES}#v1240-2022-01-26` },
  /** `--build-context` */
  'named contexts': { since: [1, 27], source: `${CHANGES}#v1270-2022-08-01` },
  /** `--cache-from` and `--cache-to`, repositories only. */
  'caches in a registry': { since: [1, 27], source: `${CHANGES}#v1270-2022-08-01` },
  /** `--identity-label=false`; before, and without it, every image is labelled with the version. */
  'images without its own label': {
    since: [1, 28],
    source: 'https://github.com/containers/buildah/blob/v1.28.0/docs/buildah-build.1.md',
  },
  /** `push --retry-delay`; before, buildah waits two seconds before each of three more attempts. */
  'a delay between pushes': { since: [1, 28], source: `${CHANGES}#v1280-2022-09-30` },
  /** `docker://name@@unknown-digest@@`, which came with version 5.29 of containers/image. */
  'pushes without a tag': {
    since: [1, 33],
    source: 'https://github.com/containers/image/blob/v5.29.0/docker/docker_transport.go',
  },
  /** `manifest push --retry-delay` */
  'a delay between pushes of an index': {
    since: [1, 35],
    source: `${CHANGES}#v1350-2024-03-06`,
  },
  /** `manifest annotate --index` */
  'annotations of an index': {
    since: [1, 37],
    source:
      'https://github.com/containers/buildah/blob/v1.37.0/docs/buildah-manifest-annotate.1.md',
  },
  /** `--source-date-epoch` and `--rewrite-timestamp`; before, `--timestamp` does both. */
  'a source date': { since: [1, 41], source: `${CHANGES}#v1410-2025-07-16` },
  /** Before, an image from scratch is taken from the cache also for another platform. */
  'a cache that knows platforms': {
    since: [1, 42],
    source: 'https://github.com/containers/buildah/pull/6269',
  },
} as const satisfies Record<string, Ability>;

export type AbilityName = keyof typeof abilities;

/** Whether a version can do something. */
export function can(version: BuildahVersion, ability: AbilityName): boolean {
  const [major, minor] = abilities[ability].since;
  return !isOlder(version, { major, minor });
}

/** "1.33", for messages. */
export function sinceVersion(ability: AbilityName): string {
  return abilities[ability].since.join('.');
}

/** Whether a version came before another. */
export function isOlder(version: BuildahVersion, than: BuildahVersion): boolean {
  return version.major === than.major ? version.minor < than.minor : version.major < than.major;
}

/** Reads `Version:  1.28.2` of `buildah version`; undefined when it is not there. */
export function parseVersion(
  text: string,
): (BuildahVersion & { readonly text: string }) | undefined {
  const found = /^Version:\s+v?((\d+)\.(\d+)\S*)/m.exec(text);
  if (found === null) return undefined;
  return { major: Number(found[2]), minor: Number(found[3]), text: found[1] ?? '' };
}
