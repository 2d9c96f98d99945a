/** What the action takes on top of the waiting that a roll is made of, from its own time line. */
import { startZero } from '../test/rolling-deploy/zero/play.ts';
import type { DeployStage, Published } from '../test/stack/deploy-stage.ts';
import { median, type Row, seconds, type Topic } from './table.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
/** Several hosts are measured as soon as one deploy can have them. */
const HOSTS = [1] as const;

/**
 * The parts of the time line that are waiting: for requests in flight, for the application to boot and get
 * healthy, for the proxy to look at it twice, and for the time that the configuration asks to watch it. To
 * replace a container is work, though the application takes its part of it to stop.
 */
const WAITING = ['drain', 'boot', 'back', 'watch'] as const;

/** Time of a roll without visitors, and of a run that has nothing to do. */
export const rollTime: Topic = {
  title: 'Time of a roll over the pure waiting',
  method: `Median of ${RUNS} runs, two replicas by marker, no visitors, a soak of 1 s; from the action's own time line. Goal: at most 3 s per host over the waiting, and 3 s where there is nothing to do.`,
  head: ['hosts', 'roll', ...WAITING, 'over the waiting', 'of that replace', 'nothing to do'],
  async measure() {
    await using zero = await startZero().then(({ stage, releases }) => ({
      ...{ stage, releases },
      [Symbol.asyncDispose]: () => stage.stop(),
    }));
    const rows: Row[] = [];
    for (const hosts of HOSTS) {
      rows.push([String(hosts), ...(await measured(zero.stage, zero.releases.graceful))]);
    }
    return rows;
  },
};

async function measured(
  stage: DeployStage,
  [first, second]: readonly [Published, Published],
): Promise<Row> {
  await ran(stage, first, 'deployed');
  const rolls: Ran[] = [];
  const idle: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const release = run % 2 === 0 ? second : first;
    rolls.push(await ran(stage, release, 'deployed'));
    idle.push((await ran(stage, release, 'unchanged')).totalMs);
  }
  const middle = (of: (ran: Ran) => number) => seconds(median(rolls.map(of)));
  const waiting = ({ spans }: Ran) => WAITING.reduce((sum, what) => sum + (spans[what] ?? 0), 0);
  return [
    middle(({ totalMs }) => totalMs),
    ...WAITING.map((what) => middle(({ spans }) => spans[what] ?? 0)),
    middle((one) => one.totalMs - waiting(one)),
    middle(({ spans }) => spans['replace'] ?? 0),
    seconds(median(idle)),
  ];
}

interface Ran {
  readonly totalMs: number;
  /** Milliseconds by the name of a part, of all replicas together. */
  readonly spans: Readonly<Record<string, number>>;
}

async function ran(stage: DeployStage, release: Published, status: string): Promise<Ran> {
  await using run = await stage.deploy(release);
  if (run.outputs['status'] !== status) throw new Error(`not ${status}:\n${run.maskedLog}`);
  return { totalMs: Number(run.outputs['duration-ms']), spans: spansIn(run.summary) };
}

/** The bars of the Mermaid diagram in a summary: `drain :0, 1234`. */
function spansIn(summary: string): Record<string, number> {
  const spans: Record<string, number> = {};
  for (const [, what = '', from, to] of summary.matchAll(
    /^ {2}(\w+) :(?:crit, )?(\d+), (\d+)$/gm,
  )) {
    spans[what] = (spans[what] ?? 0) + Number(to) - Number(from);
  }
  return spans;
}
