import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../../kit/action/inputs.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import {
  errorBody,
  type Scripted,
  scriptedRegistry,
} from '../../../../test/registry/scripted-registry.ts';
import type { Doubt } from '../doubt/doubts.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Report } from '../findings/trivy-report.ts';
import { inputSpecFor } from '../inputs.ts';
import type { Scan } from '../scan.ts';
import { scanBaseline } from './baseline-image.ts';
import type { Target } from './image.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const RUNNING_BYTES = Buffer.from('{"schemaVersion":2,"layers":[]}');
const CANDIDATE_BYTES = Buffer.from('{"schemaVersion":2,"layers":[{}]}');
const RUNNING = digestOf(RUNNING_BYTES);
const CANDIDATE = digestOf(CANDIDATE_BYTES);

function manifest(body: Uint8Array): Scripted {
  const type = 'application/vnd.oci.image.manifest.v1+json';
  return { headers: { 'docker-content-digest': digestOf(body), 'content-type': type }, body };
}

function scanOf(changes: Partial<Scan> = {}): Scan {
  const report: Report = {
    ...{ schemaVersion: 2, scannerVersion: '0.74.0', os: undefined, digests: [], parts: [] },
    ...{ platform: 'linux/arm64', hasShell: false, findings: [sampleFinding()] },
  };
  return { report, reportFile: '/report.json', doubts: [], notes: [], ...changes };
}

/** Looks at a baseline at a registry that answers like this. */
async function look(options: {
  readonly answer: (path: string, count: number) => Scripted;
  readonly baseline: (host: string) => string;
  readonly scan?: Scan;
  readonly cancelled?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The line of `registry-auth` for the registry, behind its host. */
  readonly login?: string;
  readonly elsewhere?: boolean;
  readonly isArchive?: boolean;
}) {
  await using registry = await scriptedRegistry(({ path }, count) => options.answer(path, count));
  const own = options.elsewhere ? 'registry.example' : registry.host;
  const env: NodeJS.ProcessEnv = {
    INPUT_IMAGE: `${own}/acme/shop:1`,
    INPUT_BASELINE: options.baseline(registry.host),
    ...(options.isArchive ? { INPUT_IMAGE: '', INPUT_ARCHIVE: 'shop.tar' } : {}),
    ...(options.login ? { 'INPUT_REGISTRY-AUTH': `${registry.host}=${options.login}` } : {}),
    ...options.inputs,
  };
  const inputs = readInputs(inputSpecFor('linux-x64'), {
    env,
    workspace: '/',
    mask: () => undefined,
  });
  if (inputs.baseline === undefined) throw new Error('no baseline');
  const scanned: Target[] = [];
  const lines: string[] = [];
  const job = {
    event: { actor: 'octocat', run: { serverUrl: 'https://github.com' } },
    log: { info: (line: string) => void lines.push(line) },
    secrets: { addCredentials: () => undefined },
    signal: options.cancelled
      ? AbortSignal.abort(new Error('cancelled'))
      : new AbortController().signal,
  } as unknown as Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>;
  const found = await scanBaseline({
    source: inputs.baseline,
    inputs,
    target: {
      ...{ name: `${registry.host}/acme/shop`, digest: CANDIDATE },
      manifest: options.isArchive ? undefined : CANDIDATE,
      ...{ platform: undefined, credentials: undefined },
    },
    scan: scanOf({ notes: ['the scan of the image'] }),
    scanTarget: async (target) => {
      scanned.push(target);
      return options.scan ?? scanOf();
    },
    job,
    now: NOW,
  });
  return { found, scanned, lines, seen: [...registry.seen], host: registry.host };
}

const production = () => 'environment:production';

describe('the image that runs now', () => {
  test('is found under the tag of its environment, and scanned', async () => {
    const { found, scanned, seen, host } = await look({
      baseline: production,
      answer: () => manifest(RUNNING_BYTES),
    });
    expect(seen.map(({ path }) => path)).toEqual(['/v2/acme/shop/manifests/running-production']);
    expect(scanned).toMatchObject([
      { digest: RUNNING, manifest: RUNNING, platform: 'linux/arm64' },
    ]);
    expect(found.notes).toEqual([]);
    expect(found.baseline).toEqual({
      ...{ name: `${host}/acme/shop`, digest: RUNNING, at: NOW, findings: [sampleFinding()] },
    });
  });

  test('is of the platform that is judged, where it has several', async () => {
    const image = (architecture: string, digest: string) => ({
      ...{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 },
      platform: { os: 'linux', architecture },
    });
    const body = JSON.stringify({
      ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' },
      manifests: [image('amd64', `sha256:${'1'.repeat(64)}`), image('arm64', RUNNING)],
    });
    const headers = {
      'docker-content-digest': digestOf(Buffer.from(body)),
      'content-type': 'application/vnd.oci.image.index.v1+json',
    };
    const { found, scanned } = await look({
      baseline: production,
      answer: () => ({ headers, body }),
    });
    expect(scanned).toMatchObject([{ manifest: RUNNING, platform: 'linux/arm64' }]);
    expect(found.baseline?.digest).toBe(RUNNING);
  });

  test('is not scanned again where it is the very image that is judged', async () => {
    const { found, scanned } = await look({
      baseline: (host) => `${host}/acme/shop@${CANDIDATE}`,
      answer: () => manifest(CANDIDATE_BYTES),
    });
    expect(scanned).toEqual([]);
    expect(found.baseline).toMatchObject({ digest: CANDIDATE, findings: [sampleFinding()] });
    expect(found.notes).toEqual([]);
  });

  test('is not scanned again where an archive holds it', async () => {
    const { found, scanned } = await look({
      isArchive: true,
      baseline: (host) => `${host}/acme/shop:1`,
      answer: () => manifest(CANDIDATE_BYTES),
    });
    expect(scanned).toEqual([]);
    expect(found.baseline).toMatchObject({ digest: CANDIDATE });
  });

  test('is asked for with the password where an archive is judged, which needs none', async () => {
    const inputs = { INPUT_USERNAME: 'ci', INPUT_PASSWORD: 'geheim-geheim' };
    const { seen, scanned } = await look({
      ...{ inputs, isArchive: true },
      baseline: (host) => `${host}/acme/shop:1`,
      answer: (_, count) =>
        count === 1
          ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
          : manifest(RUNNING_BYTES),
    });
    const login = `Basic ${Buffer.from('ci:geheim-geheim').toString('base64')}`;
    expect(seen.map(({ headers }) => headers.authorization)).toContain(login);
    expect(scanned).toMatchObject([{ manifest: RUNNING, platform: 'linux/arm64' }]);
  });

  test.each([
    ['at another registry', { elsewhere: true }],
    ['at that of the image', { elsewhere: false }],
    ['where an archive is judged', { isArchive: true }],
  ])('is asked for with the login for its own registry, %s', async (_, where) => {
    const inputs = { INPUT_USERNAME: 'ci', INPUT_PASSWORD: 'geheim-geheim', PASS: 'hush-hush' };
    const { seen, scanned } = await look({
      ...{ inputs, ...where, login: 'reader:PASS' },
      baseline: (host) => `${host}/acme/shop:1`,
      answer: (_, count) =>
        count === 1
          ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
          : manifest(RUNNING_BYTES),
    });
    const login = `Basic ${Buffer.from('reader:hush-hush').toString('base64')}`;
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, login]);
    const credentials = { username: 'reader', password: 'hush-hush' };
    expect(scanned).toMatchObject([{ manifest: RUNNING, credentials }]);
  });

  test('is asked for without the password of another registry', async () => {
    const inputs = { INPUT_USERNAME: 'ci', INPUT_PASSWORD: 'geheim-geheim' };
    const { seen } = await look({
      ...{ inputs, elsewhere: true },
      baseline: (host) => `${host}/acme/shop:1`,
      answer: () => manifest(RUNNING_BYTES),
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  test.each<[string, boolean, RegExp]>([
    ['that has no login is told where it belongs', true, /401.* belongs in `registry-auth`\.$/],
    ['of the image is told nothing of that', false, /401(?!.*registry-auth)/],
  ])('at a registry %s', async (_, elsewhere, words) => {
    const { found } = await look({
      elsewhere,
      baseline: (host) => `${host}/acme/shop:1`,
      answer: () => ({ status: 401 }),
    });
    expect(found.notes).toEqual([expect.stringMatching(words)]);
  });
});

describe('there is nothing to compare with, and it is said,', () => {
  const killed: Doubt = { code: 'FG005', sentence: 'The scanner was killed.' };
  const gone = { status: 404, body: errorBody('MANIFEST_UNKNOWN', 'unknown') };
  test.each<[string, Scripted, Scan | undefined, RegExp]>([
    ['before the first deploy', gone, undefined, /no .*:running-production .* first deploy/],
    ['where access is denied', { status: 403 }, undefined, /can not be compared with.*403/],
    [
      'where the scan is doubtful',
      manifest(RUNNING_BYTES),
      scanOf({ doubts: [killed] }),
      /can not be compared with.* The scanner was killed/,
    ],
    [
      'where the scan left no report',
      manifest(RUNNING_BYTES),
      scanOf({ report: undefined }),
      /The scanner left no report/,
    ],
  ])('%s', async (_, answer, scan, words) => {
    const { found } = await look({
      baseline: production,
      answer: () => answer,
      ...(scan === undefined ? {} : { scan }),
    });
    expect(found.baseline).toBeUndefined();
    expect(found.notes).toEqual([expect.stringMatching(words)]);
    expect(found.notes[0]).toContain(
      'findings block whether they are in production already or not',
    );
  });

  test('but not where the job is cancelled', async () => {
    const looking = look({
      ...{ baseline: production, cancelled: true },
      answer: () => manifest(RUNNING_BYTES),
    });
    await expect(looking).rejects.toThrow('cancelled');
  });
});
