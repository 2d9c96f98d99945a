/** The outputs of build-image; each is set in every case, empty when it is not known. */
export const outputNames = [
  'status',
  'image',
  'tag',
  'tags',
  'digest',
  'ref',
  'pushed',
  'reason',
  'engine',
  'size-bytes',
  'duration-ms',
  'failure-code',
  'failure-class',
] as const;

export type BuildImageOutput = (typeof outputNames)[number];
