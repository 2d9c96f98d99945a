/** As whom an action speaks to the registry of an image. */
import type { Credentials } from './auth.ts';

/** What the user gave, and what the run knows by itself. */
export interface LoginFacts {
  /** The image's registry, as in a reference. */
  readonly registry: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly githubToken: string | undefined;
  /** Who started the run. */
  readonly actor: string;
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
}

/**
 * The credentials for a registry: what was given, else the token of the job — but that for GitHub's
 * own registry only, because it is nobody else's business. Undefined means: without credentials.
 */
export function loginFor(facts: LoginFacts): Credentials | undefined {
  const isGithub = facts.registry === githubRegistry(facts.serverUrl);
  const password = facts.password ?? (isGithub ? facts.githubToken : undefined);
  if (password === undefined) return undefined;
  return { username: facts.username ?? facts.actor, password };
}

/**
 * The container registry that belongs to a GitHub server.
 * https://docs.github.com/en/enterprise-server/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
export function githubRegistry(serverUrl: string): string {
  const { host } = new URL(serverUrl);
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}
