/** The outputs of rolling-deploy; each is set in every case. */
export const outputs = [
  'status',
  'release',
  'previous-release',
  'digest',
  'previous-digest',
  'requests-total',
  'requests-failed',
  'longest-gap-ms',
  'findings',
  'findings-file',
  'sarif-file',
  'rolled-back',
  'plan-file',
  'journal-file',
  'failure-phase',
  'failure-code',
  'failure-class',
  'lock-owner',
  'duration-ms',
] as const;

export type Output = (typeof outputs)[number];
