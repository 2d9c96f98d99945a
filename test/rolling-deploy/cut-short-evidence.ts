/** The table of what came of all interruptions, in Markdown; it can be made in several goes. */
import type { Interrupted } from './interruptions.ts';

/** A row of the table, by its cells. */
type Row = readonly string[];

const HEAD: Row = ['step', 'way', 'the run', 'what stood then', 'failed requests', 'the next run'];

/** The rows of a table that was written before. */
export function readEvidence(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

/** The table, with a line below it that counts; new rows replace those of the same step and way. */
export function evidenceOf(before: readonly Row[], outcomes: readonly Interrupted[]): string {
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const { step, way, first, stood, failed, requests, next } of outcomes) {
    const row = [step, way, first, stood, `${failed} of ${requests}`, next];
    rows.set(keyOf(row), row);
  }
  const sums = [...rows.values()].map((row) => (row[4] ?? '').split(' of ').map(Number));
  const sum = (index: number) => sums.reduce((total, numbers) => total + (numbers[index] ?? 0), 0);
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.values()].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  const counts = `${rows.size} interruptions, ${sum(0)} of ${sum(1)} requests failed.`;
  return [...lines, '', counts, ''].join('\n');
}

// --- internal ---

function keyOf([step, way]: Row): string {
  return `${way}: ${step}`;
}
