/** The job summary: pieces in order of importance, cut at a row where it would get too long. */
import { appendFileSync } from 'node:fs';
import type { Secrets } from '../secret/secrets.ts';
import {
  escapeText,
  heading,
  htmlText,
  type Inline,
  type Markdown,
  md,
  type Row,
  tableHead,
  tableRow,
} from './markdown.ts';

/** Above this many bytes the runner drops the whole summary of a step. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** Room for the sentence that says what was cut. */
const RESERVE_BYTES = 1_024;

/** A row, or what makes it: of a long table only those that fit are made. */
export type TableRow = Row | (() => Row);

/** Something that can stand in a summary. `rows` are what may be cut, from the end. */
interface Block {
  readonly before: Markdown;
  readonly rows: readonly TableRow[];
  readonly after: Markdown;
  /** Where the rows that were cut can be found. */
  readonly rest: string;
}

const NOTHING: Markdown = { markdown: '' };

/** Collects the pieces of a summary; the frame writes it once, at the end of the step. */
export class Summary {
  readonly #blocks: Block[] = [];

  /** Adds a piece as a paragraph of its own. */
  add(piece: Markdown): this {
    return this.#push({ before: piece, rows: [], after: NOTHING, rest: '' });
  }

  /** Adds a piece above all others: the verdict. */
  addFirst(piece: Markdown): this {
    this.#blocks.unshift({ before: piece, rows: [], after: NOTHING, rest: '' });
    return this;
  }

  /** The same pieces below one more, as a summary of their own. */
  below(piece: Markdown): Summary {
    const copy = new Summary().add(piece);
    copy.#blocks.push(...this.#blocks);
    return copy;
  }

  heading(level: 2 | 3 | 4, title: Inline): this {
    return this.add(heading(level, title));
  }

  /** Adds a table; `rest` says where all rows are when some had to be cut. */
  table(columns: Row, rows: readonly TableRow[], rest = 'the log'): this {
    if (rows.length === 0) return this;
    return this.#push({
      ...{ before: tableHead(columns), rows, after: NOTHING, rest },
    });
  }

  /** Adds a folded piece. */
  details(title: string, content: Markdown): this {
    return this.#push({
      before: md`<details><summary>${htmlText(title)}</summary>\n\n${content}`,
      rows: [],
      after: { markdown: '\n</details>' },
      rest: '',
    });
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** All pieces as one text of at most `limit` bytes. */
  render(limit: number = SUMMARY_LIMIT_BYTES): string {
    let text = '';
    let left = limit - RESERVE_BYTES;
    for (const [index, block] of this.#blocks.entries()) {
      const piece = fitting(block, left);
      if (piece === undefined) {
        const cut = this.#blocks.length - index;
        return `${text}_${cut} more sections did not fit here; see the log._\n`;
      }
      text += `${piece}\n\n`;
      left -= Buffer.byteLength(piece) + 2;
    }
    return text;
  }

  #push(block: Block): this {
    this.#blocks.push(block);
    return this;
  }
}

/** Appends a summary to the file that the runner shows, without secrets. */
export function writeSummary(summary: Summary, file: string | undefined, secrets: Secrets): void {
  if (file === undefined || summary.isEmpty) return;
  appendFileSync(file, withoutSecrets(summary.render(), secrets));
}

/** Markdown without secrets: in paragraphs and tables they stand with backslashes, in code as they are. */
export function withoutSecrets(markdown: string, secrets: Secrets): string {
  const escaped = secrets.redact(markdown, (form) => escapeText(form).markdown);
  return secrets.redact(escaped);
}

function fitting(block: Block, limit: number): string | undefined {
  const frame = Buffer.byteLength(block.before.markdown) + Buffer.byteLength(block.after.markdown);
  if (frame > limit) return undefined;
  const shown: string[] = [];
  let size = frame;
  for (const row of block.rows) {
    const { markdown } = tableRow(typeof row === 'function' ? row() : row);
    size += Buffer.byteLength(markdown) + 1;
    if (size > limit) break;
    shown.push(markdown);
  }
  if (block.rows.length > 0 && shown.length === 0) return undefined;
  const missing = block.rows.length - shown.length;
  const note =
    missing === 0 ? '' : `\n\n_${missing} more rows did not fit here; see ${block.rest}._`;
  return [block.before.markdown, ...shown].join('\n') + note + block.after.markdown;
}
