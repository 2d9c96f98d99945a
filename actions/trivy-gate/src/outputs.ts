/** The outputs of trivy-gate, as action.yml lists them; each is set in every case. */
export const outputs = [
  'verdict',
  'status',
  'reason',
  'image',
  'digest',
  'critical',
  'high',
  'medium',
  'low',
  'unknown',
  'blocking',
  'waived',
  'new',
  'fixed',
  'known',
  'report-json',
  'sarif-file',
  'verdict-json',
  'scanner-version',
  'db-updated-at',
  'failure-code',
  'failure-class',
] as const;

export type Output = (typeof outputs)[number];
