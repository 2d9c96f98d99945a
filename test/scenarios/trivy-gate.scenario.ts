/** trivy-gate against a real registry and the real Trivy: images that pass or are stopped, and mistakes. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict, verdictRefusal } from '../../kit/verdict/verdict.ts';
import { freePort } from '../stack/free-port.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import {
  CRITICAL,
  expectUndecided,
  type Gate,
  HIGH,
  OLD,
  startGate,
  UNFIXED,
} from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
});

afterAll(() => stage?.stop());

describe('an image', () => {
  test('with a CRITICAL finding is stopped, and the finding is named with its fix', async () => {
    const image = await stage.image({ debs: OLD, npm: { lodash: '4.17.20' } });
    await using run = await gate({ image: image.reference });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'block', status: 'failed', 'failure-code': 'FG001', 'failure-class': 'policy' },
      ...{ critical: '3', high: '1', medium: '0', low: '0', unknown: '0', blocking: '3' },
      ...{ image: `${image.name}@${image.digest}`, digest: image.digest },
      'scanner-version': '0.74.0',
    });
    expect(run.annotations).toContainEqual({
      level: 'error',
      title: 'CVE-2026-11111 (CRITICAL) in openssl 3.0.1-1',
      message: 'fixed in 3.0.20-1: Anyone can read the memory of the server',
    });
    expect(run.summary).toMatch(/`openssl` \| `3.0.1-1` \| `3.0.20-1` \|.*CVE-2026-11111/);
    expect(run.summary).toMatch(/`lodash` \| `4.17.20` \| `4.17.21` \|.*CVE-2026-44444/);
    expect(run.summary).toContain('no fix yet');
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({ verdict: 'block', subject: { digest: image.digest } });
  });

  test('without one passes, and the verdict names its digest, scanner and database', async () => {
    const image = await stage.image({ debs: { ...OLD, openssl: '3.0.21-1', zlib: '9:1' } });
    const clean = await stage.database([CRITICAL, HIGH]);
    await using run = await gate({ image: image.reference, 'db-repositories': clean });
    expect(run.outputs).toMatchObject({ verdict: 'pass', status: 'scanned', 'failure-code': '' });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('✅ trivy-gate: The image passes');
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({
      verdict: 'pass',
      subject: { name: image.name, digest: image.digest, platform: 'linux/amd64' },
      policy: { severity: ['CRITICAL'], fixableOnly: false },
      scanner: { version: '0.74.0', sha256: stage.trivy['scanner-sha256'] },
      database: {
        updatedAt: run.outputs['db-updated-at'],
        digest: expect.stringMatching(/^sha256:/),
      },
      counts: { critical: 0, blocking: 0 },
    });
    const report = JSON.parse(await readFile(run.outputs['report-json'] ?? '', 'utf8'));
    expect(report.Metadata.RepoDigests).toEqual([`${image.name}@${image.digest}`]);
    expect(run.orphans).toEqual([]);
  });

  test('passes with a finding that has no fix, where only fixable ones block', async () => {
    const image = await stage.image({ debs: { zlib: '1.2.13-1' } });
    await using run = await gate({ image: image.reference, 'fixable-only': 'true' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '1', blocking: '0' });
  });

  test('is stopped for a HIGH finding where HIGH blocks too', async () => {
    const image = await stage.image({ debs: { openssl: '3.0.1-1' } });
    const only = await stage.database([HIGH]);
    const severity = 'CRITICAL\nHIGH';
    const inputs = { image: image.reference, 'db-repositories': only, severity };
    await using run = await gate(inputs);
    expect(run.outputs).toMatchObject({ verdict: 'block', high: '1', blocking: '1' });
  });

  test('past its end of life is judged all the same, with a warning, where that is wanted', async () => {
    const osRelease = { ID: 'debian', VERSION_ID: '8' };
    const image = await stage.image({ osRelease, debs: { curl: '8.0-1' } });
    const ancient = { ...UNFIXED, source: 'debian 8', package: 'curl', fixedVersion: '1.0-1' };
    const old = await stage.database([ancient]);
    const inputs = { image: image.reference, 'db-repositories': old };
    await using run = await gate({ ...inputs, eol: 'warn' });
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: 'debian 8.5 is past its end of life.' },
    ]);
  });

  test('of several platforms is judged for the one that is named, and the verdict is about that', async () => {
    const platforms = {
      'linux/amd64': { debs: { openssl: '3.0.21-1' } },
      'linux/arm64': { debs: OLD },
    };
    const index = await stage.index(platforms);
    await using none = await gate({ image: index.reference });
    expectUndecided(none, 'FG012', /2 images \(linux\/amd64, linux\/arm64\), and none was asked/);
    await using arm = await gate({ image: index.reference, platform: 'linux/arm64' });
    expect(arm.outputs['verdict']).toBe('block');
    await using amd = await gate({ image: index.reference, platform: 'linux/amd64' });
    const { digest = '' } = amd.outputs;
    expect(amd.outputs).toMatchObject({ verdict: 'pass', image: `${index.name}@${digest}` });
    expect(digest).not.toBe(index.digest);
    const verdict = parseVerdict(amd.outputs['verdict-json'] ?? '');
    if (verdict === undefined) throw new Error('no verdict');
    expect(verdict).toMatchObject({
      subject: { digest, index: index.digest, platform: 'linux/amd64' },
    });
    const now = Date.now();
    expect(verdictRefusal({ verdict, digest, now })).toBeUndefined();
    expect(verdictRefusal({ verdict, digest: index.digest, now })).toContain(
      `deploy ${index.name}@`,
    );
  });

  test('that is the only one of an index is judged, whatever its platform, with its index', async () => {
    const index = await stage.index({
      'linux/arm64': { debs: { openssl: '3.0.21-1' } },
      'unknown/unknown': {},
    });
    await using run = await gate({ image: index.reference });
    expect(run.outputs).toMatchObject({ verdict: 'pass', digest: index.digest });
    expect(run.annotations).toEqual([]);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      subject: { digest: index.digest, platform: 'linux/arm64' },
    });
  });

  test('for another platform than the one that was asked for is not judged', async () => {
    const image = await stage.image({ debs: OLD, platform: 'linux/arm64' });
    await using run = await gate({ image: image.reference, platform: 'linux/amd64' });
    expectUndecided(run, 'FG008', /linux\/amd64 was to be scanned, .* linux\/arm64/);
  });
});

describe('the gate', () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['a wrong password', { password: 'wrong-password' }, 'FK011', /401/],
    ['a user name without its password', { password: '' }, 'FK001', /`password`: is missing/],
    ['a name that is none', { image: 'Acme/Shop' }, 'FK001', /upper-case/],
  ])('says in one message what is wrong with %s', async (_, inputs, code, words) => {
    const image = await stage.image({ debs: OLD });
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference, ...inputs });
    expectUndecided(run, code, words);
    expect(run.annotations).toHaveLength(1);
    expect(stage.publicRegistry.visits.length).toBe(visits);
  });

  test('says in one message that the registry can not be reached', async () => {
    const image = `127.0.0.1:${await freePort()}/acme/shop:1`;
    await using run = await gate({ image });
    expectUndecided(run, 'FK010', /can not be reached: the connection was refused/);
    expect(run.annotations).toHaveLength(1);
  });

  test('says that an image is not there', async () => {
    const image = `${stage.registry.address}/acme/shop:missing`;
    await using run = await gate({ image });
    expectUndecided(run, 'FK013', /acme\/shop:missing` is not at the registry/);
  });

  test('lists all wrong inputs at once, and does not let them pass for a verdict', async () => {
    const wrong = { image: '', severity: 'UNKNOWN', eol: 'ignore', 'db-repositories': 'https://x' };
    await using run = await gate({ ...wrong, 'scanner-sha256': '', timeout: '0s' });
    expectUndecided(run, 'FK001', /6 inputs are wrong/);
    expect(run.annotations).toHaveLength(1);
    for (const name of [...Object.keys(wrong), 'trivy-path', 'timeout']) {
      expect(run.annotations[0]?.message).toContain(`\`${name}\``);
    }
  });

  test('only tells in a dry run what it would do', async () => {
    const image = await stage.image({ debs: OLD });
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference, 'dry-run': 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'error', status: 'planned', 'failure-code': '' });
    expect(run.log).toContain(`Image: ${image.name}@${image.digest}`);
    expect(stage.publicRegistry.visits.length).toBe(visits);
  });
});
