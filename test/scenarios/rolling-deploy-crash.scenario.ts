/** Deploys that are cancelled or killed in the middle: something healthy serves, the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { type DeployStage, type Published, startDeployStage } from '../stack/deploy-stage.ts';
import { until } from '../stack/until.ts';

let stage: DeployStage;
let releases: readonly [Published, Published];

beforeAll(async () => {
  stage = await startDeployStage();
  releases = [await stage.publish({ version: 'v1' }), await stage.publish({ version: 'v2' })];
  await using run = await stage.deploy(releases[0]);
  expect(run.exitCode, run.maskedLog).toBe(0);
});

afterAll(() => stage.stop());

const onHost = async (...args: string[]) => (await stage.host.exec(args)).stdout.trim();
const inDirectory = (path: string) => `${stage.host.directory}/${path}`;

/** The release that is not the one of the journal's last line. */
async function other(): Promise<Published> {
  const [first, second] = releases;
  const answer = await fetch(`${stage.host.url}/version`);
  const { version } = (await answer.json()) as { version: string };
  return version === first.release ? second : first;
}

/** Each replica's release, the markers and the lock, as they stand on the host. */
async function standing() {
  const format = '{{.Label "com.docker.compose.service"}} {{.Label "fairway.release"}} {{.Status}}';
  const listed = await onHost('docker', 'ps', '--all', '--format', format);
  const replicas = listed.split('\n').filter((line) => line.startsWith('app-'));
  return {
    replicas: replicas.map((line) => line.replace(/ Up .*\((\w+)\)$/, ' $1')).sort(),
    markers: await onHost('ls', inDirectory('drain')),
    locked: (await stage.host.exec(['test', '-e', inDirectory('.fairway/lock')])).exitCode === 0,
  };
}

const done = (release: string) => ({
  replicas: [`app-a ${release} healthy`, `app-b ${release} healthy`],
  markers: '',
  locked: false,
});

/** The next attempt of the same run, as a person starts it. */
const again = { env: { GITHUB_RUN_ATTEMPT: '2' } };

/** Less than in the other scenarios: what counts here is that nothing fails, not how much. */
const traffic = mixedTraffic.map((stream) => ({ ...stream, rate: Math.ceil(stream.rate / 4) }));

// Slow requests are still open when the old container is told to stop: then that goes on by itself.
const slowStop = { roll: { 'drain-timeout': '1s' } };

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
    const release = await other();
    await using load = startLoad(new URL(stage.host.url), traffic);
    await using killed = await stage.deploy(release, { config, kill: (text) => line.test(text) });
    expect(killed.killed).toBe(true);
    await using next = await stage.deploy(release, again);
    expect(next.exitCode, next.maskedLog).toBe(0);
    expect(await standing()).toEqual(done(release.release));
    expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
  },
);

test.each([
  ['it waits for the drain', /::group::Roll app-a/],
  ['the first replica is being replaced', /Container shop-app-a-1\s+Recreate/],
  ['the second replica boots', /Container shop-app-b-1\s+Started/],
])('a cancel while %s leaves a healthy version and a free lock', async (_, line) => {
  const release = await other();
  await using load = startLoad(new URL(stage.host.url), traffic);
  await using cancelled = await stage.deploy(release, { cancel: (text) => line.test(text) });
  expect(cancelled.outputs.status, cancelled.maskedLog).toBe('cancelled');
  expect(cancelled.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  expect((await standing()).locked).toBe(false);
  await until({ what: 'no process of ours is left on the host', timeoutMs: 2_000 }, async () => {
    const processes = await onHost('pgrep', '-u', 'deploy', '-a');
    return !/docker|fairway/.test(processes);
  });
  await using next = await stage.deploy(release, again);
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await standing()).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

/** Ends the SSH connection from the host's side when a line has come and a test on the host holds. */
function breakOff(line: RegExp, holds = 'true') {
  let broken: Promise<unknown> | undefined;
  const end = `until ${holds}; do :; done; pkill -KILL -u deploy -f ^sshd`;
  const onLine = (text: string) => {
    if (line.test(text)) broken ??= stage.host.exec(['sh', '-c', end]);
  };
  return { onLine, done: async () => expect(await broken).toMatchObject({ exitCode: 0 }) };
}

test('a connection that breaks while a container is replaced is made again, for the way back', async () => {
  const release = await other();
  const [first, second] = releases;
  const before = release === first ? second : first;
  await using load = startLoad(new URL(stage.host.url), traffic);
  const breaking = breakOff(/Container shop-app-a-1\s+Recreate$/);
  await using run = await stage.deploy(release, { config: slowStop, onLine: breaking.onLine });
  await breaking.done();
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'failed', 'failure-code': 'FR013' });
  expect(run.outputs['rolled-back'], run.maskedLog).toBe('true');
  expect(run.summary).toContain(`${before.release}, on every replica`);
  expect(await standing()).toEqual(done(before.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('a connection that breaks while nothing is changed takes no healthy release back', async () => {
  const release = await other();
  await using load = startLoad(new URL(stage.host.url), traffic);
  const drained = breakOff(/::group::Roll app-a/, `[ -e ${inDirectory('drain/app-a')} ]`);
  const watched = breakOff(/app-a is back/);
  await using run = await stage.deploy(release, {
    config: { roll: { soak: '5s' }, probe: { rate: 50 } },
    onLine: (line) => {
      drained.onLine(line);
      watched.onLine(line);
    },
  });
  await Promise.all([drained.done(), watched.done()]);
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(await standing()).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('the two containers that a killed Compose leaves side by side become one again', async () => {
  const release = await other();
  await onHost(
    'sh',
    '-ec',
    `id=$(docker ps --quiet --no-trunc --filter label=com.docker.compose.service=app-a)
     labels=$(mktemp)
     docker inspect --format '{{range $k, $v := .Config.Labels}}{{println (print $k "=" $v)}}{{end}}' "$id" | sed '/^$/d' > "$labels"
     docker run --detach --label-file "$labels" --name "$(echo "$id" | cut -c 1-12)_shop-app-a-1" "$(docker inspect --format '{{.Image}}' "$id")"
     rm "$labels"`,
  );
  expect((await standing()).replicas).toHaveLength(3);
  await using load = startLoad(new URL(stage.host.url), traffic);
  await using run = await stage.deploy(release);
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain('more than one container');
  expect(await standing()).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});
