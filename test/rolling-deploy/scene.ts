/** A host with two releases for the deploys that are interrupted, and a gate before it that knows their steps. */
import { expect } from 'vitest';
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
import { onHost, standing } from './standing.ts';
import { numbered, type Step } from './steps.ts';
import { fewVisitors, startTwoReleases, type TwoReleases } from './two-releases.ts';

/** A host with two releases, and a gate before it. */
export interface Scene {
  readonly two: TwoReleases;
  readonly gate: StepGate;
  /** Runs the action; attempts of one run are counted from 1. */
  deploy(published: Published, attempt: number, options?: DeployOptions): Promise<ActionRun>;
  /** A reload of Caddy resets fresh connections that wait to be accepted: so many of those may be. */
  readonly mostReset: number;
  /** Checks what else is to be as a release has it. */
  expectWhole(release: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a host with one release on it. */
export async function startScene(): Promise<Scene> {
  const shop = await quickShop();
  const two = await startTwoReleases({ deploy: shop('v1'), traffic: quickTraffic });
  const { stage } = two;
  const gate = await startStepGate(stage.stack.engine, stage.host);
  return {
    two,
    gate,
    mostReset: 0,
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
    mostReset: 3,
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

/** Removes the image of a release from the host, so that it is pulled again. */
export async function forget({ stage }: TwoReleases, { image }: Published): Promise<void> {
  const id = await onHost(stage, 'docker', 'image', 'inspect', '--format', '{{.Id}}', image);
  if (id !== '') await onHost(stage, 'docker', 'image', 'rm', '--force', id);
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
