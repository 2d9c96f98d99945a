/** Holds rows of the Zero matrix against what is promised of them. */
import { expect } from 'vitest';
import type { Outcome } from './play.ts';

/** Checks that a row went as it says. */
export function checkOutcome({ row, rolls }: Outcome): void {
  for (const roll of rolls) {
    const { measured, socketFailures, foreign, caution, trouble } = roll;
    expect(trouble).toBeUndefined();
    expect(measured.perSecond).toBeGreaterThan(100);
    if (row.expected === 'measured') expect(caution).toBeDefined();
    else {
      const { failed, failures } = measured;
      expect({ failed, failures, socketFailures, foreign }).toEqual({
        ...{ failed: 0, failures: {}, socketFailures: [], foreign: [] },
      });
    }
  }
}
