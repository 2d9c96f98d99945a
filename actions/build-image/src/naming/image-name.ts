/** The name under which an image is pushed: the one that was given, or that of the repository. */
import { ActionError } from '../../../../kit/action/errors.ts';
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import { githubRegistry } from '../../../../kit/registry/login.ts';
import { type ImageReference, parseReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';

/** A name without tag and digest. Letters become lower case, as registries want them. */
export function imageName(): Field<ImageReference | undefined> {
  return {
    default: undefined,
    read: (raw) => (raw === undefined ? undefined : parseImageName(raw)),
  };
}

/** The name to use: what was given, else the repository's own at GitHub's registry. */
export function nameOf(
  given: ImageReference | undefined,
  event: Pick<EventContext, 'repository' | 'run'>,
): ImageReference {
  if (given !== undefined) return given;
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

// --- internal ---

function parseImageName(text: string): ImageReference {
  const reference = parseOrProblem(text.toLowerCase());
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw new InputProblem(`\`${text}\` has a tag or digest; tags belong in \`tags\``);
  }
  // One part gives a bare 400: https://github.com/github-community-projects/issue-metrics/issues/246
  if (reference.registry === 'ghcr.io' && !reference.repository.includes('/')) {
    throw new InputProblem(`\`${text}\` has no owner; write \`ghcr.io/owner/name\``);
  }
  return reference;
}

function parseOrProblem(text: string): ImageReference {
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof ActionError) throw new InputProblem(`${error.what} ${error.remedy}`);
    throw error;
  }
}
