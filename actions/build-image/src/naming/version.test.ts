import { expect, it } from 'vitest';
import { parseVersion } from './version.ts';

it.each([
  ['1.2.3', '1.2.3', false],
  ['v1.2.3', '1.2.3', false],
  ['v2.0.8-beta.67', '2.0.8-beta.67', true],
  ['v9.5.7-alpha.2+fork.3.1.8', '9.5.7-alpha.2', true],
  ['1.0.0+20130313144700', '1.0.0', false],
  ['v0.0.0-0a.b-c', '0.0.0-0a.b-c', true],
])('%s is version %s', (raw, version, isPrerelease) => {
  expect(parseVersion(raw)).toMatchObject({ raw, version, isPrerelease });
});

it.each([
  '1.2',
  'v1',
  '1.2.3.4',
  '01.2.3',
  '1.2.3-',
  '1.2.3-01',
  'release-1.2.3',
  'vv1.2.3',
  '',
  ' 1.2.3',
])('`%s` is no version', (raw) => {
  expect(parseVersion(raw)).toBeUndefined();
});
