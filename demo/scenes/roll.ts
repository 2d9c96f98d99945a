/** A new release is rolled out while people use the old one. */
import type { SceneReport } from '../report/page.ts';
import type { Stage } from '../stage.ts';
import { bad, good } from '../story.ts';
import type { Built } from './build.ts';
import { deployUnderLoad } from './deploy.ts';
import { loadFacts, loadVerdict } from './load-facts.ts';

/** Rolls to a release under load and counts what failed. */
export async function roll(stage: Stage, built: Built): Promise<SceneReport> {
  const { outputs, summary, log, measured, plot } = await deployUnderLoad(stage, built);
  if (outputs.status !== 'deployed') throw new Error(`rolling-deploy: ${outputs.status}\n${log}`);
  const zero = measured.failed === 0 && measured.versions[built.version] !== undefined;
  (zero ? good : bad)(loadVerdict(measured));
  return {
    title: `v1 → ${built.version} under load`,
    verdict: loadVerdict(measured),
    good: zero,
    facts: [
      ...loadFacts(measured),
      [
        'counted by the action',
        `${outputs['requests-failed']} of ${outputs['requests-total']} failed`,
      ],
      ['release', built.sha],
    ],
    plot,
    summary,
  };
}
