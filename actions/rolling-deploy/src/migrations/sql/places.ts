/** Where something stands in a text: bytes, UTF-16 units, and lines and columns in characters. */
import type { Position } from '../../../../../kit/yaml/position.ts';

/** Finds places in one text. Asked in ascending order it goes through the text once. */
export interface Places {
  /** The index of a byte of the part that begins at an index. */
  indexOfByte(byte: number, from: number): number;
  /** Line and column of an index; both count from 1, the column in characters. */
  positionOf(index: number): Position;
}

/** Makes the finder for a text. */
export function placesIn(text: string): Places {
  const isAscii = Buffer.byteLength(text) === text.length;
  let bytes = { from: 0, byte: 0, index: 0 };
  let last = { index: 0, line: 1, column: 1 };
  return {
    indexOfByte(byte, from) {
      if (isAscii) return from + byte;
      if (bytes.from !== from || bytes.byte > byte) bytes = { from, byte: 0, index: from };
      while (bytes.byte < byte && bytes.index < text.length) {
        const point = text.codePointAt(bytes.index) ?? 0;
        bytes.byte += bytesOf(point);
        bytes.index += point > 0xffff ? 2 : 1;
      }
      return bytes.index;
    },
    positionOf(index) {
      if (index < last.index) last = { index: 0, line: 1, column: 1 };
      let { index: at, line, column } = last;
      while (at < index) {
        const point = text.codePointAt(at) ?? 0;
        const isEnd = point === 0x0a;
        line += isEnd ? 1 : 0;
        column = isEnd ? 1 : column + 1;
        at += point > 0xffff ? 2 : 1;
      }
      last = { index: at, line, column };
      return { line, column };
    },
  };
}

// --- internal ---

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
