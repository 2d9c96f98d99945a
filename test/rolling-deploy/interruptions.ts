/** Deploys that are interrupted at a step, in every way; and what the next run makes of them. */
import { expect } from 'vitest';
import type { RequestRecord } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import type { ActionRun } from '../runner/run-action.ts';
import type { Published } from '../stack/deploy-stage.ts';
import type { HeldCommand } from '../stack/step-gate.ts';
import { until } from '../stack/until.ts';
import { forget, holdAt, type Scene } from './scene.ts';
import { done, onHost, standing } from './standing.ts';
import type { TwoReleases } from './two-releases.ts';

/** What came of a deploy that was interrupted. */
export interface Interrupted {
  readonly step: string;
  readonly way: Way;
  /** How the run ended that was interrupted. */
  readonly first: string;
  /** The releases that the replicas had then. */
  readonly stood: string;
  readonly requests: number;
  readonly failed: number;
  /** How the next run ended. */
  readonly next: string;
}

/** How a deploy is interrupted. */
export const WAYS = [
  'killed',
  'cancelled',
  'connection cut',
  'engine restarted',
  'killed twice',
] as const;
export type Way = (typeof WAYS)[number];

/**
 * Interrupts a deploy at a step, lets the next run finish it, and checks that no visitor noticed and that
 * nothing is left over.
 */
export async function interruptAt(
  scene: Scene,
  { step, way }: Pick<Interrupted, 'step' | 'way'>,
): Promise<Interrupted> {
  const { two, deploy } = scene;
  const release = await two.other();
  await forget(two, release);
  await using load = two.visitors();
  const { first, late, away } = await INTERRUPTIONS[way](scene, { release, step });
  const stood = await releasesOf(two);
  const attempt = way === 'killed twice' ? 3 : 2;
  // What a dead run had asked for may come when the next one has the lock already.
  const onLine = (line: string) => void (/• /.test(line) && late?.go());
  await using next = await deploy(release, attempt, { onLine });
  const said = `${way}, ${step}: ${first}\n${next.maskedLog}`;
  expect(next.exitCode, said).toBe(0);
  expect(await standing(two.stage), said).toEqual(done(release.release));
  await scene.expectWhole(release.release);
  await expectNoCredentials(two);
  const records = await load.stop();
  const { total, failed } = measure(records);
  const outcome = { step, way, first, stood, requests: total, failed };
  const blamed = records.filter((record) => !isDuring(away, load.startedAt, record));
  const { failures } = measure(blamed);
  const others = Object.entries(failures).filter(([text]) => !RESET.test(text));
  expect(Object.fromEntries(others), said).toEqual({});
  const resets = Object.entries(failures).reduce((sum, [, count]) => sum + count, 0);
  expect(resets, said).toBeLessThanOrEqual(scene.mostReset);
  return { ...outcome, next: next.outputs.status ?? '' };
}

/** Neither the credential of a pull, nor a directory that it was in, is left. */
export async function expectNoCredentials({ stage }: TwoReleases): Promise<void> {
  await until({ what: 'the private directories are gone', timeoutMs: 10_000 }, async () => {
    return !(await onHost(stage, 'ls', '-A', '/dev/shm', '/tmp')).includes('fairway-');
  });
  const { password } = stage.stack.registry.writer;
  const search = ['grep', '--recursive', '--files-with-matches', '--fixed-strings', '--text'];
  const places = ['/home', '/tmp', '/dev/shm', '/run/steps', '/root'];
  expect(await onHost(stage, ...search, '--', password, ...places)).toBe('');
}

// --- internal ---

const RESET = /ECONNRESET|socket hang up/;

interface Told {
  readonly release: Published;
  readonly step: string;
}

interface Ended {
  readonly first: string;
  /** A command of a run that is dead, which has not come through yet. */
  readonly late?: HeldCommand;
  /** When no request reached the host, whatever runs there. */
  readonly away?: Away;
}

/** In milliseconds since the epoch. */
interface Away {
  readonly from: number;
  readonly to: number;
}

/** Whether a request was under way at that time. */
function isDuring(away: Away | undefined, loadFrom: number, record: RequestRecord): boolean {
  if (away === undefined) return false;
  const began = loadFrom + record.startMs;
  return began <= away.to && began + record.durationMs >= away.from;
}

const INTERRUPTIONS: Readonly<Record<Way, (scene: Scene, told: Told) => Promise<Ended>>> = {
  async killed(scene, { release, step }) {
    const held = await killAt(scene, { release, step, attempt: 1 });
    // The command was on its way already: it goes on, and nobody hears how it ended.
    held.go();
    return { first: 'killed' };
  },
  async 'killed twice'(scene, { release, step }) {
    const late = await killAt(scene, { release, step, attempt: 1 });
    const second = holdAt(scene.gate, (name) => name === step);
    await using run = await scene.deploy(release, 2, { kill: second });
    if (!run.killed) return { first: `killed; then ${run.outputs.status} without that step`, late };
    (await second).go();
    return { first: 'killed, and killed again', late };
  },
  async cancelled({ two, gate, deploy }, { release, step }) {
    const held = holdAt(gate, (name) => name === step);
    // What is not interrupted, such as the lock, must not wait for ever.
    void held.then(({ go }) => setTimeout(go, 300));
    await using run = await deploy(release, 1, { cancel: held });
    expect(
      run.signals.map(({ signal }) => signal),
      run.maskedLog,
    ).toEqual(['SIGINT']);
    expect((await standing(two.stage)).locked).toBe(false);
    return { first: endOf(run) };
  },
  async 'connection cut'({ two, gate, deploy }, { release, step }) {
    const held = holdAt(gate, (name) => name === step);
    const cut = held.then(async ({ go }) => {
      await onHost(two.stage, 'pkill', '-KILL', '-u', 'deploy', '-f', '^sshd');
      go();
    });
    await using run = await deploy(release, 1);
    await cut;
    return { first: endOf(run) };
  },
  async 'engine restarted'({ two, gate, deploy }, { release, step }) {
    const held = holdAt(gate, (name) => name === step);
    // Its containers run on, but the ports of the host that lead to them are the engine's.
    const restarted = held.then(async ({ go }): Promise<Away> => {
      const from = Date.now();
      go();
      const before = await onHost(two.stage, 'pgrep', '-o', '-x', 'dockerd');
      await onHost(two.stage, 'pkill', '-TERM', '-x', 'dockerd');
      await until({ what: 'another engine answers', timeoutMs: 60_000 }, async () => {
        const now = await onHost(two.stage, 'pgrep', '-x', 'dockerd');
        const answers = (await two.stage.host.exec(['docker', 'version'])).exitCode === 0;
        return answers && now !== '' && !now.split('\n').includes(before);
      });
      return { from, to: Date.now() };
    });
    await using run = await deploy(release, 1);
    return { first: endOf(run), away: await restarted };
  },
};

/** The runner dies while the host has a command that has not begun. */
async function killAt(
  { gate, deploy }: Scene,
  { release, step, attempt }: Told & { readonly attempt: number },
): Promise<HeldCommand> {
  const held = holdAt(gate, (name) => name === step);
  await using run = await deploy(release, attempt, { kill: held });
  expect(run.killed, `it never came to: ${step}\n${run.maskedLog}`).toBe(true);
  return held;
}

function endOf({ outputs }: ActionRun): string {
  const code = outputs['failure-code'] ? ` (${outputs['failure-code']})` : '';
  const back = outputs['rolled-back'] === 'true' ? ', taken back' : '';
  return `${outputs.status}${code}${back}`;
}

async function releasesOf({ stage }: TwoReleases): Promise<string> {
  const { replicas, markers } = await standing(stage);
  const out = markers === '' ? '' : `, ${markers} out`;
  return replicas.map((line) => line.split(' ').slice(1).join(' ')).join(' + ') + out;
}
