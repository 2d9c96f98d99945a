/** Takes times, and prints what a measurement found. */

/** A row of a table: a cell per column. */
export type Row = readonly string[];

/** One topic: each has a file of its own and is listed in main.ts. */
export interface Topic {
  readonly title: string;
  /** How it was measured, and what it is held against; one or two sentences. */
  readonly method: string;
  readonly head: Row;
  measure(): Promise<readonly Row[]>;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** 1_234 → "1.23 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}

/** 1_234_567 → "1.23 MB"; from 10 MB on without decimals. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 2 : 0)} MB`;
}

/** Markdown that is aligned for the terminal, too; the first column to the left, all others right. */
export function formatTable(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  const line = (row: Row) => `| ${head.map((_, i) => pad(row[i] ?? '', i)).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`,
  );
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
