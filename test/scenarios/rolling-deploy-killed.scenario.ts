/** Deploys whose runner is killed in the middle: something healthy serves, the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import {
  again,
  slowStop,
  startTwoReleases,
  type TwoReleases,
} from '../rolling-deploy/two-releases.ts';

let two: TwoReleases;
let stage: TwoReleases['stage'];

beforeAll(async () => {
  two = await startTwoReleases();
  ({ stage } = two);
});

afterAll(() => two.stage.stop());

const MOMENTS: readonly (readonly [string, RegExp, Readonly<Record<string, unknown>>])[] = [
  ['it has the lock', /• From/, {}],
  ['the environment file is written', /\.env written/, {}],
  ['the first replica is drained', /app-a is out/, {}],
  ['the first replica is told to stop', /Container shop-app-a-1\s+Recreate/, slowStop],
  ['the first replica is being replaced', /Container shop-app-a-1\s+Recreated/, {}],
  ['the first replica is back', /app-a is back/, {}],
  ['the second replica is drained', /app-b is out/, {}],
];

test.each(MOMENTS)(
  'the runner dies when %s, and the next run converges',
  async (_, line, config) => {
    const release = await two.other();
    await using load = two.visitors();
    await using killed = await stage.deploy(release, { config, kill: (text) => line.test(text) });
    expect(killed.killed).toBe(true);
    await using next = await stage.deploy(release, again);
    expect(next.exitCode, next.maskedLog).toBe(0);
    expect(await standing(stage)).toEqual(done(release.release));
    expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
  },
);

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
