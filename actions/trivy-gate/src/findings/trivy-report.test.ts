import { describe, expect, test } from 'vitest';
import { isUnusable, type Report, readReport } from './trivy-report.ts';

/** The shape of a report of Trivy 0.74.0, with all that the gate looks at. */
const raw = {
  SchemaVersion: 2,
  Trivy: { Version: '0.74.0' },
  ArtifactName: '127.0.0.1:5000/shop@sha256:1',
  Metadata: {
    OS: { Family: 'debian', Name: '12.5' },
    RepoDigests: ['127.0.0.1:5000/shop@sha256:1'],
    ImageID: 'sha256:2',
    ImageConfig: { architecture: 'amd64', os: 'linux' },
  },
  Results: [
    {
      Target: 'shop (debian 12.5)',
      Class: 'os-pkgs',
      Type: 'debian',
      Packages: [{ Name: 'curl' }, { Name: 'openssl' }],
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-3', PkgName: 'curl', InstalledVersion: '7', Severity: 'LOW' },
        {
          VulnerabilityID: 'CVE-2',
          PkgName: 'openssl',
          InstalledVersion: '3.0',
          FixedVersion: '3.1',
          Severity: 'CRITICAL',
          Title: 'a title',
          PrimaryURL: 'https://example.com/CVE-2',
        },
        {
          VulnerabilityID: 'CVE-1',
          PkgName: 'openssl',
          InstalledVersion: '3.0',
          Severity: 'UNKNOWN',
        },
      ],
    },
    {
      Target: 'Node.js',
      Class: 'lang-pkgs',
      Type: 'node-pkg',
      Packages: [{ Name: 'lodash' }],
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-4',
          PkgName: 'lodash',
          PkgPath: 'a/package.json',
          Severity: 'HIGH',
        },
        {
          VulnerabilityID: 'CVE-4',
          PkgName: 'lodash',
          PkgPath: 'a/package.json',
          Severity: 'HIGH',
        },
        {
          VulnerabilityID: 'CVE-4',
          PkgName: 'lodash',
          PkgPath: 'b/package.json',
          Severity: 'HIGH',
        },
      ],
      ExperimentalModifiedFindings: [{ Status: 'ignored' }],
    },
  ],
};

function read(report: unknown): Report {
  const result = readReport(JSON.stringify(report));
  if (isUnusable(result)) throw new Error(result.problem);
  return result;
}

describe('a report', () => {
  test('is cut down to what the gate needs', () => {
    const report = read(raw);
    expect(report.os).toEqual({ family: 'debian', name: '12.5', eol: false });
    expect(report.digests).toEqual(['sha256:1']);
    expect(report.imageId).toBe('sha256:2');
    expect(report.platform).toBe('linux/amd64');
    expect(report.parts).toEqual([
      { class: 'os-pkgs', type: 'debian', packages: 2, suppressed: 0 },
      { class: 'lang-pkgs', type: 'node-pkg', packages: 1, suppressed: 1 },
    ]);
  });

  test('lists the worst findings first, each once', () => {
    const found = read(raw).findings.map((f) => `${f.severity} ${f.id} ${f.package} ${f.place}`);
    expect(found).toEqual([
      'CRITICAL CVE-2 openssl ',
      'HIGH CVE-4 lodash a/package.json',
      'HIGH CVE-4 lodash b/package.json',
      'LOW CVE-3 curl ',
      'UNKNOWN CVE-1 openssl ',
    ]);
  });

  test('has what it takes to know a finding again, and to say where it comes from', () => {
    const found = {
      ...{ VulnerabilityID: 'CVE-1', PkgName: 'openssl', Severity: 'LOW' },
      VendorIDs: ['DSA-1', 'GHSA-a', 'GHSA-\u001b[31mb'],
      PkgIdentifier: { PURL: 'pkg:deb/debian/openssl@3.0?arch=amd64', UID: '1' },
      Layer: { Digest: 'sha256:b', DiffID: 'sha256:2' },
      PublishedDate: '2026-01-02T03:04:05Z',
    };
    const ImageConfig = {
      rootfs: { type: 'layers', diff_ids: ['sha256:1', 'sha256:2'] },
      history: [
        { created_by: 'ADD rootfs' },
        { created_by: 'ENV A=1', empty_layer: true },
        { created_by: 'RUN /bin/sh -c apt-get install openssl # buildkit' },
      ],
    };
    const Results = [{ Class: 'os-pkgs', Type: 'debian', Vulnerabilities: [found] }];
    const { findings } = read({ SchemaVersion: 2, Metadata: { ImageConfig }, Results });
    expect(findings).toMatchObject([
      {
        aliases: ['GHSA-a'],
        class: 'os-pkgs',
        purl: 'pkg:deb/debian/openssl@3.0?arch=amd64',
        layer: { number: 2, of: 2, instruction: 'RUN apt-get install openssl' },
        published: Date.parse('2026-01-02T03:04:05Z'),
      },
    ]);
    const [plain] = read(raw).findings;
    expect(plain).toMatchObject({ aliases: [], purl: undefined, layer: undefined });
    const Vulnerabilities = [{ ...found, PublishedDate: 'yesterday' }];
    const [undated] = read({ SchemaVersion: 2, Results: [{ Vulnerabilities }] }).findings;
    expect(undated?.published).toBeUndefined();
  });

  const openssl = { VulnerabilityID: 'CVE-1', PkgName: 'openssl' };
  test.each([
    [['LOW', undefined], ['CRITICAL', undefined], 'CRITICAL', undefined],
    [['CRITICAL', undefined], ['CRITICAL', '3.1'], 'CRITICAL', '3.1'],
    [['CRITICAL', undefined], ['HIGH', '3.1'], 'CRITICAL', '3.1'],
    [['LOW', '3.2'], ['HIGH', '3.1'], 'HIGH', '3.1'],
  ])('keeps the worst of %j and %j', (one, other, severity, fixed) => {
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      const Vulnerabilities = order.map(([Severity, FixedVersion]) => ({
        ...openssl,
        Severity,
        FixedVersion,
      }));
      const { findings } = read({ SchemaVersion: 2, Results: [{ Vulnerabilities }] });
      expect(findings).toMatchObject([{ severity, fixed }]);
    }
  });

  test('knows of a shell from how the image was made', () => {
    const ImageConfig = { history: [{ created_by: 'RUN /bin/sh -c pacman -Syu' }] };
    expect(read({ SchemaVersion: 2, Metadata: { ImageConfig } }).hasShell).toBe(true);
    expect(read(raw).hasShell).toBe(false);
  });

  test('of an image in which nothing was recognised has neither system nor parts', () => {
    const report = read({ SchemaVersion: 2, Metadata: { ImageConfig: {} } });
    expect(report).toMatchObject({ os: undefined, parts: [], findings: [], digests: [] });
  });

  test('may have null where a list is empty, as Go writes it', () => {
    expect(read({ SchemaVersion: 2, Metadata: null, Results: null }).parts).toEqual([]);
  });

  test('says when the system is past its end of life', () => {
    const Metadata = { OS: { Family: 'debian', Name: '9', EOSL: true } };
    expect(read({ SchemaVersion: 2, Metadata }).os?.eol).toBe(true);
  });

  test('has no control characters or workflow commands left in it', () => {
    const hostile = {
      VulnerabilityID: '::error::x',
      Severity: 'LOW',
      PkgName: 'a\u001b[31m\nb',
      Title: '##[error]x',
    };
    const Results = [{ Class: 'os-pkgs', Vulnerabilities: [hostile] }];
    const [finding] = read({ SchemaVersion: 2, Results }).findings;
    expect(finding).toMatchObject({ id: ': :error::x', package: 'a b', title: '## [error]x' });
  });
});

describe('a report can not be used', () => {
  test.each([
    ['that is empty', '', 'it is empty'],
    ['that is blank', ' \n', 'it is empty'],
    ['that was cut off', JSON.stringify(raw).slice(0, -10), 'it is not complete JSON'],
    ['that is a list', '[]', 'at its root'],
    ['that is null', 'null', 'at its root'],
    ['that has no schema', '{}', 'at SchemaVersion'],
    ['of schema 1', '{"SchemaVersion":1}', 'it has schema 1, not 2'],
    ['of schema 3', '{"SchemaVersion":3}', 'it has schema 3, not 2'],
    ['with results that are no list', '{"SchemaVersion":2,"Results":{}}', 'at Results'],
    [
      'with a finding that has no id',
      '{"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"PkgName":"x"}]}]}',
      'at Results.0.Vulnerabilities.0.VulnerabilityID',
    ],
    ...['"critical"', '"CRITICAL "', '"SEVERE"', '""', 'null'].map((severity) => [
      `with a finding of the severity ${severity}`,
      `{"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"VulnerabilityID":"x","PkgName":"x","Severity":${severity}}]}]}`,
      'at Results.0.Vulnerabilities.0.Severity',
    ]),
  ])('%s', (_, text, problem) => {
    expect(readReport(text)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
