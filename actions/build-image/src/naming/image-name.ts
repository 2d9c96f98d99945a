/** The names under which an image is pushed: those that were given, or that of the repository. */
import { ActionError } from '../../../../kit/action/errors.ts';
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import { githubRegistry } from '../../../../kit/registry/login.ts';
import {
  formatReference,
  type ImageReference,
  parseReference,
  type TaggedReference,
} from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';

/**
 * Names without tag and digest, one on each line; empty when none is given. Letters become lower
 * case, as registries want them.
 */
export function imageNames(): Field<readonly ImageReference[]> {
  const field = lines();
  return {
    default: undefined,
    read(raw, source) {
      const names = field.read(raw, source).map(parseImageName);
      const texts = names.map(formatReference);
      return names.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
    },
  };
}

/**
 * The name of the repository itself at GitHub's registry.
 *
 * @throws {ActionError} FB001 when there is none.
 */
export function repositoryName(event: Pick<EventContext, 'repository' | 'run'>): ImageReference {
  if (event.repository === '') throw fail('FB001', 'There is no name for the image.');
  const name = `${githubRegistry(event.run.serverUrl)}/${event.repository.toLowerCase()}`;
  try {
    return parseReference(name);
  } catch (error) {
    // GitHub lets repositories have names that no image can have, such as `.github`.
    const cause = 'Images can not have every name that a repository can have.';
    throw fail('FB001', `\`${name}\` can not be the name of an image.`, { cause, error });
  }
}

/** Reads `name:tag`. The name becomes lower case, the tag never. */
export function parseTaggedReference(text: string): TaggedReference {
  const { tag, digest, ...image } = parseLowered(text);
  if (digest !== undefined) {
    throw new InputProblem(`\`${text}\` has a digest; tags are put on what is pushed`);
  }
  if (tag === undefined) {
    throw new InputProblem(
      `\`${text}\` has no tag; write \`name:tag\`, or \`type=raw,value=${text}\` to make a tag of it`,
    );
  }
  checkOwner(text, image);
  return { ...image, tag };
}

/** Reads `name@sha256:…`; a tag before the digest is passed over. */
export function parseDigestReference(text: string): ImageReference & { readonly digest: string } {
  const { registry, repository, digest } = parseLowered(text);
  if (digest === undefined) {
    throw new InputProblem(`\`${text}\` has no digest; write \`sha256:…\` or \`name@sha256:…\``);
  }
  checkOwner(text, { registry, repository });
  return { registry, repository, digest };
}

// --- internal ---

function parseImageName(text: string): ImageReference {
  const reference = parseLowered(text);
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw new InputProblem(`\`${text}\` has a tag or digest; tags belong in \`tags\``);
  }
  checkOwner(text, reference);
  return reference;
}

/** One part gives a bare 400: https://github.com/github-community-projects/issue-metrics/issues/246 */
function checkOwner(text: string, { registry, repository }: ImageReference): void {
  if (registry !== 'ghcr.io' || repository.includes('/')) return;
  throw new InputProblem(`\`${text}\` has no owner; write \`ghcr.io/owner/name\``);
}

function parseLowered(text: string): ImageReference {
  const end = nameEnd(text);
  try {
    return parseReference(text.slice(0, end).toLowerCase() + text.slice(end));
  } catch (error) {
    if (error instanceof ActionError) throw new InputProblem(`${error.what} ${error.remedy}`);
    throw error;
  }
}

/** Where the tag or the digest begins; a colon before the last slash belongs to the port. */
function nameEnd(text: string): number {
  const at = text.indexOf('@');
  const beforeDigest = at < 0 ? text : text.slice(0, at);
  const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
  return colon < 0 ? beforeDigest.length : colon;
}
