/** Tells actions/attest what was pushed, through a file of the runner; it needs no inputs then. */
import { appendFileSync } from 'node:fs';
import { fail as failInKit } from '../../../../kit/action/errors.ts';
import {
  formatReference,
  type ImageReference,
  withDigest,
} from '../../../../kit/registry/reference.ts';

/**
 * Writes one line for each image, once.
 *
 * @param file GITHUB_ARTIFACTS, which runners have since 2.336:
 *   https://github.com/actions/runner/pull/4527
 * @returns what to do by hand, where the runner has no such file
 * @throws {ActionError} FK006 when the file can not be written.
 */
export function announce(
  images: readonly ImageReference[],
  digest: string,
  file: string | undefined,
): string | undefined {
  const names = images.map((image) => formatReference(withDigest(image, digest)));
  if (!file) {
    return 'This runner has no file for what was built (GITHUB_ARTIFACTS, since version 2.336). Give the outputs `image` and `digest` to actions/attest, as `subject-name` and `subject-digest`.';
  }
  try {
    appendFileSync(file, names.map((name) => `oci://${name}\n`).join(''));
    return undefined;
  } catch (error) {
    throw failInKit('FK006', `The file \`${file}\` of the runner can not be written.`, { error });
  }
}
