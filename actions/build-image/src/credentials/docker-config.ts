/**
 * A configuration of the Docker client for one step: what the user has stays in reach, our
 * credentials come on top, and no secret is written down.
 *
 * The client asks a credential helper for passwords; ours answers from the environment of the very
 * child that needs them. That works with every version of Docker and buildx, whichever of them does
 * the push. https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
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

/** What `config.json` holds as far as we read it; like the client we take null for nothing. */
const clientConfigSchema = z.looseObject({
  auths: z.nullish(z.record(z.string(), z.nullable(storedLoginSchema))),
  credHelpers: z.nullish(z.record(z.string(), z.string())),
  credsStore: z.nullish(z.string()),
});

type ClientConfig = z.infer<typeof clientConfigSchema>;
const DOCKER_HUB = 'https://index.docker.io/v1/';

/**
 * Writes the configuration into a private directory.
 *
 * @returns the environment that makes a docker command use it; it holds the secrets
 */
export function writeDockerConfig(options: {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logins: readonly Login[];
  /** Called with each password that stands in the user's own configuration. */
  readonly mask: (secret: string) => void;
}): NodeJS.ProcessEnv {
  const { directory, env } = options;
  const theirs = resolve(env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker'));
  const config = readClientConfig(join(theirs, 'config.json'));
  const answers = answersFor(config, options);
  const ours = join(directory, 'docker');
  const programs = join(directory, 'bin');
  mkdirSync(ours, { mode: 0o700 });
  writeFileSync(join(ours, 'config.json'), JSON.stringify(withHelper(config, answers)), {
    mode: 0o600,
  });
  const variables = writeHelper(programs, answers);
  for (const name of ['cli-plugins', 'contexts']) {
    if (existsSync(join(theirs, name))) symlinkSync(join(theirs, name), join(ours, name));
  }
  return {
    DOCKER_CONFIG: ours,
    // Builders are kept here, and the one in use.
    BUILDX_CONFIG: env.BUILDX_CONFIG || join(theirs, 'buildx'),
    ...(usesTls(env) ? { DOCKER_CERT_PATH: env.DOCKER_CERT_PATH || theirs } : {}),
    PATH: [programs, env.PATH].filter(Boolean).join(delimiter),
    ...variables,
  };
}

// --- internal ---

/**
 * Whether the engine is reached over TLS, with certificates that are beside `config.json` unless told.
 * https://docs.docker.com/engine/security/protect-access/
 */
function usesTls({ DOCKER_TLS_VERIFY, DOCKER_TLS }: NodeJS.ProcessEnv): boolean {
  return Boolean(DOCKER_TLS_VERIFY || DOCKER_TLS);
}

function readClientConfig(path: string): ClientConfig {
  if (!existsSync(path)) return {};
  try {
    return clientConfigSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // The client itself says so and goes on without; what it needs from there will be missing.
    return {};
  }
}

/** Our logins and those that stand in the user's file, which would be copied otherwise. */
function answersFor(
  config: ClientConfig,
  { logins, mask }: { logins: readonly Login[]; mask: (secret: string) => void },
): Answer[] {
  const answers = new Map<string, Answer>();
  for (const [address, stored] of Object.entries(config.auths ?? {})) {
    const server = serverOf(address);
    const login = config.credsStore || stored === null ? undefined : storedLogin(stored);
    if (login === undefined) continue;
    mask(login.password);
    answers.set(server, answer(server, login));
  }
  for (const login of logins) {
    const server = login.registry === 'docker.io' ? DOCKER_HUB : login.registry;
    answers.set(server, answer(server, login));
  }
  return [...answers.values()];
}

/** The key under which the client looks for a helper; older logins are kept with scheme and path. */
function serverOf(address: string): string {
  const host = address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
  return host === 'index.docker.io' || host === 'docker.io' ? DOCKER_HUB : host;
}

function withHelper(config: ClientConfig, answers: readonly Answer[]): ClientConfig {
  const { auths: _, ...rest } = config;
  const helpers = Object.fromEntries(answers.map(({ server }) => [server, HELPER]));
  return { ...rest, credHelpers: { ...config.credHelpers, ...helpers } };
}
