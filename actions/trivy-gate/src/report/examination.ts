/** What every report tells of. */
import type { Database } from '../database/database.ts';
import type { Target } from '../image/image.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import type { Scan } from '../scan.ts';
import type { Scanner } from '../scanner/scanner.ts';

/** Everything that was learnt about the image, and what was decided. */
export interface Examination {
  readonly target: Target;
  readonly policy: Policy;
  readonly scanner: Scanner;
  readonly database: Database;
  readonly scan: Scan;
  readonly decision: Decision;
}
