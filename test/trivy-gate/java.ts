/** Java archives: what is in an image, what the index knows, and what there is about them. */
import { randomBytes } from 'node:crypto';
import type { GateStage } from '../stack/gate-stage.ts';
import type { Advisory } from '../stack/trivy-db.ts';
import { type JavaArchive, pushJavaIndex } from '../stack/trivy-java-db.ts';
import { NPM } from './visits.ts';

export const LOG4J: JavaArchive = {
  group: 'org.apache.logging.log4j',
  artifact: 'log4j-core',
  version: '2.14.1',
};
export const COMMONS_TEXT: JavaArchive = {
  group: 'org.apache.commons',
  artifact: 'commons-text',
  version: '1.9',
};

export const LOG4SHELL: Advisory = {
  ...NPM,
  source: 'maven::GitHub Security Advisory Maven',
  package: `${LOG4J.group}:${LOG4J.artifact}`,
  id: 'CVE-2026-55555',
  vulnerableVersions: ['<2.15.0'],
  patchedVersions: ['2.15.0'],
};
export const TEXT4SHELL: Advisory = {
  ...LOG4SHELL,
  package: `${COMMONS_TEXT.group}:${COMMONS_TEXT.artifact}`,
  id: 'CVE-2026-66666',
  vulnerableVersions: ['<1.10.0'],
  patchedVersions: ['1.10.0'],
};
/** By which the gate sees that advisories about Java would be found. */
export const ANCIENT: Advisory = {
  ...LOG4SHELL,
  package: 'commons-io:commons-io',
  id: 'CVE-2000-0004',
  severity: 'LOW',
  vulnerableVersions: ['<0.1.0'],
};

/** The files of an image with these archives; there is nothing in them, they go by their names. */
export function javaFiles(...archives: readonly JavaArchive[]): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(
    archives.map(({ artifact, version }) => [`app/lib/${artifact}-${version}.jar`, EMPTY_JAR]),
  );
}

/** Pushes an index of these archives; gives its place at the public registry. */
export async function javaIndex(
  { registry, publicRegistry }: Pick<GateStage, 'registry' | 'publicRegistry'>,
  archives: readonly JavaArchive[],
  ageDays = 1,
): Promise<string> {
  const repository = `trivy-java-db-${randomBytes(6).toString('hex')}`;
  const updatedAt = new Date(Date.now() - ageDays * 86_400_000);
  await pushJavaIndex({ registry, repository, archives, updatedAt });
  return `${publicRegistry.address}/${repository}:1`;
}

/** The end of a zip, and nothing before it. */
export const EMPTY_JAR = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
