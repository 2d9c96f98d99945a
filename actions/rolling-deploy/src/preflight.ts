/** Says no early: everything about a host that would stop a deploy half way. Nothing is changed. */
import { fail } from './errors.ts';
import { RELEASE_PLACEHOLDER } from './host/compose.ts';
import { checkLayout } from './layout/check.ts';
import type { Findings } from './look.ts';
import type { DeployRequest } from './request/request.ts';
import type { Site } from './site/site.ts';
import { type Host, script } from './ssh/host.ts';

/** The oldest versions that are supported. */
const OLDEST = { engine: [23, 0], compose: [2, 24] } as const;
/** Below this there is not even room for the layers of a small change. */
const LEAST_DISK_KILOBYTES = 300 * 1_024;
/** Below this a file might be written that is cut. */
const LEAST_DIRECTORY_KILOBYTES = 4 * 1_024;

/**
 * Checks that the host has what a deploy needs.
 *
 * @throws {ActionError} FR020, FR025, FR028.
 */
export async function checkHost(site: Site): Promise<void> {
  const { host, log, paths } = site;
  const [engine, compose] = await Promise.all([
    version(host, ['docker', 'version', '--format', '{{.Server.Version}}']),
    version(host, ['docker', 'compose', 'version', '--short']),
    checkTools(host),
    checkDirectory(site),
    checkDisk(host),
  ]);
  requireVersion('Docker Engine', engine, OLDEST.engine);
  requireVersion('Docker Compose', compose, OLDEST.compose);
  log.info(`Docker Engine ${engine}, Compose ${compose}, directory ${paths.directory}`);
}

/**
 * Checks that the project has what the configuration names. An earlier release may not have had all
 * that is updated after the replicas.
 *
 * @throws {ActionError} FR022, FR023, FR041, FR090.
 */
export function checkProject(
  site: Site,
  { facts }: Findings,
  operation: DeployRequest['operation'],
): void {
  const { roll, then, compose } = site.config;
  const later = operation === 'rollback' ? [] : then;
  const named = [...roll.services, roll.proxyService ?? [], ...later].flat();
  const unknown = named.filter((name) => !facts.model.has(name));
  if (unknown.length > 0) {
    const known = [...facts.model.keys()].sort().join(', ');
    throw fail(
      'FR022',
      `There is no service ${unknown.map(quoted).join(', ')}; there are: ${known}.`,
    );
  }
  checkLayout(site, facts.model);
  for (const name of roll.services) {
    const service = facts.model.get(name);
    if (service === undefined) continue;
    if (service.image !== facts.imageName) {
      const key = `\${${compose.versionKey}}`;
      const own = facts.imageName.replace(RELEASE_PLACEHOLDER, key);
      const is = service.image.replace(RELEASE_PLACEHOLDER, key);
      throw fail('FR041', `The image of \`${name}\` is \`${is}\`, not \`${own}\`.`, {
        remedy: `Write \`image: ${own}\` for \`${name}\` in the Compose file.`,
      });
    }
    if (!service.hasHealthCheck && roll.health.path === undefined) {
      throw fail('FR023', `\`${name}\` has no health check, and \`roll.health.path\` is not set.`);
    }
  }
  if (roll.health.path !== undefined && site.dial === undefined) {
    throw fail('FR023', `\`roll.health.path\` can not be asked on ${site.host.name}.`, {
      cause: 'The SSH server of the host does not permit TCP forwarding.',
      remedy:
        'Set `AllowTcpForwarding local` in sshd_config, or give the service a `healthcheck` and leave `path` out.',
    });
  }
}

/** Whether sshd opens connections for us; asked with a port where nobody listens. */
export async function canForward(host: Host): Promise<boolean> {
  try {
    (await host.open({ host: '127.0.0.1', port: 1 })).destroy();
    return true;
  } catch (error) {
    // 1: administratively prohibited; 2: connect failed. https://www.rfc-editor.org/rfc/rfc4254#section-5.1
    return (error as { reason?: unknown }).reason !== 1;
  }
}

// --- internal ---

async function version(host: Host, args: readonly string[]): Promise<string> {
  const finished = await host.run({ args, timeoutMs: 20_000 });
  const found = /\d+\.\d+(\.\d+)?/.exec(finished.stdout)?.[0];
  if (finished.exitCode === 0 && found !== undefined) return found;
  const said = (finished.stderr || finished.stdout).trim().split('\n').at(-1) ?? '';
  throw fail('FR020', `\`${args.slice(0, 3).join(' ')}\` fails on ${host.name}: ${said}`);
}

function requireVersion(name: string, found: string, oldest: readonly [number, number]): void {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw fail('FR020', `${name} ${found} is older than ${oldest.join('.')}.`);
}

async function checkTools(host: Host): Promise<void> {
  const text = 'for tool; do command -v "$tool" >/dev/null || echo "$tool"; done';
  const tools = ['flock', 'base64', 'mktemp', 'readlink', 'tail'];
  const { stdout } = await host.run({ args: script(text, ...tools) });
  const missing = stdout.split('\n').filter((name) => name !== '');
  if (missing.length === 0) return;
  throw fail('FR020', `${host.name} lacks ${missing.join(', ')}.`, {
    cause: 'They belong to util-linux and coreutils, which every common distribution has.',
    remedy: 'Install these two packages on the host.',
  });
}

/** The directory, or the nearest one above it that is there, must be writable. */
async function checkDirectory({ host, paths }: Site): Promise<void> {
  const text = `at=$1
while [ ! -e "$at" ] && [ "$at" != / ]; do at=$(dirname "$at"); done
[ -d "$at" ] && [ -w "$at" ] || { echo "$at"; exit 1; }
df -Pk "$at"`;
  const { exitCode, stdout } = await host.run({ args: script(text, paths.directory) });
  if (exitCode === 0) {
    const free = freeKilobytes(stdout);
    if (free >= LEAST_DIRECTORY_KILOBYTES) return;
    throw fail('FR025', `${host.name} has ${free} kB left for \`${paths.directory}\`.`);
  }
  throw fail('FR028', `\`${stdout.trim()}\` on ${host.name} is not a directory to write to.`);
}

async function checkDisk(host: Host): Promise<void> {
  const text = `root=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null) || exit 0
df -Pk "$root" 2>/dev/null || df -Pk /`;
  const { stdout } = await host.run({ args: script(text) });
  const free = freeKilobytes(stdout);
  if (free >= LEAST_DISK_KILOBYTES) return;
  throw fail('FR025', `${host.name} has ${Math.round(free / 1_024)} MB left for Docker.`);
}

/** By what `df -Pk` printed; where that tells nothing, as much as there can be. */
function freeKilobytes(printed: string): number {
  const free = Number(printed.trim().split('\n').at(-1)?.split(/\s+/)[3] ?? 'NaN');
  return Number.isNaN(free) ? Number.POSITIVE_INFINITY : free;
}

function quoted(name: string): string {
  return `\`${name}\``;
}
