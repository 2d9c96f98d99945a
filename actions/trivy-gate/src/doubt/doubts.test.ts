import { describe, expect, test } from 'vitest';
import type { Part, Report } from '../findings/trivy-report.ts';
import { doubtsOfReport, doubtsOfRun, type Ended, lastError, notesOfRun } from './doubts.ts';

const CONFIGURATION = '/tmp/gate/configuration.yaml';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const AT = '2026-11-21T10:00:00Z';

function ended(overrides: Partial<Ended> = {}): Ended {
  const stderr = [
    `${AT}\tINFO\tLoaded\tfile_path="${CONFIGURATION}"`,
    `${AT}\tINFO\t[vuln] Vulnerability scanning is enabled`,
    `${AT}\tINFO\tDetected OS\tfamily="debian" version="12.5"`,
    `${AT}\tINFO\t[debian] Detecting vulnerabilities...\tos_version="12" pkg_num=88`,
  ].join('\n');
  return { exitCode: 0, signal: null, timedOut: false, stdout: '', stderr, ...overrides };
}

function saying(line: string, exitCode = 0): Ended {
  return ended({ exitCode, stderr: `${ended().stderr}\n${AT}\t${line}\n` });
}

describe('a run of the scanner', () => {
  test('that says nothing unusual raises no doubt', () => {
    expect(doubtsOfRun(ended(), CONFIGURATION)).toEqual([]);
  });

  // Every line was seen from Trivy 0.74.0, in a run that ended with exit 0.
  test.each([
    ['FG003', 'WARN\tUnsupported os\tfamily="none"'],
    ['FG003', 'WARN\tUnsupported os\tfamily="fedora"'],
    ['FG003', 'WARN\tThis OS version is not on the EOL list\tfamily="debian" version="14"'],
    [
      'FG004',
      "WARN\tNo OS package is detected. Make sure you haven't deleted any files that contain information about the installed packages.",
    ],
    ['FG004', 'WARN\t[dpkg] Invalid version\tOS="debian" package="x" version="?"'],
    ['FG010', 'INFO\tLoaded\tfile_path="trivy.yaml"'],
    ['FG010', 'INFO\tReading a module...\tfile_path="/root/.trivy/modules/x.wasm"'],
    ['FG010', 'INFO\tSome vulnerabilities have been ignored/suppressed.'],
    ['FG010', 'WARN\tTrivy runs in client/server mode'],
    ['FG010', 'INFO\tOverriding detected OS with provided distro\tdistro="alpine/3.1"'],
    ['FG010', 'INFO\t"--format cyclonedx" disables security scanning.'],
    ['FG010', 'INFO\tWriting the default config to trivy-default.yaml'],
    ['FG004', 'WARN\tVersion matching error'],
    ['FG009', 'WARN\tThe library type is not supported for vulnerability scanning\ttype="eks"'],
    [
      'FG003',
      'INFO\t[alpine] Detecting vulnerabilities...\tos_version="3.22" repository="edge" pkg_num=1',
    ],
    [
      'FG003',
      'INFO\t[alpine] Detecting vulnerabilities...\tos_version="3.22" repository="latest-stable" pkg_num=1',
    ],
    ['FG003', 'WARN\t[alpine] Mixing Alpine versions is unsupported\tos="3.22" repository="9.99"'],
  ])('is doubted with %s although it ended well: %s', (code, line) => {
    expect(doubtsOfRun(saying(line), CONFIGURATION).map((doubt) => doubt.code)).toEqual([code]);
  });

  test.each([
    ['WARN\tUnsupported os\tfamily="fedora"', '(fedora)'],
    ['WARN\tThis OS version is not on the EOL list\tfamily="debian" version="14"', '(debian 14)'],
  ])('names the system of %s', (line, name) => {
    expect(doubtsOfRun(saying(line), CONFIGURATION)).toMatchObject([
      { sentence: expect.stringContaining(name) },
    ]);
  });

  test.each([
    'INFO\t[alpine] Detecting vulnerabilities...\tos_version="3.22" repository="3.22" pkg_num=15',
    'INFO\t[alpine] Detecting vulnerabilities...\tos_version="3.22" repository="" pkg_num=15',
  ])('is not doubted for Alpine by its own advisories: %s', (line) => {
    expect(doubtsOfRun(saying(line), CONFIGURATION)).toEqual([]);
  });

  test("tells Trivy's own reason for a version that can not be compared", () => {
    const line =
      'WARN\tVersion matching error\terr="version error (3.0.0.0): malformed \\"3.0.0.0\\""';
    expect(doubtsOfRun(saying(line), CONFIGURATION)).toEqual([
      { code: 'FG004', sentence: expect.stringContaining('(version error (3.0.0.0): malformed') },
    ]);
  });

  test.each([
    [
      'FG006',
      'FATAL\tFatal error\trun error: image scan error: scan error: context deadline exceeded',
    ],
    ['FG007', 'FATAL\tFatal error\tunable to write results: write x: no space left on device'],
    ['FG007', 'FATAL\tFatal error\tfailed to create output file: open x: permission denied'],
    ['FG030', 'FATAL\tFatal error\tinit error: failed to open db: invalid database'],
    [
      'FG030',
      "FATAL\tFatal error\tthe version of DB schema doesn't match. Local DB: 3, Expected: 2",
    ],
    [
      'FG030',
      'FATAL\tFatal error\t--skip-db-update cannot be specified with the old DB schema. Local DB: 1, Expected: 2',
    ],
    ['FG011', 'ERROR\t[javadb] The first run cannot skip downloading Java DB'],
    ['FG005', 'FATAL\tFatal error\tunable to initialize a scan service: something new'],
  ])('that failed is explained with %s: %s', (code, line) => {
    const [doubt] = doubtsOfRun(saying(line, 1), CONFIGURATION);
    expect(doubt?.code).toBe(code);
    expect(doubt?.sentence).toContain('exited with code 1');
  });

  test('that was killed is a failure even if it wrote nothing', () => {
    const killed = ended({ exitCode: null, signal: 'SIGKILL', stderr: '' });
    expect(doubtsOfRun(killed, CONFIGURATION)).toEqual([
      { code: 'FG005', sentence: 'The scanner was ended by SIGKILL.' },
    ]);
  });

  test('that had to be interrupted took too long, whatever its exit code', () => {
    const [doubt] = doubtsOfRun(ended({ timedOut: true }), CONFIGURATION);
    expect(doubt?.code).toBe('FG006');
  });

  test('tells about gaps that leave the rest sound', () => {
    const run = saying('WARN\tConda package is supported for SBOM, not for vulnerability scanning');
    expect(doubtsOfRun(run, CONFIGURATION)).toEqual([]);
    expect(notesOfRun(run)).toEqual([expect.stringContaining('Conda packages')]);
  });
});

describe('the last word of the scanner', () => {
  test.each([
    [
      'its fatal error, plain',
      'FATAL\tFatal error\trun error: \u001b[31mbad\u001b[0m',
      'run error: bad',
    ],
    [
      'the cause, where there is a chain',
      'FATAL\tFatal error\trun error: OCI error: 1 error occurred:\n\t* GET http://x: 404 Not Found\n\n',
      'GET http://x: 404 Not Found',
    ],
    ['an error, where nothing was fatal', 'ERROR\t[db] Too old', '[db] Too old'],
  ])('is %s', (_, line, expected) => {
    expect(lastError(saying(line, 1))).toBe(expected);
  });

  test('is that the database was cut off, where it is read behind its end', () => {
    const stderr =
      'unexpected fault address 0x7f\nfatal error: fault\n[signal SIGBUS: bus error]\n';
    expect(doubtsOfRun(ended({ exitCode: 2, stderr }), CONFIGURATION)).toMatchObject([
      {
        code: 'FG030',
        sentence: expect.stringMatching(/database can not be read.* fault address/),
      },
    ]);
  });

  test.each(['panic: page 3 already freed', 'fatal error: fault', 'unexpected fault address 0x7f'])(
    'is why the program was given up, and not where: %s',
    (line) => {
      const stderr = `2026-11-21T10:00:00Z\tERROR\t[db] x\n${line}\n\ngoroutine 1 [running]:\nmain.main()\n`;
      expect(lastError({ stderr })).toBe(line);
    },
  );

  test('is nothing, where all went well until then', () => {
    expect(lastError(ended({ exitCode: 1 }))).toBe('');
  });

  test('is the last line, where nothing was an error', () => {
    expect(lastError({ stderr: 'panic\nexit status 2\n' })).toBe('exit status 2');
  });
});

const debian: Part = { class: 'os-pkgs', type: 'debian', packages: 88, suppressed: 0 };
const node: Part = { class: 'lang-pkgs', type: 'node-pkg', packages: 3, suppressed: 0 };
const go: Part = { class: 'lang-pkgs', type: 'gobinary', packages: 9, suppressed: 0 };

function report(overrides: Partial<Report> = {}): Report {
  return {
    schemaVersion: 2,
    scannerVersion: '0.74.0',
    os: { family: 'debian', name: '12.5', eol: false },
    digests: [DIGEST],
    platform: 'linux/amd64',
    hasShell: false,
    parts: [debian],
    findings: [],
    ...overrides,
  };
}

describe('a report', () => {
  test.each<[string, Partial<Report>]>([
    ['of Debian with its packages', {}],
    ['of Debian with packages of Node.js too', { parts: [debian, node] }],
    ['of a static Go program in an empty image', { os: undefined, parts: [go] }],
    ['of Debian with a Go program and a shell', { parts: [debian, go], hasShell: true }],
  ])('%s raises no doubt', (_, overrides) => {
    const expected = { digest: DIGEST, platform: undefined };
    expect(doubtsOfReport(report(overrides), expected)).toEqual([]);
  });

  const unknown = { family: 'none', name: '', eol: false };
  test.each<[string, Partial<Report>, string]>([
    ['of an image in which nothing was found', { os: undefined, parts: [] }, 'FG004'],
    ['of an unknown distribution', { os: unknown, parts: [] }, 'FG003'],
    ['of an unknown distribution with a Go program', { os: unknown, parts: [go] }, 'FG003'],
    ['of scripts in a system that was not noticed', { os: undefined, parts: [node] }, 'FG003'],
    [
      'of a Go program beside a shell, in a system that was not noticed',
      { os: undefined, parts: [go], hasShell: true },
      'FG003',
    ],
    ['of Debian without results', { parts: [] }, 'FG004'],
    ['of Debian with an empty list of packages', { parts: [{ ...debian, packages: 0 }] }, 'FG004'],
    ['of Debian with packages of Node.js only', { parts: [node] }, 'FG004'],
    ['from which findings were taken', { parts: [{ ...debian, suppressed: 2 }] }, 'FG010'],
    ['about another digest', { digests: [`sha256:${'b'.repeat(64)}`] }, 'FG008'],
    ['about an image without a digest', { digests: [] }, 'FG008'],
  ])('%s is doubted', (_, overrides, code) => {
    const doubts = doubtsOfReport(report(overrides), { digest: DIGEST, platform: undefined });
    expect(doubts.map((doubt) => doubt.code)).toEqual([code]);
  });

  test.each([
    ['linux/amd64', []],
    ['linux/arm64', ['FG008']],
    ['linux/amd64/v2', []],
  ])('about linux/amd64, where %s was asked for: %j', (platform, codes) => {
    const doubts = doubtsOfReport(report(), { digest: DIGEST, platform });
    expect(doubts.map((doubt) => doubt.code)).toEqual(codes);
  });

  const imageId = `sha256:${'c'.repeat(64)}`;
  test.each<[string, Partial<Report>, string | undefined, string[]]>([
    ['has its ID', { digests: [], imageId }, imageId, []],
    ['has another ID', { digests: [], imageId: DIGEST }, imageId, ['FG008']],
    ['has no ID', { digests: [] }, imageId, ['FG008']],
    ['has an ID where none is known', { digests: [], imageId }, undefined, ['FG008']],
  ])('about an image from an archive that %s', (_, overrides, wanted, codes) => {
    const expected = { digest: undefined, imageId: wanted, platform: undefined };
    const doubts = doubtsOfReport(report(overrides), expected);
    expect(doubts.map((doubt) => doubt.code)).toEqual(codes);
  });

  test('that does not tell its platform is doubted where one was asked for', () => {
    const expected = { digest: DIGEST, platform: 'linux/amd64' };
    const [doubt] = doubtsOfReport(report({ platform: undefined }), expected);
    expect(doubt?.sentence).toContain('an unknown platform');
  });
});
