import { describe, expect, it } from 'vitest';
import { InputProblem } from '../../../../kit/action/fields.ts';
import { byteSize, parseBytes } from './byte-size.ts';

it.each([
  ['300MB', 300_000_000],
  ['300 mb', 300_000_000],
  ['286MiB', 299_892_736],
  ['1.5GB', 1_500_000_000],
  ['1GiB', 1_073_741_824],
  ['900kB', 900_000],
  ['12B', 12],
  ['300', undefined],
  ['300M', undefined],
  ['-1MB', undefined],
  ['many', undefined],
])('%s is %s bytes', (text, bytes) => {
  expect(parseBytes(text)).toBe(bytes);
});

describe('the input', () => {
  const source = { env: {}, workspace: '/', mask: () => undefined };

  it('is left out by default', () => {
    expect(byteSize().read(undefined, source)).toBeUndefined();
  });

  it.each(['300M', '0MB', '1,5GB'])(
    '%s is a mistake, and both kinds of units are named',
    (text) => {
      expect(() => byteSize().read(text, source)).toThrow(InputProblem);
      expect(() => byteSize().read(text, source)).toThrow(/MB.*MiB/);
    },
  );
});
