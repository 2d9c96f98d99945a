import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKey } from '../../../../test/ssh/ssh-server.ts';
import { checkPrivateKey } from './private-key.ts';

const passphrase = 'open sesame';
const plain = newKey();
const encrypted = newKey({ passphrase });

/** As OpenSSL writes it. */
function rsa(type: 'pkcs1' | 'pkcs8', encryption: { cipher?: string; passphrase?: string } = {}) {
  return generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type, format: 'pem', ...encryption },
  }).privateKey;
}

const withCipher = { cipher: 'aes-256-cbc', passphrase };

describe('checkPrivateKey', () => {
  it.each<[string, string, string?]>([
    ['of OpenSSH', plain.private],
    ['with a passphrase', encrypted.private, passphrase],
    ['in PEM', rsa('pkcs1')],
    ['in PEM with a passphrase', rsa('pkcs1', withCipher), passphrase],
    ['with the line ends of Windows', plain.private.replaceAll('\n', '\r\n')],
    ['without its last line end', plain.private.trimEnd()],
  ])('takes a key %s', async (_, privateKey, itsPassphrase) => {
    await expect(checkPrivateKey(privateKey, itsPassphrase)).resolves.toBeUndefined();
  });

  it.each<[string, string, string | undefined, string]>([
    ['without its passphrase', encrypted.private, undefined, 'no passphrase given'],
    ['with another passphrase', encrypted.private, 'wrong', 'bad passphrase'],
    ['in PEM with another passphrase', rsa('pkcs1', withCipher), 'wrong', 'Bad passphrase'],
    ['that was cut', plain.private.slice(0, 200), undefined, 'can not be read'],
    ['that is a public key', plain.public, undefined, 'is a public key'],
    ['in PKCS#8', rsa('pkcs8'), undefined, 'is in the format PKCS#8'],
    ['in PKCS#8 with a passphrase', rsa('pkcs8', withCipher), passphrase, 'PKCS#8'],
  ])('refuses a key %s', async (_, privateKey, itsPassphrase, text) => {
    await expect(checkPrivateKey(privateKey, itsPassphrase)).rejects.toMatchObject({
      code: 'FR007',
      what: expect.stringContaining(text),
    });
  });
});
