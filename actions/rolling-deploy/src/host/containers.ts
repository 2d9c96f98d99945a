/** The containers of a project, as the engine tells about them. */
import * as z from 'zod/mini';
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
  /** Name of the image that it was made from, as the Compose file had it. */
  readonly image?: string;
  /** Set where no deploy started it: its `labels` then also say what ours would. */
  readonly byHand?: ByHand;
}

/** What is known of a container that somebody started by hand. */
export interface ByHand {
  /** Why it can not be taken over as it is; undefined when it can. */
  readonly objection: string | undefined;
  /** Whether nobody can tell if it is what the files say. */
  readonly isDoubtful: boolean;
  /** Whether no deploy has seen it yet. */
  readonly isNew: boolean;
}

const strings = z.nullish(z.record(z.string(), z.string()));

const inspected = z.looseObject({
  Id: z.string(),
  Name: z.string(),
  Image: z.string(),
  RestartCount: z._default(z.number(), 0),
  State: z.looseObject({
    Status: z.string(),
    ExitCode: z.number(),
    OOMKilled: z._default(z.boolean(), false),
    StartedAt: z._default(z.string(), ''),
    Health: z.nullish(
      z.looseObject({
        Status: z.string(),
        Log: z.nullish(z.array(z.looseObject({ ExitCode: z.number(), Output: z.string() }))),
      }),
    ),
  }),
  Config: z.looseObject({
    Labels: strings,
    Cmd: z.nullish(z.array(z.string())),
    Entrypoint: z.nullish(z.array(z.string())),
    Image: z.optional(z.string()),
  }),
  Mounts: z.array(z.looseObject({ Source: z._default(z.string(), ''), Destination: z.string() })),
  NetworkSettings: z.looseObject({
    Networks: z.nullish(z.record(z.string(), z.looseObject({ IPAddress: z.string() }))),
  }),
});

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

/** `, exit code 137`, or nothing while it runs: what it ended with before, the engine has forgotten. */
export function exitOf({ state, exitCode }: Pick<Container, 'state' | 'exitCode'>): string {
  return state === 'running' ? '' : `, exit code ${exitCode}`;
}

/** Whether a container that does its work once has done it. */
export function hasEndedWell(container: Container): boolean {
  return container.state === 'exited' && container.exitCode === 0;
}

/** The last lines of a container, oldest first. */
export async function lastLogLines(host: Host, id: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const args = ['sh', '-c', 'exec docker logs --tail "$1" "$2" 2>&1', 'fairway', String(count), id];
  const { stdout } = await host.run({ args, timeoutMs: 15_000, keep: 'end' });
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
    ...(found.Config.Image === undefined ? {} : { image: found.Config.Image }),
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
