import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../../../kit/time/day.ts';
import { parseTrivyignore, parseTrivyignoreYaml } from './trivyignore.ts';

const place = { source: 'the checkout', isOwn: true };
const list = (text: string) => parseTrivyignore({ ...place, file: '.trivyignore', text });
const yaml = (text: string) => parseTrivyignoreYaml({ ...place, file: '.trivyignore.yaml', text });

describe('.trivyignore', () => {
  test('is a list of ids, with an end where one is written', () => {
    const text = '\ufeff# why\n\n CVE-1 \r\nCVE-2 exp:2026-12-31\nCVE-3 # because\n';
    const { waivers, warnings } = list(text);
    const read = waivers.map(({ id, line, expires }) => [id, line, expires && formatDay(expires)]);
    expect(read).toEqual([
      ['CVE-1', 3, undefined],
      ['CVE-2', 4, '2026-12-31'],
      ['CVE-3', 5, undefined],
    ]);
    expect(waivers.every(({ owner }) => owner === undefined)).toBe(true);
    expect(warnings).toEqual([
      '.trivyignore, line 3: CVE-1 has neither an owner nor an end; make a waiver of it.',
      '.trivyignore, line 4: CVE-2 has no owner; make a waiver of it.',
      '.trivyignore, line 5: CVE-3 has neither an owner nor an end; make a waiver of it.',
    ]);
  });

  test.each(['exp:tomorrow', 'exp:2026-02-30', 'exp:'])('with the end %s covers nothing', (end) => {
    const { waivers, warnings } = list(`CVE-1 ${end}`);
    expect(waivers).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('CVE-1 covers nothing, because its end')]);
  });
});

describe('.trivyignore.yaml', () => {
  test('has vulnerabilities with paths, an end and a statement', () => {
    const { waivers, warnings } = yaml(`vulnerabilities:
  - id: CVE-1
    paths: [/usr/bin/app, "opt"]
    expired_at: 2026-12-31
    statement: not used
  - id: CVE-2
    purls: ["pkg:deb/debian/zlib"]
    expired_at: 2026-12-31T08:00:00Z
secrets:
  - id: anything
`);
    expect(waivers).toMatchObject([
      { id: 'CVE-1', paths: ['usr/bin/app', 'opt'], reason: 'not used', line: 2 },
      { id: 'CVE-2', paths: [], purls: [{ type: 'deb', name: 'zlib' }], line: 6 },
    ]);
    expect(waivers[0]).not.toHaveProperty('purls');
    expect(waivers.map(({ expires }) => formatDay(expires ?? 0))).toEqual([
      '2026-12-31',
      '2026-12-31',
    ]);
    expect(warnings).toHaveLength(2);
  });

  test.each([
    ['a qualifier', 'purls: ["pkg:deb/debian/zlib?arch=arm64"]', 'only `purls` without qualifiers'],
    ['a pattern', 'paths: ["app/**"]', 'patterns in `paths`'],
    ['a path of nothing', 'paths: ["/"]', 'patterns in `paths`'],
    ['a key that is not there', 'path: app', 'not in the form of Trivy'],
    ['no day as its end', 'expired_at: soon', 'its end is not a day'],
  ])('with %s covers nothing and says so', (_, key, words) => {
    const { waivers, warnings } = yaml(`vulnerabilities:\n  - id: CVE-1\n    ${key}\n`);
    expect(waivers).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(words)]);
    expect(warnings[0]).toContain('.trivyignore.yaml, line 2: CVE-1 covers nothing');
  });

  test.each(['', 'secrets: []', 'vulnerabilities:', 'vulnerabilities: []'])(
    '%j has nothing to say',
    (text) => {
      expect(yaml(text)).toEqual({ waivers: [], warnings: [] });
    },
  );

  test('without a list says so', () => {
    expect(yaml('vulnerabilities: all').warnings).toEqual([expect.stringContaining('no list')]);
  });

  test('that is not YAML is refused', () => {
    expect(() => yaml('a: [')).toThrow('`.trivyignore.yaml` of the checkout, line');
  });
});
