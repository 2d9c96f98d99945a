/** Reads SQL: statements with their places, and in the place of each that can not be read, why. */
import type { Node } from 'libpg-query';
import type { SqlParser } from './parser.ts';
import { type Piece, type PieceKind, piecesOf, type Range } from './pieces.ts';
import type { Places } from './places.ts';
import { skipBlank } from './tokens.ts';

/** A statement that was read. */
export interface ReadStatement {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text that was not understood, and why. */
export interface Unreadable {
  readonly problem: string;
  readonly start: number;
  readonly text: string;
}

export type SqlStatement = ReadStatement | Unreadable;

/** What to read. */
export interface SqlSource {
  readonly text: string;
  readonly range: Range;
  readonly places: Places;
  readonly parser: SqlParser;
}

/** Above this length statements are parsed one by one, so that not all trees are in memory at once. */
const LARGE = 262_144;

/** Every statement of a part of a text, in its order. */
export function* statementsIn(source: SqlSource): Generator<SqlStatement> {
  const { text, range, parser } = source;
  const whole = range.to - range.from <= LARGE && parser.parse(text.slice(range.from, range.to));
  if (whole !== false && 'value' in whole) {
    for (const { node, byte, length } of whole.value) {
      const start = skipBlank(text, source.places.indexOfByte(byte, range.from), range.to);
      const to =
        length === undefined ? range.to : source.places.indexOfByte(byte + length, range.from);
      const end = endOf(text, start, to);
      yield { node, start, end, text: text.slice(start, end) };
    }
    return;
  }
  for (const piece of piecesOf(text, range)) yield* readPiece(source, piece);
}

// --- internal ---

const NO_SQL: Readonly<Record<Exclude<PieceKind, 'sql'>, string>> = {
  psql: 'it is a command for the program psql',
  copy: 'it is COPY with its data in the file',
};

/** Commands that change nothing in the database and nothing of what follows. */
const HARMLESS = /^\\(?:echo|qecho|timing|restrict|unrestrict|set +ON_ERROR_STOP)\b[^\\`]*$/;

/** A piece in which brackets do not match may hold others that can be read. */
function* readPiece(source: SqlSource, piece: Piece): Generator<SqlStatement> {
  const { text } = source;
  const { start, end, kind } = piece;
  const own = text.slice(start, end);
  if (kind === 'psql' && HARMLESS.test(own)) return;
  if (kind !== 'sql') {
    yield { problem: NO_SQL[kind], start, text: own };
    return;
  }
  const read = readOne(source, piece);
  const parts = 'problem' in read ? piecesOf(text, { from: start, to: end }, 'ignored') : [];
  if (parts.length < 2) yield read;
  else for (const part of parts) yield readOne(source, part);
}

function readOne({ text, parser }: SqlSource, { start, end }: Piece): SqlStatement {
  const own = text.slice(start, end);
  const parsed = parser.parse(own);
  if ('problem' in parsed) return { problem: parsed.problem, start, text: own };
  const [only, ...others] = parsed.value;
  // Two where one was expected: the pieces were cut in another way than PostgreSQL does.
  if (only === undefined || others.length > 0) {
    return { problem: 'it can not be told apart from what follows', start, text: own };
  }
  return { node: only.node, start, end, text: own };
}

/** The end without `;`, blanks and comments. */
function endOf(text: string, start: number, to: number): number {
  const own = text.slice(start, to);
  // Mostly there is no comment, and it is quicker to see that than to read it once more.
  if (!/--|\*\/|;/.test(own)) return start + own.trimEnd().length;
  const [piece] = piecesOf(text, { from: start, to });
  return piece?.end ?? to;
}
