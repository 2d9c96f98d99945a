import { describe, expect, test } from 'vitest';
import { baselineSource, knownAge } from './baseline-fields.ts';

const source = { env: {}, workspace: '/', mask: () => undefined };

describe('what runs now', () => {
  test.each([
    [undefined, undefined],
    ['environment:production', { environment: 'production', tag: 'running-production' }],
    ['environment:eu-1.b', { environment: 'eu-1.b', tag: 'running-eu-1.b' }],
    ['ghcr.io/acme/shop:1', { image: { registry: 'ghcr.io', repository: 'acme/shop', tag: '1' } }],
  ])('can be given as %j', (raw, value) => {
    expect(baselineSource().read(raw, source)).toEqual(value);
  });

  test.each([
    ['environment:', /can not be the name/],
    ['environment:two words', /`running-two words` can not be a tag/],
    [`environment:${'x'.repeat(130)}`, /can not be a tag/],
    ['Acme/Shop', /upper-case/],
    ['enviroment:production', /did you mean `environment:production`/],
  ])('can not be given as %j', (raw, words) => {
    expect(() => baselineSource().read(raw, source)).toThrow(words);
  });
});

describe('the age of known findings', () => {
  const env = { INPUT_BASELINE: 'environment:production' };

  test.each([
    [undefined, undefined],
    ['30d', 30 * 86_400_000],
    ['365d', 365 * 86_400_000],
    ['0s', 0],
  ])('can be given as %j', (raw, value) => {
    expect(knownAge().read(raw, { ...source, env })).toBe(value);
  });

  test('can not be given without a unit', () => {
    expect(() => knownAge().read('30', { ...source, env })).toThrow('write it as `30d`');
  });

  test('means nothing without a baseline', () => {
    const blank = { INPUT_BASELINE: ' ' };
    expect(() => knownAge().read('30d', { ...source, env: blank })).toThrow('needs `baseline`');
  });
});
