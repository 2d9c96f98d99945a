import { mkdirSync, mkdtempDisposableSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSecret } from './secrets.ts';

const secret = 'm@rker/s3cret ü"????~~~~';
const bytes = Buffer.from(secret);
const encode = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['as it is', `before ${secret} after`, 'raw'],
  ['base64', encode(secret), 'base64'],
  ['base64 after one byte', encode(`:${secret}`), 'base64'],
  ['base64 after two bytes', encode(`x:${secret}`), 'base64'],
  ['basic authentication', `Basic ${encode(`user:${secret}`)}`, 'base64'],
  ['base64 within more', encode(`{"password":"${secret}","n":1}`), 'base64'],
  ['base64url', Buffer.from(`>>>${secret}`).toString('base64url'), 'base64url'],
  ['wrapped base64', `${encode(secret).slice(0, 9)}\n${encode(secret).slice(9)}\n`, 'base64'],
  ['URL-encoded', encodeURIComponent(secret), 'URL-encoded'],
  [
    'URL-encoded in lower case',
    encodeURIComponent(secret)
      .replaceAll('%C3%BC', '%c3%bc')
      .replaceAll('%2F', '%2f')
      .replaceAll('%3F', '%3f'),
    'URL-encoded',
  ],
  ['form-encoded', new URLSearchParams({ secret }).toString(), 'URL-encoded'],
  ['JSON-escaped', JSON.stringify({ secret }), 'JSON-escaped'],
  ['hexadecimal', bytes.toString('hex'), 'hexadecimal'],
  ['hexadecimal in upper case', bytes.toString('hex').toUpperCase(), 'hexadecimal'],
])('finds a secret %s', (_, text, form) => {
  expect(findSecret(secret, { texts: { log: text } })).toContain(`log: ${form}`);
});

test('finds any secret within any longer text in base64', () => {
  const marker = fc.string({ minLength: 8, unit: 'grapheme' });
  fc.assert(
    fc.property(marker, fc.string(), fc.string(), (hidden, before, after) => {
      const texts = { log: encode(`${before}${hidden}${after}`) };
      expect(findSecret(hidden, { texts })).toContain('log: base64');
    }),
  );
});

test('finds nothing where there is nothing, and not the secret in its neighbours', () => {
  const near = [encode('m@rker/s3crEt ü"????~~~~'), secret.slice(1), secret.toUpperCase()].join(
    ' ',
  );
  expect(findSecret(secret, { texts: { log: near, empty: '' } })).toEqual([]);
});

test('looks into all files below a directory and at their names, and follows no links', () => {
  using temporary = mkdtempDisposableSync(join(tmpdir(), 'fairway-secrets-'));
  const root = temporary.path;
  mkdirSync(join(root, 'deep/down'), { recursive: true });
  writeFileSync(join(root, 'deep/down/config.json'), Buffer.concat([Buffer.from([0, 255]), bytes]));
  writeFileSync(join(root, 'clean'), 'nothing');
  writeFileSync(join(root, `${bytes.toString('hex')}.txt`), '');
  symlinkSync('/nowhere', join(root, 'dangling'));

  expect(findSecret(secret, { directories: [root] }).sort()).toEqual(
    [
      `${root}/${bytes.toString('hex')}.txt: hexadecimal (name)`,
      `${root}/deep/down/config.json: raw`,
    ].sort(),
  );
});

test('refuses a marker so short that it turns up by chance', () => {
  expect(() => findSecret('short', {})).toThrow('at least 8 bytes');
});
