/** The pieces of which the payloads of all events are made, in GitHub's own words. */
import { createHash } from 'node:crypto';

/** A commit id that is the same in every run: the SHA-1 of a few words. */
export function commit(words: string): string {
  return createHash('sha1').update(words).digest('hex');
}

/** A number that stays the same for the same name. */
export function idOf(name: string): number {
  return Number.parseInt(commit(name).slice(0, 7), 16);
}

/** What every event tells: the repository and who did it. */
export function common(repository: string, actor: string, defaultBranch: string) {
  return {
    repository: repositoryPayload(repository, defaultBranch, false),
    sender: user(actor),
  };
}

/** A repository, by owner/name. */
export function repositoryPayload(fullName: string, defaultBranch: string, fork: boolean) {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: idOf(fullName),
    name,
    full_name: fullName,
    private: false,
    visibility: 'public',
    owner: user(owner),
    html_url: `https://github.com/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    fork,
    default_branch: defaultBranch,
  };
}

/** A commit as a push lists it. */
export function commitPayload(sha: string, actor: string) {
  const person = { name: actor, email: `${actor}@users.noreply.github.com`, username: actor };
  return {
    id: sha,
    tree_id: commit(`tree of ${sha}`),
    message: 'A change',
    timestamp: '2026-11-02T09:00:00+01:00',
    author: person,
    committer: person,
  };
}

/** An account, a bot when its name says so. */
export function user(login: string) {
  return {
    login,
    id: idOf(login),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    html_url: `https://github.com/${login}`,
  };
}
