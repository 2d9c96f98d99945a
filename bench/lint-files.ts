/** Lints many migrations in a process of its own, for lint-migrations.ts: `node lint-files.ts COUNT`. */
import { lint } from '../actions/rolling-deploy/src/migrations/lint/lint.ts';
import type { MigrationFile } from '../actions/rolling-deploy/src/migrations/migration-file.ts';
import { loadParser } from '../actions/rolling-deploy/src/migrations/sql/parser.ts';

/** What is printed, as JSON; times in milliseconds. */
export interface Linted {
  readonly load: number;
  readonly lint: number;
  readonly statements: number;
  readonly findings: number;
}

const files = Array.from({ length: Number(process.argv[2]) }, (_, index) => migration(index));
const started = performance.now();
const parser = await loadParser();
const loaded = performance.now();
const { statements, findings } = lint(files, { parser, lockTimeoutMs: 5_000 });
const linted: Linted = {
  load: loaded - started,
  lint: performance.now() - loaded,
  ...{ statements, findings: findings.length },
};
console.log(JSON.stringify(linted));

/** Two statements, one of which has a finding in every other file. */
function migration(index: number): MigrationFile {
  const table = `table_${index % 50}`;
  const text = `-- ${index}: für die Bestellungen
ALTER TABLE ${table} ADD COLUMN c${index} text DEFAULT 'x', ADD COLUMN d${index} numeric(10, 2);
CREATE INDEX ${index % 2 === 0 ? 'CONCURRENTLY ' : ''}i${index} ON ${table} (lower(c${index})) WHERE d${index} > 0;
`;
  return {
    ...{ path: `migrations/${index}.sql`, phase: 'expand', text, transaction: 'statement' },
    ...{ isPending: true, remarks: [], parts: [{ from: 0, to: text.length }] },
  };
}
