/**
 * Every step of a deploy, interrupted in every way; the scenarios have each step once.
 *
 * All of it takes the better part of an hour: `-t 'killed twice'` plays one way, `-t 'cancelled: pulls'`
 * one kind of step. With EVIDENCE=<file> the rows that were played replace those that stand there.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceOf, readEvidence } from '../rolling-deploy/cut-short-evidence.ts';
import {
  type Interrupted,
  interruptAt,
  liveRestore,
  recordSteps,
  type Scene,
  startScene,
  WAYS,
} from '../rolling-deploy/interruptions.ts';
import { STEP_KINDS, type Step } from '../rolling-deploy/steps.ts';

let scene: Scene;
let steps: readonly Step[];
const outcomes: Interrupted[] = [];

beforeAll(async () => {
  scene = await startScene();
  await liveRestore(scene);
  steps = await recordSteps(scene);
});

afterAll(async () => {
  const file = process.env['EVIDENCE'];
  const before = file && existsSync(file) ? readEvidence(await readFile(file, 'utf8')) : [];
  const table = evidenceOf(before, outcomes);
  console.log(evidenceOf([], outcomes));
  if (file) await writeFile(file, `# What becomes of a deploy that is interrupted\n\n${table}`);
  await scene?.stop();
});

/** What a killed Compose leaves is a step only then. */
const kinds = STEP_KINDS.filter(({ name }) => name !== 'removes what a killed Compose left');

describe.each(WAYS)('%s', (way) => {
  test.each(kinds)('$name', async ({ name: kind }) => {
    const found = steps.filter((step) => step.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    for (const { name: step } of found) outcomes.push(await interruptAt(scene, { step, way }));
  });
});
