/** The inputs that say what runs now. */
import { checked, type Field, InputProblem, text } from '../../../kit/action/fields.ts';
import { nearest } from '../../../kit/action/nearest.ts';
import type { ImageReference } from '../../../kit/registry/reference.ts';
import { runningTag } from '../../../kit/registry/running-tag.ts';
import { parseDuration } from '../../../kit/time/duration.ts';
import { given, readReference } from './input-fields.ts';

/** Where to find the image that runs now. */
export type BaselineSource =
  /** Under the tag of an environment, in the repository of the image that is judged. */
  { readonly environment: string; readonly tag: string } | { readonly image: ImageReference };

/** An image, or `environment:NAME`. */
export function baselineSource(): Field<BaselineSource | undefined> {
  return checked(text(), (raw, source) => {
    if (raw === undefined) return undefined;
    if (!raw.startsWith(ENVIRONMENT)) {
      refuseMisspelt(raw);
      return { image: readReference(raw) };
    }
    const environment = raw.slice(ENVIRONMENT.length);
    const tag = runningTag(environment);
    if (tag !== undefined) {
      // Nothing in an archive says reliably which repository it belongs to.
      if (given(source, 'image') || !given(source, 'archive')) return { environment, tag };
      throw new InputProblem(
        `\`${raw}\` is a tag in the repository of \`image\`, and an archive has none; name the whole image, such as \`ghcr.io/owner/name:${tag}\``,
      );
    }
    throw new InputProblem(
      `\`${environment}\` can not be the name of an environment, because \`running-${environment}\` can not be a tag; write it as \`environment:production\``,
    );
  });
}

/** An age, in milliseconds; it means nothing without a baseline. */
export function knownAge(): Field<number | undefined> {
  return checked(text(), (raw, source) => {
    if (raw === undefined) return undefined;
    const milliseconds = parseDuration(raw);
    if (milliseconds === undefined) {
      throw new InputProblem(`\`${raw}\` is not an age; write it as \`30d\``);
    }
    if (given(source, 'baseline')) return milliseconds;
    throw new InputProblem('needs `baseline`: without one no finding is known');
  });
}

// --- internal ---

const ENVIRONMENT = 'environment:';

/** `enviroment:production` is the name of an image, too, and would be looked for at Docker Hub. */
function refuseMisspelt(raw: string): void {
  const [word = '', name] = raw.split(':');
  if (name === undefined || name === '' || nearest(word, ['environment']) === undefined) return;
  throw new InputProblem(`\`${raw}\`: did you mean \`${ENVIRONMENT}${name}\`?`);
}
