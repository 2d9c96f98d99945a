/**
 * The output `json`: all other outputs as one object with types, and under `metadata` what
 * docker/metadata-action's output of that name has, for workflows that read it there.
 * https://github.com/docker/metadata-action#json-output-object
 */
import { formatReference, type TaggedReference } from '../../../../kit/registry/reference.ts';

/** What is said about an image before it is built. */
export interface Metadata {
  readonly tags: readonly TaggedReference[];
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
}

/** Outputs that are lists, one item on each line. */
const LISTS: ReadonlySet<string> = new Set(['tags', 'platforms']);

/**
 * The output as it is before the others are settled: `{"metadata":…}`.
 *
 * The shape is docker/metadata-action's: whole names under `tags`, what is behind the colon under
 * `tag-names`, and annotations with their level before them.
 */
export function metadataJson({ tags, labels, annotations }: Metadata): string {
  return JSON.stringify({
    metadata: {
      tags: tags.map(formatReference),
      'tag-names': [...new Set(tags.map(({ tag }) => tag))],
      labels: Object.fromEntries(labels),
      annotations: [...annotations].map(([name, value]) => `manifest:${name}=${value}`),
    },
  });
}

/** The output when all others are settled. What is not known is null. */
export function wholeJson(outputs: ReadonlyMap<string, string>): string {
  const values = [...outputs].filter(([name]) => name !== 'json').map(typed);
  return JSON.stringify({ ...Object.fromEntries(values), ...began(outputs.get('json') ?? '') });
}

// --- internal ---

function typed([name, value]: readonly [string, string]): [string, unknown] {
  if (LISTS.has(name)) return [name, value === '' ? [] : value.split('\n')];
  if (value === '') return [name, null];
  if (name === 'pushed') return [name, value === 'true'];
  return [name, /-(bytes|ms)$/.test(name) ? Number(value) : value];
}

function began(json: string): object {
  return json === '' ? {} : JSON.parse(json);
}
