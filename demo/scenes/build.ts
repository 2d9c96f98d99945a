/** A commit becomes an image that is named by it. */

import type { SceneReport } from '../report/page.ts';
import type { DemoVersion } from '../repository.ts';
import { act, type Stage } from '../stage.ts';
import { good, say } from '../story.ts';

/** A version that was built and pushed. */
export interface Built {
  readonly version: string;
  readonly sha: string;
  /** name@digest */
  readonly ref: string;
}

/** Commits a version, builds and pushes it. */
export async function build(
  stage: Stage,
  version: DemoVersion,
): Promise<{ built: Built; report: SceneReport }> {
  const sha = await stage.repository.commitVersion(version);
  say(
    `Commit ${sha.slice(0, 12)}: ${version.version}${version.broken ? ', broken on purpose' : ''}.`,
  );
  const { writer } = stage.stack.registry;
  await using run = await act(stage, {
    action: 'build-image',
    inputs: { image: stage.image, username: writer.username, password: writer.password },
    sha,
  });
  if (run.outputs.status !== 'built')
    throw new Error(`build-image: ${run.outputs.status}\n${run.maskedLog}`);
  const ref = run.outputs.ref ?? '';
  good(`built and pushed as ${run.outputs.tag}`);
  return {
    built: { version: version.version, sha, ref },
    report: {
      title: `A commit becomes an image: ${version.version}`,
      verdict: 'Built, pushed, and the registry holds the digest that was reported.',
      good: true,
      facts: [
        ['commit', sha],
        ['image', ref],
      ],
      summary: run.summary,
    },
  };
}
