/** The story, scene by scene. */
import type { SceneReport } from '../report/page.ts';
import type { Stage } from '../stage.ts';
import { chapter } from '../story.ts';
import { brokenRelease } from './broken-release.ts';
import { build } from './build.ts';
import { firstDeploy } from './first-deploy.ts';
import { visitGate } from './gate.ts';
import { roll } from './roll.ts';
import { settings } from './settings.ts';

/** Plays all scenes in their order and returns what the report tells of each. */
export async function playAll(stage: Stage): Promise<SceneReport[]> {
  const base = stage.stack.appBase;
  await stage.repository.write('deploy.yaml', settings(stage));

  chapter('1 · A commit becomes an image');
  const v1 = await build(stage, { version: 'v1', base });

  chapter('2 · An image with a CRITICAL finding is stopped');
  const gate = await visitGate(stage, v1.built);

  chapter('3 · The first deploy, to an empty host');
  const first = await firstDeploy(stage, v1.built);

  chapter('4 · v1 → v2 under load');
  const v2 = await build(stage, { version: 'v2', base });
  const rolled = await roll(stage, v2.built);

  chapter('5 · A broken v3 takes itself back');
  const v3 = await build(stage, { version: 'v3', base, broken: 'health' });
  const takenBack = await brokenRelease(stage, v3.built);

  return [v1.report, ...gate, first, rolled, takenBack];
}
