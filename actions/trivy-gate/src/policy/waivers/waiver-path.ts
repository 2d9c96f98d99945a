/** The input that names the file of waivers. */
import { type Field, InputProblem, text } from '../../../../../kit/action/fields.ts';

/** A path below the root of the repository: nothing else could be read from a commit. */
export function waiverPath(): Field<string | undefined> {
  const field = text();
  return {
    default: field.default,
    read(raw, source) {
      const path = field.read(raw, source);
      if (path === undefined) return undefined;
      const parts = path.split('/').filter((part) => part !== '' && part !== '.');
      if (path.startsWith('/') || parts.includes('..') || parts.length === 0) {
        throw new InputProblem(
          `\`${path}\` is not a path below the root of the repository; write it as \`security/waivers.yaml\``,
        );
      }
      return parts.join('/');
    },
  };
}
