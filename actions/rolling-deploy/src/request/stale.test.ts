import { describe, expect, it } from 'vitest';
import { type FakeOptions, fakeGitHub } from '../../../../test/github/fake-github.ts';
import { problemsOf } from '../../../../test/github/published/published.ts';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import type { Findings } from '../look.ts';
import { staleGuard } from './stale.ts';

const OLD = '1'.repeat(40);
const NEW = '2'.repeat(40);
const APART = 'f'.repeat(40);
const digest = `sha256:${'a'.repeat(64)}`;

/** As much of what was found as the guard looks at. */
function found(previous: string | undefined, journal = previous): Findings {
  const release = (name: string | undefined) => name && { release: name, digest };
  const part = { plan: { previous: release(previous) }, facts: { journal: release(journal) } };
  return part as unknown as Findings;
}

/** Asks for a commit while another one runs. */
async function ask(
  asked: string,
  findings: readonly Findings[],
  options: FakeOptions & { readonly token?: string | undefined } = {},
) {
  const { token = 'job-token', ...fakeOptions } = options;
  await using fake = await fakeGitHub({ commits: [OLD, NEW, APART], ...fakeOptions });
  const { job, said } = quietJob({ apiUrl: fake.apiUrl });
  const check = staleGuard({ job, token: token === '' ? undefined : token }, asked);
  let error: unknown;
  try {
    for (const one of findings) await check(one);
  } catch (thrown) {
    error = thrown;
  }
  expect(fake.exchanges.flatMap((exchange) => problemsOf(exchange))).toEqual([]);
  return { error, said, asked: fake.asked };
}

describe('a deploy', () => {
  it('of a commit that the running one was built on is refused, naming both', async () => {
    const { error } = await ask(OLD, [found(NEW)]);
    expect(error).toMatchObject({ code: 'FR063', what: expect.stringContaining(OLD) });
    expect(error).toMatchObject({ what: expect.stringContaining(NEW) });
  });

  it('is compared with the last name of what runs', async () => {
    const { error } = await ask(OLD, [found(OLD, NEW)]);
    expect(error).toMatchObject({ code: 'FR063' });
  });

  it.each<[string, string, string | undefined]>([
    ['of a newer commit', NEW, OLD],
    ['of a commit of another branch', APART, OLD],
    ['of the same commit', OLD, OLD],
    ['where nothing runs', OLD, undefined],
  ])('%s goes on without a word', async (_, asked, runs) => {
    const { error, said } = await ask(asked, [found(runs)]);
    expect({ error, said }).toEqual({ error: undefined, said: [] });
  });

  it.each<[string, string, Parameters<typeof ask>[2], RegExp]>([
    ['there is no token', NEW, { token: '' }, /there is no `github-token`/],
    ['GitHub does not have the commit', NEW, { commits: [] }, /404/],
    ['a release is not a commit', 'v2', {}, /not both commits/],
  ])('goes on where %s, and says so', async (_, asked, options, why) => {
    const { error, said } = await ask(asked, [found(OLD)], options);
    expect(error).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(why)]);
  });

  it('asks once for each release that it finds', async () => {
    const { asked } = await ask(APART, [found(OLD), found(OLD), found(NEW)]);
    expect(asked).toEqual([
      `GET /repos/Acme/Shop/compare/${OLD}...${APART}`,
      `GET /repos/Acme/Shop/compare/${NEW}...${APART}`,
    ]);
  });
});
