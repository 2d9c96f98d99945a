/** The inputs that say what runs now. */
import { ActionError } from '../../../kit/action/errors.ts';
import { type Field, InputProblem, type InputSource, text } from '../../../kit/action/fields.ts';
import { variableOf } from '../../../kit/action/inputs.ts';
import { type ImageReference, parseReference } from '../../../kit/registry/reference.ts';
import { runningTag } from '../../../kit/registry/running-tag.ts';
import { parseDuration } from '../../../kit/time/duration.ts';

/** Where to find the image that runs now. */
export type BaselineSource =
  /** Under the tag of an environment, in the repository of the image that is judged. */
  { readonly environment: string; readonly tag: string } | { readonly image: ImageReference };

/** An image, or `environment:NAME`. */
export function baselineSource(): Field<BaselineSource | undefined> {
  return checked((raw, source) => {
    if (raw === undefined) return undefined;
    if (!raw.startsWith(ENVIRONMENT)) return { image: readReference(raw) };
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
  return checked((raw, source) => {
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

function checked<Value>(
  read: (raw: string | undefined, source: InputSource) => Value,
): Field<Value> {
  const field = text();
  return { default: undefined, read: (raw, source) => read(field.read(raw, source), source) };
}

function given({ env }: InputSource, name: string): string | undefined {
  return env[variableOf(name)]?.trim();
}

function readReference(raw: string): ImageReference {
  try {
    return parseReference(raw);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    throw new InputProblem(`${error.what} ${error.remedy}`);
  }
}
