import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectedHostKey, fingerprintOf } from './host-key.ts';

/** A key blob: its type and 32 bytes, each with its length before it. */
function blob(type: string, filling: number): Buffer {
  const parts = [Buffer.from(type), Buffer.alloc(32, filling)].map((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return Buffer.concat([length, part]);
  });
  return Buffer.concat(parts);
}

const ed25519 = blob('ssh-ed25519', 1);
const rsa = blob('ssh-rsa', 2);
const line = (hosts: string, key: Buffer, type = 'ssh-ed25519') =>
  `${hosts} ${type} ${key.toString('base64')}`;

function hashed(name: string): string {
  const salt = Buffer.alloc(20, 7);
  const hash = createHmac('sha1', salt).update(name).digest('base64');
  return `|1|${salt.toString('base64')}|${hash}`;
}

function judge(knownHosts: string, options: { port?: number; fingerprint?: string } = {}) {
  const host = {
    user: 'deploy',
    address: 'shop.example',
    port: options.port ?? 22,
    fingerprint: options.fingerprint,
  };
  return expectedHostKey(host, knownHosts);
}

describe('expectedHostKey', () => {
  it.each([
    ['a name', 'shop.example', 22],
    ['one name of several', 'other.example,shop.example', 22],
    ['a name in another case', 'Shop.Example', 22],
    ['a pattern', '*.example', 22],
    ['a port', '[shop.example]:2222', 2222],
    ['a hashed name', hashed('shop.example'), 22],
    ['a hashed name with its port', hashed('[shop.example]:2222'), 2222],
  ])('trusts the key of a line with %s', (_, hosts, port) => {
    expect(judge(line(hosts, ed25519), { port }).judge(ed25519)).toBe('trusted');
    expect(judge(line(hosts, ed25519), { port }).judge(blob('ssh-ed25519', 9))).toBe('unknown');
  });

  it.each([
    ['another host', 'other.example'],
    ['the same host on another port', '[shop.example]:2222'],
    ['a pattern that leaves it out', '*.example,!shop.example'],
    ['a hashed name of another', hashed('other.example')],
    ['a dot as itself', 'shopxexample'],
  ])('does not take a line for %s', (_, hosts) => {
    expect(() => judge(line(hosts, ed25519))).toThrow('No line of `ssh-known-hosts`');
  });

  it('asks only for the key types that are known, and never for SHA-1', () => {
    expect(judge(line('shop.example', ed25519)).algorithms).toEqual(['ssh-ed25519']);
    const both = `${line('shop.example', rsa, 'ssh-rsa')}\n${line('shop.example', ed25519)}`;
    expect(judge(both).algorithms).toEqual(['ssh-ed25519', 'rsa-sha2-512', 'rsa-sha2-256']);
  });

  it('refuses a revoked key although another line or the fingerprint names it', () => {
    const known = `${line('shop.example', ed25519)}\n@revoked ${line('*', ed25519)}`;
    const fingerprint = fingerprintOf(ed25519);
    expect(judge(known, { fingerprint }).judge(ed25519)).toBe('revoked');
  });

  it('takes a fingerprint of the configuration', () => {
    const expected = judge('', { fingerprint: fingerprintOf(rsa) });
    expect(expected.judge(rsa)).toBe('trusted');
    expect(expected.judge(ed25519)).toBe('unknown');
  });

  it.each([
    ['a certificate authority', `@cert-authority ${line('*', ed25519)}`, '@cert-authority'],
    ['an unknown mark', `@trusted ${line('*', ed25519)}`, 'unknown mark'],
    ['a cut key', line('shop.example', ed25519.subarray(0, 8)), 'is not `host type key`'],
    [
      'a key that lost its end',
      line('shop.example', ed25519.subarray(0, -3)),
      'is not `host type key`',
    ],
    [
      'a key without its content',
      line('shop.example', ed25519.subarray(0, 15)),
      'is not `host type key`',
    ],
    [
      'an unknown hash',
      line(hashed('shop.example').replace('|1|', '|2|'), ed25519),
      'unknown kind of hash',
    ],
    ['a hash without its salt', line('|1|abc=', ed25519), 'unknown kind of hash'],
    ['another type than the key has', line('shop.example', rsa), 'is not `host type key`'],
    ['something else', 'hello', 'Line 1'],
  ])('refuses %s', (_, knownHosts, message) => {
    expect(() => judge(knownHosts)).toThrow(message);
  });

  it('refuses a key that is revoked under a hashed name, or everywhere but elsewhere', () => {
    const known = line('shop.example', ed25519);
    const revoke = (hosts: string) => `${known}\n@revoked ${line(hosts, ed25519)}`;
    expect(judge(revoke(hashed('shop.example'))).judge(ed25519)).toBe('revoked');
    expect(judge(revoke('*,!other.example')).judge(ed25519)).toBe('revoked');
    expect(judge(revoke('*,!shop.example')).judge(ed25519)).toBe('trusted');
  });

  it('says so where only keys of useless types are known, and else passes over them', () => {
    const dss = line('shop.example', blob('ssh-dss', 4), 'ssh-dss');
    expect(() => judge(dss)).toThrow(
      'Of `shop.example` only keys of these types are known: `ssh-dss`',
    );
    expect(judge(`${dss}\n${line('shop.example', ed25519)}`).algorithms).toEqual(['ssh-ed25519']);
  });

  it('has no way around it', () => {
    expect(() => judge('')).toThrow('No line');
    expect(() =>
      expectedHostKey({ user: 'a', address: 'b', port: 22, fingerprint: undefined }, undefined),
    ).toThrow('`ssh-known-hosts` is empty');
  });
});
