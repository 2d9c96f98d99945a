import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { sampleFinding } from '../findings/finding-sample.ts';
import { isUnusable, readReport } from '../findings/trivy-report.ts';
import { type SarifFacts, sarifOf } from './sarif.ts';
import { LODASH, OPENSSL, sampleFacts, WAIVED } from './sarif-sample.ts';

function runOf(changes: Partial<SarifFacts> = {}) {
  const [run] = sarifOf(sampleFacts(changes)).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

/** Checks against the schema of the standard, as Microsoft's SARIF SDK ships it. */
const validate = (() => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const schema = new URL('lib/schemas/sarif-2.1.0-rtm.5.json', `file://${file}`);
  // It has formats that nobody checks, and a pattern that is none by the rules of Unicode.
  const quirks = { strict: false, validateFormats: false, unicodeRegExp: false };
  const ajv = new Ajv({ ...quirks, allErrors: true });
  return ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
})();

describe('the SARIF log', () => {
  const hostile = '[click](1) {0} ::error::\u001b[31m##[error]<script>@octocat\ud800';
  test.each<[string, Partial<SarifFacts>]>([
    ['of findings', {}],
    ['of nothing', { findings: [], blocking: [] }],
    ['of a comparison', { known: [LODASH] }],
    ['of waived findings', { blocking: [], waived: [WAIVED] }],
    ['of an archive of Docker', { name: 'shop.tar', digest: undefined, imageId: 'sha256:1' }],
    ['of hostile text', { findings: [{ ...LODASH, title: hostile, id: hostile, url: hostile }] }],
    ['of a hostile path', { findings: [{ ...LODASH, place: `../a b/%/?#:${hostile}` }] }],
    ['of an image on this machine', { name: 'localhost:5000/shop' }],
    [
      'of every severity',
      {
        findings: (['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const).map((severity) => ({
          ...LODASH,
          severity,
        })),
      },
    ],
  ])('%s is valid by the schema of the standard', (_, changes) => {
    const log = JSON.parse(JSON.stringify(sarifOf(sampleFacts(changes))));
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('that breaks the standard is noticed by this test', () => {
    const log = sarifOf(sampleFacts());
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    const runs = [{ ...runOf(), results: [{ message: { text: 'x' }, level: 'fatal' }] }];
    expect(validate({ ...log, runs })).toBe(false);
  });

  test('has each finding with its severity, and says whether it blocks', () => {
    const { results, tool, automationDetails } = runOf({ known: [LODASH] });
    expect(results).toMatchObject([
      {
        ruleId: 'CVE-2026-1',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'openssl 3.0.1-1 has CVE-2026-1 (CRITICAL), fixed in 3.0.2-1. Anyone can read it. It comes with layer 2 of 5: RUN apt-get install openssl.',
        },
        properties: { severity: 'CRITICAL', blocking: true, alreadyInProduction: false },
      },
      {
        ruleId: 'GHSA-a',
        level: 'error',
        properties: { blocking: false, alreadyInProduction: true },
      },
    ]);
    expect(tool.driver.rules).toMatchObject([
      { id: 'CVE-2026-1', properties: { 'security-severity': '9.5' } },
      { id: 'GHSA-a', properties: { 'security-severity': '8.0' } },
    ]);
    expect(automationDetails.id).toBe('trivy-gate/ghcr.io/acme/shop/');
  });

  test('has a waived finding as one that is suppressed, with the reason, and says so of no other', () => {
    const { results } = runOf({ blocking: [], waived: [WAIVED] });
    const properties = { owner: '@mia', expires: '2026-12-31' };
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'See [this] (1)', properties }],
      [],
    ]);
    expect(results[0]?.properties.blocking).toBe(false);
    const ignored = { ...WAIVED.waiver, reason: undefined, owner: undefined, expires: undefined };
    const [bare] = runOf({ waived: [{ ...WAIVED, waiver: ignored }] }).results;
    expect(bare?.suppressions).toMatchObject([
      { justification: 'By the entry in w.yaml, without a reason.', properties: {} },
    ]);
    for (const result of runOf().results) expect(result).not.toHaveProperty('suppressions');
  });

  test('keeps the platforms of an image apart', () => {
    const { automationDetails } = runOf({ platform: 'linux/arm64' });
    expect(automationDetails.id).toBe('trivy-gate/ghcr.io/acme/shop/linux/arm64/');
  });

  test.each([
    ['app/node_modules/@a/b c/package.json', 'shop', 'app/node_modules/@a/b%20c/package.json'],
    ['/usr/bin/app', 'shop', 'usr/bin/app'],
    ['', 'ghcr.io/acme/shop', 'ghcr.io/acme/shop'],
    ['', 'localhost:5000/shop', 'localhost%3A5000/shop'],
    ['../../.github/workflows/x.yml', 'ghcr.io/acme/shop', 'ghcr.io/acme/shop'],
    ['a/./b', 'ghcr.io/acme/shop', 'ghcr.io/acme/shop'],
    ['https://example.com/x', 'shop', 'https%3A/example.com/x'],
  ])('points from the place %j in %s at %s', (place, name, uri) => {
    const { results } = runOf({ findings: [{ ...LODASH, place }], blocking: [], name });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri });
  });

  test('keeps hostile text from being a link or a place to fill in', () => {
    const title = 'see [here](1) or [here](https://example.com) {0}';
    const { results, tool } = runOf({ findings: [{ ...OPENSSL, title }], blocking: [] });
    const [rule] = tool.driver.rules;
    const texts = [results[0]?.message.text, rule?.shortDescription.text, rule?.help.text];
    for (const text of texts) expect(text).not.toMatch(/\]\(|\{\d/);
    expect(rule?.help.markdown).not.toMatch(/[^\\]\]\(1/);
  });

  test('has one rule for a vulnerability, as its worst finding has it', () => {
    const low = { ...LODASH, id: 'CVE-2026-1', aliases: ['GHSA-a'], severity: 'LOW' } as const;
    const { results, tool } = runOf({ findings: [OPENSSL, LODASH, low] });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['CVE-2026-1']);
    expect(tool.driver.rules[0]?.properties['security-severity']).toBe('9.5');
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 0]);
  });

  test('keeps what blocks and the worst where it is too long, and counts the rest', () => {
    const low = sampleFinding({ id: 'CVE-low', severity: 'LOW' });
    const [run] = sarifOf(
      sampleFacts({ findings: [OPENSSL, LODASH, low], blocking: [low] }),
      2,
    ).runs;
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(['CVE-low', 'CVE-2026-1']);
    expect(run?.properties.resultsOmitted).toBe(1);
    expect(run?.tool.driver.rules).toHaveLength(2);
  });
});

describe('a fingerprint', () => {
  /** What Trivy reports on one build of an image. */
  function build(options: { digest: string; distro: string; version: string; target: string }) {
    const { digest, distro, version, target } = options;
    const report = {
      SchemaVersion: 2,
      Metadata: { RepoDigests: [`ghcr.io/acme/shop@${digest}`] },
      Results: [
        {
          ...{ Target: `${target} (debian ${distro})`, Class: 'os-pkgs', Type: 'debian' },
          Vulnerabilities: [
            {
              ...{ VulnerabilityID: 'CVE-2026-1', PkgName: 'openssl', Severity: 'CRITICAL' },
              InstalledVersion: version,
              PkgIdentifier: {
                PURL: `pkg:deb/debian/openssl@${version}?arch=amd64&distro=debian-${distro}`,
              },
            },
          ],
        },
        {
          ...{ Target: 'Node.js', Class: 'lang-pkgs', Type: 'node-pkg' },
          Vulnerabilities: ['a', 'b'].map((directory) => ({
            ...{ VulnerabilityID: 'CVE-2026-4', PkgName: 'lodash', Severity: 'HIGH' },
            InstalledVersion: '4.17.20',
            PkgPath: `${directory}/node_modules/lodash/package.json`,
            PkgIdentifier: { PURL: 'pkg:npm/lodash@4.17.20' },
          })),
        },
      ],
    };
    const read = readReport(JSON.stringify(report));
    if (isUnusable(read)) throw new Error(read.problem);
    return fingerprintsOf({ digest, findings: read.findings, blocking: [] });
  }

  function fingerprintsOf(changes: Partial<SarifFacts>) {
    return runOf(changes).results.map((result) => result.partialFingerprints);
  }

  const first = { digest: 'sha256:1', distro: '12.5', version: '3.0.1-1', target: 'shop:1' };

  test('is the same in the next build of the image', () => {
    const second = { digest: 'sha256:2', distro: '12.6', version: '3.0.2-1', target: 'shop:2' };
    const one = build(first);
    expect(build(second)).toEqual(one);
    expect(new Set(one.map((prints) => prints.primaryLocationLineHash)).size).toBe(3);
  });

  test('is another one in an image of another name', () => {
    const mine = fingerprintsOf({});
    expect(fingerprintsOf({ name: 'ghcr.io/acme/other' })).not.toContainEqual(mine[0]);
    expect(fingerprintsOf({ known: [OPENSSL], blocking: [] })).toEqual(mine);
  });

  test('counts versions of a package at one place', () => {
    const findings = [OPENSSL, { ...OPENSSL, installed: '3.0.9-1' }];
    const [one, other] = fingerprintsOf({ findings, blocking: [] });
    expect(one?.primaryLocationLineHash).toMatch(/:1$/);
    expect(other?.primaryLocationLineHash).toBe(one?.primaryLocationLineHash.replace(/:1$/, ':2'));
  });
});
