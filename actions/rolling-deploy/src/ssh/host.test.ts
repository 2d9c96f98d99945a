import { expect, it } from 'vitest';
import { fail } from '../errors.ts';
import { complaint, forLooking, type Host } from './host.ts';

const fine = { exitCode: 0, signal: null, stdout: 'seen', stderr: '', timedOut: false };

/** A host whose programs fail with these errors, one after the other, and then run. */
function failing(...errors: readonly Error[]): Host {
  const left = [...errors];
  return {
    name: 'host',
    open: () => Promise.reject(new Error('Not for tests.')),
    async run() {
      const error = left.shift();
      if (error !== undefined) throw error;
      return fine;
    },
  };
}

const lost = fail('FR013', 'The connection was lost.');

it('looks once more when the connection was lost meanwhile', async () => {
  expect(await forLooking(failing(lost)).run({ args: ['true'] })).toEqual(fine);
});

it.each([
  ['a connection that is lost again', [lost, lost], lost],
  ['anything else', [new Error('cancelled')], new Error('cancelled')],
])('does not hide %s', async (_, errors, expected) => {
  await expect(forLooking(failing(...errors)).run({ args: ['true'] })).rejects.toThrow(expected);
});

it('tells the end of what a program complained of, however much that was', () => {
  const lines = Array.from({ length: 500 }, (_, index) => `warning ${index}`);
  const said = complaint({ stderr: `${lines.join('\n')}\nno such service\n` });
  expect(said).toMatch(/^warning 481\n[\s\S]*\nno such service$/);
  expect(complaint({ stderr: `${'x'.repeat(100_000)}: denied` })).toMatch(/^x{4088}: denied$/);
  expect(complaint({ stderr: '' })).toBe('');
});
