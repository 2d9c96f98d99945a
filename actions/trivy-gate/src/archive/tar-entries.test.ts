import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tarOf } from '../../../../test/trivy-gate/archives.ts';
import { tarEntries } from './tar-entries.ts';
import { BadTar } from './tar-header.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-tar-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Reads the table of contents, and what stands where it says. */
function contents(bytes: Buffer): Record<string, string> {
  const path = join(directory, 'x.tar');
  writeFileSync(path, bytes);
  const fd = openSync(path, 'r');
  try {
    return Object.fromEntries(
      [...tarEntries(fd, bytes.length)].map(([name, entry]) => [
        name,
        'link' in entry
          ? `-> ${entry.link}`
          : bytes.toString('utf8', entry.at, entry.at + entry.size),
      ]),
    );
  } finally {
    closeSync(fd);
  }
}

const LONG = `${'d'.repeat(150)}/file`;
const record = (text: string) => {
  const length = [...Array(99).keys()].find((n) => `${n} ${text}\n`.length === n) ?? 0;
  return `${length} ${text}\n`;
};

describe('the table of contents of a tar archive', () => {
  test('has files and links by name, and leaves directories and devices out', () => {
    const special = [
      { name: 'dir/', type: '5' },
      { name: 'null', type: '3' },
      { name: 'dir/soft', type: '2', link: '../a' },
      { name: 'dir/hard', type: '1', link: './a' },
    ];
    expect(contents(tarOf({ './a': 'one', 'dir/b': '' }, special))).toEqual({
      a: 'one',
      'dir/b': '',
      'dir/soft': '-> a',
      'dir/hard': '-> a',
    });
  });

  test.each([
    ['GNU', [{ name: '././@LongLink', type: 'L', content: `${LONG}\0` }]],
    ['POSIX', [{ name: 'PaxHeaders/x', type: 'x', content: record(`path=${LONG.slice(70)}`) }]],
  ])('has long names as %s writes them', (_, extension) => {
    const entry = { name: 'cut', type: '0', content: 'here' };
    const [name] = Object.keys(contents(tarOf({}, [...extension, entry])));
    expect(LONG.endsWith(name ?? '-')).toBe(true);
  });

  test('gives the long name to the next entry only', () => {
    const special = [
      { name: 'L', type: 'L', content: 'long' },
      { name: 'cut', type: '0' },
      { name: 'b', type: '0' },
    ];
    expect(Object.keys(contents(tarOf({}, special)))).toEqual(['long', 'b']);
  });

  test('never names a place outside of what was read, whatever the bytes are', () => {
    const whole = tarOf({ 'index.json': '{}', 'blobs/x': 'some bytes' }, [
      { name: 'p', type: 'x', content: record('size=12') },
      { name: 'q', type: '0', content: 'x' },
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.nat(whole.length), (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length - cut));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        try {
          contents(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BadTar);
        }
      }),
    );
  });
});
