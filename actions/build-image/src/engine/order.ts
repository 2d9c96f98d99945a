/** What a builder is asked for, in words that every builder has. */
import type { Assignment } from '../assignment.ts';

/** A build. It holds no secret: secrets are named by the variable that has them. */
export interface BuildOrder {
  /** Absolute path of the context. */
  readonly context: string;
  /** Absolute path of the Dockerfile. */
  readonly file: string;
  readonly target: string | undefined;
  /** `os/arch[/variant]`; empty for the builder's own. */
  readonly platforms: readonly string[];
  readonly buildArgs: readonly Assignment[];
  /** More contexts by name, as the Dockerfile refers to them. */
  readonly buildContexts: readonly Assignment[];
  readonly labels: ReadonlyMap<string, string>;
  /** OCI annotations of the manifest, and of the index where there is one. */
  readonly annotations: ReadonlyMap<string, string>;
  /** Look for newer base images. */
  readonly pull: boolean;
  readonly noCache: boolean;
  /** Further options that were checked against the list of those that may be given. */
  readonly extraArgs: readonly string[];
  readonly secrets: readonly BuildSecret[];
  readonly cache: CacheOrder;
  /** Provenance and SBOM inside the image, which make an index of it. */
  readonly attest: boolean;
  /** Seconds since the epoch for everything in the image that carries a time. */
  readonly sourceDate: number | undefined;
  /** Also rewrite the times of files in layers, where the builder can. */
  readonly rewriteTimes: boolean;
  /** A file to write beside what the destination gets. */
  readonly archive: ArchiveOrder | undefined;
}

/** Whether the result is an index of images, and not one image. */
export function isIndex({ platforms, attest }: Pick<BuildOrder, 'platforms' | 'attest'>): boolean {
  return platforms.length > 1 || attest;
}

/** A secret of a build, `RUN --mount=type=secret,id=…`. */
export interface BuildSecret {
  readonly id: string;
  /** Name of the environment variable of this step that holds it. */
  readonly variable: string;
}

/** Caches in the words of BuildKit: `type=gha`, `type=registry,ref=…`. */
export interface CacheOrder {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The type of a cache: `gha` of `type=gha,scope=…`; undefined when it names none. */
export function cacheType(cache: string): string | undefined {
  return /(?:^|,)type=([^,]*)/.exec(cache)?.[1];
}

/** Where the result of a build goes. */
export type Destination =
  /** Into a registry under one tag; further tags are put beside it. */
  | { readonly kind: 'registry'; readonly tag: string }
  /** Into a registry without a tag. `name` has neither tag nor digest. */
  | { readonly kind: 'registry by digest'; readonly name: string }
  /** Into the engine, for runs that do not push. */
  | { readonly kind: 'engine'; readonly tags: readonly string[] };

/** A file that is written as well, to be scanned without a registry. */
export interface ArchiveOrder {
  readonly format: 'oci' | 'docker';
  /** Absolute path. */
  readonly path: string;
}
