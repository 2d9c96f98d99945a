/**
 * Finds the image to compare with: that of the commit before, or of the branch that a pull request
 * is for. It is a courtesy, so nothing about it fails or holds up a run.
 */

import { checkoutRoot, type Whereabouts } from '../../../../kit/git/checkout-root.ts';
import { git } from '../../../../kit/git/git.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import { resolveTag } from '../naming/resolve-tags.ts';
import type { TagLine } from '../naming/tag-rule.ts';
import { tagText } from '../naming/tag-text.ts';
import type { BaseImage } from './comparison.ts';
import { readImageContent } from './image-content.ts';

/** What tells where the base is. */
export interface BaseFacts {
  readonly event: EventContext;
  /** The input `tags`. */
  readonly lines: readonly TagLine[];
  /** Commits that the base's image may be of, the nearest first. */
  readonly commits: readonly string[];
}

/** Commits whose images are looked for; further back a comparison says little. */
const MOST_COMMITS = 5;
/** What the look may take in all. */
const TIME_LIMIT_MS = 2_000;

/** The image that one of this run is held against; undefined when there is none. */
export async function baseImage(given: {
  readonly event: EventContext;
  readonly lines: readonly TagLine[];
  /** The build context. */
  readonly where: Whereabouts;
  readonly place: Place;
}): Promise<BaseImage | undefined> {
  const { event, lines, where, place } = given;
  const commits = await baseCommits(where, event);
  const tags = baseTags({ event, lines, commits });
  return findImage(place, tags);
}

/** The tags that the base's image may have, the most telling first. */
export function baseTags({ event, lines, commits }: BaseFacts): string[] {
  const ofCommits = commits.slice(0, MOST_COMMITS).flatMap((sha) => shaTags(lines, event, sha));
  const branch = baseBranch(event);
  return [...new Set([...ofCommits, ...(branch === undefined ? [] : [tagText(branch)])])];
}

/** The branch that an image of this run is held against. */
export function baseBranch(event: EventContext): string | undefined {
  const { pullRequest, mergeGroup, ref, defaultBranch } = event;
  const name = pullRequest?.baseRef ?? mergeGroup?.baseRef ?? ref;
  return /^refs\/(tags|pull)\//.test(name) ? defaultBranch : name.replace(/^refs\/heads\//, '');
}

// --- internal ---

/**
 * The commits before the one that is built, in the first line of descent, or those of the base of a
 * pull request, from the base on. A shallow checkout knows the hash of one parent, and that is
 * mostly enough. https://git-scm.com/docs/git-log (the format "raw" shows true parents)
 */
async function baseCommits(
  where: Whereabouts,
  event: Pick<EventContext, 'pullRequest'>,
): Promise<string[]> {
  const base = event.pullRequest?.baseSha;
  const root = await checkoutRoot(where);
  const options = ['--first-parent', `--max-count=${MOST_COMMITS}`, '--format=raw', '--no-patch'];
  const log = root && (await git(root, ['log', ...options, base ?? 'HEAD', '--'], where.env));
  const parents = firstParents(log && log.exitCode === 0 ? log.stdout : '');
  return base === undefined ? parents : [base, ...parents];
}

/** Looks for the image; undefined when there is none, or it is not found in time. */
async function findImage(
  { client, repository }: Place,
  tags: readonly string[],
): Promise<BaseImage | undefined> {
  const registry = client.within(0);
  let isOver = false;
  const look = async () => {
    for (const tag of tags) {
      if (isOver) return undefined;
      const manifest = await registry.findManifest(repository, tag);
      if (manifest === undefined) continue;
      const content = await readImageContent(manifest, registry, repository);
      return content && { tag, content };
    }
    return undefined;
  };
  const { promise: timeUp, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, TIME_LIMIT_MS, undefined);
  try {
    return await Promise.race([look(), timeUp]);
  } catch {
    return undefined;
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

/** What the rules for commits would have called the image of that one. */
function shaTags(lines: readonly TagLine[], event: EventContext, sha: string): string[] {
  const revision = { sha, committedAt: undefined, pullRequest: undefined };
  const rules = lines.filter((line) => line.kind === 'rule' && line.source.type === 'sha');
  return rules.slice(0, 1).flatMap((line) => {
    try {
      const resolved = resolveTag(line, { event, revision, now: new Date(0) });
      return resolved.kind === 'tag' ? [resolved.tag] : [];
    } catch {
      // A rule that also wants the time of that commit, which is not known.
      return [];
    }
  });
}

function firstParents(log: string): string[] {
  return log.split(/^commit /m).flatMap((commit) => {
    const parent = /^parent ([0-9a-f]{40,64})$/m.exec(commit)?.[1];
    return parent === undefined ? [] : [parent];
  });
}
