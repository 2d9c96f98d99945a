import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../../../kit/action/errors.ts';
import { parseDay } from '../../../../../kit/time/day.ts';
import { parseWaivers } from './waiver-file.ts';

const FILE = '.github/trivy-waivers.yaml';
const TODAY = parseDay('2026-11-21') ?? 0;
const ENTRY = `- id: CVE-2026-1
  owner: '@mia'
  reason: Not reachable from outside
  expires: 2026-12-31
`;

function parse(text: string, isOwn = true) {
  const given = { file: FILE, text, source: 'the checkout', isOwn };
  return parseWaivers(given, { today: TODAY, maxDays: 90 });
}

function refused(text: string, isOwn = true): ActionError {
  try {
    parse(text, isOwn);
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('a file of waivers', () => {
  test('is read with the line of each entry', () => {
    const wide = ENTRY.replace(
      'reason:',
      'package: zlib\n  path: ./app/x/\n  image: shop\n  reason:',
    );
    expect(parse(`# who and why\n${ENTRY}${wide}`)).toEqual([
      {
        id: 'CVE-2026-1',
        package: undefined,
        paths: [],
        image: undefined,
        owner: '@mia',
        reason: 'Not reachable from outside',
        expires: parseDay('2026-12-31'),
        file: FILE,
        line: 2,
      },
      expect.objectContaining({
        package: 'zlib',
        paths: ['app/x'],
        image: 'docker.io/library/shop',
        line: 6,
      }),
    ]);
  });

  test.each([
    ['nothing', ''],
    ['comments', '# none yet\n'],
    ['an empty list', '[]'],
  ])('with %s in it has no waivers', (_, text) => {
    expect(parse(text)).toEqual([]);
  });

  test('may have an entry that has expired, and one at the very limit', () => {
    const old = ENTRY.replace('2026-12-31', '2020-01-01');
    expect(parse(old + ENTRY.replace('2026-12-31', '2027-02-19'))).toHaveLength(2);
  });

  test.each([
    ['no owner', "owner: '@mia'", '', 'line 1, column 3: `[0].owner` is missing: name who'],
    ['an empty owner', "'@mia'", "' '", 'line 2, column 3: `[0].owner` is ` `: name who answers'],
    ['no reason', 'reason: Not reachable from outside', '', '`[0].reason` is missing: say why'],
    ['no end', 'expires: 2026-12-31', '', '`[0].expires` is missing: write a day'],
    ['no id', 'id: CVE-2026-1', 'package: x', '`[0].id` is missing: write the id'],
    ['two ids', 'CVE-2026-1', 'CVE-1 CVE-2', '`[0].id` is `CVE-1 CVE-2`: write the id of one'],
    ['a day that no calendar has', '12-31', '11-31', '`[0].expires` is `2026-11-31`: write a day'],
    ['a time', '2026-12-31', '2026-12-31T00:00:00Z', 'write a day that there is'],
    [
      'an end too far away',
      '2026-12-31',
      '2027-02-20',
      'line 4, column 3: `[0].expires` is `2027-02-20`: it is more than 90 days away (`max-waiver-days`); write 2027-02-19 at the latest',
    ],
    [
      'a misspelt key',
      'expires:',
      'expire: x\n  expires:',
      'line 4, column 3: `[0].expire`: there is no such key; did you mean `expires`?',
    ],
    ['a pattern', 'reason:', 'path: app/**\n  reason:', '`app/**`: patterns do not work'],
    ['the whole image as its path', 'reason:', 'path: /\n  reason:', 'write a file or directory'],
    ['a tag', 'reason:', 'image: a/b:1\n  reason:', 'without tag and digest'],
    ['a key twice', 'reason:', 'id: CVE-2\n  reason:', 'is not YAML: Map keys must be unique'],
    ['an owner without quotes', "'@mia'", '@mia', 'line 2, column 10 is not YAML'],
  ])('is refused for an entry with %s', (_, from, to, words) => {
    const error = refused(ENTRY.replace(from, to));
    expect(error.code).toBe('FG040');
    expect(error.what).toContain(words);
  });

  test.each([
    ['an owner without quotes', "'@mia'", '@mia', '; write it in quotes.'],
    ['a reason with a colon', /reason: .*/, 'reason: no fix: see 77', 'has `: ` in it in quotes.'],
    ['a key too far to the left', '  owner', ' owner', '; indent all keys of an entry alike.'],
  ])('says what to do about %s', (_, from, to, words) => {
    expect(refused(ENTRY.replace(from, to)).what).toContain(words);
  });

  test('ends in one sign where it asks back', () => {
    expect(refused(ENTRY.replace('expires:', 'expire: x\n  expires:')).what).toMatch(/`\?$/);
  });

  test.each(['cve-2026-1', 'Cve-2026-1', 'ghsa-aaaa-bbbb-cccc'])(
    'is refused for the id %s',
    (id) => {
      expect(refused(ENTRY.replace(/id: .*/, `id: ${id}`)).what).toContain('in capitals');
    },
  );

  test.each([
    ['a mapping', 'waivers: []', 'The file: write a list'],
    ['a word', 'none', 'The file'],
    ['a list of words', '- CVE-2026-1', '`[0]` is `CVE-2026-1`'],
    ['an alias of nothing', '- *x', 'is not'],
  ])('is refused for being %s', (_, text, words) => {
    expect(refused(text).what).toContain(words);
  });

  test('is refused for all its problems at once, in their order', () => {
    const wrong = ENTRY.replace('12-31', '13-01').replace("owner: '@mia'", 'owned: x');
    const long = ENTRY.replace('2026-12-31', '2099-01-01');
    const error = refused(long + wrong);
    const lines = error.what.split('\n').filter((line) => line.startsWith('  - '));
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      '  - line 4, column 3',
      '  - line 5, column 3',
      '  - line 6, column 3',
      '  - line 8, column 3',
    ]);
    expect(error.what).toContain('`.github/trivy-waivers.yaml` of the checkout has 4 problems');
    expect(error.at).toEqual({ file: FILE, line: 4, column: 3 });
  });

  test('of another commit is not annotated in the checkout', () => {
    expect(refused('none', false).at).toBeUndefined();
    expect(refused('- [', false).at).toBeUndefined();
  });
});
