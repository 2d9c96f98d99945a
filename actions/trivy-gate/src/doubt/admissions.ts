/** The texts by which Trivy admits on stderr that it did not really scan, or not as it was told. */
import type { GateCode } from '../errors.ts';

/** One text and what follows from it. */
export interface Admission {
  /** Matched against each line of stderr. Groups are Trivy's own words, told after the sentence. */
  readonly says: RegExp;
  /** The error it leads to; `note` where the scan still stands and only its gap is to be told. */
  readonly means: GateCode | 'note';
  /** What a person should read, one sentence. */
  readonly sentence: string;
}

/**
 * Checked in this order: the first match of a run names its failure. Texts of Trivy 0.74.0; where
 * each comes from is in the comment above it (paths in https://github.com/aquasecurity/trivy).
 */
export const ADMISSIONS: readonly Admission[] = [
  // pkg/commands/artifact/run.go
  {
    says: /context deadline exceeded|Provide a higher timeout value/,
    means: 'FG006',
    sentence: 'The scanner ran out of time.',
  },
  // pkg/javadb/client.go
  {
    says: /skip downloading Java DB|--skip-java-db-update' cannot be specified/,
    means: 'FG011',
    sentence: 'The image has Java archives, and there is no Java database to identify them with.',
  },
  // pkg/db/db.go
  {
    says: /old DB schema|version of DB schema doesn't match|The local DB has an old schema/,
    means: 'FG030',
    sentence: 'The database has a schema that the scanner does not read.',
  },
  // A fault is Go's word for a file that is mapped and ends before it should.
  {
    says: /^unexpected fault address|failed to open db|trivy\.db: bad file descriptor|cannot skip downloading DB|failed to download vulnerability DB/,
    means: 'FG030',
    sentence: 'The database can not be read.',
  },
  // Go's os package, from wherever something is written
  {
    says: /no space left on device/,
    means: 'FG007',
    sentence: 'The disk of the runner is full.',
  },
  // pkg/commands/artifact/run.go, pkg/report/writer.go
  {
    says: /unable to write results|failed to create output file/,
    means: 'FG007',
    sentence: 'The scanner could not write its report.',
  },
  // pkg/detector/ospkg/detect.go
  {
    says: /\tWARN\t.*Unsupported os(?:\s+family="([^"]*)")?/i,
    means: 'FG003',
    sentence: 'The scanner has no vulnerability data for the operating system of the image.',
  },
  // pkg/detector/ospkg/version/version.go
  {
    says: /This OS version is not on the EOL list(?:\s+family="([^"]*)"\s+version="([^"]*)")?/,
    means: 'FG003',
    sentence: 'The release of the operating system is one that this scanner does not know.',
  },
  // pkg/scan/local/service.go
  {
    says: /No OS package is detected/,
    means: 'FG004',
    sentence: 'The image names an operating system, but its package database is missing or empty.',
  },
  // pkg/fanal/analyzer/pkg/dpkg/dpkg.go, pkg/fanal/analyzer/pkg/apk/apk.go
  {
    says: /\tWARN\t.*Invalid (source )?version/,
    means: 'FG004',
    sentence: 'A package was left out, because its version can not be read.',
  },
  // pkg/fanal/analyzer/pkg/dpkg/dpkg.go
  {
    says: /\tWARN\t\[dpkg\] Parse error/,
    means: 'FG004',
    sentence: 'The package database of the image can not be read.',
  },
  // pkg/module/module.go
  {
    says: /Reading a module|Module loaded|Registering WASM module/,
    means: 'FG010',
    sentence: 'The scanner loaded a module, which can take findings away.',
  },
  // pkg/commands/artifact/run.go, pkg/commands/app.go, pkg/result/filter.go
  {
    says: /client\/server mode|Overriding detected OS|vulnerabilities have been (ignored|suppressed)|disables security scanning|Writing the default config/,
    means: 'FG010',
    sentence: 'The scanner was given settings that are not ours.',
  },
  // pkg/detector/library/driver.go
  {
    says: /Conda package is supported for SBOM, not for vulnerability scanning/,
    means: 'note',
    sentence: 'Conda packages are listed, but Trivy has no vulnerability data for them.',
  },
  {
    says: /The library type is not supported for vulnerability scanning(?:\s+type="([^"]*)")?/,
    means: 'FG009',
    sentence: 'Some packages are of a kind for which Trivy has no vulnerability data.',
  },
  // pkg/detector/library/compare/compare.go
  {
    says: /Version matching error(?:\s+err="((?:[^"\\]|\\.)*)")?/,
    means: 'FG004',
    sentence: 'A version can not be compared with an advisory that there is.',
  },
];

/**
 * By which release's advisories the packages of Alpine are judged: what /etc/apk/repositories names
 * counts more than what the image is (pkg/detector/ospkg/alpine/alpine.go).
 */
export const ALPINE_STREAM = /\bos(?:_version)?="([^"]*)"\s+repository="([^"]*)"/;

/** The configuration that the scanner says it loaded, if the line says so. */
export const CONFIGURATION_LOADED = /\tINFO\tLoaded\tfile_path="([^"]*)"/;
