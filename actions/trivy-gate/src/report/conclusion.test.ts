import { expect, test } from 'vitest';
import { parseVerdict } from '../../../../kit/verdict/verdict.ts';
import { withdrawnPass } from './conclusion.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

function withdrawn(outputs: Readonly<Record<string, string>>) {
  return withdrawnPass(new Map(Object.entries(outputs)), NOW);
}

test.each([
  ['that was cancelled', 'cancelled', 'FK003'],
  ['that could not clean up', 'failed', 'FK004'],
])('the pass of a step %s does not count', (_, status, code) => {
  const found = withdrawn({ verdict: 'pass', status, 'failure-code': code });
  expect(found).toMatchObject({ verdict: 'error', reason: expect.stringContaining(code) });
  expect(parseVerdict(found['verdict-json'] ?? '')).toMatchObject({ verdict: 'error', code });
});

test.each([
  ['pass of a step that ended well', 'pass', 'scanned', ''],
  ['block', 'block', 'failed', 'FG001'],
  ['error', 'error', 'failed', 'FG030'],
])('a verdict stays as it is: the %s', (_, verdict, status, code) => {
  expect(withdrawn({ verdict, status, 'failure-code': code })).toEqual({});
});
