/** What a dry run prints in place of a scan. */
import type { Job } from '../../../../kit/action/job.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { code, md } from '../../../../kit/report/markdown.ts';
import { baselineReference } from '../image/baseline-image.ts';
import type { Target } from '../image/image.ts';
import { describeSubject } from '../image/subject.ts';
import type { Inputs } from '../inputs.ts';
import type { Output } from '../outputs.ts';
import { knownPolicyOf } from '../policy/baseline.ts';
import { describePolicy } from '../policy/policy.ts';
import { describeScanner } from '../scanner/scanner.ts';
import { setUndecided } from './conclusion.ts';

/** What a plan is made of. */
export interface PlanFacts {
  readonly inputs: Inputs;
  readonly target: Target;
}

/** Tells the plan. Nothing was scanned, so the verdict stays `error`; the step succeeds. */
export function tellPlan(
  facts: PlanFacts & { readonly job: Job<Output>; readonly now: number },
): void {
  const { job, now, target } = facts;
  const reason = 'Dry run: nothing was scanned.';
  setUndecided(job, { code: '', reason, now, subject: target });
  job.output('status', 'planned');
  job.summary.heading(3, '📝 trivy-gate: What would be scanned');
  for (const [name, value] of planOf(facts)) {
    job.log.info(`${name}: ${value}`);
    job.summary.add(md`- ${name}: ${code(value)}`);
  }
}

// --- internal ---

/** Line by line: name and value. */
function planOf({ inputs, target }: PlanFacts): (readonly [string, string])[] {
  return [
    ['Image', describeSubject(target)],
    ['Platform', target.platform ?? 'as the image is'],
    ['Scanner', describeScanner(inputs)],
    ['Database', `the first usable one of ${inputs.dbRepositories.join(', ')}`],
    ...baselineLine(inputs),
    ['Policy', describePolicy({ ...inputs, known: knownPolicyOf(inputs) })],
  ];
}

function baselineLine({ baseline, image }: Inputs): (readonly [string, string])[] {
  if (baseline === undefined) return [];
  return [['Compared with', formatReference(baselineReference(baseline, image))]];
}
