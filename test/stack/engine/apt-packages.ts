/** Installs packages on Debian and Ubuntu without touching the machine's apt configuration. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { run, runOrFail } from '../../../kit/process/run.ts';
import { cacheDirectory } from '../cache-directory.ts';
import { withLock } from '../lock.ts';
import type { Progress } from '../progress.ts';
import { debianMirror } from './apt-mirror.ts';
import { systemEnvironment } from './system-environment.ts';

/** The distribution of this machine, from os-release(5). */
export interface Distribution {
  readonly id: string;
  readonly codename: string;
}

const ENGINE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  debian: ['docker.io', 'docker-cli', 'docker-buildx', 'docker-compose', 'iptables', 'iproute2'],
  ubuntu: ['docker.io', 'docker-buildx', 'docker-compose-v2', 'iptables', 'iproute2'],
};

/** Only these come from trixie on an older Debian; their dependencies come from its own suite. */
const FROM_TRIXIE = new Set(['docker.io', 'docker-cli', 'docker-buildx', 'docker-compose']);

/** What this machine runs; undefined where we don't install anything. */
export async function distribution(): Promise<Distribution | undefined> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  const id = field('ID');
  return id in ENGINE_PACKAGES ? { id, codename: field('VERSION_CODENAME') } : undefined;
}

/** Installs Docker's engine, client, Buildx and Compose, and keeps a service manager's hands off. */
export async function installEngine(system: Distribution, progress: Progress): Promise<void> {
  await installPackages(system, ENGINE_PACKAGES[system.id] ?? [], progress);
  // We start the engine ourselves and stop it again; a service would come back at each boot.
  const units = ['docker.service', 'docker.socket', 'containerd.service'];
  await run({ file: 'systemctl', args: ['disable', '--now', ...units] }).catch(() => undefined);
}

/**
 * Installs those of the packages that are missing. Needs root.
 *
 * @throws {Error} with apt's last lines
 */
export async function installPackages(
  system: Distribution,
  packages: readonly string[],
  progress: Progress,
): Promise<void> {
  const missing = await notInstalled(packages);
  if (missing.length === 0) return;
  progress(`installing ${missing.join(', ')} (apt)`);
  await withLock(cacheDirectory('apt', 'lock'), async () => {
    const { options, targets } = await aptFor(system, missing);
    const apt = (...args: string[]) =>
      runOrFail({
        file: 'apt-get',
        args: [...options, ...args],
        env: { ...systemEnvironment(), DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
      });
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...targets);
  });
}

async function notInstalled(packages: readonly string[]): Promise<string[]> {
  const query = await run({
    file: 'dpkg-query',
    args: ['--show', '--showformat', `\${Package} \${db:Status-Status}\n`, ...packages],
  });
  const installed = new Set(query.stdout.split('\n').filter((line) => line.endsWith(' installed')));
  return packages.filter((name) => !installed.has(`${name} installed`));
}

/**
 * Debian 12 has an engine of 2022 and no plugins; those of the next release install on it without
 * a change of its libc. Its suite is added for our calls only: in a directory of our own, with a
 * priority below 500, so that nothing else is taken from it.
 */
async function aptFor(system: Distribution, packages: readonly string[]): Promise<AptCall> {
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=300'];
  if (system.id !== 'debian' || system.codename !== 'bookworm') {
    return { options: waitForLock, targets: packages };
  }
  const home = cacheDirectory('apt');
  const mirror = await debianMirror('bookworm');
  const signed = 'signed-by=/usr/share/keyrings/debian-archive-keyring.gpg';
  await mkdir(`${home}/lists/partial`, { recursive: true });
  await mkdir(`${home}/preferences.d`, { recursive: true });
  await writeFile(
    `${home}/sources.list`,
    ['bookworm', 'trixie'].map((suite) => `deb [${signed}] ${mirror} ${suite} main\n`).join(''),
  );
  await writeFile(
    `${home}/preferences.d/trixie`,
    'Package: *\nPin: release n=trixie\nPin-Priority: 100\n',
  );
  const settings = [
    `Dir::Etc::sourcelist=${home}/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::Etc::preferencesparts=${home}/preferences.d`,
    `Dir::State::lists=${home}/lists`,
    'Acquire::Languages=none',
    'Acquire::Check-Valid-Until=false',
  ];
  return {
    options: [...waitForLock, ...settings.flatMap((setting) => ['-o', setting])],
    targets: packages.map((name) => (FROM_TRIXIE.has(name) ? `${name}/trixie` : name)),
  };
}

interface AptCall {
  readonly options: readonly string[];
  readonly targets: readonly string[];
}
