/**
 * Every step of a deploy, interrupted in every way; the scenarios have each step once.
 *
 * All of it takes the better part of an hour: `-t 'killed >'` plays one way, `-t 'cancelled > pulls'`
 * one kind of step. With EVIDENCE=<file> the rows that were played replace those that stand there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceOf } from '../rolling-deploy/cut-short-evidence.ts';
import { readTable } from '../rolling-deploy/evidence-table.ts';
import { type Interrupted, interruptAt, WAYS } from '../rolling-deploy/interruptions.ts';
import {
  liveRestore,
  recordSteps,
  type Scene,
  startScene,
  withProxyFile,
} from '../rolling-deploy/scene.ts';
import { kindsOf, type Step } from '../rolling-deploy/steps.ts';

/** Most of the time is waiting: two hosts keep a small machine busy. */
const SCENES = 2;

const scenes: Scene[] = [];
let steps: readonly Step[] = [];
/** What a new file for the proxy, and a service after the replicas, add to them. */
let added: readonly Step[] = [];
const outcomes: Interrupted[] = [];

beforeAll(async () => {
  for (let count = 0; count < SCENES; count += 1) scenes.push(await startScene());
  await Promise.all(scenes.map(liveRestore));
  const [scene] = scenes;
  if (scene !== undefined) {
    steps = await recordSteps(scene);
    const names = steps.map(({ name }) => name);
    const more = await recordSteps(await withProxyFile(scene));
    added = more.filter(({ name }) => !names.includes(name));
  }
  for (const one of scenes) free.push(one);
});

afterAll(async () => {
  console.log(evidenceOf([], outcomes));
  for (const scene of scenes) await scene.stop();
});

/** Writes down at once what was played, so that nothing of an hour is lost. */
function writeDown(outcome: Interrupted): void {
  outcomes.push(outcome);
  const file = process.env['EVIDENCE'];
  if (!file) return;
  const before = existsSync(file) ? readTable(readFileSync(file, 'utf8')) : [];
  const table = evidenceOf(before, outcomes);
  writeFileSync(file, `# What becomes of a deploy that is interrupted\n\n${table}`);
}

const free: Scene[] = [];
const waiting: (() => void)[] = [];

/** Plays on a host that nobody else plays on. */
async function onScene(play: (scene: Scene) => Promise<void>): Promise<void> {
  while (free.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  const [scene] = free.splice(0, 1);
  if (scene === undefined) return;
  try {
    await play(scene);
  } finally {
    free.push(scene);
    waiting.shift()?.();
  }
}

describe.each(WAYS)('%s', (way) => {
  test.concurrent.each(kindsOf())('$name', async ({ name: kind }) => {
    const found = steps.filter((step) => step.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    for (const { name: step } of found) {
      await onScene(async (scene) => writeDown(await interruptAt(scene, { step, way })));
    }
  });

  const more = [...kindsOf('a new file of the proxy'), { name: 'replaces a container' }];
  test.concurrent.each(more)('with a new file of the proxy: $name', async ({ name: kind }) => {
    const found = added.filter((step) => step.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    for (const { name: step } of found) {
      await onScene(async (plain) => {
        writeDown(await interruptAt(await withProxyFile(plain), { step, way }));
      });
    }
  });
});
