import { describe, expect, it } from 'vitest';
import type { Sample } from './sample.ts';
import { figures, sumOf } from './statistics.ts';

/** A request each 100 ms, `.` answered, `x` failed. */
function samples(pattern: string): Sample[] {
  return [...pattern].map((sign, index) => ({
    at: index * 100,
    durationMs: 10,
    connection: 'fresh',
    failure: sign === 'x' ? 'HTTP 502' : undefined,
    version: sign === 'x' ? undefined : sign === '.' ? 'v1' : 'v2',
  }));
}

describe('figures', () => {
  it('counts what came from the first change on', () => {
    expect(figures(samples('....x2'), 200)).toMatchObject({
      total: 4,
      failed: 1,
      failures: { 'HTTP 502': 1 },
      versions: { v1: 2, v2: 1 },
      failedBefore: 0,
    });
  });

  it('does not blame the deploy for what failed before it', () => {
    expect(figures(samples('x.x...'), 300)).toMatchObject({ total: 3, failed: 0, failedBefore: 2 });
  });

  it('does not blame it for the time before the first answer where nothing served', () => {
    expect(figures(samples('xxxxxx..x'), 200)).toMatchObject({ total: 2, failed: 1 });
  });

  it('nor for what was refused while the request before it waited for the first answer', () => {
    const waiting = samples('xx.xx.x').map((one) =>
      one.at === 200 ? { ...one, durationMs: 250 } : one,
    );
    expect(figures(waiting, 200)).toMatchObject({ total: 2, failed: 1 });
  });

  it('counts nothing as long as nothing was changed', () => {
    expect(figures(samples('..x..'), undefined)).toMatchObject({ total: 0, failed: 0 });
  });

  it.each([
    ['steady answers', '......', 100],
    ['a gap in the middle', '..xxx..', 400],
    ['no answer at the end', '..xxx', 300],
    ['no request at all', '', 0],
  ])('measures the longest gap of %s', (_, pattern, gap) => {
    const before: Sample[] = samples('.').map((one) => ({ ...one, at: -100 }));
    expect(figures([...before, ...samples(pattern)], 0).longestGapMs).toBe(gap);
  });

  it('counts errors by the version that gave them', () => {
    const told = samples('.2xx').map((one, index) =>
      index === 3 ? { ...one, version: 'v2' } : one,
    );
    expect(figures(told, 0).failedBy).toEqual({ v2: 1 });
  });

  it('tells of answers that took a repetition, and takes a repetition that failed for a failure', () => {
    const told = samples('..xx').map((one, index) => ({ ...one, repeated: index % 2 === 1 }));
    expect(figures(told, 0)).toMatchObject({ repeated: 1, failed: 2 });
  });

  it('are those of a long run as well', () => {
    const many = samples('.'.repeat(200_000));
    expect(figures(many, 200)).toMatchObject({ failed: 0, longestGapMs: 100 });
  });

  it('count a version whatever its name is', () => {
    const odd = samples('..').map((sample) => ({ ...sample, version: 'constructor' }));
    expect(figures(odd, 0).versions).toEqual({ constructor: 2 });
  });

  it('compares the slow end of before and during', () => {
    const slow = samples('......').map((one) => ({ ...one, durationMs: one.at < 300 ? 10 : 90 }));
    expect(figures(slow, 300)).toMatchObject({ p95BeforeMs: 10, p95DuringMs: 90 });
  });
});

describe('sumOf', () => {
  it('sums counts, and takes the worst of what can not be summed', () => {
    const ill = {
      ...figures(samples('..x..'), 100),
      p95BeforeMs: undefined,
      versions: { v1: 2 },
      repeated: 3,
    };
    const well = { ...figures(samples('....'), 0), p95BeforeMs: 7, versions: { v1: 1, v2: 3 } };
    expect(sumOf([ill, well])).toMatchObject({
      ...{ total: 8, failed: 1, failures: ill.failures, p95BeforeMs: 7 },
      repeated: 3,
      ...{ longestGapMs: ill.longestGapMs, versions: { v1: 3, v2: 3 } },
    });
  });

  it('is nothing where nobody asked', () => {
    expect(sumOf([])).toBeUndefined();
  });
});
