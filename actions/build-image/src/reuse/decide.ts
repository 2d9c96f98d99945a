/** Decides whether an image that is there stands for the one that would be built. Asks nobody. */
import type { TaggedReference } from '../../../../kit/registry/reference.ts';
import type { TagBefore } from '../promote/moved-tags.ts';
import { differentInputs } from './fingerprint.ts';
import type { BuildRecord } from './record.ts';
import type { RecordedImage } from './recorded-image.ts';

/** What to do. `why` completes "built, because …" or "reused, because …". */
export type Verdict =
  | {
      readonly kind: 'reuse';
      readonly image: RecordedImage;
      /** The tag of the commit under which it was found. */
      readonly at: TaggedReference | 'content';
      readonly why: string;
      /** What tags of the commit stand for now, which may lose it. */
      readonly replaces?: readonly TagBefore[];
    }
  | {
      readonly kind: 'build';
      readonly why: string;
      readonly replaces?: readonly TagBefore[];
      /** True when the registry could not be asked. */
      readonly failed?: true;
    }
  | (Refusal & { readonly tag: TaggedReference });

/** What to do about one tag of the commit. */
export type TagVerdict =
  | { readonly kind: 'reuse'; readonly image: RecordedImage; readonly why: string }
  | { readonly kind: 'build'; readonly why: string }
  | Refusal;

/** A tag of the commit has to stay where it is. */
export interface Refusal {
  readonly kind: 'refuse';
  /** Names of the inputs that are others; none when a run for a pull request would take it. */
  readonly different: readonly string[];
  /** Why the tag would have moved. */
  readonly why: string;
}

/** What would be built. */
export interface Expectation {
  readonly record: BuildRecord;
  /** The revision label that it would have. */
  readonly revision: string | undefined;
  /** Why it has to be built whatever is there; undefined when an equal image will do. */
  readonly mustBuild: string | undefined;
  /** With `reuse: off`: tags of the commit may go from images of other inputs to this one. */
  readonly isOff?: boolean;
}

/** An image that was found by its content. */
export interface FoundContent {
  readonly image: RecordedImage;
  /** Milliseconds since the epoch. */
  readonly builtAt: number;
}

/** An image of another commit is reused up to this age, because what a build downloads gets old. */
const OLDEST_CONTENT_MS = 7 * 86_400_000;
/** Clocks of runners differ. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * The verdict on the image under a tag of this very commit. Whatever a run for a pull request asks
 * for, it never takes such a tag from an image that a push pushed.
 *
 * @param isKept whether the run is for a pull request, and the image was pushed for a push
 */
export function judgeCommitTag(
  found: RecordedImage | undefined,
  expected: Expectation,
  isKept: boolean,
): TagVerdict {
  if (found === undefined) {
    return { kind: 'build', why: expected.mustBuild ?? 'there is no image of this commit yet' };
  }
  const verdict = judgeFound(found, expected);
  if (verdict.kind !== 'build' || !isKept) return verdict;
  return { kind: 'refuse', different: [], why: verdict.why };
}

/** The verdict on an image that was found by its content; it may be of any commit. */
export function judgeContent(
  found: FoundContent | undefined,
  expected: Expectation,
  now: number,
): Verdict {
  const build = (why: string): Verdict => ({ kind: 'build', why });
  if (found === undefined) return build('no image has this content yet');
  const { record, revision } = found.image;
  const different = record && differentInputs(record.inputs, expected.record.inputs);
  if (record === undefined || different?.length !== 0) {
    return build('the image under the tag of this content was built from other inputs');
  }
  if (record.pushedFor !== 'push') {
    return build('the image with this content was pushed for a pull request');
  }
  if (record.content !== expected.record.content) {
    return build('the image under the tag of this content has another one');
  }
  const ageMs = now - found.builtAt;
  if (ageMs > OLDEST_CONTENT_MS || ageMs < -CLOCK_SLACK_MS) {
    return build('the image with this content was not built in the last 7 days');
  }
  const why = `${shownCommit(revision)} has the same content`;
  return { kind: 'reuse', image: found.image, at: 'content', why };
}

/** A commit for people; a label can hold anything. */
export function shownCommit(revision: string | undefined): string {
  return /^[0-9a-f]{7,64}$/.test(revision ?? '') ? `commit ${revision}` : 'another commit';
}

// --- internal ---

function judgeFound(found: RecordedImage, expected: Expectation): TagVerdict {
  const { record } = found;
  const different = record && differentInputs(record.inputs, expected.record.inputs);
  const build = (why: string): TagVerdict => ({ kind: 'build', why });
  if (expected.isOff && expected.mustBuild !== undefined) return build(expected.mustBuild);
  if (record === undefined || different === undefined) {
    return build('the image under the tag of this commit does not say from what it was built');
  }
  if (record.pushedFor !== 'push') {
    return build('the image under the tag of this commit was pushed for a pull request');
  }
  if (different.length > 0) return { kind: 'refuse', different, why: 'other inputs are asked for' };
  if (expected.mustBuild !== undefined) return build(expected.mustBuild);
  return judgeSource({ ...found, record }, expected);
}

/** Whether the image was built from this commit, or from the same content. */
function judgeSource(
  found: RecordedImage & { readonly record: BuildRecord },
  expected: Expectation,
): TagVerdict {
  const { record, revision } = found;
  const { content } = expected.record;
  if (content !== undefined) {
    if (record.content === content) {
      const why = 'the image of this commit has the same content';
      return { kind: 'reuse', image: found, why };
    }
    const why = 'files of the context or base images are not those of the image that is there';
    return { kind: 'build', why };
  }
  if (revision === expected.revision) {
    return { kind: 'reuse', image: found, why: 'the image of this commit is there' };
  }
  const why = `the image under the tag of this commit was built from ${shownCommit(revision)}`;
  return { kind: 'build', why };
}
