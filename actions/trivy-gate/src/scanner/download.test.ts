import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Scripted, scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import { obtainArchive } from './download.ts';

const ARCHIVE = 'the release';
const SHA256 = createHash('sha256').update(ARCHIVE).digest('hex');

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-download-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Asks for the archive of a server that gives these answers, one after the other. */
async function obtain(
  answers: readonly Scripted[],
  more: { paths?: string[]; tampered?: string[]; notKept?: string[]; onAsked?: () => void } = {},
) {
  await using server = await scriptedRegistry((_, count) => {
    more.onAsked?.();
    return answers[count - 1] ?? { status: 500 };
  });
  const file = join(directory, 'cache', 'trivy.tar.gz');
  const bytes = await obtainArchive({
    urls: (more.paths ?? ['/trivy.tar.gz']).map((path) => `http://${server.host}${path}`),
    sha256: SHA256,
    file,
    env: {},
    signal: new AbortController().signal,
    onWait: () => undefined,
    onTampered: (sha256) => more.tampered?.push(sha256),
    onNotKept: (reason) => more.notKept?.push(reason),
  });
  return { content: Buffer.from(bytes).toString('utf8'), asked: server.asked.length };
}

describe('the archive of the scanner', () => {
  test('is downloaded once, and then taken from the tool cache', async () => {
    expect(await obtain([{ body: ARCHIVE }])).toEqual({ content: ARCHIVE, asked: 1 });
    expect(await obtain([])).toEqual({ content: ARCHIVE, asked: 0 });
  });

  test('is downloaded again when the server was overloaded', async () => {
    const answers = [{ status: 503 }, { body: ARCHIVE }];
    expect(await obtain(answers)).toEqual({ content: ARCHIVE, asked: 2 });
  });

  test('is downloaded anew when the one in the tool cache was changed, and that is told', async () => {
    await obtain([{ body: ARCHIVE }]);
    writeFileSync(join(directory, 'cache', 'trivy.tar.gz'), 'something else');
    const tampered: string[] = [];
    expect(await obtain([{ body: ARCHIVE }], { tampered })).toEqual({ content: ARCHIVE, asked: 1 });
    expect(tampered).toEqual([createHash('sha256').update('something else').digest('hex')]);
  });

  test('is downloaded anew where a pipe or a link stands in the place of the kept one', async () => {
    const file = join(directory, 'cache', 'trivy.tar.gz');
    await obtain([{ body: ARCHIVE }]);
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(await obtain([{ body: ARCHIVE }])).toEqual({ content: ARCHIVE, asked: 1 });
    rmSync(file);
    symlinkSync('/dev/zero', file);
    expect(await obtain([{ body: ARCHIVE }])).toEqual({ content: ARCHIVE, asked: 1 });
  });

  test('with another hash than the pinned one is refused and not kept', async () => {
    await expect(obtain([{ body: 'malware' }])).rejects.toMatchObject({ code: 'FG021' });
    expect(existsSync(join(directory, 'cache'))).toBe(false);
  });

  test.each<[string, Scripted]>([
    ['does not have it', { status: 404 }],
    ['has something else', { body: 'a login page' }],
  ])('is taken from the next place when the first %s', async (_, first) => {
    const answers = [first, { body: ARCHIVE }];
    expect(await obtain(answers, { paths: ['/one', '/two'] })).toEqual({
      content: ARCHIVE,
      asked: 2,
    });
    expect(readdirSync(join(directory, 'cache'))).toEqual(['trivy.tar.gz']);
  });

  test('that no place has as it should be is refused, with the answer of each', async () => {
    const attempt = obtain([{ body: 'malware' }, { status: 404 }], { paths: ['/one', '/two'] });
    await expect(attempt).rejects.toMatchObject({
      code: 'FG021',
      what: expect.stringMatching(/\/one has SHA-256 .*\n.*\/two could not be downloaded.*404/),
    });
    expect(existsSync(join(directory, 'cache'))).toBe(false);
  });

  test('that is not there any more is told at once', async () => {
    const attempt = obtain([{ status: 404 }]);
    await expect(attempt).rejects.toMatchObject({
      code: 'FG022',
      what: expect.stringContaining('the server answered 404'),
    });
  });

  test('leaves nothing in the tool cache but whole archives, whenever the job is killed', async () => {
    const seen: string[][] = [];
    const onAsked = () => seen.push(readdirSync(directory, { recursive: true }) as string[]);
    await obtain([{ status: 503 }, { body: ARCHIVE }], { onAsked });
    expect(seen).toEqual([[], []]);
    expect(readdirSync(join(directory, 'cache'))).toEqual(['trivy.tar.gz']);
    expect(readFileSync(join(directory, 'cache', 'trivy.tar.gz'), 'utf8')).toBe(ARCHIVE);
  });

  test('is used although the tool cache can not be written, which is told', async () => {
    writeFileSync(join(directory, 'cache'), 'a file where a directory should be');
    const notKept: string[] = [];
    expect((await obtain([{ body: ARCHIVE }], { notKept })).content).toBe(ARCHIVE);
    expect(notKept).toEqual([expect.stringContaining('EEXIST')]);
  });
});
