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
  /** Types of keys that it could not show to us, such as `ssh-dss`. */
  readonly useless: readonly string[];
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

const HASHED = /^\|1\|[A-Za-z0-9+/]+=*\|[A-Za-z0-9+/]+=*$/;

/**
 * The keys of one host; `name` is `host` or `[host]:port`.
 *
 * @throws {ActionError} FR006 for a line that is damaged or can not be honoured.
 */
export function knownKeys(knownHosts: string, name: string): KnownKeys {
  const lines = knownHosts.split(/\r?\n/).flatMap((text, index) => parseLine(text, index + 1));
  const ours = lines.filter(({ hosts }) => matches(hosts, name.toLowerCase()));
  const trusted = ours.filter(({ revoked }) => !revoked).map(({ key }) => key);
  return {
    trusted: trusted.filter(({ type }) => KEY_TYPES.includes(type)),
    revoked: ours.filter(({ revoked }) => revoked).map(({ key }) => key),
    useless: trusted.map(({ type }) => type).filter((type) => !KEY_TYPES.includes(type)),
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
  if (fields.length < 3 || partsOf(blob)?.[0] !== type) {
    throw fail('FR006', `Line ${number} of \`ssh-known-hosts\` is not \`host type key\`.`);
  }
  if (hosts.startsWith('|') && !HASHED.test(hosts)) {
    throw fail('FR006', `Line ${number} of \`ssh-known-hosts\` has an unknown kind of hash.`, {
      cause: 'Names are hashed as `|1|salt|hash`, the only kind that OpenSSH writes.',
    });
  }
  return [{ hosts, key: { type, blob }, revoked: marker !== undefined }];
}

/** What a blob is made of, first its type: each with its length before it. Undefined when it was cut. */
function partsOf(blob: Buffer): string[] | undefined {
  const parts: string[] = [];
  for (let at = 0; at < blob.length; ) {
    if (at + 4 > blob.length) return undefined;
    const end = at + 4 + blob.readUInt32BE(at);
    if (end > blob.length) return undefined;
    parts.push(blob.subarray(at + 4, end).toString('latin1'));
    at = end;
  }
  return parts.length > 1 ? parts : undefined;
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
  const [, , salt = '', hash = ''] = hosts.split('|');
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
