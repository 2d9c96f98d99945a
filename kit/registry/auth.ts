/**
 * Proves to a registry who asks: by a token from the address that the registry names, or by the
 * credentials themselves where it asks for those.
 * https://distribution.github.io/distribution/spec/auth/token/
 */
import * as z from 'zod/mini';
import { type HttpAnswer, isLoopback, type Send } from '../network/http.ts';
import { BadAnswer, Refused } from './failures.ts';
import { jsonOf } from './json.ts';

/** A user name with a password or a token. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What is asked for: `pull`, or `pull,push` on one repository. */
export interface Access {
  readonly repository: string;
  readonly actions: 'pull' | 'pull,push';
  /** A second repository, of which blobs are read on the way. */
  readonly readsFrom?: string;
}

/** How a registry wants to be asked: the content of `WWW-Authenticate`. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: URL; readonly service: string | undefined };

/** Holds what one registry has said and granted so far. */
export interface Authorizer {
  /**
   * The `Authorization` header for an access; undefined where there is nothing to say (yet). A token
   * is asked for by `send`.
   */
  header(access: Access, send: Send): Promise<string | undefined>;
  /** Takes note of a 401 answer; what was granted for this access is no longer used. */
  learn(answer: HttpAnswer, access: Access): void;
}

const tokenSchema = z.looseObject({
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
});

/** Makes an authorizer. Credentials leave the process only over HTTPS or to this machine. */
export function authorizer(credentials: Credentials | undefined): Authorizer {
  let challenge: Challenge | undefined;
  const tokens = new Map<string, string>();
  const basic = credentials && basicHeader(credentials);
  return {
    async header(access, send) {
      if (challenge === undefined) return undefined;
      if (challenge.scheme === 'basic') return basic;
      const scopes = scopesOf(access);
      const key = scopes.join(' ');
      const token = tokens.get(key) ?? (await fetchToken({ challenge, scopes, basic, send }));
      tokens.set(key, token);
      return `Bearer ${token}`;
    },
    learn(answer, access) {
      challenge = parseChallenge(answer.headers.get('www-authenticate')) ?? challenge;
      tokens.delete(scopesOf(access).join(' '));
    },
  };
}

/** Reads `WWW-Authenticate`; undefined when it asks for nothing that we can do. */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  const bearer = /(?:^|,)\s*Bearer\s+(.*)$/i.exec(header ?? '');
  if (bearer?.[1] !== undefined) {
    const parameters = parametersOf(bearer[1]);
    const realm = parameters.get('realm');
    if (realm === undefined || !URL.canParse(realm)) return undefined;
    return { scheme: 'bearer', realm: new URL(realm), service: parameters.get('service') };
  }
  return /(?:^|,)\s*Basic\b/i.test(header ?? '') ? { scheme: 'basic' } : undefined;
}

// --- internal ---

/** `Basic` and the pair in base64. */
function basicHeader({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

function parametersOf(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name, quoted, bare] of text.matchAll(/([a-z_]+)=(?:"([^"]*)"|([^\s,"]+))/gi)) {
    if (name !== undefined) parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
  }
  return parameters;
}

function scopesOf({ repository, actions, readsFrom }: Access): string[] {
  const own = `repository:${repository}:${actions}`;
  return readsFrom === undefined ? [own] : [own, `repository:${readsFrom}:pull`];
}

async function fetchToken(question: {
  challenge: Extract<Challenge, { scheme: 'bearer' }>;
  scopes: readonly string[];
  basic: string | undefined;
  send: Send;
}): Promise<string> {
  const { challenge, scopes, basic } = question;
  const url = new URL(challenge.realm);
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const isSafe = url.protocol === 'https:' || isLoopback(url.hostname);
  if (!isSafe) throw new BadAnswer(`it wants the credentials over plain HTTP, at ${url.origin}`);
  if (url.username !== '' || url.password !== '') {
    throw new BadAnswer('the address of its token service holds a user name');
  }
  const answer = await question.send({
    method: 'GET',
    url,
    headers: basic === undefined ? {} : { authorization: basic },
  });
  if (answer.status !== 200) throw new Refused('token service', answer);
  return tokenIn(answer, url);
}

function tokenIn(answer: HttpAnswer, url: URL): string {
  const granted = tokenSchema.safeParse(jsonOf(answer.body)).data;
  const token = granted?.token || granted?.access_token;
  // Anything else would not pass as a header, and the error would show it.
  if (token && /^[\x20-\x7e]+$/.test(token)) return token;
  throw new BadAnswer(`${url.origin}${url.pathname} answered 200 without a usable token`);
}
