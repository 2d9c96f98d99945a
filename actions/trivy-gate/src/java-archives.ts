/**
 * Images with Java archives: those do not say what they are, so an index of all published ones is
 * needed. It is large, so it is loaded only when a first scan has met such an archive.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseRequest, obtainDatabase } from './database/database.ts';
import { JAVA_ARCHIVES } from './database/database-kind.ts';
import { onDisk } from './disk.ts';
import { fail } from './errors.ts';
import { reportFileOf, type Scan, type ScanRequest, scanImage, scanPlace } from './scan.ts';

/** Where the index is, and what it needs to be obtained. */
export type IndexRequest = Pick<
  DatabaseRequest,
  'repositories' | 'maxAgeMs' | 'timeoutMs' | 'clock'
>;

/**
 * Scans an image, and once more with the index where it has Java archives.
 *
 * @throws {ActionError} FG052 when no index can be had; FG009 when it does not know a single one of
 *   the archives that everybody has; whatever `scanImage` throws.
 */
export async function scanWithJava(request: ScanRequest, index: IndexRequest): Promise<Scan> {
  const first = await scanImage(request);
  if (!first.doubts.some(({ code }) => code === 'FG011')) return first;
  const { log } = request.job;
  log.info('The image has Java archives: the index of those is loaded, then it is scanned again.');
  const { shelter, scanner, job, database } = request;
  const maxAgeMs = Math.max(index.maxAgeMs, LONGEST_AGE_MS);
  const found = await obtainDatabase({
    ...{ ...index, maxAgeMs, kind: JAVA_ARCHIVES, shelter, scanner, job },
  });
  log.info(`Index of Java archives: built ${found.updatedAt}, from ${found.repository}`);
  const { directory } = JAVA_ARCHIVES;
  onDisk('The index of Java archives can not be moved', () =>
    renameSync(join(found.cache, directory), join(database.cache, directory)),
  );
  await proveIndex(request);
  // Whatever the first scan left must not be taken for the report of the second.
  rmSync(reportFileOf(request), { recursive: true, force: true });
  return scanImage(request);
}

// --- internal ---

/**
 * An old index knows all but the newest archives. It is built anew within three days:
 * https://github.com/aquasecurity/trivy-java-db/blob/main/pkg/builder/builder.go
 */
const LONGEST_AGE_MS = 14 * 86_400_000;

/** Archives that every index of Maven Central has, by name and version: one of them suffices. */
const EVERYWHERE = [
  'commons-io-2.6',
  'commons-lang-2.6',
  'commons-collections-3.2.1',
  'log4j-1.2.17',
  'junit-4.12',
  'guava-18.0',
  'slf4j-api-1.7.25',
];

/** An archive of nothing, so that its name is all there is to go by: the end of a zip. */
const EMPTY_ARCHIVE = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

/** An index of nothing, or of something else, shows nowhere: archives that it lacks are passed over. */
async function proveIndex(request: ScanRequest): Promise<void> {
  const place = join(request.shelter.root, 'java-archives');
  onDisk('The archives that prove the index can not be written', () => {
    mkdirSync(place);
    for (const name of EVERYWHERE) writeFileSync(join(place, `${name}.jar`), EMPTY_ARCHIVE);
  });
  const { report, doubts } = await scanPlace(request, place);
  const known = report?.parts.some(({ type, packages }) => type === 'jar' && packages > 0);
  if (known) return;
  const reason = doubts[0]?.sentence ?? `It does not know ${EVERYWHERE.join(', ')}.`;
  throw fail('FG009', `The index of Java archives can not be relied on. ${reason}`, {
    remedy: 'Use the default `java-db-repositories`.',
  });
}
