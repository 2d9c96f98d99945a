import { expect, test } from 'vitest';
import { code, codeBlock, escapeText, link, md, prose, tableRow } from './markdown.ts';

test.each([
  ['a table cell', 'a|b', 'a&#124;b'],
  ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
  ['an entity', '&lt;', '&amp;lt;'],
  ['emphasis', '**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
  ['a link', '[x](https://evil.test)', '\\[x\\]\\(https:\u200b//evil.test\\)'],
  ['a code span', 'a `b` c', 'a \\`b\\` c'],
  ['a mention', 'cc @octocat', 'cc @\u200boctocat'],
  ['an issue number', 'fixes #12 and GH-7', 'fixes \\#\u200b12 and GH\u200b-7'],
  ['a bare host', 'www.evil.test', 'www\u200b.evil.test'],
  ['a workflow command', '::error::boo', ': :error::boo'],
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['hidden direction marks', 'abc\u202ecba', 'abccba'],
])('text that looks like %s stays text', (_, text, expected) => {
  expect(escapeText(text).markdown).toBe(expected);
});

test('a template escapes what is put into it and takes Markdown as it is', () => {
  expect(md`**${'a*b'}** ${code('x')} ${3}`.markdown).toBe('**a\\*b** `x` 3');
});

test.each([
  ['plain', '`plain`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['two\nlines', '`two lines`'],
  ['', ''],
])('a code span holds %j whatever it is', (text, expected) => {
  expect(code(text).markdown).toBe(expected);
});

test('names between backticks become code spans, the rest of a sentence stays text', () => {
  expect(prose('Input `a*b`: *is* missing.').markdown).toBe('Input `a*b`: \\*is\\* missing.');
  expect(prose('a lone ` stays').markdown).toBe('a lone \\` stays');
});

test('a number with a fraction is no list', () => {
  expect(escapeText('41.1 MB').markdown).toBe('41.1 MB');
  expect(escapeText('1. item').markdown).toBe('\u200b1. item');
});

test('a fence is longer than any fence inside', () => {
  expect(codeBlock('```\nx\n```').markdown).toBe('````\n```\nx\n```\n````');
});

test('a table row can not be broken by its cells', () => {
  expect(tableRow(['a|b', code('c|d'), 5]).markdown).toBe('| a&#124;b | `c\\|d` | 5 |');
  expect(tableRow([code('a\\\\|b'), code('c\\|d')]).markdown).toBe('| `a\\\\\\|b` | `c\\|d` |');
});

test('only HTTP addresses become links', () => {
  expect(link('log', 'https://x.test/a(b)').markdown).toBe('[log](https://x.test/a%28b%29)');
  expect(link('log', 'javascript:alert(1)').markdown).not.toContain('](');
  expect(link('log', 'https://[').markdown).not.toContain('](');
  expect(link('log', 'https://\u200b').markdown).not.toContain('](');
});

test('half a character does not break a link', () => {
  expect(link('log', 'https://x.test/\ud800').markdown).toBe('[log](https://x.test/%EF%BF%BD)');
});
