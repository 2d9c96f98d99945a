/** trivy-gate on a pull request: its section in the one Fairway comment, at a fake of GitHub. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseComment, type Section } from '../../kit/github/comment-text.ts';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import { ACTIONS_BOT, type Token } from '../github/fake-comments.ts';
import { type FakeGitHub, fakeGitHub } from '../github/fake-github.ts';
import { forkPullRequest, pullRequest } from '../runner/events.ts';
import { processesWith, sendSignal } from '../runner/processes.ts';
import { TEST_TOKEN } from '../runner/run-action.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { CLEAN, CRITICAL, type Gate, OLD, startGate } from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
});

afterAll(() => stage?.stop());

/** A GitHub that knows the job's token, which may do so much. */
function github(may: Token['may'] = 'write'): Promise<FakeGitHub> {
  return fakeGitHub({ tokens: { [TEST_TOKEN]: { ...ACTIONS_BOT, may } } });
}

/** A run for the pull request; a later run has a higher number. */
function forPullRequest({ apiUrl }: FakeGitHub, run = 1) {
  return { event: pullRequest(), apiUrl, env: { GITHUB_RUN_ID: String(run) } };
}

/** The sections of the only comment. */
function sectionsOf({ comments }: FakeGitHub): Section[] {
  expect(comments).toHaveLength(1);
  return parseComment(comments[0]?.body ?? '');
}

function writesOf({ asked }: FakeGitHub): string[] {
  return asked.filter((question) => /^(POST|PATCH|DELETE) (?!.*graphql)/.test(question));
}

describe('the comment of a pull request', () => {
  test('says what blocks, and after a better push that the image passes, in one comment', async () => {
    await using fake = await github();
    const old = await stage.image({ debs: OLD });
    await using blocked = await gate({ image: old.reference }, forPullRequest(fake));
    expect(blocked.outputs['verdict']).toBe('block');
    const [first] = sectionsOf(fake);
    expect(first).toMatchObject({ head: '### ❌ trivy-gate: The image is blocked (FG001)' });
    expect(first?.content).toContain(`${old.name}@${old.digest}`);
    expect(first?.content).toMatch(/`openssl` \| `3.0.1-1` \| `3.0.20-1` \|.*CVE-2026-11111/);
    expect(first?.content).toContain('What to do:');

    const clean = await stage.image({ debs: CLEAN });
    await using passed = await gate({ image: clean.reference }, forPullRequest(fake, 2));
    expect(passed.outputs['verdict']).toBe('pass');
    const [second, ...more] = sectionsOf(fake);
    expect(more).toEqual([]);
    expect(second?.head).toBe('### ✅ trivy-gate: The image passes');
    expect(second?.content).toContain(`${clean.name}@${clean.digest}`);
    expect(second?.content).not.toContain('CVE-2026-11111');
    expect(passed.summary.startsWith('### ✅ trivy-gate: The image passes')).toBe(true);
  });

  test('leaves no verdict of a pass when the step is ended while it is written', async () => {
    const terminate = () => {
      for (const { pid } of processesWith('FAIRWAY_TEST_RUN=ended')) sendSignal(pid, 'SIGTERM');
    };
    await using fake = await fakeGitHub({
      tokens: { [TEST_TOKEN]: { ...ACTIONS_BOT, may: 'write' } },
      before: async ({ method }) => {
        if (method === 'POST') terminate();
        return undefined;
      },
    });
    const image = await stage.image({ debs: CLEAN });
    const { event, apiUrl } = forPullRequest(fake);
    const env = { FAIRWAY_TEST_RUN: 'ended' };
    await using run = await gate({ image: image.reference }, { event, apiUrl, env });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', 'failure-code': 'FK003' });
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({ verdict: 'error', code: 'FK003' });
  });

  test('says that an image was not judged, and why', async () => {
    await using fake = await github();
    const image = await stage.image({ debs: {} });
    await using run = await gate({ image: image.reference }, forPullRequest(fake));
    expect(run.outputs['verdict']).toBe('error');
    const [section] = sectionsOf(fake);
    expect(section?.head).toMatch(/❌ trivy-gate: Not judged: .*\(FG004\)$/);
    expect(section?.content).toContain('its package database is missing or empty');
  });

  test('has a section for each platform that is gated', async () => {
    await using fake = await github();
    const index = await stage.index({
      'linux/amd64': { debs: CLEAN },
      'linux/arm64': { debs: OLD },
    });
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      await using run = await gate({ image: index.reference, platform }, forPullRequest(fake));
      expect(run.outputs['status']).toMatch(/scanned|failed/);
    }
    const heads = sectionsOf(fake).map(({ head }) => head);
    expect(heads).toEqual([expect.stringContaining('✅'), expect.stringContaining('❌')]);
  });

  test('shows hostile text as text', async () => {
    await using fake = await github();
    const title = '<!-- fairway:end trivy-gate --> <img src=x> @octocat';
    const name = 'a`|<b>@octocat**';
    const database = await stage.database([{ ...CRITICAL, package: name, title }]);
    const image = await stage.image({ debs: { ...CLEAN, [name]: '1.0-1' } });
    const inputs = { image: image.reference, 'db-repositories': database };
    await using run = await gate(inputs, forPullRequest(fake));
    expect(run.outputs['verdict']).toBe('block');
    const [section, ...more] = sectionsOf(fake);
    expect(more).toEqual([]);
    const outsideOfCode = (section?.content ?? '')
      .replaceAll('\\`', '')
      .replaceAll(/(`+)[^`].*?[^`]\1(?!`)/g, '');
    expect(section?.content).toContain('``a`\\|<b>@octocat**``');
    expect(outsideOfCode).not.toMatch(/<b>|<img|<!--|\*\*|@octocat/);
  });

  test.each<[string, Token['may'], RegExp]>([
    ['can not be written with a token that only reads', 'read', /pull-requests: write/],
    ['can not be written with a token that does not see it', 'none', /does not see/],
  ])('%s: one notice, and the verdict stands', async (_, may, words) => {
    await using fake = await github(may);
    const image = await stage.image({ debs: CLEAN });
    await using run = await gate({ image: image.reference }, forPullRequest(fake));
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.exitCode).toBe(0);
    const notices = run.annotations.filter(({ title }) => title?.includes('No comment'));
    expect(notices).toMatchObject([{ level: 'notice', message: expect.stringMatching(words) }]);
    expect(fake.comments).toEqual([]);
  });

  test.each([
    ['from a fork', 'true', forkPullRequest()],
    ['where none is wanted', 'false', pullRequest()],
  ])('is not asked for %s', async (_, comment, event) => {
    await using fake = await github();
    const image = await stage.image({ debs: CLEAN });
    const { apiUrl } = fake;
    await using run = await gate({ image: image.reference, comment }, { event, apiUrl });
    expect(run.outputs['verdict']).toBe('pass');
    expect(writesOf(fake)).toEqual([]);
    expect(fake.asked.filter((question) => question.includes('/comments'))).toEqual([]);
  });
});
