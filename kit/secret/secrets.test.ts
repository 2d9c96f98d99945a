import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedForms, Secrets } from './secrets.ts';

function keeper() {
  const registered: string[] = [];
  const warnings: string[] = [];
  const secrets = new Secrets(
    (form) => registered.push(form),
    (message) => warnings.push(message),
  );
  return { secrets, registered, warnings };
}

test.each([
  ['as it is', (secret: string) => secret],
  ['in base64', (secret: string) => Buffer.from(secret).toString('base64')],
  [
    'in base64 behind other bytes',
    (secret: string) => Buffer.from(`ab${secret}cd`).toString('base64'),
  ],
  ['in URL-safe base64', (secret: string) => Buffer.from(`u:${secret}`).toString('base64url')],
  ['URL-encoded', encodeURIComponent],
  ['as a form field', (secret: string) => new URLSearchParams({ p: secret }).toString()],
  ['inside JSON', (secret: string) => JSON.stringify({ p: secret })],
  [
    'inside JSON as Go writes it',
    (secret: string) =>
      JSON.stringify(secret).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  ],
  [
    'URL-encoded as Go does it',
    (secret: string) =>
      encodeURIComponent(secret).replace(/[!'()*]/g, (c) =>
        `%${c.charCodeAt(0).toString(16)}`.toUpperCase(),
      ),
  ],
])('a secret is hidden %s', (_, encode) => {
  const secret = fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(
      secret.filter((text) => text.trim() === text),
      (text) => {
        const { secrets } = keeper();
        secrets.add(text);
        expect(secrets.isIn(`before ${encode(text)} after`)).toBe(true);
        expect(secrets.redact(encode(text))).not.toContain(encode(text));
      },
    ),
  );
});

test('each longer line of a key is hidden for itself', () => {
  const key = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhki\nshort\n-----END KEY-----\n';
  expect(derivedForms(key)).toContain('MIIEvQIBADANBgkqhki');
  expect(derivedForms(key)).not.toContain('short');
});

test('a password is hidden in the header of basic authentication', () => {
  const { secrets } = keeper();
  secrets.addCredentials('deploy', 'correct horse');
  const header = Buffer.from('deploy:correct horse').toString('base64');
  expect(secrets.redact(`Authorization: Basic ${header}`)).toBe('Authorization: Basic ***');
});

test('every form is made known to the runner once', () => {
  const { secrets, registered } = keeper();
  secrets.add('hunter22');
  secrets.add('hunter22');
  expect(registered).toContain('hunter22');
  expect(new Set(registered).size).toBe(registered.length);
});

test('a secret of three characters is hidden with a warning; an empty one is nothing', () => {
  const { secrets, warnings, registered } = keeper();
  secrets.add(' ');
  expect(registered).toEqual([]);
  secrets.add('abc');
  expect(warnings).toHaveLength(1);
  expect(secrets.redact('xabcx')).toBe('x***x');
});
