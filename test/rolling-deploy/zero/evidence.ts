/** The table of the Zero matrix, in Markdown. */
import type { Outcome, Roll } from './play.ts';

const HEAD = [
  ...['proxy', 'layout', 'method', 'application', 'expected', 'rolls', 'requests', 'failed'],
  ...['longest gap', 'slowest quick request', 'WebSockets closed by more than their replica'],
];

/** A line for each row that was played, and one below that counts. */
export function evidenceOf(outcomes: readonly Outcome[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...outcomes.map(cellsOf)];
  const zero = outcomes.filter(({ row }) => row.expected === 'zero');
  const failed = sum(
    zero.flatMap(({ rolls }) => rolls),
    failedIn,
  );
  const all = outcomes.flatMap(({ rolls }) => rolls);
  const total = sum(all, ({ measured }) => measured.total);
  const counts = `${outcomes.length} rows, ${all.length} rolls, ${number(total)} requests; ${failed} failed in the rows of which \`0\` is expected.`;
  return [...rows.map((cells) => `| ${cells.join(' | ')} |`), '', counts, ''].join('\n');
}

/** Requests and WebSockets that did not get what they asked for. */
export function failedIn({ measured, socketFailures }: Roll): number {
  return measured.failed + socketFailures.length;
}

// --- internal ---

function cellsOf({ row, rolls }: Outcome): string[] {
  const longest = (of: (roll: Roll) => number) => `${Math.round(Math.max(...rolls.map(of)))} ms`;
  return [
    row.proxy.name,
    row.layout.name,
    row.method,
    row.application,
    row.expected === 'zero' ? '0' : 'measured, caution shown',
    String(rolls.length),
    number(sum(rolls, ({ measured }) => measured.total)),
    `${rolls.map(failedIn).join(' / ')}`,
    longest(({ measured }) => measured.longestGapMs),
    longest(({ measured }) => measured.slowestQuickMs),
    String(sum(rolls, ({ foreign }) => foreign.length)),
  ];
}

function sum(rolls: readonly Roll[], of: (roll: Roll) => number): number {
  return rolls.reduce((total, roll) => total + of(roll), 0);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
