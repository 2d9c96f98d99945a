/** Two images come to the gate: one with Heartbleed in it, and one without. */

import { scannerInputs } from '../../test/stack/gate-stage.ts';
import { openPublicRegistry } from '../../test/stack/public-registry.ts';
import type { Advisory } from '../../test/stack/trivy-db.ts';
import { pushTrivyDb } from '../../test/stack/trivy-db-artifact.ts';
import type { SceneReport } from '../report/page.ts';
import { act, type Stage } from '../stage.ts';
import { bad, good, say } from '../story.ts';
import { type Built, buildLegacy } from './build.ts';

/** The one entry of the database that both images are scanned with. */
const HEARTBLEED: Advisory = {
  source: 'debian 12',
  package: 'openssl',
  id: 'CVE-2014-0160',
  severity: 'CRITICAL',
  title: 'Heartbleed: anyone can read the memory of the server',
  fixedVersion: '1.0.1g-1',
};

/** Scans the vulnerable image, which has to be stopped, and then the release, which has to pass. */
export async function visitGate(stage: Stage, release: Built): Promise<SceneReport[]> {
  await using door = await openPublicRegistry(stage.stack.registry);
  const repository = 'mirror/trivy-db';
  await pushTrivyDb({ registry: stage.stack.registry, repository, advisories: [HEARTBLEED] });
  const database = `${door.address}/${repository}:2`;
  const legacy = await buildLegacy(stage);
  return [await stopped(stage, legacy, database), await passed(stage, release, database)];
}

async function stopped(stage: Stage, image: Built, database: string): Promise<SceneReport> {
  say('An image that still ships OpenSSL 1.0.1e:');
  await using run = await scan(stage, image, database);
  const isStopped = run.outputs.verdict === 'block' && run.summary.includes(HEARTBLEED.id);
  const verdict = isStopped
    ? `Stopped: ${HEARTBLEED.id} in openssl, fixed in ${HEARTBLEED.fixedVersion}.`
    : `Not stopped: ${run.outputs.verdict}, ${run.outputs.reason}`;
  (isStopped ? good : bad)(verdict);
  return {
    title: 'An image with a CRITICAL finding is stopped',
    verdict,
    good: isStopped,
    facts: [
      ['image', image.ref],
      ['failure', `${run.outputs['failure-code']}, class ${run.outputs['failure-class']}`],
    ],
    summary: run.summary,
  };
}

async function passed(stage: Stage, image: Built, database: string): Promise<SceneReport> {
  say(`And ${image.version}, with the same scanner and the same database:`);
  await using run = await scan(stage, image, database);
  const isPassed = run.outputs.verdict === 'pass';
  const verdict = isPassed ? 'Passed, bound to its digest.' : `Not passed: ${run.outputs.reason}`;
  (isPassed ? good : bad)(verdict);
  return {
    title: `${image.version} passes`,
    verdict,
    good: isPassed,
    facts: [
      ['digest', run.outputs.digest ?? ''],
      [
        'scanner',
        `Trivy ${run.outputs['scanner-version']}, database of ${run.outputs['db-updated-at']}`,
      ],
    ],
    summary: run.summary,
  };
}

async function scan(stage: Stage, image: Built, database: string) {
  const { username, password } = stage.stack.registry.writer;
  const scanner = await scannerInputs(stage.prepared.tools.trivy);
  return act(stage, {
    action: 'trivy-gate',
    sha: image.sha,
    inputs: { image: image.ref, username, password, 'db-repositories': database, ...scanner },
  });
}
