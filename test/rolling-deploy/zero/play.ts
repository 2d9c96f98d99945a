/** Plays rows of the Zero matrix on one host: v1 → v2 → v1 while visitors are there, again and again. */
import { type Measured, measure } from '../../load/measure.ts';
import type { SocketEnd } from '../../load/sockets.ts';
import { startVisitors } from '../../load/visitors.ts';
import type { ActionRun } from '../../runner/run-action.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../../stack/deploy-stage.ts';
import { ensureImage } from '../../stack/images/image.ts';
import { foreignEnds, replacedService } from '../socket-ends.ts';
import { onHost } from '../standing.ts';
import { deployOf } from './files.ts';
import { type Application, type Row, titleOf } from './rows.ts';

/** One roll of a row. */
export interface Roll {
  readonly measured: Measured;
  /** WebSockets that ended, and those of them that did not end with their replica. */
  readonly ends: readonly SocketEnd[];
  readonly foreign: readonly SocketEnd[];
  readonly socketFailures: readonly string[];
  /** The caution that the action gave. */
  readonly caution: string | undefined;
  readonly release: string;
  /** The log of a run that failed, such as for a request too many; then the release before serves again. */
  readonly trouble: string | undefined;
}

export interface Outcome {
  readonly row: Row;
  readonly rolls: readonly Roll[];
}

/** A host, and two releases of each application. */
export interface ZeroStage {
  readonly stage: DeployStage;
  readonly releases: Readonly<Record<Application, readonly [Published, Published]>>;
}

/** Longer than the slowest request takes; WebSockets stay open until this is over. */
const DRAIN_TIMEOUT = '4s';
/** As good as no limit, where it is known that requests fail: then all of them are counted. */
const ANY_NUMBER = 100_000;

export async function startZero(): Promise<ZeroStage> {
  const stage = await startDeployStage();
  const both = async (suffix: string, stop: 'graceful' | 'none') =>
    [
      await stage.publish({ version: `v1${suffix}`, stop }),
      await stage.publish({ version: `v2${suffix}`, stop }),
    ] as const;
  const releases = {
    graceful: await both('', 'graceful'),
    'dies at once': await both('-rude', 'none'),
  };
  return { stage, releases };
}

/**
 * Plays a row: a first deploy to an empty host, then as many rolls as asked, from v1 to v2 and back. A roll
 * that fails is the last one.
 */
export async function playRow(
  { stage, releases }: ZeroStage,
  row: Row,
  count: number,
): Promise<Outcome> {
  const options = await optionsOf(stage, row);
  const [first, second] = releases[row.application];
  await emptyHost(stage);
  await using run = await stage.deploy(first, options);
  if (run.exitCode !== 0) throw new Error(`${titleOf(row)}: the first deploy:\n${run.maskedLog}`);
  const rolls: Roll[] = [];
  while (rolls.length < count) {
    const release = rolls.length % 2 === 0 ? second : first;
    const one = await roll(stage, { row, release, options });
    rolls.push(one);
    if (one.trouble !== undefined) break;
  }
  return { row, rolls };
}

/** Leaves nothing on the host but its images. */
export async function emptyHost({ host }: DeployStage): Promise<void> {
  const down = ['compose', '--project-name', 'shop', 'down', '--timeout', '1', '--volumes'];
  await host.exec(['docker', ...down]);
  await host.exec(['rm', '-rf', host.directory]);
}

// --- internal ---

interface Rolling {
  readonly row: Row;
  readonly release: Published;
  readonly options: DeployOptions;
}

async function roll(
  stage: DeployStage,
  { row, release: published, options }: Rolling,
): Promise<Roll> {
  const before = await replicas(stage);
  // The log does not tell of one of several containers when its end begins: any of the old ones may.
  const isScaled = row.layout.name === 'scaled';
  const replacedAt = new Map<string, number>(isScaled ? [['web', 0]] : []);
  const onLine = (line: string) => {
    const service = replacedService(line);
    if (service !== undefined && !replacedAt.has(service)) replacedAt.set(service, Date.now());
  };
  await using visitors = startVisitors(new URL(stage.host.url));
  await using run = await stage.deploy(published, { ...options, onLine });
  const { load, sockets } = visitors;
  const measured = measure(await load.stop());
  await sockets.stop();
  const { ends, failures: socketFailures } = sockets;
  const foreign = foreignEnds(ends, { before, replacedAt });
  const { release } = published;
  const trouble = run.exitCode === 0 ? undefined : run.maskedLog;
  return { measured, ends, foreign, socketFailures, caution: cautionOf(run), release, trouble };
}

/** The caution about the method, which is a warning with this title. */
function cautionOf({ annotations }: ActionRun): string | undefined {
  return annotations.find(({ title }) => title?.startsWith('roll.proxy.method'))?.message;
}

async function replicas(stage: DeployStage): Promise<Map<string, string>> {
  const format = '{{.ID}} {{.Label "com.docker.compose.service"}}';
  const listed = await onHost(stage, 'docker', 'ps', '--format', format);
  return new Map(listed.split('\n').map((line) => line.split(' ') as [string, string]));
}

async function optionsOf(stage: DeployStage, row: Row): Promise<DeployOptions> {
  const { proxy, layout, method, expected } = row;
  const image = await ensureImage(stage.stack.engine, proxy.image);
  await stage.host.loadImage(image);
  const drain = method === 'health' ? { 'drain-command': ['touch', '/tmp/drain'] } : {};
  const how = { 'drain-timeout': DRAIN_TIMEOUT, proxy: { kind: proxy.kind, method, ...drain } };
  const options = await deployOf(row, { image, roll: { ...layout.roll, ...how } });
  const probe = { 'max-failed': expected === 'zero' ? 0 : ANY_NUMBER };
  return { ...options, config: { ...options.config, probe } };
}
