/** As whom an action speaks to the registry of an image. */
import type { Credentials } from './auth.ts';
import type { RegistryAuth } from './registry-auth.ts';

/** What the user gave, and what the run knows by itself. */
export interface LoginFacts {
  /** The registry to speak to, as in a reference. */
  readonly registry: string;
  /** The registry to which `username` and `password` belong. */
  readonly main: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly githubToken: string | undefined;
  /** Logins for further registries. */
  readonly registryAuth: readonly RegistryAuth[];
  /** Who started the run. */
  readonly actor: string;
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
}

/**
 * The credentials for a registry: those of its line in `registry-auth`, else what was given for it, else
 * the token of the job — but that for GitHub's own registry only, because it is nobody else's business.
 * Undefined means: without credentials.
 */
export function loginFor(facts: LoginFacts): Credentials | undefined {
  const { registry, main, registryAuth, githubToken, actor, serverUrl } = facts;
  const own = registryAuth.find((one) => one.registry === registry);
  if (own?.password !== undefined) return { username: own.username, password: own.password };
  const given = registry === main ? facts : undefined;
  const isGithub = registry === githubRegistry(serverUrl);
  const password = given?.password ?? (isGithub ? githubToken : undefined);
  if (password === undefined) return undefined;
  return { username: given?.username ?? actor, password };
}

/**
 * The container registry that belongs to a GitHub server.
 * https://docs.github.com/en/enterprise-server/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
export function githubRegistry(serverUrl: string): string {
  const { host } = new URL(serverUrl);
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}
