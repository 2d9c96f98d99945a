/** The comments of a fake GitHub, who writes them, and what it says of them. */

/** Somebody with a token. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** A token: who holds it, and what it may do with pull requests. */
export interface Token extends Account {
  /** `none` is a repository that the token does not see. */
  readonly may: 'write' | 'read' | 'none';
}

/** The job's own token. The bot has this number at github.com. */
export const ACTIONS_BOT: Token = {
  id: 41_898_282,
  login: 'github-actions[bot]',
  type: 'Bot',
  may: 'write',
};

/** A comment as it is kept. */
export interface StoredComment {
  readonly id: number;
  readonly pull: number;
  readonly author: Account;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

/** Where a fake GitHub is reached. */
export interface Place {
  /** Address of the API. */
  readonly api: string;
  /** Address of the pages for people. */
  readonly server: string;
  /** owner/name. */
  readonly repository: string;
}

/** A comment in GitHub's words. */
export function commentAnswer(comment: StoredComment, place: Place) {
  const { api, server, repository } = place;
  const url = `${api}/repos/${repository}/issues/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: nodeId(`IssueComment${comment.id}`),
    url,
    html_url: `${server}/${repository}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${repository}/issues/${comment.pull}`,
    user: accountAnswer(comment.author, place),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    body: comment.body,
    reactions: reactions(`${url}/reactions`),
    performed_via_github_app: null,
  };
}

/** The address of another page of a list, in a `Link` header. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function linksOf(url: URL, page: number, lastPage: number): string {
  const to = (target: number, relation: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(target));
    return `<${address.href}>; rel="${relation}"`;
  };
  return [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < lastPage ? [to(page + 1, 'next'), to(lastPage, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ].join(', ');
}

// --- internal ---

function accountAnswer({ id, login, type }: Account, { api, server }: Place) {
  const name = encodeURIComponent(login);
  const url = `${api}/users/${name}`;
  const page = type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login;
  return {
    login,
    id,
    node_id: nodeId(`${type}${id}`),
    avatar_url: `${server}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${server}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

function reactions(url: string) {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url, total_count: 0, ...none };
}

function nodeId(text: string): string {
  return Buffer.from(text).toString('base64');
}
