/** Decides whether a host is the one that it should be. There is no way to skip this. */
import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';
import { knownHostsName, type SshServer } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type HostKey, knownKeys } from './known-hosts.ts';

/** Which keys a host may show. */
export interface ExpectedHostKey {
  /** Signature algorithms to ask for: only those of keys that are known. */
  readonly algorithms: readonly ServerHostKeyAlgorithm[];
  /** What is expected, in words. */
  readonly fingerprints: readonly string[];
  judge(blob: Buffer): 'trusted' | 'unknown' | 'revoked';
}

/** In the order of preference; a key of type ssh-rsa signs with SHA-2, never with SHA-1. */
const ALGORITHMS: readonly (readonly [string, readonly ServerHostKeyAlgorithm[]])[] = [
  ['ssh-ed25519', ['ssh-ed25519']],
  ['ecdsa-sha2-nistp256', ['ecdsa-sha2-nistp256']],
  ['ecdsa-sha2-nistp384', ['ecdsa-sha2-nistp384']],
  ['ecdsa-sha2-nistp521', ['ecdsa-sha2-nistp521']],
  ['ssh-rsa', ['rsa-sha2-512', 'rsa-sha2-256']],
];

/**
 * What is known about the key of a host, from the configuration and from known_hosts.
 *
 * @throws {ActionError} FR005 when nothing is known, FR006 when known_hosts can not be used.
 */
export function expectedHostKey(host: SshServer, knownHosts: string | undefined): ExpectedHostKey {
  const name = knownHostsName(host);
  const { trusted, revoked, useless } = knownKeys(knownHosts ?? '', name);
  if (trusted.length === 0 && host.fingerprint === undefined) {
    throw nothingKnown({ name, knownHosts, useless });
  }
  const fingerprints = new Set(trusted.map(({ blob }) => fingerprintOf(blob)));
  if (host.fingerprint !== undefined) fingerprints.add(host.fingerprint);
  return {
    algorithms: algorithmsFor(trusted, host.fingerprint),
    fingerprints: [...fingerprints],
    judge(blob) {
      if (revoked.some((key) => key.blob.equals(blob))) return 'revoked';
      return fingerprints.has(fingerprintOf(blob)) ? 'trusted' : 'unknown';
    },
  };
}

/** `SHA256:…`, as ssh-keygen shows it. */
export function fingerprintOf(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

// --- internal ---

function nothingKnown(what: {
  readonly name: string;
  readonly knownHosts: string | undefined;
  readonly useless: readonly string[];
}) {
  const { name, knownHosts, useless } = what;
  if (useless.length > 0) {
    const types = useless.map((type) => `\`${type}\``).join(', ');
    return fail('FR005', `Of \`${name}\` only keys of these types are known: ${types}.`, {
      cause: 'They are too weak, or belong to certificates, and are not asked for.',
    });
  }
  return fail(
    'FR005',
    knownHosts === undefined
      ? `There is no fingerprint for \`${name}\`, and \`ssh-known-hosts\` is empty.`
      : `No line of \`ssh-known-hosts\` is for \`${name}\`, and there is no fingerprint.`,
  );
}

/** A fingerprint does not tell the type of its key, so with one all types are offered. */
function algorithmsFor(
  trusted: readonly HostKey[],
  fingerprint: string | undefined,
): ServerHostKeyAlgorithm[] {
  const types = new Set(trusted.map(({ type }) => type));
  return ALGORITHMS.filter(([type]) => fingerprint !== undefined || types.has(type)).flatMap(
    ([, algorithms]) => algorithms,
  );
}
