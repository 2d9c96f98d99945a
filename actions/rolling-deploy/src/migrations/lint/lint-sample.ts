/** Migrations for tests: they name only what they are about. */
import type { MigrationFile } from '../migration-file.ts';
import { loadParser } from '../sql/parser.ts';
import type { Finding } from './finding.ts';
import { lint } from './lint.ts';

/** A file of a folder of plain SQL that is pending in expand. */
export function sampleFile(text: string, changes: Partial<MigrationFile> = {}): MigrationFile {
  return {
    ...{ path: 'migrations/1.sql', phase: 'expand', text, transaction: 'statement' },
    ...{ isPending: true, remarks: [], parts: [{ from: 0, to: text.length }] },
    ...changes,
  };
}

/** What is found in files that are applied one after the other. */
export async function findingsIn(...files: readonly MigrationFile[]): Promise<readonly Finding[]> {
  return lint(files, { parser: await loadParser(), lockTimeoutMs: 5_000 }).findings;
}

/** `error drop-column 1:1` for each finding of a text. */
export async function foundIn(
  text: string,
  changes: Partial<MigrationFile> = {},
): Promise<readonly string[]> {
  const findings = await findingsIn(sampleFile(text, changes));
  return findings.map(({ level, rule, line, column }) => `${level} ${rule} ${line}:${column}`);
}
