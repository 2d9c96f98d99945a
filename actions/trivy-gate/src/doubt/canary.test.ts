import { describe, expect, test } from 'vitest';
import type { Finding, Part, Report } from '../findings/trivy-report.ts';
import { canarySbom, doubtsOfCanaries, doubtsOfPlan, planCanaries } from './canary.ts';
import { type CanaryRow, LANGUAGE_CANARIES, OS_CANARIES } from './canary-packages.ts';

function part(type: string, packages = 1): Part {
  const isSystem = OS_CANARIES[type] !== undefined;
  return { class: isSystem ? 'os-pkgs' : 'lang-pkgs', type, packages, suppressed: 0 };
}

/** A finding in a package of a type: `debian openssl`. */
type Found = readonly [type: string, name: string];

function report(
  family: string | undefined,
  types: readonly string[],
  found: readonly Found[] = [],
): Report {
  return {
    schemaVersion: 2,
    scannerVersion: undefined,
    os: family === undefined ? undefined : { family, name: '12.5', eol: false },
    digests: [],
    platform: undefined,
    hasShell: false,
    parts: types.map((type) => part(type)),
    findings: found.map(([type, name]) => ({ type, package: name }) as Finding),
  };
}

describe('canaries', () => {
  test('are sent for the system and for each ecosystem, not for each kind of file', () => {
    const plan = planCanaries(report('debian', ['debian', 'node-pkg', 'npm', 'gobinary']));
    expect(plan.canaries.map(({ name }) => name)).toEqual(['debian 12.5', 'node-pkg', 'gobinary']);
    expect(doubtsOfPlan(plan)).toEqual([]);
  });

  test('are not sent for an ecosystem of which there is nothing', () => {
    const empty = { ...report('debian', ['debian']), parts: [part('debian'), part('npm', 0)] };
    expect(planCanaries(empty).canaries.map(({ name }) => name)).toEqual(['debian 12.5']);
  });

  test.each([
    ['a system without advisories', report('bottlerocket', []), 'FG003'],
    ['such a system with a Go program', report('bottlerocket', ['gobinary']), 'FG003'],
    ['nothing but packages without advisories', report(undefined, ['conda-pkg']), 'FG004'],
    ['packages of which nobody knows an old one', report('debian', ['debian', 'julia']), 'FG009'],
  ])('can not prove anything about %s', (_, about, code) => {
    expect(doubtsOfPlan(planCanaries(about)).map((doubt) => doubt.code)).toEqual([code]);
  });

  test('leave packages without advisories out and name them', () => {
    const plan = planCanaries(report('debian', ['debian', 'conda-pkg']));
    expect(plan.mute).toEqual(['conda-pkg']);
    expect(doubtsOfPlan(plan)).toEqual([]);
  });

  test('are content with one hit for each', () => {
    const plan = planCanaries(report('debian', ['debian', 'jar']));
    const found = [
      ['debian', 'glibc'],
      ['jar', 'org.yaml:snakeyaml'],
    ] as const;
    expect(doubtsOfCanaries(plan, report('debian', [], found))).toEqual([]);
  });

  test.each<[string, Found[], string]>([
    ['nobody', [], 'debian 12.5 and node-pkg'],
    ['the system only', [['debian', 'openssl']], 'Ancient packages of node-pkg (lodash'],
    ['the ecosystem only', [['node-pkg', 'ws']], 'Ancient packages of debian 12.5 (openssl'],
    ['a package that was not asked for', [['debian', 'bash']], 'debian 12.5 and node-pkg'],
  ])('doubt a scanner that notices %s', (_, found, words) => {
    const plan = planCanaries(report('debian', ['debian', 'node-pkg']));
    const [doubt] = doubtsOfCanaries(plan, report('debian', [], found));
    expect(doubt?.code).toBe('FG009');
    expect(doubt?.sentence).toContain(words);
  });

  test('are written as CycloneDX, the system by name and the packages by URL', () => {
    const sbom = JSON.parse(canarySbom(planCanaries(report('rocky', ['rocky', 'jar']))));
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(sbom.components[0]).toMatchObject({ type: 'operating-system', name: 'rocky' });
    const urls = sbom.components.map(({ purl }: { purl?: string }) => purl);
    expect(urls).toContain('pkg:rpm/openssl@0.0.1-1?arch=x86_64');
    expect(urls).toContain('pkg:maven/org.yaml/snakeyaml@0.0.1');
    expect(new Set(sbom.components.map((c: { 'bom-ref': string }) => c['bom-ref'])).size).toBe(
      sbom.components.length,
    );
  });

  test('are several for each system, so that one that is renamed does not silence it', () => {
    for (const row of [...Object.values(OS_CANARIES), ...Object.values(LANGUAGE_CANARIES)]) {
      expect(new Set(row.names).size).toBeGreaterThanOrEqual(3);
    }
  });

  const rows: [string, CanaryRow][] = Object.entries({ ...OS_CANARIES, ...LANGUAGE_CANARIES });
  test.each(rows)('of %s are vouched for by no package of another kind', (type, row) => {
    const family = OS_CANARIES[type] === undefined ? undefined : type;
    const plan = planCanaries(report(family, [type]));
    const others = rows.filter(([, other]) => other !== row);
    const names = row.names.flatMap((name) => [name, name.replace('/', ':')]);
    const foreign = others.flatMap(([other]) => names.map((name) => [other, name] as const));
    expect(doubtsOfCanaries(plan, report(family, [], foreign))).toHaveLength(1);
    const own = names.map((name) => [type, name] as const);
    expect(doubtsOfCanaries(plan, report(family, [], own))).toEqual([]);
  });
});
