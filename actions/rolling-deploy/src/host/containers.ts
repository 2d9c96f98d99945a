/** The containers of a project, as the engine tells about them. */
import { z } from 'zod';
import { type Host, script, succeed } from '../ssh/host.ts';

/** Labels that our containers carry. */
export const LABELS = {
  release: 'fairway.release',
  digest: 'fairway.digest',
  config: 'fairway.config',
  slot: 'fairway.slot',
} as const;

/** A container of a Compose project. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  /** `running`, `exited`, `created`, `restarting`, … */
  readonly state: string;
  /** Of its own health check; undefined when it has none. */
  readonly health: string | undefined;
  readonly exitCode: number;
  readonly outOfMemory: boolean;
  readonly restarts: number;
  readonly startedAt: string;
  readonly imageId: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Address in each network it is in. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly mounts: readonly { readonly source: string; readonly destination: string }[];
  readonly command: readonly string[];
  /** What its health check said, the last one last. */
  readonly healthLog: readonly { readonly exitCode: number; readonly output: string }[];
}

const strings = z.record(z.string(), z.string()).nullish();

const inspected = z
  .object({
    Id: z.string(),
    Name: z.string(),
    Image: z.string(),
    RestartCount: z.number().default(0),
    State: z
      .object({
        Status: z.string(),
        ExitCode: z.number(),
        OOMKilled: z.boolean().default(false),
        StartedAt: z.string().default(''),
        Health: z
          .object({
            Status: z.string(),
            Log: z.array(z.object({ ExitCode: z.number(), Output: z.string() }).loose()).nullish(),
          })
          .loose()
          .nullish(),
      })
      .loose(),
    Config: z
      .object({
        Labels: strings,
        Cmd: z.array(z.string()).nullish(),
        Entrypoint: z.array(z.string()).nullish(),
      })
      .loose(),
    Mounts: z.array(z.object({ Source: z.string().default(''), Destination: z.string() }).loose()),
    NetworkSettings: z
      .object({
        Networks: z.record(z.string(), z.object({ IPAddress: z.string() }).loose()).nullish(),
      })
      .loose(),
  })
  .loose();

// A container that went in between makes `docker inspect` fail, but the others are told all the same.
// Any other complaint means that the list is not whole.
const LIST = `ids=$(docker ps --all --quiet --no-trunc --filter "label=com.docker.compose.project=$1" --filter label=com.docker.compose.oneoff=False) || exit 1
if [ -z "$ids" ]; then echo '[]'; exit 0; fi
exec 3>&1
said=$(docker inspect --type container $ids 2>&1 >&3) && exit 0
printf '%s\\n' "$said" >&2
! printf '%s\\n' "$said" | grep -v '^WARNING' | grep -qiv 'no such'`;

/** All containers of a project, those that stopped too. */
export async function listContainers(host: Host, project: string): Promise<Container[]> {
  return parseContainers(await succeed(host, { args: script(LIST, project) }));
}

/** Reads what `docker inspect` printed. It holds secrets, so nothing of it is ever shown. */
function parseContainers(json: string): Container[] {
  return z.array(inspected).parse(JSON.parse(json)).map(toContainer);
}

/** Whether a container runs, and its own health check, if it has one, says so too. */
export function isServing(container: Container): boolean {
  return container.state === 'running' && (container.health ?? 'healthy') === 'healthy';
}

/** Whether a container that does its work once has done it. */
export function hasEndedWell(container: Container): boolean {
  return container.state === 'exited' && container.exitCode === 0;
}

/** The last lines of a container, oldest first. */
export async function lastLogLines(host: Host, id: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const args = ['sh', '-c', 'exec docker logs --tail "$1" "$2" 2>&1', 'fairway', String(count), id];
  const { stdout } = await host.run({ args, timeoutMs: 15_000 });
  return stdout.trim() === '' ? [] : stdout.trimEnd().split('\n');
}

// --- internal ---

function toContainer(found: z.output<typeof inspected>): Container {
  const labels = found.Config.Labels ?? {};
  const { State: state } = found;
  return {
    id: found.Id,
    name: found.Name.replace(/^\//, ''),
    service: labels['com.docker.compose.service'] ?? '',
    state: state.Status,
    health: state.Health?.Status === 'none' ? undefined : state.Health?.Status,
    exitCode: state.ExitCode,
    outOfMemory: state.OOMKilled,
    restarts: found.RestartCount,
    startedAt: state.StartedAt,
    imageId: found.Image,
    labels,
    addresses: Object.fromEntries(
      Object.entries(found.NetworkSettings.Networks ?? {}).map(([name, { IPAddress }]) => [
        name,
        IPAddress,
      ]),
    ),
    mounts: found.Mounts.map(({ Source, Destination }) => ({
      source: Source,
      destination: Destination,
    })),
    command: [...(found.Config.Entrypoint ?? []), ...(found.Config.Cmd ?? [])],
    healthLog: (state.Health?.Log ?? []).map(({ ExitCode, Output }) => ({
      exitCode: ExitCode,
      output: Output,
    })),
  };
}
