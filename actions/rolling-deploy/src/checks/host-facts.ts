/** What a host says of itself, asked once, and whether it has what every deploy needs. */
import { fail } from '../errors.ts';
import type { Site } from '../site/site.ts';
import { type Host, script } from '../ssh/host.ts';

/** What a host says of itself; what it does not tell is undefined. */
export interface HostFacts {
  readonly engine: string | undefined;
  readonly compose: string | undefined;
  /** Version of OpenSSH, such as `9.2`. */
  readonly openssh: string | undefined;
  /** Room on the disk of Docker. */
  readonly freeBytes: number | undefined;
  /** Room on the disk of the deploy directory. */
  readonly roomBytes: number | undefined;
  /** The deploy directory, or the nearest one above it that is there, where it can't be written to. */
  readonly unwritable: string | undefined;
  /** Programs that a deploy runs, and that are not there. */
  readonly lacking: readonly string[];
  /** Variables that a deploy writes, and that a session on the host has by itself. */
  readonly shadowed: readonly string[];
  /** How far the clock of the host is ahead of the runner's, in milliseconds. */
  readonly clockAheadMs: number | undefined;
}

/** The oldest versions that are supported. */
const OLDEST = { engine: [23, 0], compose: [2, 24] } as const;
/** Below this there is not even room for the layers of a small change. */
const LEAST_DISK_BYTES = 300 * 1_024 * 1_024;
/** Below this a file might be written that is cut. */
const LEAST_DIRECTORY_BYTES = 4 * 1_024 * 1_024;

const TOOLS = ['flock', 'base64', 'mktemp', 'readlink', 'tail'];

const ROOM = `room() { df -Pk "$1" 2>/dev/null | tail -n 1 | awk '{print $4}'; }`;

const ASK_ENGINE = `${ROOM}
info=$(docker info --format '{{.ServerVersion}} {{.DockerRootDir}}') || exit
printf 'engine %s\\n' "\${info%% *}"
free=$(room "\${info#* }")
printf 'free %s\\n' "\${free:-$(room /)}"`;

const ASK_SYSTEM = `${ROOM}
at=$1
for name in $2; do printenv "$name" >/dev/null && printf 'shadowed %s\\n' "$name"; done
shift 2
while [ ! -e "$at" ] && [ "$at" != / ]; do at=$(dirname "$at"); done
[ -d "$at" ] && [ -w "$at" ] || printf 'unwritable %s\\n' "$at"
printf 'room %s\\n' "$(room "$at")"
for tool; do command -v "$tool" >/dev/null || printf 'lacks %s\\n' "$tool"; done
printf 'openssh %s\\n' "$(ssh -V 2>&1)"
printf 'clock %s\\n' "$(date +%s)"`;

/**
 * Asks the host, and says no where it lacks something.
 *
 * @throws {ActionError} FR020, FR025, FR028.
 */
export async function checkHost(
  site: Pick<Site, 'host' | 'paths' | 'log' | 'clock' | 'config'>,
): Promise<HostFacts> {
  const { host, log, paths, clock } = site;
  const { versionKey, constants, secrets } = site.config.compose;
  const variables = [versionKey, ...Object.keys(constants), ...secrets].join(' ');
  const [engine, compose, system] = await Promise.all([
    said(host, 'docker info', script(ASK_ENGINE)),
    said(host, 'docker compose version', ['docker', 'compose', 'version', '--short']),
    said(host, 'sh', script(ASK_SYSTEM, paths.directory, variables, ...TOOLS)),
  ]);
  const facts = readHost(`${engine}compose ${compose}\n${system}`, clock.now());
  requireAll(facts, { name: host.name, directory: paths.directory });
  log.info(`Docker Engine ${facts.engine}, Compose ${facts.compose}, directory ${paths.directory}`);
  return facts;
}

/** Reads what the host printed; the clock was asked last, at about `now`. */
export function readHost(printed: string, now: number): HostFacts {
  const lines = printed.split('\n').map((line) => /^(\w+) (.*)$/.exec(line) ?? []);
  const valuesOf = (name: string) => lines.flatMap(([, key, value]) => (key === name ? value : []));
  const text = (name: string, pattern: RegExp) => pattern.exec(valuesOf(name)[0] ?? '')?.[1];
  const bytes = (name: string) => {
    const kilobytes = text(name, /^(\d+)$/);
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
  };
  const clock = text('clock', /^(\d+)$/);
  return {
    engine: text('engine', /^v?(\d+\.\d+\S*)/),
    compose: text('compose', /^v?(\d+\.\d+\S*)/),
    openssh: text('openssh', /OpenSSH_(\d+\.\d+)/),
    freeBytes: bytes('free'),
    roomBytes: bytes('room'),
    unwritable: text('unwritable', /^(.+)$/),
    lacking: valuesOf('lacks').flatMap((tool) => tool ?? []),
    shadowed: valuesOf('shadowed').flatMap((name) => name ?? []),
    clockAheadMs: clock === undefined ? undefined : Number(clock) * 1_000 - now,
  };
}

/** Says no where something is missing. Room of which nothing is known is room enough. */
export function requireAll(
  facts: HostFacts,
  { name, directory }: { readonly name: string; readonly directory: string },
): void {
  const { engine, compose, lacking, unwritable, roomBytes, freeBytes } = facts;
  requireVersion('Docker Engine', engine, OLDEST.engine);
  requireVersion('Docker Compose', compose, OLDEST.compose);
  if (lacking.length > 0) {
    throw fail('FR020', `${name} lacks ${lacking.join(', ')}.`, {
      cause: 'They belong to util-linux and coreutils, which every common distribution has.',
      remedy: 'Install these two packages on the host.',
    });
  }
  if (unwritable !== undefined) {
    throw fail('FR028', `\`${unwritable}\` on ${name} is not a directory to write to.`);
  }
  if (roomBytes !== undefined && roomBytes < LEAST_DIRECTORY_BYTES) {
    throw fail('FR025', `${name} has ${roomBytes / 1_024} kB left for \`${directory}\`.`);
  }
  if (freeBytes !== undefined && freeBytes < LEAST_DISK_BYTES) {
    const left = Math.round(freeBytes / 1_024 / 1_024);
    throw fail('FR025', `${name} has ${left} MB left for Docker.`);
  }
}

// --- internal ---

async function said(host: Host, program: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await host.run({ args, timeoutMs: 20_000 });
  if (exitCode === 0) return stdout;
  const last = (stderr || stdout).trim().split('\n').at(-1) ?? '';
  throw fail('FR020', `\`${program}\` fails on ${host.name}: ${last}`);
}

function requireVersion(
  name: string,
  found: string | undefined,
  oldest: readonly [number, number],
): void {
  if (found === undefined) throw fail('FR020', `${name} does not tell its version.`);
  const [major = 0, minor = 0] = found.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw fail('FR020', `${name} ${found} is older than ${oldest.join('.')}.`);
}
