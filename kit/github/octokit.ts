/**
 * GitHub's own client, which is only loaded when something is asked of GitHub: an action that asks
 * nothing starts without it.
 */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';

/** The client of `@actions/github` without the HTTP stack that comes with it; see docs/dependencies.md. */
export const GitHub = Octokit.plugin(paginateRest);
