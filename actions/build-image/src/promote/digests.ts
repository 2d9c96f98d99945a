/** The lines of `digests`: images that are in a registry already. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { checkGivenOnce } from '../../../../kit/action/given-once.ts';
import { type ImageReference, isDigest } from '../../../../kit/registry/reference.ts';
import { parseDigestReference } from '../naming/image-name.ts';

/** An image in a registry. */
export interface Source {
  readonly digest: string;
  /** Where it is; undefined for the image that is tagged. */
  readonly image: ImageReference | undefined;
}

/** One `sha256:…` or `name@sha256:…` on each line. */
export function digestLines(): Field<readonly Source[]> {
  const field = lines();
  return {
    default: undefined,
    read(raw, source) {
      const sources = field.read(raw, source).map(parseSource);
      checkGivenOnce(sources.map(({ digest }) => digest));
      return sources;
    },
  };
}

// --- internal ---

function parseSource(line: string): Source {
  if (isDigest(line)) return { digest: line, image: undefined };
  if (/^sha(256|512):/i.test(line)) {
    throw new InputProblem(
      `\`${line}\` is not a digest; a digest is \`sha256:\` and 64 hex digits in lower case`,
    );
  }
  const { digest, ...image } = parseDigestReference(line);
  return { digest, image };
}
