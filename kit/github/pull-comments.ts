/** The comments of a pull request that are ours: those that the holder of the token wrote, with our mark. */
import * as z from 'zod/mini';
import { ActionError, fail } from '../action/errors.ts';
import type { GitHubClient } from './client.ts';
import type { OwnComment } from './comment-plan.ts';
import { isFairwayComment } from './comment-text.ts';
import { explain } from './refusal.ts';

/** Reads and writes them; everything throws as the client does. */
export interface PullComments {
  /** Oldest first. */
  own(): Promise<OwnComment[]>;
  create(body: string): Promise<void>;
  rewrite(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
}

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
/** Asks who holds the token. */
export const VIEWER = 'query { viewer { login } }';
/** A pull request takes 2,500 comments. */
const MOST_PAGES = 50;

const commentSchema = z.looseObject({
  id: z.number(),
  html_url: z.string(),
  body: z.nullish(z.string()),
  // Of an account that is gone there is nothing left.
  user: z.nullish(z.looseObject({ login: z.string() })),
});
const viewerSchema = z.looseObject({ viewer: z.looseObject({ login: z.string() }) });

/** The comments of a pull request in a repository, `owner/name`. */
export function pullComments(client: GitHubClient, repository: string, pull: number): PullComments {
  const [owner = '', repo = ''] = repository.split('/');
  const place = { owner, repo, issue_number: pull };
  let login: string | undefined;
  return {
    async own() {
      const marked = await listMarked(client, place);
      if (marked.length === 0) return [];
      login ??= await loginOf(client);
      return marked
        .filter(({ user }) => user?.login === login)
        .map(({ id, body, html_url }) => ({ id, body: body ?? '', url: html_url }))
        .sort((a, b) => a.id - b.id);
    },
    async create(body) {
      const { data } = await client.request(CREATE, { ...place, body });
      login ??= understood(commentSchema, data, CREATE).user?.login;
    },
    async rewrite(id, body) {
      await client.request(UPDATE, { owner, repo, comment_id: id, body });
    },
    async remove(id) {
      await client.request(DELETE, { owner, repo, comment_id: id });
    },
  };
}

// --- internal ---

async function listMarked(
  client: GitHubClient,
  place: { readonly owner: string; readonly repo: string; readonly issue_number: number },
) {
  let pages = 0;
  const question = { ...place, per_page: 100 };
  const listed: unknown[] = await client.paginate(LIST, question, ({ data }, done) => {
    pages += 1;
    if (pages === MOST_PAGES) done();
    return data;
  });
  const comments = understood(z.array(commentSchema), listed, LIST);
  return comments.filter(({ body }) => isFairwayComment(body ?? ''));
}

/**
 * Who holds the token. `GET /user` refuses the tokens of apps, so that of every job, and `GET /app`
 * takes an app's own key only; this takes them all.
 * https://docs.github.com/en/graphql/reference/queries#user
 */
async function loginOf(client: GitHubClient): Promise<string> {
  try {
    return understood(viewerSchema, await client.graphql(VIEWER), VIEWER).viewer.login;
  } catch (error) {
    // GraphQL tells of errors in an answer that is a good one for HTTP.
    throw error instanceof ActionError ? error : explain(error, VIEWER, Date.now());
  }
}

function understood<Schema extends z.ZodMiniType>(
  schema: Schema,
  data: unknown,
  asked: string,
): z.output<Schema> {
  const { success, data: known, error } = schema.safeParse(data);
  if (success) return known;
  throw fail('FK024', `The answer of GitHub to \`${asked}\` is not what is described.`, { error });
}
