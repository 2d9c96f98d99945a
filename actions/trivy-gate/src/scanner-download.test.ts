import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Scripted, scriptedRegistry } from '../../../test/registry/scripted-registry.ts';
import { ensureArchive } from './scanner-download.ts';

const ARCHIVE = 'the release';
const SHA256 = createHash('sha256').update(ARCHIVE).digest('hex');

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-download-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Asks for the archive of a server that gives these answers, one after the other. */
async function ensure(answers: readonly Scripted[], more: { tampered?: string[] } = {}) {
  await using server = await scriptedRegistry((_, count) => answers[count - 1] ?? { status: 500 });
  const file = join(directory, 'cache', 'trivy.tar.gz');
  await ensureArchive({
    url: `http://${server.host}/trivy.tar.gz`,
    sha256: SHA256,
    file,
    env: {},
    signal: new AbortController().signal,
    onWait: () => undefined,
    onTampered: (sha256) => more.tampered?.push(sha256),
  });
  return { content: readFileSync(file, 'utf8'), asked: server.asked.length };
}

describe('the archive of the scanner', () => {
  test('is downloaded once, and then taken from the tool cache', async () => {
    expect(await ensure([{ body: ARCHIVE }])).toEqual({ content: ARCHIVE, asked: 1 });
    expect(await ensure([])).toEqual({ content: ARCHIVE, asked: 0 });
  });

  test('is downloaded again when the server was overloaded', async () => {
    const answers = [{ status: 503 }, { body: ARCHIVE }];
    expect(await ensure(answers)).toEqual({ content: ARCHIVE, asked: 2 });
  });

  test('is downloaded anew when the one in the tool cache was changed, and that is told', async () => {
    await ensure([{ body: ARCHIVE }]);
    writeFileSync(join(directory, 'cache', 'trivy.tar.gz'), 'something else');
    const tampered: string[] = [];
    expect(await ensure([{ body: ARCHIVE }], { tampered })).toEqual({ content: ARCHIVE, asked: 1 });
    expect(tampered).toEqual([createHash('sha256').update('something else').digest('hex')]);
  });

  test('with another hash than the pinned one is refused and not kept', async () => {
    await expect(ensure([{ body: 'malware' }])).rejects.toMatchObject({ code: 'FG021' });
    expect(readdirSync(join(directory, 'cache'))).toEqual([]);
  });

  test('that is not there any more is told at once', async () => {
    const attempt = ensure([{ status: 404 }]);
    await expect(attempt).rejects.toMatchObject({
      code: 'FG022',
      what: expect.stringContaining('the server answered 404'),
    });
  });
});
