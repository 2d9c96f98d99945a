/** The two databases of Trivy, which are published and stored in the same way. */
import type { GateCode } from '../errors.ts';

/** What is particular to one of them. */
export interface DatabaseKind {
  /** For the log. */
  readonly name: string;
  /** The schema that the scanner reads; also the tag that a repository without one stands for. */
  readonly schema: number;
  /** Below the cache directory of Trivy. */
  readonly directory: string;
  readonly file: string;
  /** Of the one layer of the artifact. */
  readonly mediaType: string;
  readonly downloadFlag: string;
  readonly repositoryFlag: string;
  /** When no repository has one, and when all of them are too old. */
  readonly missing: GateCode;
  readonly old: GateCode;
}

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/db/db.go */
export const VULNERABILITIES: DatabaseKind = {
  name: 'Database',
  schema: 2,
  directory: 'db',
  file: 'trivy.db',
  mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
  downloadFlag: '--download-db-only',
  repositoryFlag: '--db-repository',
  missing: 'FG030',
  old: 'FG031',
};

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/javadb/client.go */
export const JAVA_ARCHIVES: DatabaseKind = {
  name: 'Java database',
  schema: 1,
  directory: 'java-db',
  file: 'trivy-java.db',
  mediaType: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
  downloadFlag: '--download-java-db-only',
  repositoryFlag: '--java-db-repository',
  missing: 'FG052',
  old: 'FG052',
};

/** Beside each database. */
export const METADATA_FILE = 'metadata.json';
