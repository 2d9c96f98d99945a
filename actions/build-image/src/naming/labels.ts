/** The labels of an image, in OCI's own words. */
import type { EventContext } from '../../../../kit/github/event.ts';
import type { Assignment } from '../assignment.ts';
import type { Revision } from './revision.ts';

/** What the labels are made from. */
export interface LabelFacts {
  readonly event: Pick<EventContext, 'repository' | 'about' | 'run'>;
  readonly revision: Revision | undefined;
  readonly version: string;
  /** Labels of the user; they replace ours of the same name, but for the commit of a checkout. */
  readonly own: readonly Assignment[];
}

/** What the names of OCI's own labels and annotations begin with. */
export const OCI_PREFIX = 'org.opencontainers.image.';

/** The label that names the commit an image was built from. */
export const REVISION_LABEL = `${OCI_PREFIX}revision`;

/** The label with the time of that commit. */
export const CREATED_LABEL = `${OCI_PREFIX}created`;

/**
 * Labels by name. `created` is the time of the commit, so that the clock does not change the image.
 * What is not known is left out, for an empty label hides that of the base image.
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md
 */
export function labelsOf({
  event,
  revision,
  version,
  own,
}: LabelFacts): ReadonlyMap<string, string> {
  const { repository, about, run } = event;
  const url = repository === '' ? undefined : `${run.serverUrl}/${repository}`;
  const labels = new Map<string, string>();
  const standard: Readonly<Record<string, string | undefined>> = {
    title: repository.split('/').at(-1) || undefined,
    description: about.description,
    url,
    source: url,
    version,
    revision: revision?.sha,
    created: timeOf(revision),
    licenses: about.license,
  };
  for (const [name, value] of Object.entries(standard)) {
    if (value !== undefined) labels.set(OCI_PREFIX + name, value);
  }
  // docker/metadata-action's labels name the commit of the event, which may be another one.
  const isKnown = revision?.committedAt !== undefined;
  for (const { name, value } of own) {
    if (name !== REVISION_LABEL || !isKnown) labels.set(name, value);
  }
  return labels;
}

// --- internal ---

function timeOf(revision: Revision | undefined): string | undefined {
  if (revision?.committedAt === undefined) return undefined;
  return new Date(revision.committedAt * 1_000).toISOString().replace('.000Z', 'Z');
}
