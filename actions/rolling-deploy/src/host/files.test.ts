import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import type { Host } from '../ssh/host.ts';
import { appendLine, isProgram, programsAmong, readText, requireUtf8, writeText } from './files.ts';

const host = localHost();
let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-files-'));
  path = join(directory, '.env');
  writeFileSync(path, 'VERSION=v1\nLOCAL_ONLY=kept\n');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A host whose connection dies after so many bytes: the program sees the end of its input. */
const dying = (bytes: number): Host => ({
  ...host,
  run: async ({ args: [file = '', ...args], input = '' }) => {
    const { status, stdout, stderr } = spawnSync(file, args, {
      input: Buffer.from(input).subarray(0, bytes),
      encoding: 'utf8',
    });
    return { exitCode: status, signal: null, stdout, stderr, timedOut: false };
  },
});

describe('a connection that dies', () => {
  it.each([0, 1, 9])('after %i bytes leaves a file as it was', async (bytes) => {
    const written = writeText(dying(bytes), { path, content: 'VERSION=v2\n' });
    await expect(written).rejects.toThrow('not all of it arrived');
    expect(readFileSync(path, 'utf8')).toBe('VERSION=v1\nLOCAL_ONLY=kept\n');
    expect(readdirSync(directory)).toEqual(['.env']);
  });

  it('adds no half line either', async () => {
    await expect(appendLine(dying(3), { path, line: 'A=ä', what: 'A' })).rejects.toThrow(
      'not all of it',
    );
    expect(readFileSync(path, 'utf8')).toBe('VERSION=v1\nLOCAL_ONLY=kept\n');
  });
});

describe('a secret that was on its way into a file', () => {
  /** A host on which a signal ends all that the command started, while the input still comes. */
  const ended = (signal: NodeJS.Signals): Host => ({
    ...host,
    run: async ({ args: [file = '', ...args] }) => {
      const child = spawn(file, args, { detached: true });
      child.stdin.write('PASSWORD=');
      await vi.waitUntil(() => readdirSync(directory).length > 1);
      process.kill(-(child.pid ?? Number.NaN), signal);
      const [exitCode] = await once(child, 'close');
      return { exitCode, signal: null, stdout: '', stderr: '', timedOut: false };
    },
  });
  const secret = () => ({ path, content: 'PASSWORD=x\n' });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('goes with %s', async (signal) => {
    await expect(writeText(ended(signal), secret())).rejects.toThrow();
    expect(readdirSync(directory)).toEqual(['.env']);
  });

  it('goes with the next change when nothing could remove it', async () => {
    await expect(writeText(ended('SIGKILL'), secret())).rejects.toThrow();
    expect(readdirSync(directory)).toHaveLength(2);
    await writeText(host, secret());
    expect(readdirSync(directory)).toEqual(['.env']);
  });
});

it('tells which files are programs', async () => {
  const [tool, text] = [join(directory, "it's a tool"), join(directory, '.env')];
  writeFileSync(tool, '', { mode: 0o755 });
  const found = await programsAmong(host, [text, tool, join(directory, 'absent')]);
  expect([...found]).toEqual([tool]);
  expect(['755', '100', '644'].map(isProgram)).toEqual([true, true, false]);
});

it.each<[string, string | Buffer, number | undefined]>([
  ['UTF-8', 'CITY=München\n', undefined],
  ['Latin-1', Buffer.from('A=1\nCITY=München\n', 'latin1'), 2],
  ['UTF-8 with the sign for what can not be read', 'A=\uFFFD\n', undefined],
  [
    'Latin-1 behind that sign',
    Buffer.concat([Buffer.from('A=\uFFFD\nB=1\n'), Buffer.from([0xfc])]),
    3,
  ],
])(
  'takes every file that is UTF-8, and names the line of one that is not: %s',
  async (_, content, line) => {
    writeFileSync(path, content);
    const checked = requireUtf8(host, { name: '.env', path, text: await readText(host, path) });
    if (line === undefined) await expect(checked).resolves.toBeUndefined();
    else await expect(checked).rejects.toThrow(`Line ${line} of \`.env\` on the host is not UTF-8`);
  },
);

it('takes a file that is not there for UTF-8', async () => {
  const gone = join(directory, 'gone');
  const checked = requireUtf8(host, { name: 'gone', path: gone, text: await readText(host, gone) });
  await expect(checked).resolves.toBeUndefined();
});

it.each([
  [undefined, 0o600],
  ['644', 0o644],
  ['755', 0o755],
])('writes a file whole, with the mode %s', async (mode, expected) => {
  const content = 'A="ä\u{1F389}"\n';
  await writeText(host, { path, content, ...(mode === undefined ? {} : { mode }) });
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(statSync(path).mode & 0o777).toBe(expected);
});

it.each([
  [false, 'VERSION=v1\nLOCAL_ONLY=kept\n'],
  [true, 'VERSION=v2\n'],
])('lets who has the file itself see the new content: in place is %s', async (inPlace, seen) => {
  // A second name for the same file stands for a mount of it.
  const mount = join(directory, 'mount');
  linkSync(path, mount);
  await writeText(host, { path, content: 'VERSION=v2\n', mode: '640', inPlace });
  expect(readFileSync(path, 'utf8')).toBe('VERSION=v2\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readFileSync(mount, 'utf8')).toBe(seen);
  expect(readdirSync(directory).sort()).toEqual(['.env', 'mount']);
});

it('leaves a file that is written in place as it was when not all arrives', async () => {
  const written = writeText(dying(4), { path, content: 'VERSION=v2\n', inPlace: true });
  await expect(written).rejects.toThrow('not all of it arrived');
  expect(readFileSync(path, 'utf8')).toBe('VERSION=v1\nLOCAL_ONLY=kept\n');
});
