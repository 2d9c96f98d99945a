/** The table of what came of all interruptions, in Markdown; it can be made in several goes. */
import { type Cells, tableOf } from './evidence-table.ts';
import type { Interrupted } from './interruptions.ts';

const HEAD: Cells = [
  'step',
  'way',
  'the run',
  'what stood then',
  'failed requests',
  'the next run',
];

/** The table, with a line below it that counts; new rows replace those of the same step and way. */
export function evidenceOf(before: readonly Cells[], outcomes: readonly Interrupted[]): string {
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const { step, way, first, stood, failed, requests, next } of outcomes) {
    const row = [step, way, first, stood, `${failed} of ${requests}`, next];
    rows.set(keyOf(row), row);
  }
  const sums = [...rows.values()].map((row) => (row[4] ?? '').split(' of ').map(Number));
  const sum = (index: number) => sums.reduce((total, numbers) => total + (numbers[index] ?? 0), 0);
  const counts = `${rows.size} interruptions, ${sum(0)} of ${sum(1)} requests failed.`;
  return `${tableOf(HEAD, rows.values())}\n\n${counts}\n`;
}

// --- internal ---

function keyOf([step, way]: Cells): string {
  return `${way}: ${step}`;
}
