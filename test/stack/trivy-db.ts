/** A vulnerability database for Trivy with exactly the findings that a test wants. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bucket, bboltFile } from './bbolt.ts';

/** Trivy's severities, by the number that the database has for each. */
const SEVERITIES = ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Numbers of trivy-db's statuses that distributions use (pkg/types/status.go). */
const STATUS = { affected: 2, fixed: 3, will_not_fix: 5, fix_deferred: 6, end_of_life: 7 } as const;

/** One vulnerability of one package. */
export interface Advisory {
  /** Where it comes from: "debian 12", or "npm::GitHub Security Advisory Npm". */
  readonly source: string;
  /** The source package of a distribution, or the package's name in its language's registry. */
  readonly package: string;
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly description?: string;
  /** Distribution: versions before this one are affected; absent: all are, and there is no fix. */
  readonly fixedVersion?: string;
  /** Why there is no fix. Default: "affected". */
  readonly status?: keyof typeof STATUS;
  /** Language packages: ranges such as "<1.2.3". */
  readonly vulnerableVersions?: readonly string[];
  readonly patchedVersions?: readonly string[];
  readonly references?: readonly string[];
  readonly publishedAt?: Date;
}

/** What to write, and where. */
export interface TrivyDbRequest {
  /** Becomes Trivy's cache directory (`--cache-dir`); the database stands in its `db/`. */
  readonly directory: string;
  readonly advisories: readonly Advisory[];
  /** When the database was made. Default: now. */
  readonly updatedAt?: Date;
}

/** Database schema 2: https://github.com/aquasecurity/trivy-db/blob/main/pkg/db/db.go */
const SCHEMA = 2;
const DAY_MS = 86_400_000;

/** Longest prefix of a source's name, and what the database says about where it comes from. */
const DATA_SOURCES = [
  {
    prefix: 'debian ',
    id: 'debian',
    name: 'Debian Security Tracker',
    url: 'https://security-tracker.debian.org',
  },
  {
    prefix: 'npm::',
    id: 'ghsa',
    name: 'GitHub Security Advisory npm',
    url: 'https://github.com/advisories',
  },
  { prefix: '', id: 'nvd', name: 'National Vulnerability Database', url: 'https://nvd.nist.gov' },
] as const;

/**
 * Writes the database and its metadata, replacing what was there. Use it with
 * `trivy --cache-dir DIRECTORY … --skip-db-update --offline-scan`.
 *
 * @returns the paths of both files, as they would be packed into an OCI artifact
 */
export async function writeTrivyDb(
  request: TrivyDbRequest,
): Promise<{ readonly database: string; readonly metadata: string }> {
  const home = join(request.directory, 'db');
  await mkdir(home, { recursive: true });
  const files = { database: join(home, 'trivy.db'), metadata: join(home, 'metadata.json') };
  const updatedAt = request.updatedAt ?? new Date();
  await writeFile(files.database, bboltFile(databaseBuckets(request.advisories)));
  await writeFile(
    files.metadata,
    JSON.stringify({
      Version: SCHEMA,
      NextUpdate: new Date(updatedAt.getTime() + DAY_MS).toISOString(),
      UpdatedAt: updatedAt.toISOString(),
      DownloadedAt: updatedAt.toISOString(),
    }),
  );
  return files;
}

/** source → package → id → advisory; vulnerability → id → details; data-source → source → origin. */
function databaseBuckets(advisories: readonly Advisory[]): Bucket {
  const root: Bucket = new Map();
  const details = inner(root, 'vulnerability');
  const origins = inner(root, 'data-source');
  for (const advisory of advisories) {
    const packages = inner(inner(root, advisory.source), advisory.package);
    packages.set(advisory.id, JSON.stringify(advisoryValue(advisory)));
    details.set(advisory.id, JSON.stringify(detailValue(advisory)));
    const { id, name, url } = dataSource(advisory.source);
    origins.set(advisory.source, JSON.stringify({ ID: id, Name: name, URL: url }));
  }
  return root;
}

function inner(bucket: Bucket, name: string): Bucket {
  const there = bucket.get(name);
  if (there instanceof Map) return there;
  const made: Bucket = new Map();
  bucket.set(name, made);
  return made;
}

/** types.Advisory of trivy-db; keys that are undefined are left out. */
function advisoryValue(advisory: Advisory): Record<string, unknown> {
  const isLanguage = advisory.vulnerableVersions !== undefined;
  const isFixed = advisory.fixedVersion !== undefined || isLanguage;
  return {
    FixedVersion: advisory.fixedVersion,
    Status: isFixed ? undefined : STATUS[advisory.status ?? 'affected'],
    Severity: isLanguage ? undefined : SEVERITIES.indexOf(advisory.severity),
    VulnerableVersions: advisory.vulnerableVersions,
    PatchedVersions: advisory.patchedVersions,
  };
}

/** types.Vulnerability of trivy-db. */
function detailValue(advisory: Advisory): Record<string, unknown> {
  return {
    Title: advisory.title,
    Description: advisory.description ?? advisory.title,
    Severity: advisory.severity,
    VendorSeverity: { [dataSource(advisory.source).id]: SEVERITIES.indexOf(advisory.severity) },
    References: advisory.references ?? [],
    PublishedDate: (advisory.publishedAt ?? new Date('2026-01-01T00:00:00Z')).toISOString(),
  };
}

function dataSource(source: string): (typeof DATA_SOURCES)[number] {
  return DATA_SOURCES.find(({ prefix }) => source.startsWith(prefix)) ?? DATA_SOURCES[2];
}
