/** Tables of evidence in Markdown, which are made in several goes: what stands there is read back. */

/** A row by its cells. */
export type Cells = readonly string[];

/** The rows below the head of a table that was written before. */
export function readTable(text: string): Cells[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

/** The lines of a table. */
export function tableOf(head: Cells, rows: Iterable<Cells>): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
