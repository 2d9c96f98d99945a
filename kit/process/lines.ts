/** Cuts a stream of bytes into lines without breaking characters that span two chunks. */
import { StringDecoder } from 'node:string_decoder';

/** Takes chunks and hands out whole lines; `end` hands out what is left. */
export interface LineSplitter {
  push(chunk: Buffer): void;
  end(): void;
}

/** Longest line kept in memory; a longer one is handed out in pieces of this many characters. */
const LONGEST_LINE = 1_000_000;

/** Calls `onLine` for each line of what is pushed, without its line ending. */
export function splitLines(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string) => {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length > LONGEST_LINE) {
      onLine(rest);
      rest = '';
    }
  };
  return {
    push: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== '') onLine(rest.replace(/\r$/, ''));
      rest = '';
    },
  };
}
