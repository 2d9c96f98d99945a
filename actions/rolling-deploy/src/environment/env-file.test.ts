import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignment, segments } from './dotenv.ts';
import { planEnvFile } from './env-file.ts';

describe('assignment', () => {
  it.each([
    ['a plain value stays bare', 'a-b/c.d:1', 'X=a-b/c.d:1'],
    ['blanks need quotes', ' a b ', "X=' a b '"],
    ['a dollar is not interpolated', 'a$b$(c)', "X='a$b$(c)'"],
    ['a hash is no comment', 'a #b', "X='a #b'"],
    ['double quotes go into single ones', '"a"', `X='"a"'`],
    ['a single quote needs double ones', `it's $5`, `X="it's \\$5"`],
    ['a backslash is escaped', 'a\\', 'X="a\\\\"'],
    ['line ends are escaped', 'a\r\nb', 'X="a\\r\\nb"'],
  ])('%s', (_, value, line) => {
    expect(assignment('X', value)).toBe(line);
  });
});

describe('segments', () => {
  it('joins to the file it was cut from, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'A=:"\'\\\n# \r$xé') }), (file) => {
        expect(
          segments(file)
            .map(({ text }) => text)
            .join(''),
        ).toBe(file);
      }),
    );
  });

  it('finds a variable in any value that was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        (value) => {
          const file = `A=1\n${assignment('B', value)}\nC=3\n`;
          expect(segments(file).map(({ name }) => name)).toEqual(['A', 'B', 'C']);
        },
      ),
    );
  });
});

describe('planEnvFile', () => {
  const current =
    '# ours\nVERSION=v1\nDB_PASSWORD=old\nLOCAL_ONLY="two\nlines" # here\nEXTRA=1\nGONE=x';

  it('changes our lines in place and leaves those of the host', () => {
    const plan = planEnvFile({
      current,
      values: new Map([
        ['VERSION', 'v2'],
        ['DB_PASSWORD', 'old'],
        ['NEW', 'a b'],
      ]),
      keep: ['LOCAL_ONLY'],
      writtenBefore: ['VERSION', 'DB_PASSWORD', 'GONE'],
    });
    expect(plan).toEqual({
      content:
        '# ours\nVERSION=v2\nDB_PASSWORD=old\nLOCAL_ONLY="two\nlines" # here\nEXTRA=1\nNEW=\'a b\'\n',
      added: ['NEW'],
      changed: ['VERSION'],
      removed: ['GONE'],
      unknown: ['EXTRA'],
    });
  });

  it('writes the last of two lines of a name', () => {
    const plan = planEnvFile({
      current: 'A=1\nA=2\n',
      values: new Map([['A', '3']]),
      keep: [],
      writtenBefore: [],
    });
    expect(plan.content).toBe('A=3\n');
  });
});
