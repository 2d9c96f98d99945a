import { expect, test } from 'vitest';
import { evidenceOf, lastingReason } from './evidence.ts';
import { type Situation, WITHOUT_EFFECT } from './situation.ts';

test.each([
  [`sha256:${'a1'.repeat(32)} was to be scanned.`, 'sha256:… was to be scanned.'],
  [`the report is about sha256:0000${'a'.repeat(60)}.`, 'the report is about sha256:….'],
  [`It has SHA-256 ${'b2'.repeat(32)}.`, 'It has SHA-256 ….'],
  [
    '127.0.0.1:43121/trivy-db-0123456789ab:2: it is old.',
    'registry.example/trivy-db-…:2: it is old.',
  ],
  ['`127.0.0.1:5000/acme/shop:0123456789ab` is gone.', '`registry.example/acme/shop:…` is gone.'],
  ['127.0.0.1:9/trivy-db:2: refused.', '127.0.0.1:9/trivy-db:2: refused.'],
  [
    'It was built on 2026-09-22T10:11:12.131Z, 1440 h 1 min ago.',
    'It was built on (a time), (a while) ago.',
  ],
  [
    "ENOENT: no such file, open '/tmp/fairway-gate-x1Y2/archive-a1/nowhere.tar'.",
    "ENOENT: no such file, open '…/nowhere.tar'.",
  ],
  [
    '/tmp/fairway-run-x/temp/fairway-0a-1b/scan/trivy can not be started.',
    '…/trivy can not be started.',
  ],
  [
    'The directory `/tmp/fairway-gate-x/nowhere/fairway-58542185-3253-40bc-863b-713903d374c6` is not made.',
    'The directory `…/fairway-…` is not made.',
  ],
  ['`2029-05-09` is too late.', '`(a day)` is too late.'],
  ['one\n  two', 'one two'],
])('of %j lasts %j', (reason, lasting) => {
  expect(lastingReason(reason)).toBe(lasting);
});

const situation = (name: string, expected: Situation['expected']): Situation => ({
  ...{ group: 'image' as const, name, expected },
  arrange: async () => ({ inputs: {} }),
});

test('the table has the order of the situations, and counts what came of them', () => {
  const [planted, gone, alsoGone, lied, notPlayed] = [
    situation('a plant', WITHOUT_EFFECT),
    situation('gone', { code: 'FK013', words: /./ }),
    situation('also | gone', { code: 'FK013', words: /./ }),
    situation('a lie', { code: 'FG008', words: /./ }),
    situation('not played', { code: 'FG008', words: /./ }),
  ];
  const table = evidenceOf(
    [planted, gone, alsoGone, lied, notPlayed],
    [
      { situation: alsoGone, verdict: 'error', code: 'FK013', reason: 'It is gone.' },
      { situation: lied, verdict: 'pass', code: '', reason: 'Nothing was found.' },
      { situation: gone, verdict: 'error', code: 'FK013', reason: 'It is gone.' },
      { situation: planted, verdict: 'block', code: 'FG001', reason: '2 block it.' },
    ],
  );
  expect(table.split('\n')).toEqual([
    '| group | situation | verdict | code | reason |',
    '|---|---|---|---|---|',
    '| image | a plant | block | FG001 | 2 block it. |',
    '| image | gone | error | FK013 | It is gone. |',
    '| image | also \\| gone | error | FK013 | It is gone. |',
    '| image | a lie | pass |  | Nothing was found. |',
    '',
    '4 situations, 2 judged `error`, 1 without effect, 1 passed by accident, 1 distinct reasons.',
    '',
  ]);
});
