/**
 * What visitors notice of a roll, by this action and by what people use without it.
 * `RUNS=1` for a quick look, `ROLLS=pattern` for some of the rows, `DOCKER_ROLLOUT=path` for one more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestRecord } from '../test/load/load.ts';
import { measure } from '../test/load/measure.ts';
import { startVisitors } from '../test/load/visitors.ts';
import { emptyHost, startZero, type ZeroStage } from '../test/rolling-deploy/zero/play.ts';
import type { Application } from '../test/rolling-deploy/zero/rows.ts';
import type { Published } from '../test/stack/deploy-stage.ts';
import { sampleDeployFiles, sampleEnvFile } from '../test/stack/sample-app.ts';
import { until } from '../test/stack/until.ts';
import { composeFor, type Rival, rivals } from './rivals.ts';
import type { Row, Topic } from './table.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const ROLLS = new RegExp(process.env['ROLLS'] ?? '');
const APPLICATIONS: readonly Application[] = ['graceful', 'dies at once'];

/** Visitors before and after a roll, so that what comes late is seen. */
const LEAD_MS = 2_000;
const TAIL_MS = 4_000;
/** About as long as a roll takes. */
const NO_ROLL_MS = 20_000;

/** Rolls by the action and by its rivals under one load on one stack. */
export const rollingDeploy: Topic = {
  title: 'A roll of two replicas, as visitors see it',
  method: `${RUNS} runs each, v1 → v2 or back, behind Caddy 2.11: 100 GET/s over kept connections, 20 GET/s over new ones, 20 POST/s of 150 ms, 5 GET/s of 3 s, and 4 WebSockets. The failed requests of each run; of the others the worst run. The action drains by marker. Goal: 0 failed in every run, and no quick GET 200 ms slower than without a roll.`,
  head: [
    ...['roll', 'application', 'failed requests', 'longest gap', 'slowest quick GET'],
    'WebSockets ended',
  ],
  async measure() {
    const zero = await startZero();
    try {
      const rows: Row[] = [];
      for (const { name, prepare } of rollers) {
        if (!ROLLS.test(name)) continue;
        for (const application of APPLICATIONS) {
          const row = await rowOf(zero, { name, application, prepare });
          // Each takes a minute and more.
          console.error(row.join(' | '));
          rows.push(row);
        }
      }
      return rows;
    } finally {
      await zero.stage.stop();
    }
  },
};

/** Rolls the release that is given; made anew for each row, with v1 running. */
type Roll = (release: Published) => Promise<void>;
type Prepare = (zero: ZeroStage, first: Published) => Promise<Roll>;

const rollers: readonly { readonly name: string; readonly prepare: Prepare }[] = [
  {
    name: 'none: the same load alone',
    prepare: async (zero, first) => {
      await byAction(zero, first);
      return () => sleep(NO_ROLL_MS);
    },
  },
  ...rivals.map((rival) => ({
    name: rival.name,
    prepare: (zero: ZeroStage, first: Published) => byRival(zero, first, rival),
  })),
  { name: 'rolling-deploy, by marker', prepare: byAction },
];

interface Rolling {
  readonly name: string;
  readonly application: Application;
  readonly prepare: Prepare;
}

async function rowOf(zero: ZeroStage, { name, application, prepare }: Rolling): Promise<Row> {
  const [first, second] = zero.releases[application];
  await emptyHost(zero.stage);
  const roll = await prepare(zero, first);
  const runs: Seen[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await seenDuring(zero, () => roll(run % 2 === 0 ? second : first)));
  }
  const worst = (of: (seen: Seen) => number) => `${Math.round(Math.max(...runs.map(of)))} ms`;
  return [
    name,
    application,
    runs.map(({ failed }) => failed).join(' / '),
    worst(({ longestGapMs }) => longestGapMs),
    worst(({ slowestMs }) => slowestMs),
    runs.map(({ ended }) => ended).join(' / '),
  ];
}

interface Seen {
  readonly failed: number;
  readonly longestGapMs: number;
  readonly slowestMs: number;
  readonly ended: number;
}

async function seenDuring({ stage }: ZeroStage, roll: () => Promise<void>): Promise<Seen> {
  await using visitors = startVisitors(new URL(stage.host.url));
  await sleep(LEAD_MS);
  await roll();
  await sleep(TAIL_MS);
  const { load, sockets } = visitors;
  const records = await load.stop();
  await sockets.stop();
  const { failed, longestGapMs } = measure(records);
  const slowestMs = measure(records.filter(isQuickGet)).slowestQuickMs;
  return {
    failed: failed + sockets.failures.length,
    ...{ longestGapMs, slowestMs },
    ended: sockets.ends.length,
  };
}

function isQuickGet({ stream, quick }: RequestRecord): boolean {
  return quick && stream.startsWith('GET');
}

async function byAction({ stage }: ZeroStage, first: Published): Promise<Roll> {
  const roll: Roll = async (release) => {
    // WebSockets stay open until a drain has taken this long; it is longer than a slow request takes.
    const config = { roll: { 'drain-timeout': '5s' } };
    await using run = await stage.deploy(release, { config });
    if (run.exitCode !== 0) throw new Error(`rolling-deploy failed:\n${run.maskedLog}`);
  };
  await roll(first);
  return roll;
}

async function byRival(
  { stage, releases }: ZeroStage,
  first: Published,
  rival: Rival,
): Promise<Roll> {
  const { host, stack, imageName } = stage;
  const on = { user: 'deploy', cwd: host.directory };
  const must = async (args: readonly string[]) => {
    const { exitCode, stderr } = await host.exec(args, { ...on, timeoutMs: 180_000 });
    if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  };
  const choose = ({ release }: Published) =>
    host.write('.env', sampleEnvFile(stack, { image: imageName, version: release }));
  await host.exec(['install', '-d', '-o', 'deploy', '-g', 'deploy', host.directory]);
  for (const { release } of Object.values(releases).flat()) {
    await host.loadImage(`${imageName}:${release}`);
  }
  await rival.install?.(host);
  const { 'compose.yaml': sample = '' } = await sampleDeployFiles();
  await host.write('compose.yaml', composeFor(rival, sample));
  await host.write('caddy/Caddyfile', rival.caddyfile);
  await choose(first);
  await must(['docker', 'compose', 'up', '--detach', '--wait']);
  await until({ what: 'the proxy answers', timeoutMs: 30_000 }, async () => {
    return (await fetch(`${host.url}/version`)).ok;
  });
  return async (release) => {
    await choose(release);
    for (const command of rival.commands) await must(command);
  };
}
