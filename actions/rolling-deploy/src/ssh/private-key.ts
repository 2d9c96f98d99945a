/** Looks at a private key before it is used. */
import { fail } from '../errors.ts';

/**
 * Checks a private key without using it. PEM of OpenSSL's older kinds and the format of OpenSSH can be
 * read, both also encrypted.
 *
 * @throws {ActionError} FR007 saying why it is of no use.
 */
export async function checkPrivateKey(
  privateKey: string,
  passphrase: string | undefined,
): Promise<void> {
  if (/-----BEGIN (ENCRYPTED )?PRIVATE KEY-----/.test(privateKey)) {
    throw fail('FR007', '`ssh-private-key` is in the format PKCS#8.', {
      cause: 'SSH keys are kept in the format of OpenSSH; OpenSSL writes this one.',
      remedy: 'Rewrite a copy of the file with `ssh-keygen -p -f FILE`, and give that.',
    });
  }
  const { ssh2 } = await import('./library.ts');
  const parsed = ssh2.utils.parseKey(privateKey, passphrase);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key instanceof Error) {
    throw fail('FR007', `\`ssh-private-key\` can not be read: ${key.message}.`);
  }
  if (!key?.isPrivateKey()) throw fail('FR007', '`ssh-private-key` is a public key.');
}
