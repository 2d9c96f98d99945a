/**
 * Lines of a known_hosts file, as sshd(8) describes them: hashed names, patterns, several key types,
 * `[host]:port`, `@revoked`. What can not be honoured is an error, never passed over.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { fail } from '../errors.ts';

/** The keys that a host may show, and those it may not. */
export interface KnownKeys {
  readonly trusted: readonly HostKey[];
  readonly revoked: readonly HostKey[];
}

/** A public key of a host. */
export interface HostKey {
  /** `ssh-ed25519`, `ssh-rsa`, `ecdsa-sha2-nistp256`, … */
  readonly type: string;
  /** The key blob as it goes over the wire. */
  readonly blob: Buffer;
}

const KEY_TYPES = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
];

/**
 * The keys of one host; `name` is `host` or `[host]:port`.
 *
 * @throws {ActionError} FR006 for a line that is damaged or can not be honoured.
 */
export function knownKeys(knownHosts: string, name: string): KnownKeys {
  const lines = knownHosts.split(/\r?\n/).flatMap((text, index) => parseLine(text, index + 1));
  const ours = lines.filter(({ hosts }) => matches(hosts, name.toLowerCase()));
  return {
    trusted: ours.filter(({ revoked }) => !revoked).map(({ key }) => key),
    revoked: ours.filter(({ revoked }) => revoked).map(({ key }) => key),
  };
}

// --- internal ---

interface Line {
  readonly hosts: string;
  readonly key: HostKey;
  readonly revoked: boolean;
}

function parseLine(text: string, number: number): Line[] {
  const fields = text.trim().split(/\s+/);
  if (fields[0] === '' || fields[0]?.startsWith('#')) return [];
  const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
  if (marker === '@cert-authority') {
    throw fail('FR006', `Line ${number} of \`ssh-known-hosts\` has \`@cert-authority\`.`, {
      cause: 'Host certificates can not be checked by this action.',
      remedy: 'Give the key of the host itself instead.',
    });
  }
  if (marker !== undefined && marker !== '@revoked') {
    throw fail(
      'FR006',
      `Line ${number} of \`ssh-known-hosts\` has the unknown mark \`${marker}\`.`,
    );
  }
  const [hosts = '', type = '', base64 = ''] = fields;
  const blob = Buffer.from(base64, 'base64');
  if (fields.length < 3 || typeInside(blob) !== type) {
    throw fail('FR006', `Line ${number} of \`ssh-known-hosts\` is not \`host type key\`.`);
  }
  // A key of a type that is not offered could never be seen.
  if (!KEY_TYPES.includes(type) && marker === undefined) return [];
  return [{ hosts, key: { type, blob }, revoked: marker !== undefined }];
}

/** The blob repeats its type: four bytes of length, then the name. */
function typeInside(blob: Buffer): string | undefined {
  if (blob.length < 4) return undefined;
  const length = blob.readUInt32BE(0);
  return length > 64 ? undefined : blob.subarray(4, 4 + length).toString('latin1');
}

function matches(hosts: string, name: string): boolean {
  if (hosts.startsWith('|')) return hashMatches(hosts, name);
  const patterns = hosts.toLowerCase().split(',');
  const denied = patterns.some(
    (pattern) => pattern.startsWith('!') && like(pattern.slice(1), name),
  );
  return !denied && patterns.some((pattern) => !pattern.startsWith('!') && like(pattern, name));
}

/** `|1|salt|hash`, the HMAC-SHA1 of the name. */
function hashMatches(hosts: string, name: string): boolean {
  const [, kind, salt = '', hash = ''] = hosts.split('|');
  if (kind !== '1') return false;
  const expected = Buffer.from(hash, 'base64');
  const actual = createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest();
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** `*` stands for any text, `?` for one character; brackets are themselves. */
function like(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(name);
}
