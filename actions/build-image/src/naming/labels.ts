/** The labels of an image, in OCI's own words. */
import type { Assignment } from '../assignment.ts';
import type { Revision } from './revision.ts';

/** What the labels are made from. */
export interface LabelFacts {
  readonly serverUrl: string;
  /** owner/name; empty when it is not known. */
  readonly repository: string;
  readonly revision: Revision | undefined;
  readonly version: string;
  /** Labels of the user; they replace ours of the same name. */
  readonly own: readonly Assignment[];
}

const PREFIX = 'org.opencontainers.image';

/**
 * Labels by name. `created` is the time of the commit, so that the clock does not change the image.
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md
 */
export function labelsOf(facts: LabelFacts): ReadonlyMap<string, string> {
  const { repository, revision } = facts;
  const url = repository === '' ? undefined : `${facts.serverUrl}/${repository}`;
  const created =
    revision?.committedAt === undefined
      ? undefined
      : new Date(revision.committedAt * 1_000).toISOString().replace('.000Z', 'Z');
  const labels = new Map<string, string>();
  const standard: Readonly<Record<string, string | undefined>> = {
    title: repository.split('/').at(-1) || undefined,
    url,
    source: url,
    version: facts.version,
    revision: revision?.sha,
    created,
  };
  for (const [name, value] of Object.entries(standard)) {
    if (value !== undefined) labels.set(`${PREFIX}.${name}`, value);
  }
  for (const { name, value } of facts.own) labels.set(name, value);
  return labels;
}
