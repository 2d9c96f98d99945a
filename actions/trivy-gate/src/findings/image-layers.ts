/** Which layer of an image something is in, and which instruction made that layer. */
import { plainLine } from '../../../../kit/report/foreign.ts';

/** A layer, as a person finds it in the Dockerfile. */
export interface ImageLayer {
  /** Digest of its unpacked content. */
  readonly diffId: string;
  /** Counted from 1, the lowest layer of the base image. */
  readonly number: number;
  readonly of: number;
  /** What made it, cut to one short line; undefined where the history does not say for sure. */
  readonly instruction: string | undefined;
}

/** What the configuration of an image says about its layers. */
export interface LayerHistory {
  readonly diffIds: readonly string[];
  readonly steps: readonly {
    readonly instruction: string | undefined;
    /** Whether the step made no layer. */
    readonly isEmpty: boolean;
  }[];
}

/**
 * The layers by their content. One whose content is there twice is left out: nobody could tell which
 * of the two is meant. The steps are assigned only where there are as many as layers:
 * https://github.com/opencontainers/image-spec/blob/main/config.md#properties
 */
export function layersOf({ diffIds, steps }: LayerHistory): ReadonlyMap<string, ImageLayer> {
  const making = steps.filter(({ isEmpty }) => !isEmpty);
  const isClear = making.length === diffIds.length;
  const last = new Map(diffIds.map((diffId, index) => [diffId, index]));
  const twice = new Set(diffIds.filter((diffId, index) => last.get(diffId) !== index));
  const layers = new Map<string, ImageLayer>();
  for (const [index, diffId] of diffIds.entries()) {
    if (twice.has(diffId)) continue;
    const step = isClear ? making[index]?.instruction : undefined;
    const instruction = step ? instructionOf(step) : undefined;
    layers.set(diffId, { diffId, number: index + 1, of: diffIds.length, instruction });
  }
  return layers;
}

/** "layer 2 of 5". */
export function describeLayer({ number, of }: ImageLayer): string {
  return `layer ${number} of ${of}`;
}

// --- internal ---

const LONGEST_INSTRUCTION = 80;

/**
 * A step in the words of a Dockerfile. The classic builder writes all as commands of a shell, and both
 * builders put the values of build arguments in front of them: these are nobody's business.
 */
function instructionOf(step: string): string | undefined {
  const words = plainLine(step)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ # buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\) /, '')
    .replace(/^(?:RUN )?\|\d+ .*?(?=\/bin\/sh -c )/, '')
    .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
    .replace(/^((?:RUN )?)\|\d+ .*$/, 'RUN')
    .trim();
  if (words === '') return undefined;
  return words.length > LONGEST_INSTRUCTION
    ? `${words.slice(0, LONGEST_INSTRUCTION).toWellFormed()}…`
    : words;
}
