/** Why no answer came: refused, reset, timed out, not trusted. */
import { messageOf } from '../action/message.ts';

/** What is known of one such case. */
export interface Trouble {
  /** For people: "the connection was refused (ECONNREFUSED)". */
  readonly text: string;
  /** Whether it is known to go away by itself. */
  readonly passes: boolean;
  /** What to do, where the cause is particular. */
  readonly remedy?: string;
}

const CERTIFICATE =
  'Use a registry with a certificate that the runner trusts, or name its authority in NODE_EXTRA_CA_CERTS.';

/** Codes of Node (https://nodejs.org/api/errors.html), of its parser for HTTP and of OpenSSL. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: { text: 'the connection was refused', passes: false },
  ENOTFOUND: { text: 'there is no host of this name', passes: false },
  EHOSTUNREACH: { text: 'there is no way to the host', passes: false },
  ENETUNREACH: { text: 'there is no way to its network', passes: false },
  EAI_AGAIN: { text: 'the name service did not answer', passes: true },
  ECONNRESET: { text: 'the connection was reset', passes: true },
  EPIPE: { text: 'the connection was closed', passes: true },
  ETIMEDOUT: { text: 'the connection timed out', passes: true },
  TimeoutError: { text: 'no answer came in time', passes: true },
  HPE_INVALID_CONSTANT: {
    text: 'the answer is not HTTP',
    passes: false,
    remedy: 'Check the port of the registry.',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    text: 'the host does not speak TLS',
    passes: false,
    remedy: 'Registries other than on this machine must use HTTPS; check the port.',
  },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: {
    text: 'the host does not speak TLS',
    passes: false,
    remedy: 'Registries other than on this machine must use HTTPS; check the port.',
  },
  CERT_HAS_EXPIRED: { text: 'its certificate has expired', passes: false, remedy: CERTIFICATE },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    text: 'its certificate is not trusted',
    passes: false,
    remedy: CERTIFICATE,
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    text: 'its certificate is not trusted',
    passes: false,
    remedy: CERTIFICATE,
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    text: 'its certificate is not trusted',
    passes: false,
    remedy: CERTIFICATE,
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    text: 'its certificate is not trusted',
    passes: false,
    remedy: CERTIFICATE,
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    text: 'its certificate is for another host',
    passes: false,
    remedy: CERTIFICATE,
  },
};

/** No whole answer came; `cause` is what Node says of it. */
export class ConnectionFailure extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
  }
}

/** The trouble behind something that `Send` threw; undefined when it is not about the connection. */
export function connectionTrouble(thrown: unknown): Trouble | undefined {
  for (const error of chainOf(thrown)) {
    const code = codeOf(error);
    if (code === 'ERR_PROXY_TUNNEL') return proxyTrouble(error);
    const known = TROUBLES[code];
    if (known !== undefined) return { ...known, text: `${known.text} (${code})` };
  }
  return thrown instanceof ConnectionFailure ? { text: thrown.message, passes: false } : undefined;
}

// --- internal ---

/** An error, what caused it, and — where several addresses were tried — each of their errors. */
function chainOf(thrown: unknown): Error[] {
  const chain: Error[] = [];
  const queue: unknown[] = [thrown];
  while (queue.length > 0 && chain.length < 20) {
    const error = queue.shift();
    if (!(error instanceof Error)) continue;
    chain.push(error);
    if (error instanceof AggregateError) queue.push(...error.errors);
    queue.push(error.cause);
  }
  return chain;
}

/** What OpenSSL says in the middle of a line, where Node has one code for all of it. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/wrong version number/, 'ERR_SSL_WRONG_VERSION_NUMBER'],
  [/packet length too long/, 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
];

function codeOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code');
  if (code !== 'EPROTO') return typeof code === 'string' ? code : error.name;
  return IN_WORDS.find(([words]) => words.test(error.message))?.[1] ?? code;
}

/** The proxy answered with something else than a tunnel, or not at all. */
function proxyTrouble(error: Error): Trouble {
  const status: unknown = Reflect.get(error, 'statusCode');
  if (typeof status !== 'number') return { text: 'the proxy gave no answer', passes: true };
  return {
    text: `the proxy answered ${status}`,
    passes: status === 408 || status === 429 || status >= 500,
    ...(status === 407 ? { remedy: 'Put a user name and a password into `https_proxy`.' } : {}),
  };
}
