import { describe, expect, it } from 'vitest';
import { writtenFile } from './environments.ts';

describe('the schema for editors', () => {
  it.each([
    ['a file without environments', { ...base(), hosts: hosts() }, true],
    [
      'hosts that stand in environments',
      { ...base(), environments: { x: { hosts: hosts() } } },
      true,
    ],
    ['a part of an object', { ...base(), environments: { x: { probe: { rate: 1 } } } }, true],
    ['missing hosts', base(), false],
    ['a misspelt key', { ...base(), environments: { x: { roll: { prot: 1 } } } }, false],
    ['half a host', { ...base(), environments: { x: { hosts: [{ ssh: 'a@b' }] } } }, false],
  ])('knows whether there may be %s', (_, file, fine) => {
    expect(writtenFile.safeParse(file).success).toBe(fine);
  });

  function base() {
    return { version: 1, project: 'p', image: 'i', roll: { services: ['a', 'b'], port: 1 } };
  }

  function hosts() {
    return [{ ssh: 'a@b', directory: '/c' }];
  }
});
