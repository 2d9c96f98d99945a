/** A vulnerability database as Trivy downloads it: an artifact of one layer, under the tag "2". */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushManifest } from './oci-push.ts';
import type { Registry } from './registry.ts';
import { tarLayer } from './tar-layer.ts';
import { type Advisory, writeTrivyDb } from './trivy-db.ts';

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/db/db.go */
const LAYER = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';
const CONFIG = 'application/vnd.aquasec.trivy.config.v1+json';

/**
 * Advisories against which the gate's canaries prove that a scanner is alive: without them it takes
 * a database for a broken one.
 */
const CANARY_ADVISORIES: readonly Advisory[] = [
  {
    source: 'debian 12',
    package: 'curl',
    id: 'CVE-2000-0001',
    severity: 'LOW',
    title: 'An ancient hole that every current curl has closed',
    fixedVersion: '1.0-1',
  },
  {
    source: 'alpine 3.22',
    package: 'curl',
    id: 'CVE-2000-0003',
    severity: 'LOW',
    title: 'The same in another distribution',
    fixedVersion: '1.0-r0',
  },
  {
    source: 'npm::GitHub Security Advisory Npm',
    package: 'minimist',
    id: 'CVE-2000-0002',
    severity: 'LOW',
    title: 'An ancient hole that every current minimist has closed',
    vulnerableVersions: ['<0.1.0'],
    patchedVersions: ['0.1.0'],
  },
];

/** What to push, and where. */
export interface TrivyDbArtifact {
  readonly registry: Pick<Registry, 'address' | 'writer'>;
  /** Default: "trivy-db". */
  readonly repository?: string;
  readonly advisories: readonly Advisory[];
  /** Left out with `false`. */
  readonly canaries?: boolean;
  readonly updatedAt?: Date;
  /** Changes the metadata before it is packed. */
  readonly metadata?: (written: Record<string, unknown>) => Record<string, unknown>;
}

/** Pushes a database; gives the repository with its tag, as `db-repositories` wants it. */
export async function pushTrivyDb(artifact: TrivyDbArtifact): Promise<string> {
  const { registry, repository = 'trivy-db', canaries = true, updatedAt } = artifact;
  const directory = await mkdtemp(join(tmpdir(), 'fairway-trivy-db-'));
  try {
    const advisories = [...(canaries ? CANARY_ADVISORIES : []), ...artifact.advisories];
    const files = await writeTrivyDb({
      directory,
      advisories,
      ...(updatedAt === undefined ? {} : { updatedAt }),
    });
    const written = JSON.parse(await readFile(files.metadata, 'utf8'));
    const layer = await tarLayer({
      'trivy.db': await readFile(files.database),
      'metadata.json': JSON.stringify(artifact.metadata?.(written) ?? written),
    });
    await pushManifest(
      { registry, repository, tag: '2' },
      {
        config: { mediaType: CONFIG, bytes: Buffer.from('{}') },
        layers: [
          {
            mediaType: LAYER,
            bytes: layer.bytes,
            annotations: { 'org.opencontainers.image.title': 'db.tar.gz' },
          },
        ],
      },
    );
    return `${registry.address}/${repository}:2`;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
