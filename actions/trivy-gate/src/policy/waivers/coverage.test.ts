import { describe, expect, test } from 'vitest';
import { dayOf, parseDay } from '../../../../../kit/time/day.ts';
import { sampleFinding } from '../../findings/finding-sample.ts';
import type { Finding } from '../../findings/trivy-report.ts';
import { applyWaivers, type Coverage, partByWaivers, withLapses } from './coverage.ts';
import type { Waiver } from './waiver.ts';

const IMAGE = 'ghcr.io/acme/shop';
const FILE = '.github/trivy-waivers.yaml';

function finding(overrides: Partial<Finding> = {}): Finding {
  return sampleFinding({
    ...{ id: 'CVE-1', class: 'lang-pkgs', type: 'node-pkg', package: 'lodash', installed: '1.0' },
    place: 'app/node_modules/lodash/package.json',
    ...overrides,
  });
}

function waiver(overrides: Partial<Omit<Waiver, 'expires'>> & { expires?: string } = {}): Waiver {
  const { expires = '2026-12-31', ...rest } = overrides;
  return {
    id: 'CVE-1',
    package: undefined,
    paths: [],
    image: undefined,
    owner: '@mia',
    reason: 'not reachable',
    file: FILE,
    line: 1,
    ...rest,
    expires: expires === 'never' ? undefined : parseDay(expires),
  };
}

function apply(
  waivers: readonly Waiver[],
  more: { at?: string; findings?: readonly Finding[]; candidates?: readonly Finding[] } = {},
): Coverage {
  const { at = '2026-11-21T12:00:00Z', findings = [finding()], candidates = findings } = more;
  const scope = { today: dayOf(Date.parse(at)), image: IMAGE };
  return applyWaivers({ waivers, findings, candidates, ...scope });
}

interface Row {
  readonly name: string;
  readonly waiver: Parameters<typeof waiver>[0];
  readonly at?: string;
  readonly daysLeft?: number | undefined;
  readonly becomes: 'covered' | 'lapsed' | 'unused' | 'nothing';
}

const ZLIB = { type: 'npm', namespace: '', name: 'zlib', version: undefined };

const rows: readonly Row[] = [
  { name: 'a valid one', waiver: {}, becomes: 'covered', daysLeft: 40 },
  {
    name: 'one in the last millisecond of its last day',
    waiver: { expires: '2026-11-21' },
    at: '2026-11-21T23:59:59.999Z',
    becomes: 'covered',
    daysLeft: 0,
  },
  {
    name: 'one a millisecond later',
    waiver: { expires: '2026-11-21' },
    at: '2026-11-22T00:00:00Z',
    becomes: 'lapsed',
  },
  {
    name: 'one that expires today, for somebody for whom it is tomorrow',
    waiver: { expires: '2026-11-21' },
    at: '2026-11-22T01:00:00+02:00',
    becomes: 'covered',
    daysLeft: 0,
  },
  { name: 'one that expired yesterday', waiver: { expires: '2026-11-20' }, becomes: 'lapsed' },
  {
    name: 'one without owner and end, as of .trivyignore',
    waiver: { owner: undefined, expires: 'never' },
    becomes: 'covered',
    daysLeft: undefined,
  },
  { name: 'one for another vulnerability', waiver: { id: 'CVE-11' }, becomes: 'unused' },
  { name: 'one for its package', waiver: { package: 'lodash' }, becomes: 'covered', daysLeft: 40 },
  { name: 'one for another package', waiver: { package: 'lodash.get' }, becomes: 'unused' },
  {
    name: 'one for its package URL',
    waiver: { purls: [ZLIB, { ...ZLIB, name: 'lodash' }] },
    becomes: 'covered',
    daysLeft: 40,
  },
  { name: 'one for another package URL', waiver: { purls: [ZLIB] }, becomes: 'unused' },
  { name: 'one for its image', waiver: { image: IMAGE }, becomes: 'covered', daysLeft: 40 },
  {
    name: 'one for another image, which is not unused either',
    waiver: { image: `${IMAGE}-worker` },
    becomes: 'nothing',
  },
  {
    name: 'one for its very file',
    waiver: { paths: ['app/node_modules/lodash/package.json'] },
    becomes: 'covered',
    daysLeft: 40,
  },
  {
    name: 'one for a directory above',
    waiver: { paths: ['opt', 'app/node_modules'] },
    becomes: 'covered',
    daysLeft: 40,
  },
  { name: 'one for a path that begins alike', waiver: { paths: ['app/node'] }, becomes: 'unused' },
  { name: 'one for a path below', waiver: { paths: ['node_modules'] }, becomes: 'unused' },
  {
    name: 'an expired one for another package',
    waiver: { expires: '2026-11-20', package: 'x' },
    becomes: 'unused',
  },
];

describe('a finding and', () => {
  test.each(rows)('$name: $becomes', ({ waiver: given, at, becomes, daysLeft }) => {
    const only = waiver(given);
    const coverage = apply([only], at === undefined ? {} : { at });
    const expected = { covered: [], lapsed: [], unused: [] };
    const entry = { finding: finding(), waiver: only };
    expect(coverage).toMatchObject({
      ...expected,
      ...(becomes === 'covered' ? { covered: [{ ...entry, daysLeft }] } : {}),
      ...(becomes === 'lapsed' ? { lapsed: [entry] } : {}),
      ...(becomes === 'unused' ? { unused: [only] } : {}),
    });
  });
});

/** What the finding is called by whom. */
const CVE = finding({ id: 'CVE-1', aliases: ['GHSA-a', 'DSA-1'] });
const GHSA = finding({ id: 'GHSA-a', aliases: ['CVE-1'] });
const BARE_CVE = finding({ id: 'CVE-1', package: 'zlib' });
const BARE_GHSA = finding({ id: 'GHSA-a', package: 'zlib' });
const SECOND = finding({ id: 'CVE-2', aliases: ['GHSA-a'] });
const BOTH = finding({ id: 'GHSA-a', aliases: ['CVE-1', 'CVE-2'] });

describe('a waiver for', () => {
  test.each<[string, string, Finding[], Finding[]]>([
    ['a GHSA covers the CVE that is known by it', 'GHSA-a', [CVE], [CVE]],
    ['a CVE covers the GHSA that names it', 'CVE-1', [GHSA], [GHSA]],
    ['a GHSA covers what goes by it itself', 'GHSA-a', [GHSA], [GHSA]],
    ['a GHSA covers its CVE wherever that is', 'GHSA-a', [CVE, BARE_CVE], [CVE, BARE_CVE]],
    ['a CVE covers its GHSA wherever that is', 'CVE-1', [CVE, BARE_GHSA], [CVE, BARE_GHSA]],
    ['a GHSA about several covers each', 'GHSA-a', [CVE, SECOND, BOTH], [CVE, SECOND, BOTH]],
    ['a CVE does not cover a GHSA about several', 'CVE-1', [CVE, SECOND, BOTH], [CVE]],
    ['another GHSA covers nothing', 'GHSA-b', [CVE, GHSA, BOTH], []],
    ['a CVE covers no other one of its GHSA', 'CVE-2', [CVE, SECOND], [SECOND]],
    ['an advisory of another kind covers what goes by that only', 'DSA-1', [CVE], []],
    ['a GHSA that nothing names covers nothing', 'GHSA-a', [finding()], []],
  ])('%s', (_, id, findings, expected) => {
    const { covered, unused } = apply([waiver({ id })], { findings });
    expect(covered.map((entry) => entry.finding)).toEqual(expected);
    expect(unused).toHaveLength(expected.length === 0 ? 1 : 0);
  });

  test('a GHSA is as narrow as one for its CVE', () => {
    const only = waiver({ id: 'GHSA-a', package: 'zlib' });
    expect(apply([only], { findings: [CVE] })).toMatchObject({ covered: [], unused: [only] });
  });

  test('a GHSA that expired is named by its CVE', () => {
    const old = waiver({ id: 'GHSA-a', expires: '2026-11-20' });
    expect(apply([old], { findings: [CVE] }).lapsed).toEqual([{ finding: CVE, waiver: old }]);
  });
});

describe('waivers', () => {
  test('that hold win over those that expired, whatever their order', () => {
    const old = waiver({ expires: '2026-01-01', owner: '@old' });
    const current = waiver({ line: 9 });
    for (const both of [
      [old, current],
      [current, old],
    ]) {
      const { covered, lapsed, unused, duplicates } = apply(both);
      expect(covered.map((entry) => entry.waiver)).toEqual([current]);
      expect([...lapsed, ...unused]).toEqual([]);
      expect(duplicates).toEqual([both[1]]);
    }
  });

  test('with an owner win over those without, and longer ones over shorter ones', () => {
    const nobody = waiver({ owner: undefined, expires: 'never' });
    const short = waiver({ expires: '2026-12-01' });
    const long = waiver();
    const { covered, expiring } = apply([nobody, short, long]);
    expect(covered.map((entry) => entry.waiver)).toEqual([long]);
    expect(expiring).toEqual([]);
  });

  test('that expired together name the owner of the last one', () => {
    const first = waiver({ expires: '2026-10-01', owner: '@first' });
    const last = waiver({ expires: '2026-11-01', owner: '@last' });
    expect(apply([first, last]).lapsed).toEqual([{ finding: finding(), waiver: last }]);
  });

  test.each([
    ['2026-12-05', 1],
    ['2026-12-06', 0],
    ['2026-11-21', 1],
    ['2026-11-20', 0],
    ['never', 0],
  ])('that end on %s warn %i times on 2026-11-21, for however many findings', (expires, count) => {
    const findings = [finding(), finding({ package: 'zlib' })];
    expect(apply([waiver({ expires })], { findings }).expiring).toHaveLength(count);
  });

  test('that end soon and cover nothing are only unused', () => {
    const { expiring, unused } = apply([waiver({ id: 'CVE-2', expires: '2026-11-22' })]);
    expect(expiring).toEqual([]);
    expect(unused).toHaveLength(1);
  });

  test('of what does not block are neither used nor unused', () => {
    const coverage = apply([waiver(), waiver({ id: 'CVE-1', expires: '2026-11-20' })], {
      candidates: [],
    });
    expect(coverage).toMatchObject({ covered: [], lapsed: [], unused: [], expiring: [] });
  });

  test('are duplicates when they have one scope, whoever owns them', () => {
    const same = [waiver(), waiver({ owner: '@tom', line: 5, expires: '2026-12-01' })];
    const others = [
      waiver({ package: 'lodash' }),
      waiver({ paths: ['app'] }),
      waiver({ image: IMAGE }),
    ];
    expect(apply([...same, ...others]).duplicates).toEqual([same[1]]);
  });

  test('part what would block: with them, without them, and with words about an expired one', () => {
    const waived = finding();
    const plain = finding({ id: 'CVE-2' });
    const late = finding({ id: 'CVE-3' });
    const ignored = finding({ id: 'CVE-4' });
    const coverage = apply(
      [
        waiver(),
        waiver({ id: 'CVE-3', expires: '2026-11-20' }),
        waiver({ id: 'CVE-4', expires: '2026-11-19', owner: undefined, file: '.trivyignore' }),
      ],
      { findings: [waived, plain, late, ignored] },
    );
    const parted = partByWaivers([waived, plain, late, ignored], coverage);
    expect(parted.waived.map((entry) => entry.finding)).toEqual([waived]);
    expect(parted.standing).toEqual([plain, late, ignored]);
    expect(withLapses(parted.standing, coverage)).toEqual([
      plain,
      { ...late, lapsed: 'the waiver of @mia expired on 2026-11-20' },
      { ...ignored, lapsed: 'the entry in .trivyignore expired on 2026-11-19' },
    ]);
  });

  test('by the thousand are applied to findings by the hundred thousand at once', () => {
    const waivers = Array.from({ length: 1_000 }, (_, n) => waiver({ id: `CVE-${n}` }));
    const findings = Array.from({ length: 100_000 }, (_, n) => finding({ id: `CVE-${n}` }));
    const begun = performance.now();
    expect(apply(waivers, { findings }).covered).toHaveLength(1_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
