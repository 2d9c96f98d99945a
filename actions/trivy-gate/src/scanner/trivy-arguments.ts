/** The command lines of Trivy, each a pure function of what is to be done. */
import { relative } from 'node:path';
import type { DatabaseKind } from '../database/database-kind.ts';
import type { Shelter } from './hermetic.ts';

// https://github.com/aquasecurity/trivy/blob/v0.74.0/docs/guide/references/configuration/cli/

/** Arguments that scan an image at its registry, or in a layout, and write an unfiltered report. */
export function imageScanArguments(scan: {
  readonly shelter: Shelter;
  /** Name and digest. */
  readonly image: string;
  /** Path of an OCI layout with one image, which is scanned then and nothing else. */
  readonly layout?: string | undefined;
  readonly platform: string | undefined;
  readonly cache: string;
  readonly report: string;
  readonly timeoutMs: number;
  /** Whether the password comes on stdin, and the user name in TRIVY_USERNAME. */
  readonly withPassword: boolean;
}): string[] {
  return [
    'image',
    ...scanArguments(scan),
    '--list-all-pkgs',
    ...['--module-dir', scan.shelter.modules],
    ...(scan.layout === undefined ? remoteArguments(scan) : layoutArguments(scan, scan.layout)),
  ];
}

/** From where it is started: in a path Trivy takes what is behind the first `@` or `:` for a name. */
function layoutArguments({ shelter }: Pick<Common, 'shelter'>, layout: string): string[] {
  return ['--input', relative(shelter.cwd, layout)];
}

function remoteArguments(scan: Parameters<typeof imageScanArguments>[0]): string[] {
  return [
    // Never an image of the same name that happens to be in a local daemon.
    ...['--image-src', 'remote'],
    ...(scan.platform === undefined ? [] : ['--platform', scan.platform]),
    ...(scan.withPassword ? ['--password-stdin'] : []),
    scan.image,
  ];
}

/** Arguments that scan a list of packages in the same way. */
export function sbomScanArguments(scan: {
  readonly shelter: Shelter;
  readonly sbom: string;
  readonly cache: string;
  readonly report: string;
  readonly timeoutMs: number;
}): string[] {
  return ['sbom', ...scanArguments(scan), scan.sbom];
}

/** Arguments that scan a directory in the same way. */
export function placeScanArguments(scan: {
  readonly shelter: Shelter;
  readonly place: string;
  readonly cache: string;
  readonly report: string;
  readonly timeoutMs: number;
}): string[] {
  const modules = ['--module-dir', scan.shelter.modules];
  return ['rootfs', ...scanArguments(scan), '--list-all-pkgs', ...modules, scan.place];
}

/** Arguments that fetch a database from one repository. */
export function downloadArguments(download: {
  readonly kind: DatabaseKind;
  readonly shelter: Shelter;
  readonly repository: string;
  readonly cache: string;
  readonly timeoutMs: number;
}): string[] {
  return [
    'image',
    ...commonArguments(download),
    download.kind.downloadFlag,
    '--no-progress',
    ...['--module-dir', download.shelter.modules],
    ...[download.kind.repositoryFlag, download.repository],
  ];
}

/** Arguments that make it say its version as JSON, without looking for a database. */
export function versionArguments(shelter: Shelter): string[] {
  const { configuration: config, home } = shelter;
  return ['version', '--format', 'json', '--config', config, '--cache-dir', home];
}

interface Common {
  readonly shelter: Shelter;
  readonly cache: string;
  readonly timeoutMs: number;
}

function commonArguments({ shelter, cache, timeoutMs }: Common): string[] {
  return [
    ...['--config', shelter.configuration],
    ...['--cache-dir', cache],
    ...['--timeout', `${timeoutMs}ms`],
    // Both are needed to keep it from calling home.
    '--skip-version-check',
    '--disable-telemetry',
  ];
}

function scanArguments(scan: Common & { readonly report: string }): string[] {
  return [
    ...commonArguments(scan),
    ...['--ignorefile', scan.shelter.ignoreFile],
    ...['--cache-backend', 'memory'],
    ...['--scanners', 'vuln'],
    ...['--pkg-types', 'os,library'],
    '--show-suppressed',
    '--skip-db-update',
    '--skip-java-db-update',
    '--offline-scan',
    '--no-progress',
    ...['--format', 'json'],
    ...['--output', scan.report],
  ];
}
