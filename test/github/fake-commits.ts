/** The commits of a fake GitHub: how two of them stand to each other, in the form of the real one. */
import { createHash } from 'node:crypto';
import { type Answer, NOT_FOUND } from './fake-answers.ts';
import type { Place } from './fake-comments.ts';

/**
 * Compares `BASE...HEAD` on a branch, oldest commit first. A commit whose name is not among them is not
 * there; one that begins with `f` was left behind by a push with force, so both have gone their ways.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export function comparison(basehead: string, branch: readonly string[], place: Place): Answer {
  const [base = '', head = ''] = basehead.split('...');
  const from = branch.indexOf(base);
  const to = branch.indexOf(head);
  if (from < 0 || to < 0) return NOT_FOUND;
  const web = `${place.server}/${place.repository}`;
  const apart = from !== to && (base.startsWith('f') || head.startsWith('f'));
  const ahead = Math.max(0, to - from);
  const behind = Math.max(0, from - to);
  const commits = branch.slice(from + 1, Math.max(from + 1, to + 1));
  return {
    status: 200,
    body: {
      url: `${place.api}/repos/${place.repository}/compare/${basehead}`,
      html_url: `${web}/compare/${basehead}`,
      permalink_url: `${web}/compare/${basehead}`,
      diff_url: `${web}/compare/${basehead}.diff`,
      patch_url: `${web}/compare/${basehead}.patch`,
      base_commit: commit(base, place),
      merge_base_commit: commit(branch[Math.min(from, to)] ?? base, place),
      status: apart ? 'diverged' : statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: commits.map((sha) => commit(sha, place)),
      files: [],
    },
  };
}

// --- internal ---

function statusOf(ahead: number, behind: number): string {
  if (ahead === behind) return 'identical';
  return ahead > 0 ? 'ahead' : 'behind';
}

function commit(sha: string, { api, server, repository }: Place) {
  const author = { name: 'Mona', email: 'mona@example.com', date: '2026-11-02T08:00:00Z' };
  const url = `${api}/repos/${repository}/commits/${sha}`;
  const tree = createHash('sha1').update(sha).digest('hex');
  return {
    sha,
    node_id: Buffer.from(`06:Commit${sha}`).toString('base64'),
    url,
    html_url: `${server}/${repository}/commit/${sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/repos/${repository}/git/commits/${sha}`,
      author,
      committer: author,
      message: 'A change',
      comment_count: 0,
      tree: { sha: tree, url: `${api}/repos/${repository}/git/trees/${tree}` },
    },
    // The address belongs to no account.
    author: null,
    committer: null,
    parents: [],
  };
}
