/** The table of the Zero matrix, in Markdown; it can be made in several goes. */
import { type Cells, tableOf } from '../evidence-table.ts';
import type { Outcome, Roll } from './play.ts';
import { ROWS, titleOf } from './rows.ts';

const HEAD: Cells = [
  ...['proxy', 'layout', 'method', 'application', 'expected', 'rounds', 'requests', 'failed'],
  ...['longest gap', 'slowest quick request', 'WebSockets closed by more than their replica'],
];
const REQUESTS = HEAD.indexOf('requests');
const FAILED = HEAD.indexOf('failed');

/** From v1 to v2, and back. */
export const ROLLS_PER_ROUND = 2;

/**
 * A line for each row that was played by now, in the order of the matrix, and one below that counts. What
 * was played again takes the place of what stood there `before`.
 */
export function evidenceOf(before: readonly Cells[], outcomes: readonly Outcome[]): string {
  const played = new Map(before.map((cells) => [keyOf(cells), cells]));
  for (const outcome of outcomes) played.set(titleOf(outcome.row), cellsOf(outcome));
  const lines = ROWS.flatMap((row) => {
    const cells = played.get(titleOf(row));
    return cells === undefined ? [] : [{ row, cells }];
  });
  const sum = (of: typeof lines, column: number) =>
    of.reduce((total, { cells }) => total + numberIn(cells[column] ?? ''), 0);
  const zero = lines.filter(({ row }) => row.expected === 'zero');
  const counts = `${lines.length} of ${ROWS.length} rows, ${inWords(sum(lines, REQUESTS))} requests; ${inWords(sum(zero, FAILED))} of ${inWords(sum(zero, REQUESTS))} failed in the rows of which \`0\` is expected.`;
  const table = tableOf(
    HEAD,
    lines.map(({ cells }) => cells),
  );
  return `${table}\n\n${counts}\n`;
}

/** Requests and WebSockets that did not get what they asked for. */
export function failedIn({ measured, socketFailures }: Roll): number {
  return measured.failed + socketFailures.length;
}

// --- internal ---

/** The title of the row that a line is about. */
function keyOf([proxy, layout, method, application]: Cells): string {
  return `${proxy}, ${layout}, ${method}, application ${application}`;
}

function cellsOf({ row, rolls }: Outcome): string[] {
  const total = (of: (roll: Roll) => number) => rolls.reduce((sum, roll) => sum + of(roll), 0);
  const longest = (of: (roll: Roll) => number) =>
    `${inWords(Math.round(Math.max(0, ...rolls.map(of))))} ms`;
  const ill = rolls.filter(({ trouble }) => trouble !== undefined).length;
  return [
    row.proxy.name,
    row.layout.name,
    row.method,
    row.application,
    row.expected === 'zero' ? '0' : 'measured, caution shown',
    String(rolls.length / ROLLS_PER_ROUND),
    inWords(total(({ measured }) => measured.total)),
    `${inWords(total(failedIn))}${ill === 0 ? '' : `, and ${ill} rolls went back`}`,
    longest(({ measured }) => measured.longestGapMs),
    longest(({ measured }) => measured.slowestQuickMs),
    String(total(({ foreign }) => foreign.length)),
  ];
}

function inWords(value: number): string {
  return value.toLocaleString('en');
}

/** The number that a cell begins with. */
function numberIn(cell: string): number {
  return Number.parseInt(cell.replaceAll(',', ''), 10) || 0;
}
