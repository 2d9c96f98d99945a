import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../../../kit/report/log.ts';
import { Secrets } from '../../../../../kit/secret/secrets.ts';
import { sampleEvent, samplePullRequest } from '../../../../../test/build-image/samples.ts';
import type { Scripted } from '../../../../../test/registry/scripted-registry.ts';
import { writeFiles } from '../../../../../test/trivy-gate/archives.ts';
import { FILE, github } from '../../../../../test/trivy-gate/waiving.ts';
import { findWaivers, type WaiverRequest } from './in-force.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const BASE = 'e'.repeat(40);
const entry = (id: string) =>
  `- {id: ${id}, owner: mia, reason: not reachable, expires: 2026-12-31}\n`;

/** What a run finds with these files in the checkout and these at the commit that counts. */
async function find(given: {
  checkout?: Readonly<Record<string, string>>;
  commit?: Readonly<Record<string, string>>;
  /** What GitHub answers in place of any file. */
  refusal?: Scripted;
  event?: 'push' | 'pull_request' | 'merge_group';
  named?: string;
  token?: string | undefined;
}) {
  const { checkout = {}, commit = {}, refusal, event = 'push' } = given;
  using workspace = mkdtempDisposableSync(join(tmpdir(), 'gate-waivers-'));
  writeFiles(workspace.path, checkout);
  await using server = await github(commit, refusal);
  const told: string[] = [];
  const log = new Log(
    new Secrets(
      () => undefined,
      () => undefined,
    ),
  );
  log.annotate = ({ kind, message }) => void told.push(`${kind}: ${message}`);
  Object.assign(log, {
    info: () => undefined,
    notice: (_: string, message: string) => told.push(`notice: ${message}`),
    warning: (_: string, message: string) => told.push(`warning: ${message}`),
  });
  const { run } = sampleEvent();
  const here = { run: { ...run, apiUrl: `http://${server.host}` } };
  const mergeGroup = { headSha: 'd'.repeat(40), baseRef: 'main', baseSha: BASE };
  const request: WaiverRequest = {
    named: given.named,
    maxDays: 90,
    token: 'token' in given ? given.token : 'ghs_x',
    image: 'ghcr.io/acme/shop',
    now: NOW,
    job: {
      env: {},
      event: {
        push: sampleEvent(here),
        pull_request: samplePullRequest(here),
        merge_group: sampleEvent({ ...here, name: 'merge_group', mergeGroup }),
      }[event],
      log,
      signal: new AbortController().signal,
      workspace: workspace.path,
    },
  };
  const { waivers, notes } = await findWaivers(request);
  return { ids: waivers.map(({ id }) => id), notes, told, asked: server.asked };
}

/** It ends too late. */
const WRONG = entry('CVE-1').replace('2026-12-31', '2029-12-31');

describe('on a push the waivers', () => {
  test('come from its commit, with those of .trivyignore, which warn', async () => {
    const files = {
      [FILE]: entry('CVE-1'),
      '.trivyignore': 'CVE-2',
      '.trivyignore.yaml': 'vulnerabilities: [{id: CVE-3}]',
    };
    const found = await find({ commit: files, checkout: files });
    expect(found.ids).toEqual(['CVE-1', 'CVE-2', 'CVE-3']);
    expect(found.told).toHaveLength(2);
    expect(found.told[0]).toContain('warning: .trivyignore, line 1: CVE-2 has neither');
    expect(found.notes).toEqual([]);
    expect(found.asked).toContain(`GET /repos/Acme/Shop/contents/${FILE}?ref=${sampleEvent().sha}`);
  });

  test('that a step before has put into the checkout do not count, and that is said', async () => {
    const checkout = { [FILE]: entry('CVE-9'), '.trivyignore': 'CVE-9' };
    const { ids, notes } = await find({ checkout, commit: { [FILE]: entry('CVE-1') } });
    expect(ids).toEqual(['CVE-1']);
    expect(notes).toEqual([
      expect.stringMatching(/trivy-waivers\.yaml` differs from that of the commit \w{7}, which/),
      expect.stringMatching(
        /`.trivyignore` is not in the commit \w{7}, so nothing in it counts\.$/,
      ),
    ]);
  });

  test('that are in a file of nearly the right name are told of, unless they are named', async () => {
    const checkout = { '.github/trivy-waivers.yml': entry('CVE-9') };
    const words =
      /^`.github\/trivy-waivers.yml` is not read: call it `.github\/trivy-waivers.yaml`/;
    expect((await find({ checkout })).notes).toEqual([expect.stringMatching(words)]);
    expect((await find({ checkout, commit: { [FILE]: entry('CVE-1') } })).notes).toEqual([]);
    const named = '.github/trivy-waivers.yml';
    expect((await find({ checkout, commit: checkout, named })).notes).toEqual([]);
  });

  test('are none where there is no file, and nothing is remarked on', async () => {
    expect(await find({})).toMatchObject({ ids: [], notes: [], told: [] });
  });

  test('come from the file that is named, and not from the usual one', async () => {
    const commit = { [FILE]: entry('CVE-1'), 'own.yaml': entry('CVE-2') };
    expect((await find({ commit, named: 'own.yaml' })).ids).toEqual(['CVE-2']);
  });

  test('can not be left out by naming a file that is not there', async () => {
    const commit = { [FILE]: entry('CVE-1'), '.trivyignore': 'CVE-2' };
    await expect(find({ commit, named: 'onw.yaml' })).rejects.toThrow(
      /`onw\.yaml` is not in the commit \w{7}\./,
    );
  });

  test('that are not valid stop the run at their line', async () => {
    await expect(find({ commit: { [FILE]: WRONG } })).rejects.toMatchObject({
      code: 'FG040',
      at: { file: FILE, line: 1 },
    });
  });

  test('are none where the job may not read, of which only the log hears without a sign of any', async () => {
    const unread = { refusal: { status: 403 } };
    expect(await find(unread)).toMatchObject({ ids: [], told: [], notes: [] });
    const signs = [{ named: 'own.yaml' }, { checkout: { '.trivyignore': 'CVE-9' } }];
    for (const sign of signs) {
      const { told, notes } = await find({ ...unread, ...sign });
      expect(told).toEqual([`notice: ${notes?.[0]}`]);
      expect(notes?.[0]).toMatch(/^No waivers are applied: the commit \w{7} can not be read/);
    }
  });
});

describe.each(['pull_request', 'merge_group'] as const)('on %s the waivers', (event) => {
  test('come from the base commit, and what the change brings does not count', async () => {
    const planted = { [FILE]: entry('CVE-9'), '.trivyignore': 'CVE-9' };
    const commit = {
      [FILE]: entry('CVE-1'),
      '.trivyignore.yaml': 'vulnerabilities: [{id: CVE-3}]',
    };
    const found = await find({ event, checkout: planted, commit });
    expect(found.ids).toEqual(['CVE-1', 'CVE-3']);
    expect(found.notes).toEqual([
      expect.stringContaining(`\`${FILE}\` differs from that of the base commit eeeeeee`),
      expect.stringContaining('`.trivyignore` is not in the base commit eeeeeee, so'),
    ]);
    expect(found.told.filter((line) => line.startsWith('notice'))).toHaveLength(2);
    expect(found.asked).toContain(`GET /repos/Acme/Shop/contents/${FILE}?ref=${BASE}`);
    expect(found.asked).toHaveLength(3);
  });

  test('are not remarked on where the change leaves them alone', async () => {
    const files = { [FILE]: entry('CVE-1') };
    expect(await find({ event, checkout: files, commit: files })).toMatchObject({
      ids: ['CVE-1'],
      notes: [],
      told: [],
    });
  });

  test('are none where the base commit has none, also by a name', async () => {
    const checkout = { 'own.yaml': entry('CVE-9') };
    expect((await find({ event, checkout, named: 'own.yaml' })).ids).toEqual([]);
  });

  test.each<[string, { refusal?: Scripted; token?: undefined }, string]>([
    ['not allowed', { refusal: { status: 403 } }, 'because GitHub answered 403'],
    ['not possible without a token', { token: undefined }, 'because there is no `github-token`'],
  ])('are none where reading is %s, and that is said', async (_, more, words) => {
    const checkout = { [FILE]: entry('CVE-9'), '.trivyignore': 'CVE-9' };
    const { ids, told, notes } = await find({ event, checkout, ...more });
    expect(ids).toEqual([]);
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(notes?.[0]).toContain('No waivers are applied: the base commit eeeeeee can not be read');
  });

  test('of the change are looked through, so that a mistake is told before it is merged', async () => {
    const checkout = { [FILE]: entry('CVE-1').replace('owner: mia, ', '') };
    await expect(find({ event, checkout })).rejects.toThrow('of the checkout, line 1');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['that mends it', { [FILE]: entry('CVE-1') }],
    ['that leaves it alone', { [FILE]: WRONG }],
    ['that removes it', {}],
  ])('are none where the base commit has a mistake, also for a change %s', async (_, checkout) => {
    const commit = { [FILE]: WRONG, '.trivyignore': 'CVE-2' };
    const { ids, notes, told } = await find({ event, checkout, commit });
    expect(ids).toEqual([]);
    expect(told).toEqual([`warning: ${notes?.[0]}`]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^No waivers are applied, because they are not valid: .* of the base commit eeeeeee, line 1, .*2029-12-31/,
      ),
    ]);
  });

  test('of the base commit that have many mistakes are told with the first ones', async () => {
    const { notes } = await find({ event, commit: { [FILE]: WRONG.repeat(5) } });
    expect(notes?.[0]).toMatch(
      / has 5 problems: line 1, .*; line 2, .*; line 3, .*; and 2 more\.$/,
    );
    expect(notes?.[0]).not.toContain('line 4');
  });

  test('of the base commit that are no YAML are told as that', async () => {
    const { ids, notes } = await find({ event, commit: { [FILE]: '- id: [' } });
    expect(ids).toEqual([]);
    expect(notes?.[0]).toMatch(
      /^No waivers are applied.* of the base commit eeeeeee.* is not YAML/,
    );
  });

  test('of the change are looked through where the base commit has another mistake', async () => {
    const checkout = { [FILE]: WRONG + WRONG };
    const finding = find({ event, checkout, commit: { [FILE]: WRONG } });
    await expect(finding).rejects.toThrow('of the checkout has 2 problems');
  });
});
