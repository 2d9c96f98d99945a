import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTag } from '../../../../kit/registry/reference.ts';
import { isCut, tagText } from './tag-text.ts';

it.each([
  ['main', 'main'],
  ['feature/login', 'feature-login'],
  ['dependabot/npm_and_yarn/@types/node-24.1', 'dependabot-npm_and_yarn-types-node-24.1'],
  ['a  / b', 'a-b'],
  ['v1.2.3+build', 'v1.2.3-build'],
  ['ärger', 'rger'],
  ['日本', ''],
])('`%s` becomes `%s`', (text, tag) => {
  expect(tagText(text)).toBe(tag);
});

it('two long names that differ at their ends get two tags', () => {
  const [one, other] = [`${'x'.repeat(200)}1`, `${'x'.repeat(200)}2`];
  expect(tagText(one)).toHaveLength(128);
  expect(tagText(one)).not.toBe(tagText(other));
  expect(isCut(one, tagText(one))).toBe(true);
  expect(isCut('x'.repeat(128), tagText('x'.repeat(128)))).toBe(false);
});

it('whatever the text, what comes out is a tag or nothing, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const tag = tagText(text);
      expect(tag === '' || isTag(tag)).toBe(true);
      expect(tagText(tag)).toBe(tag);
    }),
  );
});
