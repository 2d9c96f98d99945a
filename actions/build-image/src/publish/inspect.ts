/** Looks at an image between its push and its tags: measures it, and holds it against `max-size`. */
import type { Job } from '../../../../kit/action/job.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import type { BaseImage } from '../measure/comparison.ts';
import { type Measures, measureImage } from '../measure/measure.ts';
import type { Output } from '../outputs.ts';
import { addLayers } from '../report/summary.ts';
import { checkSize } from './size-gate.ts';

/** What an image is looked at with. */
export interface Inspection {
  readonly place: Place;
  readonly base: BaseImage | undefined;
  /** The input `max-size`. */
  readonly maxBytes: number | undefined;
  readonly job: Job<Output>;
}

/**
 * Inspects an image and sets the outputs about its size.
 *
 * @param tagged the tag that it has already
 * @throws {ActionError} FB040 or FB041 where `max-size` holds it back; its layers are in the summary.
 */
export async function inspectImage(
  manifest: Manifest,
  tagged: string | undefined,
  { place, base, maxBytes, job }: Inspection,
): Promise<Measures | undefined> {
  const { client: registry, repository } = place;
  const measures = await measureImage({ manifest, registry, repository, base });
  job.signal.throwIfAborted();
  if (measures !== undefined) job.output('size-bytes', measures.sizeBytes);
  const delta = measures?.comparison?.deltaBytes;
  if (delta !== undefined) job.output('size-delta-bytes', delta);
  if (maxBytes === undefined) return measures;
  try {
    await checkSize(manifest, { maxBytes, place, tagged });
  } catch (error) {
    if (measures !== undefined) addLayers(job.summary, measures);
    // No later step is to take them for tags that are there.
    if (tagged === undefined) for (const name of ['tag', 'tags'] as const) job.output(name, '');
    throw error;
  }
  return measures;
}
