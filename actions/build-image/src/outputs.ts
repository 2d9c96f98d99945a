/** The outputs of build-image; each is set in every case, empty when it is not known. */
export const outputs = [
  'status',
  'image',
  'tag',
  'tags',
  'digest',
  'ref',
  'pushed',
  'reason',
  'platforms',
  'engine',
  'archive',
  'size-bytes',
  'size-delta-bytes',
  'duration-ms',
  'json',
  'failure-code',
  'failure-class',
] as const;

export type Output = (typeof outputs)[number];
