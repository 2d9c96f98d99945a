import { expect, it } from 'vitest';
import { runningTag } from './running-tag.ts';

it.each([
  ['production', 'running-production'],
  ['eu-1.b', 'running-eu-1.b'],
  ['', undefined],
  ['two words', undefined],
  ['eu/production', undefined],
  ['x'.repeat(121), undefined],
])('of the environment %j it is %j', (environment, tag) => {
  expect(runningTag(environment)).toBe(tag);
});
