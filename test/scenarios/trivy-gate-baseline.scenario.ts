/** trivy-gate against what runs now, with the real Trivy: new, known and fixed findings, and SARIF. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import type { ActionRun } from '../runner/run-action.ts';
import { freePort } from '../stack/free-port.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { KNOWN_EVERYWHERE } from '../stack/trivy-java-db.ts';
import {
  ANCIENT,
  COMMONS_TEXT,
  javaFiles,
  javaIndex,
  LOG4J,
  LOG4SHELL,
  TEXT4SHELL,
} from '../trivy-gate/java.ts';
import { runsIn } from '../trivy-gate/running.ts';
import {
  CLEAN,
  CRITICAL,
  expectUndecided,
  type Gate,
  startGate,
  UNFIXED,
} from '../trivy-gate/visits.ts';
import { FILE, github, waive } from '../trivy-gate/waiving.ts';

let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
});

afterAll(() => stage?.stop());

/** One CRITICAL finding without a fix. */
const ZLIB = { zlib: '1.2.13-1' };
/** A CRITICAL and a HIGH finding beside that. */
const BOTH = { ...ZLIB, openssl: '3.0.1-1' };
/** One CRITICAL finding in a package of npm. */
const LODASH = { lodash: '4.17.20' };

function warningsOf(run: ActionRun): string[] {
  return run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

describe('an image that is compared with what runs now', () => {
  test('is stopped for what is new only, and says what is known and what is fixed', async () => {
    const before = await stage.image({ debs: ZLIB, npm: LODASH });
    await runsIn(stage, 'shop', before);
    const image = await stage.image({ debs: BOTH });
    const inputs = { image: image.reference, baseline: 'environment:shop' };
    await using run = await gate(inputs);
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'block', 'failure-code': 'FG001', critical: '2', high: '1', blocking: '1' },
      ...{ new: '2', known: '1', fixed: '1' },
    });
    expect(run.outputs['reason']).toContain('CVE-2026-11111 (CRITICAL) in openssl');
    expect(run.summary).toMatch(/Already in production: 1<\/summary>[\s\S]*`zlib`/);
    expect(run.summary).toMatch(/Fixed by this deploy: 1<\/summary>[\s\S]*`lodash`/);
    expect(run.summary).toMatch(/`openssl` .* layer 1 of 1/);
    expect(warningsOf(run)).toEqual([]);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      policy: { known: {} },
      baseline: { name: before.name, digest: before.digest, new: 2, known: 1, fixed: 1 },
    });
  });

  test('passes with what is in production already, until that is too old', async () => {
    const before = await stage.image({ debs: ZLIB, npm: LODASH });
    const image = await stage.image({ debs: { zlib: '1.2.13-2' }, npm: LODASH });
    const inputs = { image: image.reference, baseline: before.reference };
    await using run = await gate(inputs);
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'pass', critical: '2', blocking: '0', new: '0', known: '2', fixed: '0' },
      reason: 'No CRITICAL vulnerability was found but for 2 already in production.',
    });
    await using later = await gate({ ...inputs, 'max-age-known': '30d' });
    expect(later.outputs).toMatchObject({ verdict: 'block', blocking: '2', new: '0', known: '2' });
    expect(later.summary).toContain('published more than 30 days ago');
    await using patient = await gate({ ...inputs, 'max-age-known': '36500d' });
    expect(patient.outputs).toMatchObject({ verdict: 'pass', blocking: '0' });
  });

  test('knows all of its findings where it is what runs', async () => {
    const image = await stage.image({ debs: BOTH });
    const pinned = `${image.name}@${image.digest}`;
    await using run = await gate({ image: image.reference, baseline: pinned });
    expect(run.outputs).toMatchObject({ verdict: 'pass', new: '0', known: '3', fixed: '0' });
    expect(run.log).toContain(', the image itself');
  });

  test('is compared with the image of its own platform', async () => {
    const before = await stage.index({
      'linux/amd64': { debs: { curl: '8.0-1' } },
      'linux/arm64': { debs: ZLIB },
    });
    const image = await stage.image({ debs: ZLIB, platform: 'linux/arm64' });
    const inputs = { image: image.reference, baseline: before.reference };
    await using arm = await gate(inputs);
    expect(arm.outputs).toMatchObject({ verdict: 'pass', known: '1' });
    const other = await stage.image({ debs: ZLIB });
    await using amd = await gate({ ...inputs, image: other.reference });
    expect(amd.outputs).toMatchObject({ verdict: 'block', new: '1', known: '0' });
  });
});

test('with Java archives an image knows those that run already, and no other one', async () => {
  const index = await javaIndex(stage, [...KNOWN_EVERYWHERE, LOG4J, COMMONS_TEXT]);
  const before = await stage.image({ debs: CLEAN, files: javaFiles(LOG4J) });
  const inputs = {
    baseline: before.reference,
    'db-repositories': await stage.database([LOG4SHELL, TEXT4SHELL, ANCIENT]),
    'java-db-repositories': index,
  };
  const same = await stage.image({ debs: CLEAN, files: { ...javaFiles(LOG4J), 'app/v': '2' } });
  await using kept = await gate({ ...inputs, image: same.reference });
  expect(kept.outputs).toMatchObject({ verdict: 'pass', critical: '1', new: '0', known: '1' });
  const both = await stage.image({ debs: CLEAN, files: javaFiles(LOG4J, COMMONS_TEXT) });
  await using more = await gate({ ...inputs, image: both.reference });
  expect(more.outputs).toMatchObject({
    ...{ verdict: 'block', critical: '2', blocking: '1', new: '1', known: '1', fixed: '0' },
    reason: expect.stringContaining(`${TEXT4SHELL.id} (CRITICAL) in ${TEXT4SHELL.package} 1.9`),
  });
  // Here it is what runs that the index is needed for.
  const none = await stage.image({ debs: CLEAN });
  await using without = await gate({ ...inputs, image: none.reference });
  expect(without.outputs).toMatchObject({ verdict: 'pass', new: '0', known: '0', fixed: '1' });
});

describe('a waiver, where the image is compared with what runs now,', () => {
  test('is used for what is new, and neither used nor missed for what is known', async () => {
    const before = await stage.image({ debs: ZLIB });
    const image = await stage.image({ debs: BOTH });
    const waivers = waive(CRITICAL.id, 30) + waive(UNFIXED.id, 5);
    await using api = await github({ [FILE]: waivers });
    const inputs = { image: image.reference, baseline: before.reference };
    await using run = await gate(inputs, { apiUrl: `http://${api.host}` });
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'pass', blocking: '0', waived: '1', new: '2', known: '1' },
      reason: 'No CRITICAL vulnerability was found but for 1 waived and 1 already in production.',
    });
    expect(run.annotations).toEqual([]);
    const log = JSON.parse(await readFile(run.outputs['sarif-file'] ?? '', 'utf8'));
    const reasons = log.runs[0].results.map(
      ({ ruleId, suppressions }: { ruleId: string; suppressions: { justification: string }[] }) =>
        [ruleId, ...suppressions.map(({ justification }) => justification)].join(': '),
    );
    expect(reasons).toContain(`${CRITICAL.id}: not reachable`);
    expect(reasons).toContain(UNFIXED.id);
  });

  test('is used for what has been in production for too long', async () => {
    const image = await stage.image({ debs: ZLIB });
    await using api = await github({ [FILE]: waive(UNFIXED.id, 30) });
    const inputs = { image: image.reference, baseline: image.reference, 'max-age-known': '30d' };
    await using run = await gate(inputs, { apiUrl: `http://${api.host}` });
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'pass', waived: '1', new: '0', known: '1' },
      reason: 'No CRITICAL vulnerability was found but for 1 waived.',
    });
    expect(run.summary).not.toContain('although it is in production already');
    await using audit = await gate({ ...inputs, audit: 'true' });
    expect(audit.outputs).toMatchObject({ verdict: 'pass', blocking: '0', waived: '0' });
    expect(audit.summary).toContain('1 finding would block although it is in production already');
  });
});

describe('where there is nothing to compare with, everything blocks and it is said:', () => {
  test.each<[string, () => Promise<string> | string, RegExp]>([
    ['before the first deploy', () => 'environment:nowhere', /There is no .*:running-nowhere/],
    [
      'at a registry that can not be reached',
      async () => `127.0.0.1:${await freePort()}/acme/shop:1`,
      /can not be compared with.*connection was refused/,
    ],
    [
      'for an image that can not be judged',
      async () => (await stage.image({ debs: {} })).reference,
      /can not be compared with/,
    ],
    [
      'for another platform',
      async () => (await stage.image({ debs: BOTH, platform: 'linux/arm64' })).reference,
      /can not be compared with.*linux\/arm64/,
    ],
  ])('%s', async (_, baseline, words) => {
    const image = await stage.image({ debs: ZLIB });
    const inputs = { image: image.reference, baseline: await baseline(), platform: 'linux/amd64' };
    await using run = await gate(inputs);
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '1', new: '', known: '' });
    expect(warningsOf(run)).toEqual([expect.stringMatching(words)]);
    expect(run.summary).toContain('whether they are in production already or not');
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).not.toHaveProperty('baseline');
  });
});

describe('the SARIF file', () => {
  async function sarifOf(run: ActionRun) {
    const log = JSON.parse(await readFile(run.outputs['sarif-file'] ?? '', 'utf8'));
    const { results, automationDetails } = log.runs[0];
    return {
      category: automationDetails.id,
      fingerprints: results.map(
        (result: { partialFingerprints: unknown }) => result.partialFingerprints,
      ),
      places: results.map(
        (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
          result.locations[0].physicalLocation.artifactLocation.uri,
      ),
    };
  }

  test('has the same alerts for two builds of an image', async () => {
    const first = await stage.image({ debs: BOTH, npm: LODASH });
    const files = { 'app/version': '2' };
    const second = await stage.image({
      ...{ debs: { openssl: '3.0.2-1', zlib: '1.2.13-2' }, npm: LODASH, files },
    });
    expect(second.digest).not.toBe(first.digest);
    await using one = await gate({ image: first.reference });
    await using other = await gate({ image: second.reference });
    const alerts = await sarifOf(one);
    expect(alerts.fingerprints).toHaveLength(4);
    expect(await sarifOf(other)).toEqual(alerts);
    expect(alerts.category).toBe(`trivy-gate/${first.name}/`);
    expect(alerts.places).toContain('app/node_modules/lodash/package.json');
  });

  test('is not there for an image that was not judged', async () => {
    const image = await stage.image({ osRelease: undefined });
    await using run = await gate({ image: image.reference, baseline: 'environment:shop' });
    expectUndecided(run, 'FG004', /Neither an operating system/);
    expect(run.outputs).toMatchObject({ 'sarif-file': '', new: '', known: '', fixed: '' });
  });
});
