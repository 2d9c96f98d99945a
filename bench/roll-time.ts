/** What the action takes on top of the waiting that a roll is made of, from its own time line. */
import { entryOf, startHosts } from '../test/rolling-deploy/several-hosts.ts';
import type { DeployOptions, DeployStage, Published } from '../test/stack/deploy-stage.ts';
import type { Host } from '../test/stack/host.ts';
import { median, type Row, seconds, type Topic } from './table.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const HOSTS = (process.env['HOSTS'] ?? '1,3,10').split(',').map(Number);

/**
 * The parts of the time line that are waiting: for requests in flight, for the application to boot and get
 * healthy, for the proxy to look at it twice, and for the time that the configuration asks to watch it. To
 * replace a container is work, though the application takes its part of it to stop.
 */
const WAITING = ['drain', 'boot', 'back', 'watch'] as const;

/** Time of a roll without visitors, and of a run that has nothing to do. */
export const rollTime: Topic = {
  title: 'Time of a roll over the pure waiting',
  method: `Median of ${RUNS} runs with one host, one run with more; one host after the other, two replicas by marker, no visitors, a soak of 1 s; from the action's own time line. Goal: at most 3 s per host over the waiting, and 3 s where there is nothing to do.`,
  head: ['hosts', 'roll', ...WAITING, 'over, per host', 'of that replace', 'nothing to do'],
  async measure() {
    const names = Array.from({ length: Math.max(...HOSTS) }, (_, place) => `host-${place + 1}`);
    const { stage, hosts } = await startHosts(names);
    await using _ = stage;
    const first = await stage.publish({ version: 'v1', stop: 'graceful' });
    const second = await stage.publish({ version: 'v2', stop: 'graceful' });
    const rows: Row[] = [];
    for (const count of HOSTS) {
      const some = hosts.slice(0, count);
      rows.push([String(count), ...(await measured({ stage, hosts: some }, [first, second]))]);
    }
    return rows;
  },
};

interface Where {
  readonly stage: DeployStage;
  readonly hosts: readonly Host[];
}

async function measured(
  where: Where,
  [first, second]: readonly [Published, Published],
): Promise<Row> {
  const count = where.hosts.length;
  await ran(where, first, 'deployed');
  const rolls: Ran[] = [];
  const idle: number[] = [];
  for (let run = 0; run < (count === 1 ? RUNS : 1); run += 1) {
    const release = run % 2 === 0 ? second : first;
    rolls.push(await ran(where, release, 'deployed'));
    idle.push((await ran(where, release, 'unchanged')).totalMs);
  }
  const middle = (of: (ran: Ran) => number) => seconds(median(rolls.map(of)));
  const waiting = ({ spans }: Ran) => WAITING.reduce((sum, what) => sum + (spans[what] ?? 0), 0);
  return [
    middle(({ totalMs }) => totalMs),
    ...WAITING.map((what) => middle(({ spans }) => spans[what] ?? 0)),
    middle((one) => (one.totalMs - waiting(one)) / count),
    middle(({ spans }) => (spans['replace'] ?? 0) / count),
    seconds(median(idle)),
  ];
}

interface Ran {
  readonly totalMs: number;
  /** Milliseconds by the name of a part, of all replicas together. */
  readonly spans: Readonly<Record<string, number>>;
}

async function ran({ stage, hosts }: Where, release: Published, status: string): Promise<Ran> {
  const options: DeployOptions = { config: { hosts: hosts.map(entryOf) } };
  await using run = await stage.deploy(release, options);
  if (run.outputs['status'] !== status) throw new Error(`not ${status}:\n${run.maskedLog}`);
  return { totalMs: Number(run.outputs['duration-ms']), spans: spansIn(run.summary) };
}

/** The bars of the Mermaid diagram in a summary: `drain :0, 1234`, of several hosts `app-a drain :0, 1234`. */
function spansIn(summary: string): Record<string, number> {
  const spans: Record<string, number> = {};
  for (const [, what = '', from, to] of summary.matchAll(
    /^ {2}(?:\S+ )?(\w+) :(?:crit, )?(\d+), (\d+)$/gm,
  )) {
    spans[what] = (spans[what] ?? 0) + Number(to) - Number(from);
  }
  return spans;
}
