/** The command lines of Trivy, each a pure function of what is to be done. */
import { relative } from 'node:path';
import type { DatabaseKind } from '../database/database-kind.ts';
import type { Shelter } from './shelter.ts';

// https://github.com/aquasecurity/trivy/blob/v0.74.0/docs/guide/references/configuration/cli/

interface Surroundings {
  readonly shelter: Shelter;
  readonly cache: string;
  readonly timeoutMs: number;
}

interface AnyScan extends Surroundings {
  /** Where to write the report. */
  readonly report: string;
}

interface ImageScan extends AnyScan {
  /** Name and digest. */
  readonly image: string;
  /** Path of an OCI layout with one image, which is scanned then and nothing else. */
  readonly layout?: string | undefined;
  readonly platform: string | undefined;
  /** Whether the password comes on stdin, and the user name in TRIVY_USERNAME. */
  readonly withPassword: boolean;
}

/** Arguments that scan an image at its registry, or in a layout, and write an unfiltered report. */
export function imageScanArguments(scan: ImageScan): string[] {
  return [
    'image',
    ...scanArguments(scan),
    ...packageArguments(scan),
    ...(scan.layout === undefined ? remoteArguments(scan) : layoutArguments(scan, scan.layout)),
  ];
}

/** Arguments that scan a list of packages in the same way. */
export function sbomScanArguments(scan: AnyScan & { readonly sbom: string }): string[] {
  return ['sbom', ...scanArguments(scan), scan.sbom];
}

/** Arguments that scan a directory in the same way. */
export function placeScanArguments(scan: AnyScan & { readonly place: string }): string[] {
  return ['rootfs', ...scanArguments(scan), ...packageArguments(scan), scan.place];
}

/** Arguments that fetch a database from one repository. */
export function downloadArguments(
  download: Surroundings & { readonly kind: DatabaseKind; readonly repository: string },
): string[] {
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

// --- internal ---

/** From where it is started: in a path Trivy takes what is behind the first `@` or `:` for a name. */
function layoutArguments({ shelter }: ImageScan, layout: string): string[] {
  return ['--input', relative(shelter.cwd, layout)];
}

function remoteArguments(scan: ImageScan): string[] {
  return [
    // Never an image of the same name that happens to be in a local daemon.
    ...['--image-src', 'remote'],
    ...(scan.platform === undefined ? [] : ['--platform', scan.platform]),
    ...(scan.withPassword ? ['--password-stdin'] : []),
    scan.image,
  ];
}

/** What looks for packages by itself could load modules, too. */
function packageArguments({ shelter }: AnyScan): string[] {
  return ['--list-all-pkgs', '--module-dir', shelter.modules];
}

function commonArguments({ shelter, cache, timeoutMs }: Surroundings): string[] {
  return [
    ...['--config', shelter.configuration],
    ...['--cache-dir', cache],
    ...['--timeout', `${timeoutMs}ms`],
    // Both are needed to keep it from calling home.
    '--skip-version-check',
    '--disable-telemetry',
  ];
}

function scanArguments(scan: AnyScan): string[] {
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
