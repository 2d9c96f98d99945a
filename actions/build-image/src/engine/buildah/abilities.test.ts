import { expect, it } from 'vitest';
import { type AbilityName, can, parseVersion } from './abilities.ts';

const version = (text: string) => parseVersion(`Version:         ${text}\nGo Version: go1.19\n`);

it.each<[string, AbilityName, boolean]>([
  ['1.23.1', 'secrets from the environment', false],
  ['1.24.0', 'secrets from the environment', true],
  ['1.28.2', 'caches in a registry', true],
  ['1.28.2', 'pushes without a tag', false],
  ['1.33.7', 'pushes without a tag', true],
  ['1.33.7', 'a source date', false],
  ['1.42.1', 'a source date', true],
  ['2.0.0', 'annotations of an index', true],
])('buildah %s and %s: %s', (text, ability, answer) => {
  const found = version(text);
  expect(found !== undefined && can(found, ability)).toBe(answer);
});

it.each([
  ['1.44.0-dev', { major: 1, minor: 44, text: '1.44.0-dev' }],
  ['unknown', undefined],
])('the version %s is read', (text, found) => {
  expect(version(text)).toEqual(found);
});
