import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import type { Site } from '../site/site.ts';
import { checkStillMeant, describeKept, findTarget } from './target.ts';

const digest = `sha256:${'1'.repeat(64)}`;
let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'fairway-target-'));
});
afterEach(() => rmSync(top, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), content, { mode: 0o755 });
}

function record(release: string, day: number, directory = release): void {
  const at = `2026-11-0${day}T12:30:00.000Z`;
  const content = { version: 1, at, release, digest, constants: {}, secrets: [], hashes: {} };
  write(`.fairway/releases/${directory}/release.json`, JSON.stringify(content, undefined, 2));
}

/** Lines of the journal: each release, and the one before it. */
function journal(...lines: readonly (readonly [string, string | null])[]): void {
  const entries = lines.map(([release, previousRelease]) => ({
    ...{ version: 1, at: '2026-11-01T12:00:00Z', result: 'deployed', release, digest },
    ...{ previousRelease, previousDigest: previousRelease && digest, rolled: [], requests: null },
    run: { repository: 'acme/shop', id: '7', attempt: 1, actor: 'alice' },
    ...{ failureCode: null, durationMs: 1 },
  }));
  write('.fairway/journal.jsonl', entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

function site(): Site {
  const host = localHost();
  const state = `${top}/.fairway`;
  return { host, paths: { state, journal: `${state}/journal.jsonl` } } as unknown as Site;
}

it('finds the release before, or one by its name', async () => {
  for (const [index, name] of ['v1', 'v2', 'v3'].entries()) record(name, index + 1);
  journal(['v1', null], ['v2', 'v1'], ['v3', 'v2']);
  expect((await findTarget(site(), undefined)).release).toBe('v2');
  expect((await findTarget(site(), 'v1')).release).toBe('v1');
});

it('notices a deploy that came in between', async () => {
  record('v1', 1);
  record('v2', 2);
  journal(['v1', null], ['v2', 'v1']);
  const target = await findTarget(site(), undefined);
  await expect(checkStillMeant(site(), { asked: undefined, target })).resolves.toBeUndefined();
  journal(['v1', null], ['v2', 'v1'], ['v3', 'v2']);
  await expect(checkStillMeant(site(), { asked: undefined, target })).rejects.toMatchObject({
    code: 'FR062',
    what: 'The previous release is `v2` by now, no longer `v1`.',
  });
  record('v1', 4);
  await expect(checkStillMeant(site(), { asked: 'v1', target })).rejects.toMatchObject({
    what: 'The release `v1` was deployed anew meanwhile.',
  });
});

it('names those that there are, newest first and with dates, where one is not there', async () => {
  record('v1', 1);
  record('v3', 3);
  record('v2', 2);
  record('v9', 4, 'copy-of-v9');
  write('.fairway/releases/cut/release.json', '{"version": 1, "rel');
  journal(['v1', null], ['v3', 'v1']);
  await expect(findTarget(site(), 'v4')).rejects.toMatchObject({
    code: 'FR060',
    what: 'The release `v4` is not written down on the host. There are, in UTC: `v3` (2026-11-03 12:30, which runs), `v2` (2026-11-02 12:30), `v1` (2026-11-01 12:30).',
  });
});

it('does not choose by what another version wrote, and goes to a release that is named', async () => {
  record('v1', 1);
  record('v2', 2);
  journal(['v1', null], ['v2', 'v1']);
  const path = `${top}/.fairway/journal.jsonl`;
  appendFileSync(path, '{"version":2,"result":"deployed","release":"v3"}\n');
  await expect(findTarget(site(), undefined)).rejects.toMatchObject({
    code: 'FR083',
    what: expect.stringMatching(/^1 line of .* There are, in UTC: `v2` \(2026-11-02 12:30\), `v1`/),
  });
  expect((await findTarget(site(), 'v1')).release).toBe('v1');
});

it('says so where nothing ran before, and where nothing is there at all', async () => {
  const nothing = { code: 'FR060', what: expect.stringContaining('There is none yet.') };
  await expect(findTarget(site(), undefined)).rejects.toMatchObject(nothing);
  record('v1', 1);
  journal(['v1', null]);
  await expect(findTarget(site(), undefined)).rejects.toMatchObject({
    what: expect.stringContaining('No release ran before the one that runs now.'),
  });
});

it('counts what is too much to name', () => {
  const kept = Array.from({ length: 23 }, (_, index) => ({
    ...{ version: 1 as const, release: `v${index}`, digest, at: '' },
    ...{ constants: {}, secrets: [], hashes: {}, files: {} },
  }));
  expect(describeKept(kept, 'v0')).toMatch(/`v19` \(at an unknown time\) and 3 older ones\.$/);
});
