/** A fingerprint of the inputs of a build, part by part, so that it can be told which of them differ. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Assignment } from '../assignment.ts';
import type { BuildOrder } from '../engine/order.ts';
import { OCI_PREFIX, REVISION_LABEL } from '../naming/labels.ts';

/** A build, and where it stands. */
export interface FingerprintFacts {
  readonly order: BuildOrder;
  readonly workspace: string;
  /** The builder's own platform, for builds that name none. */
  readonly ownPlatform: string;
  /** From `dockerfileDigest`. */
  readonly dockerfile: string;
}

/** Changes when the parts or their form change: what was recorded before is then no record. */
const VERSION = 'v1';
/** Enough to tell inputs apart: who could choose inputs that are alike can choose the image anyway. */
const HEX_DIGITS = 16;
/** Binds a fingerprint to the commit of its image; it is not compared. */
const REVISION = 'revision';

/**
 * The fingerprint: `v1 file=0123456789abcdef build-args=…`. What is not given has no part.
 *
 * In it is what decides what the image is. Not in it are secrets, of which only the names count; how
 * it is built (builder, cache, engine); and labels in OCI's words, which are made anew for every run.
 */
export function fingerprintInputs(facts: FingerprintFacts): string {
  const parts = Object.entries(partsOf(facts))
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => `${name}=${hash(value)}`);
  const revision = facts.order.labels.get(REVISION_LABEL);
  return [VERSION, ...parts, `${REVISION}=${hash(revision ?? '')}`].join(' ');
}

/** Whether a fingerprint was made for an image with this revision label. */
export function isOfRevision(fingerprint: string, revision: string | undefined): boolean {
  return partsIn(fingerprint).get(REVISION) === hash(revision ?? '');
}

/**
 * Names of the inputs in which two fingerprints differ, empty when they are equal. Undefined when the
 * recorded one has another form, so that nothing can be said.
 */
export function differentInputs(recorded: string, expected: string): string[] | undefined {
  if (!recorded.startsWith(`${VERSION} `)) return undefined;
  const [before, now] = [partsIn(recorded), partsIn(expected)];
  const names = new Set([...before.keys(), ...now.keys()]);
  names.delete(REVISION);
  const different = [...names].filter((name) => before.get(name) !== now.get(name));
  // The recorded ones are somebody's words.
  return different.map((name) => (/^[a-z-]{1,20}$/.test(name) ? name : 'others'));
}

/** The fingerprint without the commit: equal for all commits that are built alike. */
export function withoutRevision(fingerprint: string): string {
  return fingerprint.replace(new RegExp(` ${REVISION}=.*$`), '');
}

// --- internal ---

/** By the names of the inputs. */
function partsOf({ order, workspace, ownPlatform, dockerfile }: FingerprintFacts) {
  const platforms = order.platforms.length > 0 ? [...order.platforms] : [ownPlatform];
  return {
    context: relative(workspace, order.context) || '.',
    file: [relative(workspace, order.file), dockerfile],
    target: order.target,
    platforms: platforms.sort(),
    'build-args': pairs(order.buildArgs),
    'build-contexts': pairs(
      order.buildContexts.map(({ name, value }) => ({
        name,
        // A path is made absolute when it is read; runners keep workspaces at different places.
        value: value.startsWith('/') ? relative(workspace, value) : value,
      })),
    ),
    labels: own([...order.labels]),
    annotations: own([...order.annotations]),
    secrets: order.secrets.map(({ id }) => id).sort(),
    'extra-args': order.extraArgs,
    attestations: order.attest ? 'buildkit' : undefined,
    reproducible: order.rewriteTimes ? undefined : 'false',
  };
}

function pairs(assignments: readonly Assignment[]): [string, string][] {
  return assignments.map(({ name, value }): [string, string] => [name, value]).sort(byName);
}

function own(entries: [string, string][]): [string, string][] {
  return entries.filter(([name]) => !name.startsWith(OCI_PREFIX)).sort(byName);
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, HEX_DIGITS);
}

function partsIn(fingerprint: string): Map<string, string> {
  return new Map(
    fingerprint
      .split(' ')
      .slice(1)
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, value];
      }),
  );
}
