/** Files and databases that somebody plants, so that a scanner sees less. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrFail } from '../../../kit/process/run.ts';
import { writeTrivyDb } from '../../stack/trivy-db.ts';
import { writeFiles } from '../archives.ts';
import type { Scene } from './situation.ts';

/** Files by their path. */
export type Planted = Readonly<Record<string, string>>;

/** Writes files into a directory of their own. */
export async function plant({ stage }: Scene, files: Planted): Promise<string> {
  const directory = await mkdtemp(join(stage.scratch, 'planted-'));
  writeFiles(directory, files);
  return directory;
}

/** What everybody who wants to hide the two CRITICAL findings writes into a list. */
export const IGNORED = 'CVE-2026-11111\nCVE-2026-33333\n';

/** A policy in Rego that takes all findings away. */
export const POLICY = 'package trivy\n\ndefault ignore = true\n';

/** A document by which the image is not affected: https://github.com/openvex/spec */
export const VEX = JSON.stringify({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://example.com/vex',
  author: 'mallory',
  timestamp: '2026-01-01T00:00:00Z',
  version: 1,
  statements: ['CVE-2026-11111', 'CVE-2026-33333'].map((name) => ({
    vulnerability: { name },
    products: [{ '@id': 'pkg:deb/debian/openssl' }, { '@id': 'pkg:deb/debian/zlib' }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_present',
  })),
});

/** Puts a database in which there is nothing into a cache, and that it is good for decades. */
export async function plantDatabase(cache: string): Promise<void> {
  const { metadata } = await writeTrivyDb({ directory: cache, advisories: [] });
  const written = JSON.parse(await readFile(metadata, 'utf8'));
  const forever = { ...written, NextUpdate: '2099-01-01T00:00:00Z' };
  await writeFile(metadata, JSON.stringify(forever));
}

/** Lets the real scanner keep what it finds in the image, and makes openssl and zlib new in there. */
export async function plantLayers({ stage, old }: Scene, cache: string): Promise<void> {
  await plantDatabase(cache);
  const { username, password } = stage.registry.writer;
  const report = join(cache, 'report.json');
  await runOrFail({
    file: stage.trivy['trivy-path'],
    args: [
      ...['image', '--cache-dir', cache, '--image-src', 'remote', '--skip-db-update'],
      ...['--scanners', 'vuln', '--format', 'json', '--output', report],
      ...['--skip-version-check', '--disable-telemetry', `${old.name}@${old.digest}`],
    ],
    env: { ...process.env, TRIVY_USERNAME: username, TRIVY_PASSWORD: password },
  });
  const file = join(cache, 'fanal', 'fanal.db');
  const kept = await readFile(file, 'latin1');
  // Of the same length: the pages of the file stay where they are.
  const edited = kept.replaceAll('3.0.1', '9.0.1').replaceAll('1.2.13', '9.2.13');
  if (edited === kept) throw new Error('The scanner kept nothing that could be edited.');
  await writeFile(file, edited, 'latin1');
}
