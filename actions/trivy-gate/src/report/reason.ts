/** The verdict in one sentence. */
import { type Decision, type Policy, standingOf } from '../policy/policy.ts';

/** Says what blocks, or that nothing does, and then what would without waivers and baseline. */
export function reasonOf(decision: Decision, policy: Policy): string {
  const { audited } = decision;
  const told = standingOf(decision);
  const [worst] = told;
  const audit = audited === undefined ? '' : 'Audit, nothing is blocked: ';
  if (worst === undefined) return `${audit}${nothingBlocks(decision, policy)}`;
  const count = told.length === 1 ? '1 vulnerability' : `${told.length} vulnerabilities`;
  const present = told.length === 1 ? 'blocks' : 'block';
  const verb = audited === undefined ? present : 'would block';
  return `${audit}${count} ${verb} the image, the first is ${worst.id} (${worst.severity}) in ${worst.package} ${worst.installed}.`;
}

// --- internal ---

function nothingBlocks({ waived = [], comparison }: Decision, policy: Policy): string {
  const severities = policy.severity.join(' or ');
  const fixable = policy.fixableOnly ? ' with a fixed version' : '';
  // What is waived may be new, or in production for too long.
  const counts = [
    [waived.length, 'waived'],
    [comparison?.tolerated.length ?? 0, 'already in production'],
  ] as const;
  const excepted = counts.flatMap(([count, words]) => (count === 0 ? [] : `${count} ${words}`));
  const but = excepted.length === 0 ? '' : ` but for ${excepted.join(' and ')}`;
  return `No ${severities} vulnerability${fixable} was found${but}.`;
}
