/** What to do next so that a pull request has one Fairway comment with our section in it. */
import {
  composeComment,
  isNewer,
  isSameNews,
  type NewSection,
  parseComment,
  type Section,
} from './comment-text.ts';

/** A comment that the holder of our token wrote, with the mark of Fairway. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
  /** Address for people. */
  readonly url: string;
}

/** One request to GitHub, or the knowledge that none is needed. */
export type Step =
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'rewrite'; readonly comment: OwnComment; readonly body: string }
  | { readonly do: 'remove'; readonly comment: OwnComment }
  | { readonly do: 'nothing'; readonly comment: OwnComment; readonly isOvertaken: boolean };

/**
 * The next step, from the comments that are there, oldest first. The oldest stays; what others hold
 * is put into it before they are removed. A section that a later run wrote is left as it is; and once
 * we have written ours, so is what another job of the same run makes of it.
 */
export function planStep(found: readonly OwnComment[], own: NewSection, hasWritten: boolean): Step {
  const [oldest, ...rest] = found;
  if (oldest === undefined) return { do: 'create', body: composeComment([], own) };
  const sections = merged(found.flatMap(({ body }) => parseComment(body)));
  const stored = sections.find(({ id }) => id === own.id);
  const isOvertaken = stored !== undefined && isNewer(stored.stamp, own.stamp);
  const isWritten = hasWritten && stored !== undefined && !isNewer(own.stamp, stored.stamp);
  const body = composeComment(sections, isOvertaken || isWritten ? undefined : own);
  if (!isSameNews(body, oldest.body)) return { do: 'rewrite', comment: oldest, body };
  const [extra] = rest;
  if (extra !== undefined) return { do: 'remove', comment: extra };
  return { do: 'nothing', comment: oldest, isOvertaken };
}

// --- internal ---

/** One section of each name: that of the latest run, and of several the one that comes last. */
function merged(sections: readonly Section[]): Section[] {
  const latest = new Map<string, Section>();
  for (const section of sections) {
    const known = latest.get(section.id);
    if (known === undefined || !isNewer(known.stamp, section.stamp)) {
      latest.set(section.id, section);
    }
  }
  return [...latest.values()];
}
