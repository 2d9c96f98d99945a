/** Deploys whose runner is killed in the middle: something healthy serves, the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { convergesAfterKill, kills } from '../rolling-deploy/cut-short.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';

let two: TwoReleases;
let stage: TwoReleases['stage'];

beforeAll(async () => {
  two = await startTwoReleases();
  ({ stage } = two);
});

afterAll(() => two.stage.stop());

test.each([kills.environment, kills.stopping, kills.secondDrained])(
  'the runner dies when $when, and the next run converges',
  (moment) => convergesAfterKill(two, moment),
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
