/**
 * The logins of one step for buildah: a file that names only credential helpers. Ours answers from
 * the environment of the very child that needs it, so no secret is written down; what the user has
 * stored stays in reach.
 * https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import * as z from 'zod/mini';
import {
  type Answer,
  answer,
  HELPER,
  storedLogin,
  storedLoginSchema,
  writeHelper,
} from './credential-helper.ts';
import type { Login } from './login.ts';

/** What an `auth.json` holds as far as buildah reads it. */
const authFileSchema = z.looseObject({
  auths: z.nullish(z.record(z.string(), z.nullable(storedLoginSchema))),
  credHelpers: z.nullish(z.record(z.string(), z.string())),
});

type AuthFile = z.infer<typeof authFileSchema>;

/**
 * Writes the file and the helper into a private directory.
 *
 * @returns the environment that makes a buildah command use them; it holds the secrets
 */
export function writeAuthFile(options: {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logins: readonly Login[];
  /** Called with each password that stands in the user's own files. */
  readonly mask: (secret: string) => void;
}): NodeJS.ProcessEnv {
  const { directory, env, logins, mask } = options;
  const ours = join(directory, 'buildah');
  mkdirSync(ours, { mode: 0o700 });
  const helpers = new Map<string, string>();
  const answers = new Map<string, Answer>();
  for (const { registry, ...login } of logins) {
    helpers.set(registry, HELPER);
    answers.set(registry, answer(registry, login));
  }
  // The first that knows a registry counts, as for buildah.
  for (const file of userFiles(env).map(readAuthFile)) {
    for (const [server, helper] of Object.entries(file.credHelpers ?? {})) {
      const registry = registryOf(server);
      if (!helpers.has(registry)) helpers.set(registry, helper);
    }
    for (const [registry, login] of storedLogins(file)) {
      if (helpers.has(registry)) continue;
      mask(login.password);
      helpers.set(registry, HELPER);
      answers.set(registry, answer(registry, login));
    }
  }
  const programs = join(ours, 'bin');
  const variables = writeHelper(programs, [...answers.values()]);
  const authFile = join(ours, 'auth.json');
  const content = JSON.stringify({ credHelpers: Object.fromEntries(helpers) });
  writeFileSync(authFile, content, { mode: 0o600 });
  return {
    REGISTRY_AUTH_FILE: authFile,
    PATH: [programs, env.PATH].filter(Boolean).join(delimiter),
    ...variables,
  };
}

// --- internal ---

/** Where buildah looks for logins, in its order. */
function userFiles(env: NodeJS.ProcessEnv): string[] {
  if (env.REGISTRY_AUTH_FILE) return [env.REGISTRY_AUTH_FILE];
  const home = env.HOME || homedir();
  const runtime = env.XDG_RUNTIME_DIR || `/run/containers/${process.getuid?.() ?? 0}`;
  return [
    join(runtime, env.XDG_RUNTIME_DIR ? 'containers/auth.json' : 'auth.json'),
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'containers', 'auth.json'),
    join(env.DOCKER_CONFIG || join(home, '.docker'), 'config.json'),
  ];
}

function readAuthFile(path: string): AuthFile {
  try {
    return authFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Not there, or not readable: buildah would go on without it, too.
    return {};
  }
}

/**
 * Logins by registry. Those for a part of a registry (`quay.io/team`) come last: a helper is asked for
 * a whole registry only.
 */
function storedLogins(file: AuthFile): [string, ReturnType<typeof storedLogin> & object][] {
  return Object.entries(file.auths ?? {})
    .sort(([a], [b]) => Number(isPart(a)) - Number(isPart(b)))
    .flatMap(([address, stored]) => {
      const login = stored === null ? undefined : storedLogin(stored);
      return login === undefined ? [] : [[registryOf(address), login]];
    });
}

function isPart(address: string): boolean {
  return !address.includes('://') && address.includes('/');
}

/** The key under which buildah looks for a registry; Docker's own has another name there. */
function registryOf(address: string): string {
  const host = address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
