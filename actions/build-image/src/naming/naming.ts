/** Decides under which names and tags an image is known, and what is odd about them. */
import type { EventContext } from '../../../../kit/github/event.ts';
import {
  formatReference,
  type ImageReference,
  isSameRepository,
  type TaggedReference,
  withTag,
} from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { collisions } from './collisions.ts';
import { repositoryName } from './image-name.ts';
import { type Resolved, type ResolvedTag, resolveTag, type TagFacts } from './resolve-tags.ts';
import type { TagLine } from './tag-rule.ts';
import { isCut } from './tag-text.ts';

/** What names are made from. */
export interface NamingFacts extends TagFacts {
  readonly event: TagFacts['event'] & Pick<EventContext, 'repository' | 'run'>;
  /** The input `image`; empty for the repository's own name. */
  readonly images: readonly ImageReference[];
  /** The name that stands for lines without one when none is given; else the repository's own. */
  readonly fallback?: ImageReference | undefined;
  readonly lines: readonly TagLine[];
  /** Branches that Git knows of, for collisions. */
  readonly branches: readonly string[];
}

/** The names of an image. */
export interface Naming {
  /** Without tags; the first is the main one. */
  readonly images: readonly [ImageReference, ...ImageReference[]];
  /** With their tags, each once, those of the first image first. */
  readonly tags: readonly [TaggedReference, ...TaggedReference[]];
  /** For the label of that name: the version of a rule for versions, else the first tag. */
  readonly version: string;
  /** What to warn of, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Names an image. A line with a name of its own stands for itself; each other line stands for every
 * image.
 *
 * @throws {ActionError} FB001, FB010 or FB011, when there is no name, commit or tag.
 */
export function nameImage(facts: NamingFacts): Naming {
  const resolved = facts.lines.map((line) => resolveTag(line, facts));
  const found = resolved.filter((one) => one.kind === 'tag');
  const given = givenImages(facts);
  const places = unique([...given, ...namedImages(facts.lines)]).map((image) => ({
    image,
    tags: unique(found.flatMap((one) => tagsAt(image, one, given))),
  }));
  const [place, ...further] = places.filter(({ tags }) => tags.length > 0);
  // A name that was given gets a tag, or somebody waits for it in vain.
  const bare = places.find(({ image, tags }) => facts.images.includes(image) && tags.length === 0);
  const [first, ...rest] = [place, ...further].flatMap((one) => one?.tags ?? []);
  if (place === undefined || first === undefined || bare !== undefined) {
    throw noTag(resolved, bare?.image);
  }
  return {
    images: [place.image, ...further.map(({ image }) => image)],
    tags: [first, ...rest],
    version: found.find(({ version }) => version !== undefined)?.version ?? first.tag,
    warnings: [...oddities(resolved), ...collisions(found, facts)],
  };
}

// --- internal ---

/** The images for which lines without a name stand. */
function givenImages({ images, fallback, lines, event }: NamingFacts): readonly ImageReference[] {
  if (images.length > 0 || lines.every(({ kind }) => kind === 'reference')) return images;
  return [fallback ?? repositoryName(event)];
}

function namedImages(lines: readonly TagLine[]): ImageReference[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'reference') return [];
    const { registry, repository } = line.reference;
    return [{ registry, repository }];
  });
}

function tagsAt(
  image: ImageReference,
  { line, tag }: ResolvedTag,
  given: readonly ImageReference[],
): TaggedReference[] {
  if (line.kind === 'reference')
    return isSameRepository(image, line.reference) ? [line.reference] : [];
  return given.some((one) => isSameRepository(one, image)) ? [withTag(image, tag)] : [];
}

function noTag(resolved: readonly Resolved[], image: ImageReference | undefined) {
  const reasons = resolved.flatMap((one) =>
    one.kind === 'none' ? [`\`${one.line.line}\` gives none: ${one.why}.`] : [],
  );
  const whose = image === undefined ? 'the image' : `\`${formatReference(image)}\``;
  return fail('FB011', [`There is no tag for ${whose}.`, ...reasons].join('\n'));
}

function oddities(resolved: readonly Resolved[]): string[] {
  return resolved.flatMap((one) => {
    const { line } = one.line;
    if (one.kind === 'none') return one.isSuspect ? [`\`${line}\` gives no tag: ${one.why}.`] : [];
    if (!isCut(one.text, one.tag)) return [];
    return [
      `\`${line}\` gives \`${one.text}\`, which is too long for a tag; it was cut to \`${one.tag}\`.`,
    ];
  });
}

function unique<Reference extends ImageReference>(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((one) => [formatReference(one), one])).values()];
}
