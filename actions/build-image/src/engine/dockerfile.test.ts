import { describe, expect, it } from 'vitest';
import { parseInstructions, parseStages } from './dockerfile.ts';

function linesOf(text: string): [string, number][] {
  return parseInstructions(text).map(({ keyword, line }) => [keyword, line]);
}

describe('an instruction', () => {
  it('begins at its first line, wherever it ends', () => {
    const text = '# a comment\n\nFROM a\nRUN one; \\\n\n  # why\n  two\n\ncopy a b\n';
    expect(linesOf(text)).toEqual([
      ['FROM', 3],
      ['RUN', 4],
      ['COPY', 9],
    ]);
    expect(parseInstructions(text)[1]?.text.replace(/\s+/g, ' ')).toBe('RUN one; two');
  });

  it('is not looked for in a here-document', () => {
    const text =
      'FROM a\nRUN <<EOF cat <<-"END"\nFROM b\nEOF\n\tRUN c\n\tEND\nCOPY <<X /x\nADD\nX\nCMD x';
    expect(linesOf(text)).toEqual([
      ['FROM', 1],
      ['RUN', 2],
      ['COPY', 7],
      ['CMD', 10],
    ]);
  });

  it('that only shifts bits has no here-document', () => {
    expect(linesOf('FROM a\nRUN echo $((1<<x))\nRUN b')).toEqual([
      ['FROM', 1],
      ['RUN', 2],
      ['RUN', 3],
    ]);
  });

  it('is continued by what the directive names', () => {
    expect(linesOf('# syntax=x\n# escape=`\nFROM a\nRUN a `\n b\nCOPY c:\\ d\nCMD e')).toEqual([
      ['FROM', 3],
      ['RUN', 4],
      ['COPY', 6],
      ['CMD', 7],
    ]);
  });

  it('is continued by it also behind other directives', () => {
    expect(linesOf('# note=two words\n# escape=`\nFROM `\n a\nRUN b')).toEqual([
      ['FROM', 3],
      ['RUN', 5],
    ]);
  });

  it('is kept where it begins with no letter, for it is not to be passed over', () => {
    expect(linesOf('FROM a\n$FROM b\n')).toEqual([
      ['FROM', 1],
      ['', 2],
    ]);
  });

  it('at the end of the file needs no line ending', () => {
    expect(linesOf('FROM a\r\nRUN b \\')).toEqual([
      ['FROM', 1],
      ['RUN', 2],
    ]);
  });
});

it('stages have the names behind AS; what stands before them belongs to none', () => {
  const stages = parseStages(
    'ARG V=1\nFROM a:$V as build\nRUN x\nFROM --platform=$TARGETPLATFORM b\n',
  );
  expect(stages.map(({ name, instructions }) => [name, instructions.length])).toEqual([
    ['build', 2],
    [undefined, 1],
  ]);
});
