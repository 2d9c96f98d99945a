/** The severities of vulnerabilities, and the input that says which of them block. */
import { checked, type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { nearest } from '../../../../kit/action/nearest.ts';

/** From worst to least; UNKNOWN stands outside of the order. */
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Sorts the worst first. */
export function bySeverity(one: Severity, other: Severity): number {
  return RANKS[one] - RANKS[other];
}

const RANKS: Readonly<Record<Severity, number>> = {
  ...{ CRITICAL: 0, HIGH: 1, MEDIUM: 2, LOW: 3, UNKNOWN: 4 },
};

/** The severities that block, one on each line. */
export function severities(options: { default: string }): Field<readonly Severity[]> {
  return checked(lines(options), (words) => {
    const given = new Set(words.map(parseSeverity));
    const chosen = SEVERITIES.filter((severity) => given.has(severity));
    requireWorseOnes(chosen);
    return chosen;
  });
}

// --- internal ---

function parseSeverity(word: string): Severity {
  const severity = SEVERITIES.find((candidate) => candidate === word);
  if (severity !== undefined) return severity;
  const advice = /[,;\s]/.test(word) ? 'write one on each line' : suggestion(word);
  throw new InputProblem(`\`${word}\` is not one of ${SEVERITIES.join(', ')}; ${advice}`);
}

function suggestion(word: string): string {
  const meant = nearest(word, SEVERITIES);
  return meant === undefined ? 'write one of them on each line' : `did you mean \`${meant}\`?`;
}

/** HIGH (or UNKNOWN) without CRITICAL would let the worse one pass, which nobody can want. */
function requireWorseOnes(chosen: readonly Severity[]): void {
  const least = Math.max(0, ...chosen.filter(isOrdered).map((one) => SEVERITIES.indexOf(one)));
  const wanted = SEVERITIES.slice(0, least + 1);
  const missing = wanted.filter((severity) => !chosen.includes(severity));
  if (missing.length === 0 && chosen.length > 0) return;
  throw new InputProblem(
    chosen.length === 0
      ? 'names no severity, so nothing would ever block'
      : `\`${chosen.join('`, `')}\` would let ${missing.join(' and ')} pass; name the worse ones too, each on a line of its own`,
  );
}

function isOrdered(severity: Severity): boolean {
  return severity !== 'UNKNOWN';
}
