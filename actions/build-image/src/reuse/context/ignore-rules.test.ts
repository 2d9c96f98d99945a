import { describe, expect, it } from 'vitest';
import { UnreadablePattern } from './ignore-pattern.ts';
import { judgePath, mayHoldExceptions, readIgnoreRules, type Verdict } from './ignore-rules.ts';

/** Judges a path by way of its directories, as a walk does. */
function isIgnored(text: string, path: string): boolean {
  const rules = readIgnoreRules(text);
  let verdict: Verdict | undefined;
  const names = path.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    verdict = judgePath(rules, names.slice(0, depth).join('/'), verdict);
  }
  return verdict?.isIgnored ?? false;
}

// What Docker does with each is looked up in test/scenarios/build-image-ignore.scenario.ts.
describe('a path is ignored', () => {
  it.each([
    ['docs', 'docs/deep/a.md'],
    ['/docs/', 'docs/a.md'],
    ['./docs', 'docs/a.md'],
    ['*.md', 'README.md'],
    ['*/*.md', 'docs/a.md'],
    ['**/*.md', 'a/b/c.md'],
    ['**/*.md', 'c.md'],
    ['docs/**', 'docs/a/b'],
    ['**', '.hidden'],
    ['**/node_modules', 'a/node_modules/b/c.js'],
    ['?at', 'cat'],
    ['[bc]at', 'cat'],
    ['[^b]at', 'cat'],
    ['  docs  \r', 'docs/a.md'],
    ['\\#note', '#note'],
    ['a+b.md', 'a+b.md'],
    ['*+.md', 'a+.md'],
    ['my-*', 'my-file'],
    ['*\n!src\nsrc/b', 'src/b'],
    ['docs\n!docs/a.md', 'docs/b.md'],
  ])('by %j: %s', (text, path) => {
    expect(isIgnored(text, path)).toBe(true);
  });
});

describe('a path is not ignored', () => {
  it.each([
    ['', 'a'],
    ['#docs', 'docs'],
    ['docs', 'src/docs'],
    ['*.md', 'docs/a.md'],
    ['Docs', 'docs'],
    ['docs/**', 'docs'],
    ['[bc]at', 'rat'],
    ['[^b]at', 'bat'],
    ['?at', 'at'],
    ['*\n!src', 'src/deep/a.js'],
    ['*.md\n!README.md', 'README.md'],
    ['docs\n!docs/a.md', 'docs/a.md'],
    ['../a', 'a'],
  ])('by %j: %s', (text, path) => {
    expect(isIgnored(text, path)).toBe(false);
  });
});

it.each(['a[', '[]a]', '[[:alpha:]]', 'a\\d', '!', 'back\\'])(
  '%j can not be read for sure',
  (text) => {
    expect(() => readIgnoreRules(text)).toThrow(UnreadablePattern);
  },
);

describe('an ignored directory is looked into', () => {
  it.each([
    ['*\n!src/app', 'src', true],
    ['*\n!src/app', 'docs', false],
    ['*\n!src/*', 'src', true],
    ['*\n!**/keep', 'docs', true],
    ['*', 'src', false],
  ])('with %j: %s → %s', (text, directory, expected) => {
    expect(mayHoldExceptions(readIgnoreRules(text), directory)).toBe(expected);
  });
});
