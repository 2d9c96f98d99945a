/**
 * What is written into an image about how it came to be, so that a later run can tell whether it is
 * the one that it would build. It is made from inputs alone: neither the clock nor the engine nor a
 * secret is in it, and the same inputs give the same image.
 */
import { REVISION_LABEL } from '../naming/labels.ts';
import { isOfRevision } from './fingerprint.ts';
import type { PushedFor } from './pushed-for.ts';

/** The record of an image. */
export interface BuildRecord {
  /** A fingerprint of each input, from `fingerprintInputs`. */
  readonly inputs: string;
  readonly pushedFor: PushedFor;
  /** The digest of everything that goes into the image; only with `reuse: content`. */
  readonly content: string | undefined;
}

/** What an image in a registry says about itself. */
export interface Told {
  /** Undefined when it was not built by this action, or by a version that recorded otherwise. */
  readonly record: BuildRecord | undefined;
  readonly revision: string | undefined;
}

const LABELS = {
  inputs: 'fairway.inputs',
  pushedFor: 'fairway.pushed-for',
  content: 'fairway.content',
} as const;

/** What the names of our labels begin with; in an input they would be taken for a record. */
export const RECORD_PREFIX = 'fairway.';

/** The labels of a record, which are its annotations as well. */
export function recordLabels(record: BuildRecord): ReadonlyMap<string, string> {
  const labels = new Map<string, string>([
    [LABELS.inputs, record.inputs],
    [LABELS.pushedFor, record.pushedFor],
  ]);
  if (record.content !== undefined) labels.set(LABELS.content, record.content);
  return labels;
}

/** Reads labels or annotations back. */
export function readLabels(labels: Readonly<Record<string, string>>): Told {
  return { record: readRecord(labels), revision: labels[REVISION_LABEL] || undefined };
}

// --- internal ---

function readRecord(labels: Readonly<Record<string, string>>): BuildRecord | undefined {
  const inputs = labels[LABELS.inputs];
  const pushed = labels[LABELS.pushedFor];
  if (!inputs || !pushed) return undefined;
  // Labels are inherited from base images: what a base image says about itself is no record of this.
  if (!isOfRevision(inputs, labels[REVISION_LABEL])) return undefined;
  return {
    inputs,
    // Anything that is not known is not trusted.
    pushedFor: pushed === 'push' ? 'push' : 'pull_request',
    content: labels[LABELS.content] || undefined,
  };
}
