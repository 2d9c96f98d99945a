/** trivy-gate and the real Trivy on images with Java archives, and on the index that names those. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GateStage, PushedImage } from '../stack/gate-stage.ts';
import type { Advisory } from '../stack/trivy-db.ts';
import { KNOWN_EVERYWHERE } from '../stack/trivy-java-db.ts';
import { ANCIENT, javaFiles, javaIndex, LOG4J, LOG4SHELL } from '../trivy-gate/java.ts';
import { CLEAN, expectUndecided, type Gate, startGate } from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;
let image: PushedImage;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  image = await stage.image({ debs: CLEAN, files: javaFiles(LOG4J) });
});

afterAll(() => stage?.stop());

async function judge(index: string, advisories: readonly Advisory[], env = {}) {
  const database = await stage.database(advisories);
  const inputs = { 'db-repositories': database, 'java-db-repositories': index };
  return gate({ image: image.reference, ...inputs }, { env });
}

describe('an image with a Java archive', () => {
  test.each(['self-hosted', 'github-hosted'])(
    'is stopped for what is in the archive, on a %s runner',
    async (RUNNER_ENVIRONMENT) => {
      const index = await javaIndex(stage, [...KNOWN_EVERYWHERE, LOG4J]);
      await using run = await judge(index, [LOG4SHELL, ANCIENT], { RUNNER_ENVIRONMENT });
      expect(run.outputs).toMatchObject({ verdict: 'block', critical: '1', blocking: '1' });
      expect(run.summary).toMatch(/log4j-core` \| `2\.14\.1` \| `2\.15\.0` \|.*CVE-2026-55555/);
    },
  );

  test('passes when there is nothing about it', async () => {
    const index = await javaIndex(stage, [...KNOWN_EVERYWHERE, LOG4J], 10);
    await using run = await judge(index, [ANCIENT]);
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '0' });
    expect(run.log).toContain('Index of Java archives: built');
  });

  test('is not judged with an index that knows nothing', async () => {
    await using run = await judge(await javaIndex(stage, []), [LOG4SHELL, ANCIENT]);
    expectUndecided(run, 'FG009', /index of Java archives can not be relied on.*commons-io-2\.6/);
  });

  test('is not judged with an index that is too old', async () => {
    const index = await javaIndex(stage, [...KNOWN_EVERYWHERE, LOG4J], 15);
    await using run = await judge(index, [LOG4SHELL, ANCIENT]);
    expectUndecided(run, 'FG052', /ago, and may be/);
  });

  test('is not judged without advisories about Java', async () => {
    const index = await javaIndex(stage, [...KNOWN_EVERYWHERE, LOG4J]);
    await using run = await judge(index, []);
    expectUndecided(run, 'FG009', /jar/);
  });
});

test('of an image without a Java archive no index is asked for', async () => {
  const other = await stage.image({ debs: CLEAN });
  const visits = stage.publicRegistry.visits.length;
  const index = `${stage.publicRegistry.address}/nowhere:1`;
  await using run = await gate({ image: other.reference, 'java-db-repositories': index });
  expect(run.outputs['verdict']).toBe('pass');
  const asked = stage.publicRegistry.visits.slice(visits).map(({ path }) => path);
  expect(asked.filter((path) => path.includes('nowhere'))).toEqual([]);
});
