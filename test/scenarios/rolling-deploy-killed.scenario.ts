/** Deploys whose runner is killed: something healthy serves, and the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { convergesAfterKill, killedWhileStopping } from '../rolling-deploy/cut-short.ts';
import { expectNoCredentials, interruptAt } from '../rolling-deploy/interruptions.ts';
import {
  forget,
  holdAt,
  recordSteps,
  type Scene,
  startScene,
  withProxyFile,
} from '../rolling-deploy/scene.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { stepOf } from '../rolling-deploy/steps.ts';
import type { TwoReleases } from '../rolling-deploy/two-releases.ts';

let scene: Scene;
let two: TwoReleases;
let stage: TwoReleases['stage'];

beforeAll(async () => {
  scene = await startScene();
  ({ two } = scene);
  ({ stage } = two);
});

afterAll(() => scene?.stop());

test('the runner dies at every step, run after run, and each next run goes on from there', async () => {
  const steps = (await recordSteps(scene)).map(({ name }) => name);
  const release = await two.other();
  await forget(two, release);
  const deaths: string[] = [];
  let late: (() => void) | undefined;
  await using load = two.visitors();
  for (let attempt = 1; attempt <= steps.length + 1; attempt += 1) {
    const held = holdAt(scene.gate, (step) => !deaths.includes(step));
    await using run = await scene.deploy(release, attempt, { kill: held });
    if (!run.killed) {
      expect(run.exitCode, run.maskedLog).toBe(0);
      break;
    }
    const { text, go } = await held;
    const { name } = stepOf(text);
    deaths.push(name);
    // The command was on its way already: it goes on, and nobody hears how it ended. But for the line of
    // the journal, which comes when it is too late: the next run writes it.
    if (name === 'writes the journal') late = go;
    else go();
  }
  scene.gate.open();
  late?.();
  expect(await standing(stage)).toEqual(done(release.release));
  await expectNoCredentials(two);
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
  // Those with a number are looks that came before already.
  expect(steps.filter((name) => !deaths.includes(name) && !/\(\d+\)$/.test(name))).toEqual([]);
});

test(`the runner dies when ${killedWhileStopping.when}, and the next run converges`, () =>
  convergesAfterKill(two, killedWhileStopping));

test('the two containers that a killed Compose leaves side by side become one again', async () => {
  const release = await two.other();
  await onHost(
    stage,
    'sh',
    '-ec',
    `id=$(docker ps --quiet --no-trunc --filter label=com.docker.compose.service=app-a)
     labels=$(mktemp)
     docker inspect --format '{{range $k, $v := .Config.Labels}}{{println (print $k "=" $v)}}{{end}}' "$id" | sed '/^$/d' > "$labels"
     docker run --detach --label-file "$labels" --name "$(echo "$id" | cut -c 1-12)_shop-app-a-1" "$(docker inspect --format '{{.Image}}' "$id")"
     rm "$labels"`,
  );
  expect((await standing(stage)).replicas).toHaveLength(3);
  await using load = two.visitors();
  await using run = await stage.deploy(release);
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain('more than one container');
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('the runner dies when the proxy reads its new file, or a service after the replicas changes', async () => {
  const more = await withProxyFile(scene);
  const steps = (await recordSteps(more)).map(({ name }) => name);
  const added = [
    'copies a file: caddy/Caddyfile',
    'notes what a service has to do',
    'reloads a service: caddy',
    'forgets what a service had to do',
    'replaces a container: worker',
  ];
  expect(steps).toEqual(expect.arrayContaining(added));
  for (const step of ['reloads a service: caddy', 'replaces a container: worker']) {
    expect(await interruptAt(more, { step, way: 'killed' })).toMatchObject({ next: 'deployed' });
  }
});
