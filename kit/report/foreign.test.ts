import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine, plainText } from './foreign.ts';

/** What the runner would take for a command, after its own source (ActionCommand.cs). */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

test.each([
  '::set-output name=a::b',
  '   ::add-mask::x',
  '\u001b[31m::error::x',
  '\u0000::error::x',
  '\u200b::error::x',
  'text ##[error]x',
  '##\u0007[group]x',
  '\ufeff::warning::x',
])('%j is text and not a command', (line) => {
  expect(isCommand(plainLine(line))).toBe(false);
});

test('no line whatever is a command', () => {
  const piece = fc.constantFrom(
    '::',
    ':',
    '##[',
    '#',
    '[',
    ' ',
    '\u001b[1m',
    '\u200b',
    '\r',
    'error',
    '\0',
  );
  const line = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, (text) => {
      for (const shown of plainText(text).split('\n')) expect(isCommand(shown)).toBe(false);
    }),
  );
});

test('a character is not cut in two', () => {
  for (const before of ['', 'x']) {
    expect(plainLine(before + '\u{1f600}'.repeat(2_000)).isWellFormed()).toBe(true);
  }
  expect(plainLine('half a \ud800 character')).toBe('half a \ufffd character');
});

test('a line of a hundred thousand characters is cut, with a count', () => {
  const shown = plainLine('x'.repeat(100_000));
  expect(shown.length).toBeLessThan(2_100);
  expect(shown).toContain('98000 more characters');
});
