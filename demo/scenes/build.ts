/** A commit becomes an image that is named by it. */

import type { ActionRun } from '../../test/runner/run-action.ts';
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
  const remark = version.broken === undefined ? '' : ', broken on purpose';
  say(`Commit ${sha.slice(0, 12)}: ${version.version}${remark}.`);
  await using run = await buildImage(stage, { image: stage.image, sha });
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

/** Builds and pushes an image that is no release: one that has an OpenSSL of 2013 installed. */
export async function buildLegacy(stage: Stage): Promise<Built> {
  const file = 'Dockerfile.legacy';
  const stanza = [
    'Package: openssl',
    'Status: install ok installed',
    'Architecture: amd64',
    'Version: 1.0.1e-2',
  ];
  const base = stage.stack.appBase;
  await stage.repository.write(
    file,
    `FROM ${base}\nRUN printf '${stanza.join('\\n')}\\n\\n' >> /var/lib/dpkg/status\n`,
  );
  const sha = await stage.repository.commitVersion({ version: 'legacy', base });
  await using run = await buildImage(stage, { image: `${stage.image}-legacy`, file, sha });
  return { version: 'legacy', sha, ref: run.outputs.ref ?? '' };
}

/** @throws {Error} with the log, when the image is not built and pushed. */
async function buildImage(
  stage: Stage,
  { sha, ...inputs }: { readonly sha: string; readonly image: string; readonly file?: string },
): Promise<ActionRun> {
  const { username, password } = stage.stack.registry.writer;
  const run = await act(stage, {
    action: 'build-image',
    inputs: { ...inputs, username, password },
    sha,
  });
  if (run.outputs.status === 'built') return run;
  await run[Symbol.asyncDispose]();
  throw new Error(`build-image: ${run.outputs.status}\n${run.maskedLog}`);
}
