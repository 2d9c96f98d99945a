/** What the step hands on. */
import type { CommonOutput } from '../../../kit/action/run.ts';

/** All outputs, as action.yml lists them. */
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
  'report-json',
  'verdict-json',
  'scanner-version',
  'db-updated-at',
  'failure-code',
  'failure-class',
] as const;

export type Output = (typeof outputs)[number] | CommonOutput;
