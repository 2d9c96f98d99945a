/** The tools that tests need, each pinned: where a release is, or which Go module builds it. */

/** A release: an archive (tar.gz) and the tool's place in it, or the bare program. */
export interface Release {
  readonly url: string;
  readonly sha256: string;
  /** Undefined when what is downloaded is the program itself. */
  readonly member: string | undefined;
}

/** A Go module under tools/ whose go.sum pins every dependency. */
export interface GoModule {
  readonly directory: string;
  readonly package: string;
  readonly ldflags: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it took on two cores, for the reader of the progress lines. */
  readonly takes: string;
}

/** One tool. Another tool is another row of `tools`. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Arguments that make it print its version. */
  readonly versionArgs: readonly string[];
  /** Whether the one on PATH will do. Not where the binary must be static, to live in an image. */
  readonly fromPath: boolean;
  /** By `process.platform`-`process.arch`. */
  readonly releases: Readonly<Record<string, Release>>;
  readonly module: GoModule;
}

const TRIVY = 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0';
const BUILDX = 'https://github.com/docker/buildx/releases/download/v0.36.1';
const BUILDKIT = 'https://github.com/moby/buildkit/releases/download/v0.32.2';
const CADDY = 'https://github.com/caddyserver/caddy/releases/download/v2.11.4';

export const tools = {
  // Checksums: trivy_0.74.0_checksums.txt of the release.
  trivy: {
    name: 'trivy',
    version: '0.74.0',
    versionArgs: ['--version'],
    fromPath: true,
    releases: {
      'linux-x64': {
        url: `${TRIVY}/trivy_0.74.0_Linux-64bit.tar.gz`,
        sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
        member: 'trivy',
      },
      'linux-arm64': {
        url: `${TRIVY}/trivy_0.74.0_Linux-ARM64.tar.gz`,
        sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
        member: 'trivy',
      },
    },
    module: {
      directory: 'tools/trivy',
      package: 'github.com/aquasecurity/trivy/cmd/trivy',
      ldflags: '-s -w -X github.com/aquasecurity/trivy/pkg/version/app.ver=0.74.0',
      // Trivy's own build sets it: https://github.com/aquasecurity/trivy/blob/v0.74.0/goreleaser.yml
      env: { GOEXPERIMENT: 'jsonv2' },
      takes: '6 minutes',
    },
  },
  // Checksum: sha256 of the release archive whose sha512 is in caddy_2.11.4_checksums.txt.
  caddy: {
    name: 'caddy',
    version: '2.11.4',
    versionArgs: ['version'],
    fromPath: false,
    releases: {
      'linux-x64': {
        url: `${CADDY}/caddy_2.11.4_linux_amd64.tar.gz`,
        sha256: '527fbf917c39189a1e3b31d34fa955601680b2d5c8055d2a87b8b9588dec7bb9',
        member: 'caddy',
      },
    },
    module: {
      directory: 'tools/caddy',
      package: 'github.com/caddyserver/caddy/v2/cmd/caddy',
      ldflags: '-s -w -X github.com/caddyserver/caddy/v2.CustomVersion=v2.11.4',
      env: {},
      takes: '2 minutes',
    },
  },
  // The plugin of Docker that hosted runners have. Checksum: checksums.txt of the release.
  buildx: {
    name: 'buildx',
    version: '0.36.1',
    versionArgs: ['version'],
    fromPath: false,
    releases: {
      'linux-x64': {
        url: `${BUILDX}/buildx-v0.36.1.linux-amd64`,
        sha256: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        member: undefined,
      },
    },
    module: {
      directory: 'tools/buildx',
      package: 'github.com/docker/buildx/cmd/buildx',
      ldflags: '-s -w -X github.com/docker/buildx/version.Version=v0.36.1',
      env: {},
      takes: '90 seconds',
    },
  },
  // What setup-buildx-action gives hosted runners. Checksum: sha256 of the release archive.
  buildkitd: {
    name: 'buildkitd',
    version: '0.32.2',
    versionArgs: ['--version'],
    fromPath: true,
    releases: {
      'linux-x64': {
        url: `${BUILDKIT}/buildkit-v0.32.2.linux-amd64.tar.gz`,
        sha256: '2975d0f651ad96ba8b80b9992ae1f9a964f4408569af5b6dc36544165c3926af',
        member: 'bin/buildkitd',
      },
    },
    module: {
      directory: 'tools/buildkit',
      package: 'github.com/moby/buildkit/cmd/buildkitd',
      ldflags: '-s -w -X github.com/moby/buildkit/version.Version=v0.32.2',
      env: {},
      takes: '1 minute',
    },
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;
