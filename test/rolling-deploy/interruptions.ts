/** Deploys that are interrupted at a step, in every way; and what the next run makes of them. */
import { expect } from 'vitest';
import { measure } from '../load/measure.ts';
import type { ActionRun } from '../runner/run-action.ts';
import type { DeployOptions, Published } from '../stack/deploy-stage.ts';
import { type HeldCommand, type StepGate, startStepGate } from '../stack/step-gate.ts';
import { until } from '../stack/until.ts';
import {
  freshTraffic,
  quickShop,
  quickShopWithProxyFile,
  quickTraffic,
  type Shop,
} from './quick-shop.ts';
import { done, onHost, standing } from './standing.ts';
import { numbered, type Step } from './steps.ts';
import { fewVisitors, startTwoReleases, type TwoReleases } from './two-releases.ts';

/** A host with two releases, and a gate before it. */
export interface Scene {
  readonly two: TwoReleases;
  readonly gate: StepGate;
  /** Runs the action; attempts of one run are counted from 1. */
  deploy(published: Published, attempt: number, options?: DeployOptions): Promise<ActionRun>;
  /** Checks what else is to be as a release has it. */
  expectWhole(release: string): Promise<void>;
  stop(): Promise<void>;
}

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

/** Starts a host with one release on it. */
export async function startScene(): Promise<Scene> {
  const shop = await quickShop();
  const two = await startTwoReleases({ deploy: shop('v1'), traffic: quickTraffic });
  const { stage } = two;
  const gate = await startStepGate(stage.stack.engine, stage.host);
  return {
    two,
    gate,
    deploy: deployTo(two, shop),
    expectWhole: async () => undefined,
    async stop() {
      await gate[Symbol.asyncDispose]();
      await stage.stop();
    },
  };
}

/** The same host, where each release has a new file for the proxy, and a service after the replicas. */
export async function withProxyFile(scene: Scene): Promise<Scene> {
  const { stage } = scene.two;
  const two = { ...scene.two, visitors: () => fewVisitors(stage, freshTraffic) };
  return {
    ...scene,
    two,
    deploy: deployTo(two, await quickShopWithProxyFile()),
    async expectWhole(release) {
      const { headers } = await fetch(`${stage.host.url}/version`);
      expect(headers.get('x-edge')).toBe(release);
      const { replicas } = await standing(stage, 'worker');
      expect(replicas).toEqual([expect.stringMatching(`^worker ${release} Up `)]);
      expect(await onHost(stage, 'ls', `${stage.host.directory}/.fairway`)).not.toContain(
        'pending',
      );
    },
  };
}

/** Lets containers outlive the engine: without it a restart of the engine stops them all. */
export async function liveRestore({ two: { stage } }: Scene): Promise<void> {
  await stage.host.exec(['tee', '/etc/docker/daemon.json'], { input: '{"live-restore": true}' });
  await onHost(stage, 'pkill', '-HUP', '-x', 'dockerd');
  await until({ what: 'containers outlive the engine', timeoutMs: 10_000 }, async () => {
    return (await onHost(stage, 'docker', 'info', '-f', '{{.LiveRestoreEnabled}}')) === 'true';
  });
}

/** The steps of a whole deploy, in order. */
export async function recordSteps({ two, gate, deploy }: Scene): Promise<Step[]> {
  const release = await two.other();
  await forget(two, release);
  void gate.hold(() => false);
  await using run = await deploy(release, 1);
  expect(run.outputs.status, run.maskedLog).toBe('deployed');
  return gate.passed.map(numbered());
}

/** Holds the step, by its numbered name. */
export function holdAt(gate: StepGate, fits: (step: string) => boolean): Promise<HeldCommand> {
  const nameOf = numbered();
  return gate.hold((text) => fits(nameOf(text).name));
}

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
  const { first, late } = await INTERRUPTIONS[way](scene, { release, step });
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
  const { total, failed, failures } = measure(await load.stop());
  const outcome = { step, way, first, stood, requests: total, failed };
  expect(failures, said).toEqual({});
  return { ...outcome, next: next.outputs.status ?? '' };
}

/** Removes the image of a release from the host, so that it is pulled again. */
export async function forget({ stage }: TwoReleases, { image }: Published): Promise<void> {
  const id = await onHost(stage, 'docker', 'image', 'inspect', '--format', '{{.Id}}', image);
  if (id !== '') await onHost(stage, 'docker', 'image', 'rm', '--force', id);
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

function deployTo({ stage }: TwoReleases, shop: Shop): Scene['deploy'] {
  return (published, attempt, options = {}) =>
    stage.deploy(published, {
      ...shop(published.release),
      env: { GITHUB_RUN_ATTEMPT: `${attempt}` },
      ...options,
    });
}

interface Told {
  readonly release: Published;
  readonly step: string;
}

interface Ended {
  readonly first: string;
  /** A command of a run that is dead, which has not come through yet. */
  readonly late?: HeldCommand;
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
    const restarted = held.then(async ({ go }) => {
      go();
      await onHost(two.stage, 'pkill', '-TERM', '-x', 'dockerd');
    });
    await using run = await deploy(release, 1);
    await restarted;
    await until({ what: 'the engine is back', timeoutMs: 60_000 }, async () => {
      return (await two.stage.host.exec(['docker', 'version'])).exitCode === 0;
    });
    return { first: endOf(run) };
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
