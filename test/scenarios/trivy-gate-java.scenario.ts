/** trivy-gate and the real Trivy on images with Java archives, and on the index that names those. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GateStage, PushedImage } from '../stack/gate-stage.ts';
import type { Advisory } from '../stack/trivy-db.ts';
import { type JavaArchive, KNOWN_EVERYWHERE, pushJavaIndex } from '../stack/trivy-java-db.ts';
import { CLEAN, expectUndecided, type Gate, NPM, startGate } from '../trivy-gate/visits.ts';

/** The end of a zip, and nothing before it. */
const EMPTY_JAR = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
const LOG4J: JavaArchive = {
  group: 'org.apache.logging.log4j',
  artifact: 'log4j-core',
  version: '2.14.1',
};
const MAVEN = 'maven::GitHub Security Advisory Maven';
const LOG4SHELL: Advisory = {
  ...NPM,
  source: MAVEN,
  package: `${LOG4J.group}:${LOG4J.artifact}`,
  id: 'CVE-2026-55555',
  vulnerableVersions: ['<2.15.0'],
  patchedVersions: ['2.15.0'],
};
/** By which the gate sees that advisories about Java would be found. */
const ANCIENT: Advisory = {
  ...LOG4SHELL,
  package: 'commons-io:commons-io',
  id: 'CVE-2000-0004',
  severity: 'LOW',
  vulnerableVersions: ['<0.1.0'],
};

let stage: GateStage;
let gate: Gate;
let image: PushedImage;
let count = 0;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  image = await stage.image({ debs: CLEAN, files: { 'app/lib/log4j-core-2.14.1.jar': EMPTY_JAR } });
});

afterAll(() => stage?.stop());

/** Pushes an index of these archives. */
async function indexOf(archives: readonly JavaArchive[], ageDays = 1): Promise<string> {
  count += 1;
  const repository = `trivy-java-db-${count}`;
  const updatedAt = new Date(Date.now() - ageDays * 86_400_000);
  await pushJavaIndex({ registry: stage.registry, repository, archives, updatedAt });
  return `${stage.publicRegistry.address}/${repository}:1`;
}

async function judge(index: string, advisories: readonly Advisory[], env = {}) {
  const database = await stage.database(advisories);
  const inputs = { 'db-repositories': database, 'java-db-repositories': index };
  return gate({ image: image.reference, ...inputs }, { env });
}

describe('an image with a Java archive', () => {
  test.each(['self-hosted', 'github-hosted'])(
    'is stopped for what is in the archive, on a %s runner',
    async (RUNNER_ENVIRONMENT) => {
      const index = await indexOf([...KNOWN_EVERYWHERE, LOG4J]);
      await using run = await judge(index, [LOG4SHELL, ANCIENT], { RUNNER_ENVIRONMENT });
      expect(run.outputs).toMatchObject({ verdict: 'block', critical: '1', blocking: '1' });
      expect(run.summary).toMatch(/log4j-core` \| `2\.14\.1` \| `2\.15\.0` \|.*CVE-2026-55555/);
    },
  );

  test('passes when there is nothing about it', async () => {
    const index = await indexOf([...KNOWN_EVERYWHERE, LOG4J], 10);
    await using run = await judge(index, [ANCIENT]);
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '0' });
    expect(run.log).toContain('Index of Java archives: built');
  });

  test('is not judged with an index that knows nothing', async () => {
    await using run = await judge(await indexOf([]), [LOG4SHELL, ANCIENT]);
    expectUndecided(run, 'FG009', /index of Java archives can not be relied on.*commons-io-2\.6/);
  });

  test('is not judged with an index that is too old', async () => {
    const index = await indexOf([...KNOWN_EVERYWHERE, LOG4J], 15);
    await using run = await judge(index, [LOG4SHELL, ANCIENT]);
    expectUndecided(run, 'FG052', /ago, and may be/);
  });

  test('is not judged without advisories about Java', async () => {
    const index = await indexOf([...KNOWN_EVERYWHERE, LOG4J]);
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
