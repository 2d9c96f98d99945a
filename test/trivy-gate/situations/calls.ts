/** A second call in the same job: nothing of the first one may reach into it. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOptions } from '../../runner/run-action.ts';
import { CRITICAL, OLD } from '../visits.ts';
import { github, waive } from '../waiving.ts';
import { daysAgo } from './artifacts.ts';
import { type Call, harmlessIn, type Scene, type Situation, undecidedIn } from './situation.ts';

type Inputs = Readonly<Record<string, string>>;

/**
 * Two calls that share commit, checkout, home directory, files of the job and tool cache, and the
 * second of which gets what the first one handed on. The first one comes to the verdict that is named.
 */
function twice(
  verdict: 'pass' | 'block' | 'error',
  first: (scene: Scene) => Promise<Inputs> | Inputs,
  second: (scene: Scene, first: Inputs) => Promise<Inputs> | Inputs,
): Situation['arrange'] {
  return async (scene): Promise<Call> => {
    const { stage, gate, old, closing } = scene;
    const place = () => mkdtemp(join(stage.scratch, 'job-'));
    const [RUNNER_TEMP, RUNNER_TOOL_CACHE, HOME] = [await place(), await place(), await place()];
    const workspace = await place();
    const api = closing.use(await github({ 'other-waivers.yaml': WAIVERS }));
    const apiUrl = `http://${api.host}`;
    const job: RunOptions['env'] = { RUNNER_TEMP, RUNNER_TOOL_CACHE, HOME };
    const inputs = { image: old.reference, ...(await first(scene)) };
    await using run = await gate(inputs, { workspace, apiUrl, env: job });
    if (run.outputs['verdict'] !== verdict) {
      throw new Error(`the first call: ${run.outputs['verdict']}, ${run.outputs['reason']}`);
    }
    return {
      inputs: { image: old.reference, ...(await second(scene, inputs)) },
      options: { workspace, apiUrl, env: { ...job, ...run.env }, path: run.path },
    };
  };
}

const WAIVERS = waive('CVE-2026-11111', 30) + waive('CVE-2026-33333', 30);
const NOTHING = () => ({});

const unaffected = harmlessIn('second call in a job', [
  ['the first one judged another image', twice('pass', imageThatPasses, NOTHING)],
  ['the first one only looked', twice('pass', () => ({ audit: 'true' }), NOTHING)],
  ['the first one was a rehearsal', twice('error', () => ({ 'dry-run': 'true' }), NOTHING)],
  [
    'the first one blocked only what is fixable',
    twice('block', () => ({ 'fixable-only': 'true' }), NOTHING),
  ],
  ['the first one blocked more', twice('block', () => ({ severity: 'CRITICAL\nHIGH' }), NOTHING)],
  ['the first one had waivers', twice('pass', () => ({ waivers: 'other-waivers.yaml' }), NOTHING)],
  [
    'the first one was compared with what runs',
    twice('pass', ({ old }) => ({ baseline: old.reference }), NOTHING),
  ],
  [
    'the first one had a database without these advisories',
    twice('pass', async ({ stage }) => ({ 'db-repositories': await stage.database([]) }), NOTHING),
  ],
  [
    'the first one was killed',
    twice('error', ({ stage }) => stage.standIn('image', 'kill -9 $$'), NOTHING),
  ],
]);

function imageThatPasses({ clean }: Scene): Inputs {
  return { image: clean.reference };
}

const undecided = undecidedIn('second call in a job', [
  [
    'its scanner hangs, and the report of the first one is there',
    'FG006',
    /did not end in time/,
    twice('pass', imageThatPasses, async ({ stage, clean }) => ({
      ...{ image: clean.reference, timeout: '4s' },
      ...(await stage.standIn('image', 'exec sleep 600')),
    })),
  ],
  [
    'its scanner writes no report, and that of the first one is there',
    'FG007',
    /it is missing/,
    twice('pass', imageThatPasses, async ({ stage, clean }) => ({
      image: clean.reference,
      ...(await stage.standIn('image', 'exit 0')),
    })),
  ],
  [
    'its database is nowhere, and that of the first one is there',
    'FG030',
    /127\.0\.0\.1:9/,
    twice('pass', imageThatPasses, ({ clean }) => ({
      image: clean.reference,
      'db-repositories': '127.0.0.1:9/trivy-db:2',
    })),
  ],
  [
    'the first one took an older database',
    'FG031',
    /may be 48 h old/,
    twice(
      'block',
      async ({ stage }) => ({
        'db-max-age': '10d',
        'db-repositories': await stage.database({ advisories: [CRITICAL], updatedAt: daysAgo(5) }),
      }),
      (_, first) => ({ 'db-repositories': first['db-repositories'] ?? '' }),
    ),
  ],
  [
    'the first one let a system past its end of life pass',
    'FG002',
    /end of life/,
    twice(
      'pass',
      async ({ stage }) => {
        const osRelease = { ID: 'debian', VERSION_ID: '8' };
        const image = await stage.image({ osRelease, debs: OLD });
        const aboutIt = { ...CRITICAL, source: 'debian 8', fixedVersion: '1.0-1' };
        const database = await stage.database([aboutIt]);
        return { image: image.reference, 'db-repositories': database, eol: 'warn' };
      },
      (_, first) => ({
        ...{ image: first['image'] ?? '', 'db-repositories': first['db-repositories'] ?? '' },
      }),
    ),
  ],
  [
    'the first one named a platform',
    'FG012',
    /none was asked/,
    twice(
      'pass',
      async ({ stage }) => {
        const debs = { openssl: '3.0.21-1' };
        const index = await stage.index({ 'linux/amd64': { debs }, 'linux/arm64': { debs } });
        return { image: index.reference, platform: 'linux/amd64' };
      },
      (_, first) => ({ image: first['image'] ?? '' }),
    ),
  ],
]);

/** The situations of this group. */
export const calls: readonly Situation[] = [...unaffected, ...undecided];
