/** An empty host gets its first release. */
import type { SceneReport } from '../report/page.ts';
import type { Stage } from '../stage.ts';
import { good } from '../story.ts';
import type { Built } from './build.ts';
import { deployUnloaded } from './deploy.ts';

/** Deploys to a host that has nothing but Docker. */
export async function firstDeploy(stage: Stage, built: Built): Promise<SceneReport> {
  await using run = await deployUnloaded(stage, built);
  if (run.outputs.status !== 'deployed')
    throw new Error(`rolling-deploy: ${run.outputs.status}\n${run.maskedLog}`);
  const answer = await fetch(`${stage.stack.host.url}/version`);
  const version = (await answer.text()).trim();
  good(`${stage.stack.host.url}/version answers ${version}`);
  return {
    title: 'The first deploy, to an empty host',
    verdict: `The proxy and two replicas were started; ${built.version} serves.`,
    good: answer.ok && version.includes(built.version),
    facts: [
      ['release', built.sha],
      ['digest', run.outputs.digest ?? ''],
    ],
    summary: run.summary,
  };
}
