/** The layers of an image as a table for people. */
import { code, type Row } from '../../../../kit/report/markdown.ts';
import type { Comparison } from '../measure/comparison.ts';
import type { MeasuredLayers } from '../measure/measure.ts';
import { formatBytes, formatDelta } from './size.ts';

/** A table as the summary takes it. */
export interface ShownTable {
  readonly title: string;
  readonly columns: Row;
  readonly rows: readonly Row[];
}

const LONGEST_INSTRUCTION = 120;

/** The layers, from the bottom up, and which of them hosts with the other image have to download. */
export function layerTable(
  { platform, layers }: MeasuredLayers,
  comparison: Comparison | undefined,
): ShownTable {
  const whose = platform === undefined ? '' : ` for ${platform}`;
  if (comparison === undefined) {
    return {
      title: `Layers${whose}`,
      columns: ['Layer', 'Size'],
      rows: layers.map(({ instruction, sizeBytes }) => [
        nameOf(instruction),
        formatBytes(sizeBytes),
      ]),
    };
  }
  const fresh = layers.filter(({ isNew }) => isNew);
  const freshBytes = fresh.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return {
    title: `Layers${whose}: ${fresh.length} of ${layers.length} new (${formatBytes(freshBytes)}), against ${shortTag(comparison.tag)}`,
    columns: ['Layer', '', 'Size'],
    rows: layers.map(({ instruction, isNew, sizeBytes }) => [
      nameOf(instruction),
      isNew ? 'new' : 'reused',
      formatBytes(sizeBytes),
    ]),
  };
}

/** "52.1 MB", and where that is worth a word, how much more or less than the other image has. */
export function sizeText(sizeBytes: number, comparison: Comparison | undefined): string {
  const size = formatBytes(sizeBytes);
  if (comparison === undefined || !comparison.isNotable) return size;
  const { deltaBytes, deltaPercent, tag } = comparison;
  const percent = `${deltaBytes < 0 ? '−' : '+'}${Math.abs(deltaPercent).toFixed(1)} %`;
  return `${size} (${formatDelta(deltaBytes)}, ${percent} against ${shortTag(tag)})`;
}

// --- internal ---

function nameOf(instruction: string | undefined) {
  if (instruction === undefined) return 'not told by the image';
  const isLong = instruction.length > LONGEST_INSTRUCTION;
  return code(isLong ? `${instruction.slice(0, LONGEST_INSTRUCTION - 1)}…` : instruction);
}

/** A tag as people say it: of a full hash of a commit its first digits. */
function shortTag(tag: string): string {
  return tag.replace(/[0-9a-f]{40,64}/, (sha) => sha.slice(0, 7));
}
