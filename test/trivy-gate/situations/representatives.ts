/** Which situations stand for the others where there is no time for all of them. */
import { type Expectation, type Situation, WITHOUT_EFFECT } from './situation.ts';

/**
 * The first situation of each group and the first of each code, but for codes that others have tests
 * for. None of them is one in which the gate goes on asking.
 */
export function representatives(
  situations: readonly Situation[],
  elsewhere: ReadonlySet<string> = new Set(),
): readonly Situation[] {
  const groups = new Set<string>();
  const codes = new Set(elsewhere);
  return situations.filter(({ group, expected, isSlow }) => {
    const code = codeOf(expected);
    if (isSlow || elsewhere.has(code) || (groups.has(group) && codes.has(code))) return false;
    groups.add(group);
    codes.add(code);
    return true;
  });
}

// --- internal ---

function codeOf(expected: Expectation): string {
  return expected === WITHOUT_EFFECT ? WITHOUT_EFFECT : expected.code;
}
