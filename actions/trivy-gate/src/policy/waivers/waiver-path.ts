/** The input that names the file of waivers. */
import { checked, type Field, InputProblem, text } from '../../../../../kit/action/fields.ts';

/** A path below the root of the repository: nothing else could be read from a commit. */
export function waiverPath(): Field<string | undefined> {
  return checked(text(), (path) => {
    if (path === undefined) return undefined;
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || parts.length === 0) {
      throw new InputProblem(
        `\`${path}\` is not a path below the root of the repository; write it as \`security/waivers.yaml\``,
      );
    }
    return parts.join('/');
  });
}
