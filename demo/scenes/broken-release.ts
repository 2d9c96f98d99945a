/** A release that never gets healthy is taken back by itself. */
import type { SceneReport } from '../report/page.ts';
import type { Stage } from '../stage.ts';
import { bad, good } from '../story.ts';
import type { Built } from './build.ts';
import { deployUnderLoad } from './deploy.ts';
import { loadFacts, loadVerdict } from './load-facts.ts';

/** Tries to roll to a broken release under load; the old one has to serve all the while. */
export async function brokenRelease(stage: Stage, built: Built): Promise<SceneReport> {
  const { outputs, summary, measured, plot } = await deployUnderLoad(stage, built);
  const untouched = measured.failed === 0 && measured.versions[built.version] === undefined;
  const takenBack = outputs.status === 'failed' && outputs['rolled-back'] === 'true';
  const verdict = `${takenBack ? 'Taken back by itself' : `Not taken back (${outputs.status})`}; v2 served throughout: ${loadVerdict(measured)}`;
  (takenBack && untouched ? good : bad)(verdict);
  return {
    title: `A broken ${built.version} takes itself back`,
    verdict,
    good: takenBack && untouched,
    facts: [
      ['failure', `${outputs['failure-code']} in the phase ${outputs['failure-phase']}`],
      ...loadFacts(measured),
    ],
    plot,
    summary,
  };
}
