import { expect, it } from 'vitest';
import { uselessProbe } from './baseline.ts';
import type { Sample } from './sample.ts';

function sample(answer: Partial<Sample>): Sample {
  const status = answer.status === undefined ? {} : { failure: `HTTP ${answer.status}` };
  const none = { failure: 'connect ECONNREFUSED', version: undefined };
  return { at: 0, durationMs: 1, connection: 'fresh', ...none, ...status, ...answer };
}

const refused = sample({});
const redirect = sample({ status: 308, location: 'https://shop.example/health' });
const fine = sample({ status: 200, failure: undefined });

it.each<[string, Sample[], string | undefined]>([
  ['nothing was asked yet', [], undefined],
  ['somebody answers', [refused, fine], undefined],
  ['the release answers with errors', [sample({ status: 502 })], undefined],
  ['only some answers lead elsewhere', [redirect, fine], undefined],
  ['nobody answers', [refused, refused], 'gets no answer: connect ECONNREFUSED'],
  ['all answers lead elsewhere', [redirect], 'is redirected to https://shop.example/health'],
])('judges the probe when %s', (_, samples, expected) => {
  const found = uselessProbe(samples);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(expected);
});
