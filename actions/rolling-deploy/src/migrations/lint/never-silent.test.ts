import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundIn } from './lint-sample.ts';

/** What opens, closes or hides something, in some reader of SQL. */
const PIECES = [
  ...[
    "'",
    '"',
    '$$',
    '$a$',
    '/*',
    '*/',
    '--',
    '\\',
    ';',
    '(',
    ')',
    ':',
    '$',
    '@',
    '\n',
    ' ',
    'ü',
    '🎉',
  ],
  ...["E'", "U&'", "B'", '\\\\', "''", '""', '\\i x', '\\echo x', '\\.', '\0', '\ufeff', '\r'],
  ...['BEGIN', 'END', 'CASE', 'ATOMIC', 'DO $$', 'CREATE FUNCTION f()', 'AS $$', 'BEGIN ATOMIC'],
  ...[
    'COPY t FROM stdin;',
    'SELECT 1',
    'CREATE TABLE u (c int)',
    '--> statement-breakpoint',
    '${x}',
  ],
  ...['EXCEPTION', 'EXECUTE', 'IF', 'THEN', '/* */', '-- x\n', "'x'", '"x"', '1', 'e', 'n'],
];

test('whatever stands before a DROP, there is an error, and never a crash', async () => {
  const before = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(before, fc.constantFrom('', ' '), async (pieces, space) => {
      const found = await foundIn(`${pieces.join(space)}\n; DROP TABLE t;`);
      expect(found.filter((line) => line.startsWith('error')).length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test('any text at all is gone through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const found = await foundIn(text.toWellFormed());
      for (const line of found) expect(line).toMatch(/^(?:error|warning) [a-z-]+ \d+:\d+$/);
    }),
    { numRuns: 500 },
  );
});
