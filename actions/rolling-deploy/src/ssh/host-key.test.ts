import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectedHostKey, fingerprintOf } from './host-key.ts';

/** A key blob: its type with its length before it, and some bytes. */
function blob(type: string, filling: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.alloc(32, filling)]);
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
    ['another type than the key has', line('shop.example', rsa), 'is not `host type key`'],
    ['something else', 'hello', 'Line 1'],
  ])('refuses %s', (_, knownHosts, message) => {
    expect(() => judge(knownHosts)).toThrow(message);
  });

  it('has no way around it', () => {
    expect(() => judge('')).toThrow('No line');
    expect(() =>
      expectedHostKey({ user: 'a', address: 'b', port: 22, fingerprint: undefined }, undefined),
    ).toThrow('`ssh-known-hosts` is empty');
  });
});
