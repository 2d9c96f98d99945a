/** trivy-gate and those who let something pass: waivers from where they count, their ends, and audits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import { forkPullRequest, mergeGroup, pullRequest } from '../runner/events.ts';
import { TEST_TOKEN } from '../runner/run-action.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import {
  CLEAN,
  CRITICAL,
  expectUndecided,
  type Gate,
  OLD,
  startGate,
  UNFIXED,
} from '../trivy-gate/visits.ts';
import { checkout as checkoutIn, FILE, github, inDays, waive } from '../trivy-gate/waiving.ts';

let stage: GateStage;
let gate: Gate;
let image: string;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  ({ reference: image } = await stage.image({ debs: OLD }));
});

afterAll(() => stage?.stop());

/** What is said of a change in its comment has scenarios of its own. */
const QUIET = { comment: 'false' };

/** A checkout with these files. */
function checkout(files: Readonly<Record<string, string>>): Promise<string> {
  return checkoutIn(stage, files);
}

/** A gate for a commit with these files. */
async function gateFor(files: Readonly<Record<string, string>>) {
  await using api = await github(files);
  return await gate({ image }, { apiUrl: `http://${api.host}` });
}

describe('a waiver', () => {
  test('lets its finding pass, and summary and verdict name who answers for it until when', async () => {
    const waivers = waive(CRITICAL.id, 30) + waive(UNFIXED.id, 5, '  package: zlib\n');
    await using run = await gateFor({ [FILE]: waivers });
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'pass', status: 'scanned', critical: '2', blocking: '0', waived: '2' },
      reason: 'No CRITICAL vulnerability was found but for 2 waived.',
    });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toMatch(
      /CVE-2026-11111 \| `openssl 3.0.1-1` \| @\u200bmia \| not reachable/,
    );
    expect(run.summary).toMatch(/`zlib 1.2.13-1` .* \| [45] ⚠️ \|/);
    expect(run.annotations).toMatchObject([{ level: 'warning', title: 'A waiver ends soon' }]);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      verdict: 'pass',
      counts: { critical: 2, blocking: 0, waived: 2 },
      waivers: [
        { id: CRITICAL.id, owner: '@mia', expires: inDays(30) },
        { id: UNFIXED.id, owner: '@mia', expires: inDays(5) },
      ],
    });
  });

  test('covers nothing from the day after its last one, and the finding names its owner', async () => {
    await using run = await gateFor({ [FILE]: waive(CRITICAL.id, -1) + waive(UNFIXED.id, 30) });
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '1', waived: '1' });
    const words = `the waiver of @mia expired on ${inDays(-1)}`;
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining(words) }),
    );
    expect(run.summary).toContain(words.replace('@', '@\u200b'));
  });

  test('for another image or path covers nothing, and what is about no finding is listed', async () => {
    await using run = await gateFor({
      [FILE]:
        waive(CRITICAL.id, 30, '  image: ghcr.io/acme/other\n') +
        waive(UNFIXED.id, 30, '  path: usr/lib\n'),
    });
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '2', waived: '0' });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        level: 'notice',
        message: expect.stringContaining(`: ${UNFIXED.id} of @mia (${FILE}, line 6).`),
      }),
    );
  });

  test('that is not valid stops the gate before the scan, with every mistake and its place', async () => {
    const visits = stage.publicRegistry.visits.length;
    await using run = await gateFor({
      [FILE]: waive('CVE-1', 91) + waive('CVE-2', 30).replace('owner', 'onwer'),
    });
    expectUndecided(run, 'FG040', /has 3 problems/);
    expect(run.outputs).toMatchObject({ 'failure-class': 'usage', waived: '' });
    expect(run.annotations).toMatchObject([{ level: 'error', file: FILE, line: 4, column: 3 }]);
    expect(run.annotations[0]?.message).toMatch(/line 6, column 3: .*did you mean `owner`\?/);
    expect(stage.publicRegistry.visits.length).toBe(visits);
  });

  test('in .trivyignore holds with a warning for each entry', async () => {
    await using run = await gateFor({
      '.trivyignore': `${CRITICAL.id}\n${UNFIXED.id} exp:2020-01-01\n`,
    });
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '1', waived: '1' });
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(2);
    expect(run.summary).toContain('⚠️ nobody');
  });
});

describe('a change that is not merged yet', () => {
  test('does not waive what it brings, and a notice says so', async () => {
    const planted = waive(CRITICAL.id, 30) + waive(UNFIXED.id, 30);
    const workspace = await checkout({ [FILE]: planted, '.trivyignore': CRITICAL.id });
    await using api = await github({});
    const more = { workspace, event: pullRequest(), apiUrl: `http://${api.host}` };
    await using run = await gate({ image, ...QUIET }, more);
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '2', waived: '0' });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', message: expect.stringContaining(FILE) }),
    );
  });

  test.each([
    ['pull request', pullRequest({ baseSha: 'b'.repeat(40) }), 'b'.repeat(40)],
    ['pull request of a fork', forkPullRequest({ baseSha: 'b'.repeat(40) }), 'b'.repeat(40)],
    ['merge queue', mergeGroup(), ''],
  ])('is judged by the waivers of its base: %s', async (_, event, base) => {
    await using api = await github({ [FILE]: waive(CRITICAL.id, 30) + waive(UNFIXED.id, 30) });
    await using run = await gate({ image, ...QUIET }, { event, apiUrl: `http://${api.host}` });
    expect(run.outputs).toMatchObject({ verdict: 'pass', waived: '2' });
    expect(api.seen).toHaveLength(3);
    expect(api.asked.every((asked) => asked.includes(`?ref=${base}`))).toBe(true);
    expect(api.seen[0]?.headers).toMatchObject({
      accept: 'application/vnd.github.raw+json',
      authorization: `Bearer ${TEST_TOKEN}`,
    });
    expect(run.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(TEST_TOKEN);
  });

  test('mends waivers of its base that are not valid, and is judged without any', async () => {
    const clean = await stage.image({ debs: CLEAN });
    const mended = waive(CRITICAL.id, 30);
    const workspace = await checkout({ [FILE]: mended });
    await using api = await github({ [FILE]: mended.replace('owner', 'onwer') });
    const more = { workspace, event: pullRequest(), apiUrl: `http://${api.host}` };
    await using passed = await gate({ ...QUIET, image: clean.reference }, more);
    expect(passed.outputs).toMatchObject({ verdict: 'pass', waived: '0' });
    const [warning] = passed.annotations;
    expect(passed.annotations).toHaveLength(1);
    expect(warning).toMatchObject({ level: 'warning' });
    expect(warning?.message).toMatch(
      /No waivers are applied.* base commit .*2 problems: line 1.*`owner`\?$/,
    );
    expect(passed.summary).toContain('No waivers are applied');
    await using blocked = await gate({ image, ...QUIET }, more);
    expect(blocked.outputs).toMatchObject({ verdict: 'block', blocking: '2', waived: '0' });
  });

  test('has no waivers where its base can not be read, and a notice says why', async () => {
    const workspace = await checkout({ [FILE]: waive(CRITICAL.id, 30) });
    await using api = await github({}, { status: 403 });
    const more = { workspace, event: forkPullRequest(), apiUrl: `http://${api.host}` };
    await using run = await gate({ image, ...QUIET }, more);
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '2', waived: '0' });
    const notice = run.annotations.find(({ level }) => level === 'notice');
    expect(notice?.message).toMatch(/No waivers are applied: .*403 \(the token needs/);
    expect(run.summary).toContain('No waivers are applied');
  });
});

describe('an audit', () => {
  test('blocks nothing, shows what would block, and says so wherever the verdict is read', async () => {
    await using run = await gate({ image, audit: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '2', blocking: '0' });
    expect(run.outputs['reason']).toMatch(
      /^Audit, nothing is blocked: 2 vulnerabilities would block the image, the first is CVE/,
    );
    expect(run.summary).toContain('🔎 trivy-gate: Audit, nothing is blocked');
    expect(run.summary).toMatch(/`openssl` \| `3.0.1-1` \| `3.0.20-1` \|.*CVE-2026-11111/);
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      verdict: 'pass',
      policy: { audit: true },
      counts: { critical: 2, blocking: 0 },
    });
  });

  test('of an image that can not be judged is an error', async () => {
    const unknown = await stage.image({ osRelease: { ID: 'debian', VERSION_ID: '19' }, debs: OLD });
    await using run = await gate({ image: unknown.reference, audit: 'true' });
    expectUndecided(run, 'FG003', /does not know/);
  });
});
