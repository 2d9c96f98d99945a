/** What the checks of the preflight are made from, and how the host is asked for its part. */
import type { Neighbour } from '../adopt/neighbours.ts';
import type { Config } from '../config/config.ts';
import type { Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import { type Host, script } from '../ssh/host.ts';

/** What a host says of itself; what it does not tell is undefined. */
export interface HostFacts {
  readonly engine: string | undefined;
  readonly compose: string | undefined;
  /** Version of OpenSSH, such as `9.2`. */
  readonly openssh: string | undefined;
  /** Room on the disk of Docker. */
  readonly freeBytes: number | undefined;
  /** How far the clock of the host is ahead of the runner's, in milliseconds. */
  readonly clockAheadMs: number | undefined;
  /** Sizes of the images that the replicas run now. */
  readonly imageBytes: readonly number[];
  /** Variables that a deploy writes, and that a session on the host has by itself. */
  readonly shadowed: readonly string[];
}

/** Everything that a check may look at. */
export interface CheckFacts {
  readonly roll: Config['roll'];
  readonly model: Model;
  readonly containers: readonly Container[];
  readonly neighbours: readonly Neighbour[];
  readonly host: HostFacts;
  /** Whether the image that is asked for must be pulled. */
  readonly pulls: boolean;
  /** Whether requests in flight are waited for before a replica is told to stop. */
  readonly drains: boolean | undefined;
  /** What runs beside the project, in words. */
  readonly beside: readonly string[];
}

const ASK = `printf 'engine %s\\n' "$(docker version --format '{{.Server.Version}}' 2>/dev/null)"
printf 'compose %s\\n' "$(docker compose version --short 2>/dev/null)"
printf 'openssh %s\\n' "$(ssh -V 2>&1)"
root=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null)
free=$(df -Pk "$root" 2>/dev/null || df -Pk /)
printf 'free %s\\n' "$(printf '%s\\n' "$free" | tail -n 1 | awk '{print $4}')"
for name in $1; do printenv "$name" >/dev/null && printf 'shadowed %s\\n' "$name"; done
shift
for id; do printf 'image %s\\n' "$(docker image inspect --format '{{.Size}}' "$id" 2>/dev/null)"; done
printf 'clock %s\\n' "$(date +%s)"`;

/** Asks the host, in one command; `now` is the clock of the runner, `variables` those of a deploy. */
export async function askHost(
  host: Host,
  about: { readonly images: readonly string[]; readonly variables: readonly string[] },
  now: () => number,
): Promise<HostFacts> {
  const { stdout } = await host.run({
    args: script(ASK, about.variables.join(' '), ...about.images),
  });
  return readHost(stdout, now());
}

/** Reads what the host printed; the clock was asked last, at about `now`. */
export function readHost(printed: string, now: number): HostFacts {
  const lines = printed.split('\n').map((line) => /^(\w+) (.*)$/.exec(line) ?? []);
  const valuesOf = (name: string) => lines.flatMap(([, key, value]) => (key === name ? value : []));
  const text = (name: string, pattern: RegExp) => pattern.exec(valuesOf(name)[0] ?? '')?.[1];
  const free = text('free', /^(\d+)$/);
  const clock = text('clock', /^(\d+)$/);
  return {
    engine: text('engine', /^v?(\d+\.\d+\S*)/),
    compose: text('compose', /^v?(\d+\.\d+\S*)/),
    openssh: text('openssh', /OpenSSH_(\d+\.\d+)/),
    freeBytes: free === undefined ? undefined : Number(free) * 1_024,
    clockAheadMs: clock === undefined ? undefined : Number(clock) * 1_000 - now,
    imageBytes: valuesOf('image').flatMap((size = '') => (/^\d+$/.test(size) ? Number(size) : [])),
    shadowed: valuesOf('shadowed').flatMap((name) => name ?? []),
  };
}
