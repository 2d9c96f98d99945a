/**
 * Cuts a text into statements without understanding them, so that one that can not be read does not
 * hide the others. Follows psql, which sends a statement at each `;` outside of brackets.
 */
import { type Token, tokensIn } from './tokens.ts';

/** `psql`: a command for the program psql, with what stands before it; `copy`: COPY with its data. */
export type PieceKind = 'sql' | 'psql' | 'copy';

/** A statement without its `;`, in UTF-16 units. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
}

/** A part of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How brackets count: by psql's rules, or not at all, for a text in which they do not match. */
export type Brackets = 'nest' | 'ignored';

/** The statements of a part of a text, in their order. */
export function piecesOf(text: string, { from, to }: Range, brackets: Brackets = 'nest'): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to; ) {
    const { piece, next } = nextPiece(text, { from: at, to }, brackets);
    if (piece !== undefined) pieces.push(piece);
    at = next;
  }
  return pieces;
}

// --- internal ---

interface Cut {
  readonly piece: Piece | undefined;
  readonly next: number;
}

function nextPiece(text: string, { from, to }: Range, brackets: Brackets): Cut {
  const depth = newDepth(brackets);
  let first: Token | undefined;
  let end = from;
  for (const token of tokensIn(text, from, to)) {
    const word = text.slice(token.start, Math.min(token.end, token.start + 20)).toLowerCase();
    if (token.kind === 'symbol' && word === '\\') {
      const line = lineEnd(text, token.start, to);
      return { piece: { kind: 'psql', start: first?.start ?? token.start, end: line }, next: line };
    }
    if (token.kind === 'symbol' && word === ';' && depth.isTop()) {
      if (first === undefined) return { piece: undefined, next: token.end };
      return atSemicolon(text, { start: first.start, end, semicolon: token.end, to });
    }
    first ??= token;
    end = Math.min(token.end, to);
    depth.see(token, word);
  }
  return { piece: first && { kind: 'sql', start: first.start, end }, next: to };
}

interface Ended {
  readonly start: number;
  readonly end: number;
  readonly semicolon: number;
  readonly to: number;
}

/** The data of a COPY begin on the next line, and end with a line of `\.` or not at all. */
function atSemicolon(text: string, { start, end, semicolon, to }: Ended): Cut {
  const plain: Cut = { piece: { kind: 'sql', start, end }, next: semicolon };
  if (!/^copy\b/i.test(text.slice(start, start + 5)) || !takesData(text, start, end)) return plain;
  const line = lineEnd(text, semicolon, to);
  if (text.slice(line, to).trim() === '') return plain;
  const last = /^\\\.[ \t]*\r?$/m;
  const found = last.exec(text.slice(line, to));
  const dataEnd = found === null ? to : line + found.index + found[0].length;
  return { piece: { kind: 'copy', start, end: dataEnd }, next: dataEnd };
}

function takesData(text: string, start: number, end: number): boolean {
  const words = [...tokensIn(text, start, end)].map((token) =>
    text.slice(token.start, token.end).toLowerCase(),
  );
  return words.some((word, index) => word === 'from' && words[index + 1] === 'stdin');
}

function lineEnd(text: string, from: number, to: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 || found > to ? to : found;
}

/** Counts brackets, and the statements in a function whose body is not a string. */
function newDepth(brackets: Brackets) {
  const words: string[] = [];
  let round = 0;
  let blocks = 0;
  return {
    isTop: () => brackets === 'ignored' || (round <= 0 && blocks === 0),
    see({ kind }: Token, word: string): void {
      if (kind === 'symbol' && word === '(') round += 1;
      if (kind === 'symbol' && word === ')') round -= 1;
      if (kind !== 'word') return;
      if (words.length < 4) words.push(word);
      if (!/^create (or replace )?(function|procedure)/.test(words.join(' '))) return;
      if (word === 'begin' && round === 0) blocks += 1;
      else if (word === 'case' && blocks > 0) blocks += 1;
      else if (word === 'end' && blocks > 0) blocks -= 1;
    },
  };
}
