/** Every situation in which a scan fails or lies; the scenarios have one of each kind. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { situations } from '../trivy-gate/situations/all.ts';
import { evidenceOf } from '../trivy-gate/situations/evidence.ts';
import { play, type Standing, startScenes } from '../trivy-gate/situations/scene.ts';
import type { Outcome } from '../trivy-gate/situations/situation.ts';

let standing: Standing;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  standing = await startScenes();
});

afterAll(async () => {
  const table = evidenceOf(situations, outcomes);
  console.log(table);
  const file = process.env['EVIDENCE'];
  if (file) await writeFile(file, `# What trivy-gate makes of scans that fail or lie\n\n${table}`);
  await standing?.stage.stop();
});

const titled = situations.map(
  (situation) => [`${situation.group}: ${situation.name}`, situation] as const,
);

test.for(titled.filter(([, { isSlow }]) => !isSlow))('%s', ([, situation]) =>
  play(situation, standing, (outcome) => outcomes.push(outcome)),
);

// They wait for most of their time.
describe.concurrent('the gate asks again', () => {
  test.for(titled.filter(([, { isSlow }]) => isSlow))('%s', ([, situation]) =>
    play(situation, standing, (outcome) => outcomes.push(outcome)),
  );
});

test('there are many of them, and none ends in a pass', () => {
  expect(situations.length).toBeGreaterThanOrEqual(95);
  expect(outcomes.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
});
