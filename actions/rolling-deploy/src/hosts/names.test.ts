import { describe, expect, it } from 'vitest';
import { toHost } from '../config/config.ts';
import { hostNames, lockName, sameHosts } from './names.ts';

/** A host as it is written: `user@host:port`, a directory and a bastion. */
type Written = readonly [ssh: string, directory?: string, jump?: string];

const hosts = (...written: readonly Written[]) =>
  written.map(([ssh, directory = '/srv/shop', jump]) => toHost({ ssh, directory, jump }));

describe('hostNames', () => {
  it.each<[string, Written[], string[]]>([
    ['the address alone', [['a@one'], ['a@two']], ['one', 'two']],
    ['the port', [['a@one:1'], ['a@one:22']], ['[one]:1', 'one']],
    ['the bastion', [['a@one'], ['a@one', '/x', 'j@b']], ['one', 'one through b']],
    ['the user', [['a@one'], ['b@one', '/x']], ['a@one', 'b@one']],
    [
      'the directory',
      [
        ['a@one', '/x'],
        ['a@one', '/y'],
      ],
      ['a@one /x', 'a@one /y'],
    ],
  ])('tells hosts apart by %s where that will do', (_, written, names) => {
    expect(hostNames(hosts(...written))).toEqual(names);
  });
});

describe('lockName', () => {
  it('is the same wherever and as whom a host is written', () => {
    const [one, other] = hosts(['a@Shop.example'], ['b@shop.example:22', '/elsewhere']);
    const names = [one, other].map((host) => host && lockName(host, '/run/lock'));
    expect(names[0]).toBe(names[1]);
  });
});

describe('sameHosts', () => {
  it.each<[string, Written[], [number, number][]]>([
    ['two hosts', [['a@one'], ['a@two']], []],
    ['two ports', [['a@one:1'], ['a@one:2']], []],
    [
      'two bastions',
      [
        ['a@one', '/x', 'j@b'],
        ['a@one', '/x', 'j@c'],
      ],
      [],
    ],
    [
      'two users with directories of their own',
      [
        ['a@one', '/x'],
        ['b@one', '/y'],
      ],
      [],
    ],
    ['the same host and directory', [['a@one'], ['a@two'], ['b@ONE:22']], [[0, 2]]],
    [
      'the same user, whatever the directory',
      [
        ['a@one', '/x'],
        ['a@one', '/y'],
      ],
      [[0, 1]],
    ],
  ])('of %s', (_, written, pairs) => {
    expect(sameHosts(hosts(...written))).toEqual(pairs);
  });
});
