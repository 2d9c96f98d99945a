/** Lets services take over the files that were copied for them: built, restarted or reloaded. */
import { basename } from 'node:path';
import { messageOf } from '../../../../kit/action/message.ts';
import { fail } from '../errors.ts';
import { composeCommand, removeArgs } from '../host/compose.ts';
import { type Container, listContainers } from '../host/containers.ts';
import type { StagedFile } from '../host/staging.ts';
import { KINDS, type ProxyKind } from '../proxy/kinds.ts';
import { untilRunning } from '../roll/health.ts';
import { recreate } from '../roll/recreate.ts';
import type { OpenSite, Site } from '../site/site.ts';
import { type RemoteCommand, succeed } from '../ssh/host.ts';
import type { Effect } from './effect.ts';
import { staleFile } from './seen.ts';

const BUILD_TIMEOUT_MS = 30 * 60_000;
const RESTART_TIMEOUT_MS = 5 * 60_000;

/**
 * Does what the effects say, in their order, with files that were copied. Doing it again does no harm.
 *
 * @throws {ActionError} FR074 with what the service or Compose says.
 */
export async function takeEffect(
  site: OpenSite,
  effects: readonly Effect[],
  files: readonly StagedFile[],
): Promise<void> {
  const anew = new Set<string>();
  for (const effect of effects) {
    const { how, service } = effect;
    const before = await runningContainer(site, service);
    // What starts from nothing, or was made anew, has read everything.
    const needsNone = before === undefined && how !== 'build' && how !== 'recreate';
    if (anew.has(service) || needsNone) continue;
    try {
      const stale = how === 'reload' && before && (await staleFile(site, before, files));
      if (stale)
        throw new Error(
          `it still has the \`${stale}\` mounted that was there before; recreate it once, or mount the directory`,
        );
      await DO[how](site, service, before);
    } catch (error) {
      const said = messageOf(error);
      throw fail('FR074', `\`${service}\` does not ${how} with its new files: ${said}`, { error });
    }
    const after = await runningContainer(site, service);
    const isAnew = after?.id !== before?.id || after?.startedAt !== before?.startedAt;
    if (isAnew) anew.add(service);
    site.log.info(
      `${service}: ${how === 'build' && !isAnew ? 'built, nothing changed' : DONE[how]}`,
    );
  }
}

/** The program that lets a container read its configuration again; undefined when none is known. */
export function reloadCommand(site: Site, container: Container): readonly string[] | undefined {
  const { proxyService, proxy } = site.config.roll;
  const own = container.service === proxyService && proxy.kind !== 'none' ? proxy.kind : undefined;
  const words = container.command.map((word) => basename(word));
  const known = Object.entries<ProxyKind>(KINDS).find(
    ([name]) => name === own || (own === undefined && words.includes(name)),
  );
  return known?.[1].reload(container);
}

// --- internal ---

const DONE = {
  reload: 'reloaded',
  restart: 'restarted',
  recreate: 'recreated',
  build: 'built and recreated',
} as const;

type Doing = (site: OpenSite, service: string, running: Container | undefined) => Promise<void>;

const DO: Readonly<Record<Effect['how'], Doing>> = {
  async build(site, service, running) {
    await compose(site, { args: ['build', service], timeoutMs: BUILD_TIMEOUT_MS });
    // What does not run yet is started by the plan, in its turn.
    if (running === undefined) return;
    const up = ['up', '--detach', '--no-deps', service];
    await compose(site, { args: up, timeoutMs: RESTART_TIMEOUT_MS });
    await untilRunning(site, [service]);
  },
  async recreate(site, service, running) {
    // What does not run is made anew by the plan, in its turn.
    if (running === undefined) return compose(site, { args: removeArgs(service) });
    await recreate(site, [service], { pull: 'missing', timeoutMs: RESTART_TIMEOUT_MS });
    await untilRunning(site, [service]);
  },
  async restart(site, service) {
    const args = ['restart', '--no-deps', service];
    await compose(site, { args, timeoutMs: RESTART_TIMEOUT_MS });
    await untilRunning(site, [service]);
  },
  async reload(site, _service, running) {
    const command = running && reloadCommand(site, running);
    if (running === undefined || command === undefined) throw new Error('nobody knows how');
    await succeed(site.changes, { args: ['docker', 'exec', running.id, ...command] });
  },
};

async function compose(site: OpenSite, command: RemoteCommand): Promise<void> {
  const args = composeCommand(site.config, site.paths, command.args);
  await succeed(site.changes, { ...command, args, onLine: site.log.foreign });
}

async function runningContainer(site: Site, service: string): Promise<Container | undefined> {
  const containers = await listContainers(site.host, site.config.project);
  return containers.find((found) => found.service === service && found.state === 'running');
}
