/** trivy-gate and the real Trivy on images in archives, well formed and hostile. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict, verdictRefusal } from '../../kit/verdict/verdict.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { type Installed, packageFiles } from '../stack/package-image.ts';
import { tarLayer } from '../stack/tar-layer.ts';
import {
  blobName,
  dockerArchive,
  type Files,
  ociLayout,
  type SpecialEntry,
  type TestImage,
  tarOf,
  testImage,
  textLayer,
  withLayer,
  writeFiles,
} from '../trivy-gate/archives.ts';
import { CLEAN, expectUndecided, type Gate, OLD, startGate } from '../trivy-gate/visits.ts';

/** What a run for a fork has of secrets. */
const NO_SECRETS = { image: '', username: '', password: '', 'github-token': '' };

let stage: GateStage;
let gate: Gate;
let clean: TestImage;
let old: TestImage;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  clean = await imageOf({ debs: CLEAN });
  old = await imageOf({ debs: OLD });
});

afterAll(() => stage?.stop());

/** An image with these packages, at no registry. */
async function imageOf(installed: Installed, platform?: string): Promise<TestImage> {
  return testImage([await tarLayer({ 'fairway-test': 'x', ...packageFiles(installed) })], platform);
}

async function packed(files: Files, special: readonly SpecialEntry[] = []): Promise<string> {
  const path = join(await mkdtemp(join(stage.scratch, 'archive-')), 'shop.tar');
  await writeFile(path, tarOf(files, special));
  return path;
}

/** Judges an archive with what a run for a fork has. */
function judge(archive: string, inputs: Readonly<Record<string, string>> = {}) {
  return gate({ ...NO_SECRETS, archive, ...inputs });
}

describe('an image in an OCI layout', () => {
  test('with a CRITICAL finding is stopped, without a registry and without a secret', async () => {
    await using run = await judge(await packed(ociLayout([old])));
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'block', 'failure-code': 'FG001', critical: '2', blocking: '2' },
      ...{ image: '', digest: old.digest },
    });
    expect(run.summary).toContain(`shop.tar@${old.digest}`);
    expect(run.orphans).toEqual([]);
  });

  test('passes, and only this digest can be deployed by its verdict', async () => {
    const workspace = await mkdtemp(join(stage.scratch, 'workspace-'));
    writeFiles(join(workspace, 'shop'), ociLayout([clean], { nested: true }));
    await using run = await gate({ ...NO_SECRETS, archive: 'shop' }, { workspace });
    const { digest = '' } = run.outputs;
    expect(run.outputs).toMatchObject({ verdict: 'pass', status: 'scanned' });
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    if (verdict === undefined) throw new Error('no verdict');
    const subject = { name: 'shop', digest, imageId: clean.imageId, platform: 'linux/amd64' };
    expect(verdict).toMatchObject({ verdict: 'pass', subject });
    const now = Date.now();
    expect(verdictRefusal({ verdict, digest, now })).toBeUndefined();
    expect(verdictRefusal({ verdict, digest: old.digest, now })).toContain('not about');
    const report = JSON.parse(await readFile(run.outputs['report-json'] ?? '', 'utf8'));
    expect(report.Metadata.ImageID).toBe(clean.imageId);
  });

  test('is compared with the image that runs now, which is asked for with the password', async () => {
    const before = await stage.image({ debs: { zlib: '1.2.13-1' } });
    const archive = await packed(ociLayout([old]));
    const given = { image: '', archive, baseline: before.reference };
    await using run = await gate(given);
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '1', known: '1', new: '2' });
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({
      subject: { digest: old.digest, imageId: old.imageId },
      baseline: { name: before.name, digest: before.digest },
    });
    const log = JSON.parse(await readFile(run.outputs['sarif-file'] ?? '', 'utf8'));
    expect(log.runs[0].automationDetails.id).toBe('trivy-gate/shop.tar/');
    await using tag = await gate({ ...given, baseline: 'environment:production' });
    expectUndecided(tag, 'FK001', /an archive has none; name the whole image/);
  });

  test('of several platforms is judged for the one that is named', async () => {
    const arm = await imageOf({ debs: OLD }, 'linux/arm64');
    const archive = await packed(ociLayout([clean, arm], { nested: true }));
    await using none = await judge(archive);
    expectUndecided(none, 'FG012', /2 images \(linux\/amd64, linux\/arm64\), and none was asked/);
    await using blocked = await judge(archive, { platform: 'linux/arm64' });
    expect(blocked.outputs).toMatchObject({ verdict: 'block', digest: arm.digest });
    await using passed = await judge(archive, { platform: 'linux/amd64' });
    expect(passed.outputs).toMatchObject({ verdict: 'pass', digest: clean.digest });
  });

  test('is not judged by the report on another image', async () => {
    const scanner = await stage.standIn(
      'image',
      `"$real" "$@"; sed -i 's/"ImageID": "sha256:....../"ImageID": "sha256:000000/' "$report"`,
    );
    await using run = await judge(await packed(ociLayout([clean])), scanner);
    expectUndecided(run, 'FG008', /was to be scanned, the report is about sha256:000000/);
  });

  test('is only told of in a dry run', async () => {
    await using run = await judge(await packed(ociLayout([old])), { 'dry-run': 'true' });
    expect(run.outputs).toMatchObject({ verdict: 'error', status: 'planned', 'failure-code': '' });
    expect(run.log).toContain(`shop.tar@${old.digest}`);
  });
});

describe('an image in an archive of Docker', () => {
  test.each(['as it was written', 'unpacked'])(
    'with layers %s is judged, and nothing can be deployed by its verdict',
    async (form) => {
      const unpacked = (image: TestImage) =>
        testImage(image.layers.map(({ bytes, diffId }) => ({ bytes: gunzipSync(bytes), diffId })));
      const [good, bad] = form === 'unpacked' ? [unpacked(clean), unpacked(old)] : [clean, old];
      await using blocked = await judge(await packed(dockerArchive([bad])));
      expect(blocked.outputs).toMatchObject({ verdict: 'block', critical: '2', digest: '' });
      await using run = await judge(await packed(dockerArchive([good])));
      expect(run.outputs).toMatchObject({ verdict: 'pass', image: '', digest: '' });
      const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
      if (verdict === undefined) throw new Error('no verdict');
      expect(verdict).toMatchObject({ verdict: 'pass', subject: { imageId: good.imageId } });
      for (const digest of [good.imageId, good.digest]) {
        expect(verdictRefusal({ verdict, digest, now: Date.now() })).toContain('judge the image');
      }
    },
  );
});

describe('an archive', () => {
  test.each<[string, () => Files, SpecialEntry[], string, RegExp]>([
    [
      'of which a layer was swapped for a clean one',
      () => ({ ...dockerArchive([old]), '0-0/layer.tar': clean.layers[0]?.bytes ?? '' }),
      [],
      'FG051',
      /another content than its name says/,
    ],
    [
      'of which a blob is missing',
      () => {
        const { [blobName(clean.imageId)]: _, ...rest } = ociLayout([clean]);
        return rest;
      },
      [],
      'FG051',
      /does not have sha256:/,
    ],
    [
      'with a layer that no scanner would look at',
      () => ociLayout([withLayer(clean, textLayer('another layer'))]),
      [],
      'FG051',
      /2 layers, and its configuration speaks of 1/,
    ],
    [
      'that names a file of the runner',
      () => ({ 'manifest.json': '[{"Config":"../../../../etc/passwd","Layers":[]}]' }),
      [],
      'FG051',
      /does not have "\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd"/,
    ],
    [
      'that links to a file of the runner',
      () => ({ 'manifest.json': '[{"Config":"c","Layers":[]}]' }),
      [{ name: 'c', type: '2', link: '/etc/passwd' }],
      'FG051',
      /does not have "c"/,
    ],
    ['with nothing of an image in it', () => ({ x: '::error::evil' }), [], 'FG050', /neither/],
  ])('%s is not judged', async (_, files, special, code, words) => {
    await using run = await judge(await packed(files(), special));
    expectUndecided(run, code, words);
    expect(run.annotations).toHaveLength(1);
  });

  test('with names that lead out of it leaves nothing there', async () => {
    const name = '../escaped-from-archive';
    const special = [
      { name, type: '0', content: 'x' },
      { name: '/tmp/escaped-from-archive', type: '0', content: 'x' },
    ];
    await using run = await judge(await packed(ociLayout([clean]), special));
    expect(run.outputs['verdict']).toBe('pass');
    for (const place of [run.temp, run.workspace, join(run.temp, '..'), '/tmp']) {
      expect(existsSync(join(place, 'escaped-from-archive'))).toBe(false);
    }
  });

  test('is not wanted beside an image, and one of the two is', async () => {
    await using both = await gate({ image: 'ghcr.io/acme/shop:1', archive: 'x', timeout: '0s' });
    expectUndecided(both, 'FK001', /2 inputs are wrong.*`archive`: is given beside `image`/);
    await using none = await gate({ image: '' });
    expectUndecided(none, 'FK001', /`image`: is missing/);
  });
});
