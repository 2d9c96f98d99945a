/**
 * A credential helper that answers from the environment of the very child that needs it: the program
 * on disk holds names of variables, and no secret. Docker, buildx, buildah and skopeo all ask in this
 * way. https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { shellQuote } from '../../../../kit/process/shell-quote.ts';
import type { Credentials } from '../../../../kit/registry/auth.ts';

/** A login as a client asks for it and as the helper answers. */
export interface Answer {
  readonly server: string;
  readonly json: string;
}

/**
 * A login as it stands in `config.json` or `auth.json`. `docker login` writes `auth`; who writes the
 * file himself may give both of its parts. https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
export const storedLoginSchema = z.looseObject({
  auth: z.nullish(z.string()),
  username: z.nullish(z.string()),
  password: z.nullish(z.string()),
  identitytoken: z.nullish(z.string()),
});

type StoredLogin = z.infer<typeof storedLoginSchema>;

/** Clients put `docker-credential-` before it to get the program. */
export const HELPER = 'fairway';

/** The answer to a client that asks for the login of a server. */
export function answer(server: string, { username, password }: Credentials): Answer {
  const json = JSON.stringify({ ServerURL: server, Username: username, Secret: password });
  return { server, json };
}

/** The login that was stored; undefined when there is none in it. */
export function storedLogin(stored: StoredLogin): Credentials | undefined {
  // That is how helpers hand out the tokens of single sign-on.
  if (stored.identitytoken) return { username: '<token>', password: stored.identitytoken };
  const { auth, username, password } = stored;
  if (!auth) return username && password ? { username, password } : undefined;
  const pair = Buffer.from(auth, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon <= 0
    ? undefined
    : { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

/**
 * Writes the helper into a new directory, which has to be on the PATH of the child.
 *
 * @returns the variables that the child needs; they hold the secrets
 */
export function writeHelper(programs: string, answers: readonly Answer[]): NodeJS.ProcessEnv {
  mkdirSync(programs, { mode: 0o700 });
  writeFileSync(join(programs, `docker-credential-${HELPER}`), helperScript(answers), {
    mode: 0o700,
  });
  return Object.fromEntries(answers.map(({ json }, index) => [variableOf(index), json]));
}

/** The environment for a child that asks no registry. */
export function withoutLogins(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith(VARIABLE)));
}

// --- internal ---

const VARIABLE = 'FAIRWAY_REGISTRY_LOGIN_';

/** A program that reads the name of a server and prints its login from the environment. */
function helperScript(answers: readonly Answer[]): string {
  const cases = answers.map(
    ({ server }, index) => `  ${shellQuote(server)}) printf '%s' "$${variableOf(index)}" ;;`,
  );
  return [
    '#!/bin/sh',
    '[ "$1" = get ] || exit 1',
    'read -r server',
    'case "$server" in',
    ...cases,
    "  *) echo 'credentials not found in native keychain'; exit 1 ;;",
    'esac',
    '',
  ].join('\n');
}

function variableOf(index: number): string {
  return `${VARIABLE}${index}`;
}
