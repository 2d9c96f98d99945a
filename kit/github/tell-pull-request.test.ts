import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS_BOT } from '../../test/github/fake-comments.ts';
import { type FakeOptions, fakeGitHub } from '../../test/github/fake-github.ts';
import { pullRequestEvent } from '../../test/github/pull-request-job.ts';
import { quickClock } from '../../test/github/quick-clock.ts';
import { Log } from '../report/log.ts';
import { md } from '../report/markdown.ts';
import { Summary } from '../report/summary.ts';
import { Secrets } from '../secret/secrets.ts';
import type { EventContext } from './event.ts';
import { tellPullRequest } from './tell-pull-request.ts';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

async function tell(
  options: FakeOptions,
  {
    event = {},
    signal = new AbortController().signal,
  }: { readonly event?: Partial<EventContext>; readonly signal?: AbortSignal } = {},
) {
  await using fake = await fakeGitHub(options);
  const secrets = new Secrets(
    () => undefined,
    () => undefined,
  );
  const section = { action: 'trivy-gate', title: 'verdict', content: new Summary().add(md`pass`) };
  const job = {
    event: pullRequestEvent(fake.apiUrl, event),
    log: new Log(secrets),
    secrets,
    signal,
  };
  return await tellPullRequest(section, job, { token: 'job-token', clock: quickClock() });
}

const reader = { tokens: { 'job-token': { ...ACTIONS_BOT, may: 'read' } } } as const;
/** GitHub, or a proxy before it, answers with text that would be a command to the runner. */
const hostile: FakeOptions = {
  before: () => ({ status: 403, body: { message: 'a\n::error::b ##[error]c' } }),
};

describe('people read', () => {
  it.each<[string, FakeOptions, Partial<EventContext>, RegExp, unknown]>([
    ['where the comment is', {}, {}, /^Comment written: http:\S+#issuecomment-1001\n$/, 'written'],
    ['nothing on a push', {}, { pullRequest: undefined }, /^$/, 'no pull request'],
    [
      'one notice for a fork',
      {},
      { readOnly: 'fork' },
      /^::notice .*a fork[^\n]*\n$/,
      'not permitted',
    ],
    [
      'one notice without rights',
      reader,
      {},
      /^::notice .*pull-requests: write[^\n]*\n$/,
      'not permitted',
    ],
    [
      'one warning when GitHub refuses the token',
      { tokens: {} },
      {},
      /^::warning title=No comment on the pull request::GitHub answers 401[^\n]*\n$/,
      undefined,
    ],
    [
      'foreign words as text',
      hostile,
      {},
      /^::notice [^\n]*"a ::error::b ## \[error\]c"[^\n]*\n$/,
      'not permitted',
    ],
  ])('%s', async (_, options, event, output, result) => {
    const outcome = await tell(options, { event });
    expect(outcome?.result).toBe(result);
    expect(printed).toMatch(output);
  });

  it('nothing when the job is cancelled: its reason goes on', async () => {
    const reason = new Error('cancelled by the user');
    await expect(tell({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(printed).toBe('');
  });
});
