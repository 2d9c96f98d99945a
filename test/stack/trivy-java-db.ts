/** An index of Java archives for Trivy, as it downloads it: SQLite, packed as an artifact. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pushManifest } from './oci-push.ts';
import type { Registry } from './registry.ts';
import { tarLayer } from './tar-layer.ts';

/** An archive that the index knows. */
export interface JavaArchive {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** What to push, and where. */
export interface JavaIndex {
  readonly registry: Pick<Registry, 'address' | 'writer'>;
  readonly repository: string;
  readonly archives: readonly JavaArchive[];
  readonly updatedAt?: Date;
}

/** Archives by which the gate takes an index for a living one. */
export const KNOWN_EVERYWHERE: readonly JavaArchive[] = [
  { group: 'commons-io', artifact: 'commons-io', version: '2.6' },
];

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/javadb/client.go */
const LAYER = 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip';
const CONFIG = 'application/vnd.aquasec.trivy.config.v1+json';
const DAY_MS = 86_400_000;

/** Pushes an index under the tag "1". */
export async function pushJavaIndex(index: JavaIndex): Promise<void> {
  const { registry, repository, archives, updatedAt = new Date() } = index;
  const directory = await mkdtemp(join(tmpdir(), 'fairway-java-db-'));
  try {
    const file = join(directory, 'trivy-java.db');
    writeIndex(file, archives);
    const metadata = {
      Version: 1,
      NextUpdate: new Date(updatedAt.getTime() + 3 * DAY_MS).toISOString(),
      UpdatedAt: updatedAt.toISOString(),
      DownloadedAt: updatedAt.toISOString(),
    };
    const layer = await tarLayer({
      'trivy-java.db': await readFile(file),
      'metadata.json': JSON.stringify(metadata),
    });
    const annotations = { 'org.opencontainers.image.title': 'javadb.tar.gz' };
    await pushManifest(
      { registry, repository, tag: '1' },
      {
        config: { mediaType: CONFIG, bytes: Buffer.from('{}') },
        layers: [{ mediaType: LAYER, bytes: layer.bytes, annotations }],
      },
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** https://github.com/aquasecurity/trivy-java-db/blob/main/pkg/db/db.go */
function writeIndex(file: string, archives: readonly JavaArchive[]): void {
  const database = new DatabaseSync(file);
  database.exec(`
    CREATE TABLE artifacts(id INTEGER PRIMARY KEY, group_id TEXT, artifact_id TEXT);
    CREATE TABLE indices(artifact_id INTEGER, version TEXT, sha1 BLOB, archive_type TEXT,
      foreign key (artifact_id) references artifacts(id));
    CREATE UNIQUE INDEX artifacts_idx ON artifacts(artifact_id, group_id);
    CREATE INDEX indices_artifact_idx ON indices(artifact_id);
    CREATE UNIQUE INDEX indices_sha1_idx ON indices(sha1);
  `);
  const artifacts = database.prepare('INSERT INTO artifacts VALUES (?, ?, ?)');
  const indices = database.prepare("INSERT INTO indices VALUES (?, ?, ?, 'jar')");
  for (const [n, { group, artifact, version }] of archives.entries()) {
    artifacts.run(n + 1, group, artifact);
    // Of no file that a test has: tests go by the names of files.
    indices.run(n + 1, version, createHash('sha1').update(`${group}:${artifact}`).digest());
  }
  database.close();
}
