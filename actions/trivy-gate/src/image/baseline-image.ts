/**
 * The image that runs now: found and scanned as the one that is judged, in the same run, with the same
 * scanner and database. What can not be relied on is no baseline: then everything blocks as without.
 */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { formatReference, type ImageReference } from '../../../../kit/registry/reference.ts';
import type { BaselineSource } from '../baseline-fields.ts';
import type { Inputs } from '../inputs.ts';
import type { Baseline } from '../policy/baseline.ts';
import type { Scan } from '../scan.ts';
import { type Access, type RegistryTarget, resolveImage, type Target } from './image.ts';

/** What was learnt about the image that runs now. */
export interface BaselineScan {
  /** Undefined when there is none that can be relied on. */
  readonly baseline: Baseline | undefined;
  /** Sentences that a reader has to know. */
  readonly notes: readonly string[];
}

/** What looking at it needs. */
export interface BaselineRequest {
  readonly source: BaselineSource;
  readonly inputs: Inputs;
  /** The image that is judged, and its sound scan. */
  readonly target: Target;
  readonly scan: Scan;
  /** Scans what was found. */
  readonly scanTarget: (target: Target) => Promise<Scan>;
  readonly job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>;
  readonly now: number;
}

/** Looks at the image that runs now. Nothing that goes wrong with it is an error. */
export async function scanBaseline(request: BaselineRequest): Promise<BaselineScan> {
  const { source, target, job } = request;
  const image = baselineReference(source, request.inputs.image);
  const shown = formatReference(image);
  try {
    const found = await resolveImage(image, accessTo(image, request), job);
    const isSame = found.manifest === (target.manifest ?? target.digest);
    job.log.info(`${shown} is ${found.name}@${found.digest}${isSame ? ', the image itself' : ''}`);
    const scan = isSame ? request.scan : await request.scanTarget(found);
    return baselineOf(scan, found, request.now);
  } catch (thrown) {
    job.signal.throwIfAborted();
    // A bug is not a matter of the baseline.
    if (!(thrown instanceof ActionError)) throw thrown;
    if (thrown.code === 'FK013') return absent(shown);
    return unreliable(shown, `${thrown.what}${loginHint(thrown, image, request)}`);
  }
}

/** Which image is meant. An archive has no repository: with one, an image is named. */
export function baselineReference(
  source: BaselineSource,
  image: ImageReference | undefined,
): ImageReference {
  if ('image' in source) return source.image;
  if (image === undefined) throw new Error('There is no repository for the environment.');
  const { registry, repository } = image;
  return { registry, repository, tag: source.tag };
}

// --- internal ---

/**
 * As the image that is judged; `username` and `password` stay at the registry of that. An archive has
 * none, so then they are for this one.
 */
function accessTo(image: ImageReference, request: BaselineRequest): Access {
  const { inputs, target, scan } = request;
  return {
    ...inputs,
    platform: inputs.platform ?? target.platform ?? scan.report?.platform,
    main: inputs.image?.registry ?? image.registry,
  };
}

/** Another registry gets no login by itself. */
function loginHint(
  { code }: ActionError,
  { registry }: ImageReference,
  { inputs }: BaselineRequest,
): string {
  const isDenied = code === 'FK011' || code === 'FK012';
  if (!isDenied || registry === (inputs.image?.registry ?? registry)) return '';
  return ` A login for \`${registry}\` belongs in \`registry-auth\`.`;
}

function baselineOf(scan: Scan, { name, digest }: RegistryTarget, now: number): BaselineScan {
  const { report, doubts } = scan;
  const [doubt] = doubts;
  if (report === undefined || doubt !== undefined) {
    return unreliable(`${name}@${digest}`, doubt?.sentence ?? 'The scanner left no report.');
  }
  const baseline = { name, digest, findings: report.findings, at: now };
  return { baseline, notes: [] };
}

/** So it is before the first deploy. */
function absent(shown: string): BaselineScan {
  const note = `There is no ${shown} to compare with, as before a first deploy: ${ALL_BLOCKS}.`;
  return { baseline: undefined, notes: [note] };
}

function unreliable(shown: string, why: string): BaselineScan {
  const note = `${shown} can not be compared with, so ${ALL_BLOCKS}. ${why}`;
  return { baseline: undefined, notes: [note] };
}

const ALL_BLOCKS = 'findings block whether they are in production already or not';
