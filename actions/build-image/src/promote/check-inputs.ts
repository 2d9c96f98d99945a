/** Inputs that `operation: tag` can not follow: an image that is there already is what it is. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import type { Inputs } from '../inputs.ts';

/**
 * Makes sure that nothing is asked for that would be without effect.
 *
 * @throws {ActionError} FK001, listing everything that is.
 */
export function checkTagInputs(inputs: Inputs): void {
  const problems = WITHOUT_EFFECT.filter(({ isGiven }) => isGiven(inputs)).map(
    ({ input, why }) => `\`${input}\`: ${why}`,
  );
  if (inputs.digests.length === 0) {
    problems.unshift(
      '`digests`: is missing: with `operation: tag` it says what is tagged, `sha256:…`.',
    );
  }
  if (problems.length > 0) throw invalidInputs(problems);
}

// --- internal ---

const BUILT = 'is decided when an image is built; leave it out.';

/** What a user could take for granted. The inputs about how to build promise nothing here. */
const WITHOUT_EFFECT: readonly {
  readonly input: string;
  readonly isGiven: (inputs: Inputs) => boolean;
  readonly why: string;
}[] = [
  {
    input: 'labels',
    isGiven: ({ labels }) => labels.length > 0,
    why: 'an image that is built already keeps its labels; leave them out.',
  },
  {
    input: 'annotations',
    isGiven: ({ annotations, digests }) => annotations.length > 0 && digests.length < 2,
    why: 'one digest is tagged as it is; leave them out.',
  },
  { input: 'platforms', isGiven: ({ platforms }) => platforms.length > 0, why: BUILT },
  { input: 'build-args', isGiven: ({ buildArgs }) => buildArgs.length > 0, why: BUILT },
  { input: 'secrets', isGiven: ({ secrets }) => secrets.length > 0, why: BUILT },
  {
    input: 'archive',
    isGiven: ({ archive }) => archive !== undefined,
    why: 'is written when an image is built.',
  },
  {
    input: 'max-size',
    isGiven: ({ maxSize }) => maxSize !== undefined,
    why: 'is looked at when an image is built; set it there.',
  },
  {
    input: 'attestations',
    isGiven: ({ attestations }) => attestations !== 'none',
    why: 'belongs to the build; to attest an index give `image` and `digest` of this step to actions/attest.',
  },
];
