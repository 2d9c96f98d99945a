import { describe, expect, it } from 'vitest';
import { explain, judge, limitWait, type Refusal } from './refusal.ts';

const NOW = 1_000_000_000_000;
const at = (seconds: number) => String(NOW / 1_000 + seconds);

describe('a rate limit', () => {
  it.each<[string, Partial<Refusal>, number | undefined]>([
    ['that names seconds', { headers: { 'retry-after': '7' } }, 7_000],
    ['that names them with 429', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
    [
      'that names its end',
      { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(90) } },
      91_000,
    ],
    [
      'whose end is over by our clock',
      { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(-5) } },
      1_000,
    ],
    ['of which only words tell', { words: 'You have exceeded a secondary rate limit.' }, 60_000],
    ['with 429 and nothing else', { status: 429 }, 60_000],
    ['that is none: a right is missing', { words: 'Resource not accessible' }, undefined],
    ['that is none: much is left', { headers: { 'x-ratelimit-remaining': '12' } }, undefined],
    [
      'that is none: the server is busy',
      { status: 503, headers: { 'retry-after': '7' } },
      undefined,
    ],
  ])('%s', (_, refusal, afterMs) => {
    const whole = { status: 403, headers: {}, words: '', ...refusal };
    expect(limitWait(whole, NOW)?.afterMs).toBe(afterMs);
  });
});

/** As Octokit throws it. */
function thrown(status: number, message = 'x', headers = {}): Error {
  return Object.assign(new Error(message), {
    status,
    response: { status, headers, data: { message } },
  });
}

const reset = Object.assign(
  new Error('wrapped', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
  {
    status: 500,
  },
);

describe('asked again', () => {
  it.each<[string, unknown, boolean, boolean]>([
    ['a read that met 502', thrown(502), true, true],
    ['a write that met 502', thrown(502), false, false],
    ['a read whose connection broke', reset, true, true],
    ['a write whose connection broke', reset, false, false],
    ['a write that was too early', thrown(403, 'secondary rate limit'), false, true],
    ['what is forbidden', thrown(403), true, false],
    ['what is not there', thrown(404), true, false],
    ['what is wrong', thrown(422), true, false],
    ['a bug', new TypeError('x is not a function'), true, false],
  ])('%s', (_, error, mayRepeat, expected) => {
    expect(judge(error, { now: NOW, mayRepeat }).retry).toBe(expected);
  });
});

describe('the error', () => {
  it.each<[unknown, string, RegExp]>([
    [reset, 'FK020', /the connection was reset \(ECONNRESET\)/],
    [thrown(503, 'Busy'), 'FK020', /answers 503 "Busy" to `GET \/x`/],
    [thrown(401, 'Bad credentials'), 'FK021', /401 "Bad credentials"/],
    [thrown(403, 'Resource not accessible'), 'FK022', /403/],
    [thrown(404), 'FK022', /404/],
    [thrown(429, 'Slow', { 'retry-after': '120' }), 'FK023', /wants 2 min of rest/],
    [thrown(422, 'Validation Failed'), 'FK024', /422 "Validation Failed"/],
    [new TypeError('no'), 'FK024', /can not be used: no/],
  ])('%#: %s', (error, code, what) => {
    const made = explain(error, 'GET /x', NOW);
    expect(made.code).toBe(code);
    expect(made.what).toMatch(what);
  });

  it('shows words of GitHub as one plain line', () => {
    const { what } = explain(thrown(403, 'a\n::error::b\u001b[31m'), 'GET /x', NOW);
    expect(what).toContain('403 "a ::error::b"');
  });
});
