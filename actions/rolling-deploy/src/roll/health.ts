/** Judges a replica: by its own health check, and by asking it directly. */

import { messageOf } from '../../../../kit/action/message.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import { fail } from '../errors.ts';
import {
  type Container,
  exitOf,
  hasEndedWell,
  isServing,
  listContainers,
} from '../host/containers.ts';
import { agentFor, ask } from '../probe/request.ts';
import type { Site } from '../site/site.ts';

/** A container that was started this often again will not become healthy. */
const CRASH_LOOP = 3;
const ASK_TIMEOUT_MS = 5_000;

/** What to wait for. */
export interface Expected {
  readonly service: string;
  /** Containers that were there before; the new one is none of them. */
  readonly before: readonly string[];
}

/** A container that is healthy. */
export interface Healthy {
  readonly container: Container;
  /** When it was first seen so, in milliseconds since the epoch. */
  readonly since: number;
}

/**
 * Waits until the new container of a service is healthy, and stays so for `roll.health.successes`.
 *
 * @throws {ActionError} FR040 when it ends, is restarted over and over, or the time is over.
 */
export async function untilHealthy(site: Site, expected: Expected): Promise<Healthy> {
  const { health } = site.config.roll;
  const deadline = site.clock.now() + health.timeoutMs;
  let successes = 0;
  let since = 0;
  for (;;) {
    const container = await newest(site, expected);
    const wrong = await complaint(site, container);
    successes = wrong === undefined ? successes + 1 : 0;
    if (successes === 1) since = site.clock.now();
    if (container !== undefined && successes >= health.successes) return { container, since };
    const hopeless = container === undefined ? undefined : whyHopeless(container);
    if (hopeless !== undefined) throw notHealthy(expected.service, hopeless);
    if (site.clock.now() >= deadline) {
      throw notHealthy(
        expected.service,
        `${wrong ?? 'is not healthy for long enough'}, after ${formatDuration(health.timeoutMs)}`,
      );
    }
    await site.clock.sleep(health.intervalMs, site.signal);
  }
}

/**
 * Waits until services that are not rolled run, and are healthy where they can tell; those that do
 * their work `once` may also have ended well.
 *
 * @throws {ActionError} FR045 naming the one that does not.
 */
export async function untilRunning(
  site: Site,
  services: readonly string[],
  once: ReadonlySet<string> = new Set(),
): Promise<void> {
  const deadline = site.clock.now() + site.config.roll.health.timeoutMs;
  for (;;) {
    const containers = await listContainers(site.host, site.config.project);
    const isThere = (container: Container) =>
      isServing(container) || (once.has(container.service) && hasEndedWell(container));
    const there = containers.filter(isThere).map(({ service }) => service);
    const missing = services.find((name) => !there.includes(name));
    if (missing === undefined) return;
    if (site.clock.now() >= deadline) {
      throw fail('FR045', `\`${missing}\` does not run${stateOf(containers, missing)}.`);
    }
    await site.clock.sleep(500, site.signal);
  }
}

/**
 * Asks a replica directly, past the proxy, for a path under a host name.
 *
 * @returns the status, or why there was none; undefined when the host can not be used for asking.
 */
export async function askReplica(
  site: Site,
  container: Container,
  question: { readonly path: string; readonly host: string },
): Promise<number | string | undefined> {
  const answer = await answerOfReplica(site, container, question);
  return typeof answer === 'object' ? answer.status : answer;
}

/** The whole answer of a replica, or why there was none; undefined as above. */
export async function answerOfReplica(
  site: Site,
  container: Container,
  question: { readonly path: string; readonly host: string },
): Promise<Awaited<ReturnType<typeof ask>> | string | undefined> {
  const address = Object.values(container.addresses).find((found) => found !== '');
  if (site.dial === undefined || address === undefined) return undefined;
  // Put together as text: of a path like `//health` a URL of its own would lead to another host.
  const url = new URL(`http://${address}:${site.config.roll.port}${question.path}`);
  const agent = agentFor(url, { dial: site.dial, keepAlive: false });
  try {
    const headers = { host: question.host };
    return await ask({ url, agent, timeoutMs: ASK_TIMEOUT_MS, headers });
  } catch (error) {
    return messageOf(error);
  } finally {
    agent.destroy();
  }
}

/**
 * Why a container will not become healthy, in words; undefined while it may. One that is restarted over and
 * over is judged between two lives, when it tells how it ended; one that is never met there, a little later.
 */
export function whyHopeless(
  container: Pick<Container, 'state' | 'exitCode' | 'outOfMemory' | 'restarts'>,
): string | undefined {
  const { state, exitCode, outOfMemory, restarts } = container;
  const memory = outOfMemory ? ', because it ran out of memory' : '';
  if (state === 'exited' || state === 'dead') return `ended with exit code ${exitCode}${memory}`;
  const isLoop = restarts >= (state === 'running' ? 2 * CRASH_LOOP : CRASH_LOOP);
  return isLoop ? `was restarted ${restarts} times${exitOf(container)}${memory}` : undefined;
}

// --- internal ---

async function newest(site: Site, { service, before }: Expected): Promise<Container | undefined> {
  const containers = await listContainers(site.host, site.config.project);
  return containers.find((found) => found.service === service && !before.includes(found.id));
}

/** Why a container is not healthy, in words; undefined when it is. */
async function complaint(
  site: Site,
  container: Container | undefined,
): Promise<string | undefined> {
  if (container === undefined) return 'has no container';
  if (container.state !== 'running') return `is ${container.state}`;
  const own = container.health ?? 'healthy';
  const asked = await pathComplaint(site, container);
  const complaints = [
    ...(own === 'healthy' ? [] : [`its own health check says \`${own}\``]),
    ...(asked === undefined ? [] : [asked]),
  ];
  return complaints.length === 0 ? undefined : `is not healthy: ${complaints.join(', ')}`;
}

async function pathComplaint(site: Site, container: Container): Promise<string | undefined> {
  const { path } = site.config.roll.health;
  if (path === undefined) return undefined;
  const status = await askReplica(site, container, { path, host: 'localhost' });
  if (typeof status === 'number' && status >= 200 && status < 300) return undefined;
  return typeof status === 'number'
    ? `${path} answers ${status}`
    : `${path} does not answer (${status ?? 'there is no way to ask'})`;
}

function notHealthy(service: string, what: string) {
  return fail('FR040', `The new \`${service}\` ${what}.`);
}

function stateOf(containers: readonly Container[], name: string): string {
  const found = containers.find(({ service }) => service === name);
  if (found === undefined) return ': it has no container';
  return `: it is ${found.state}${found.health === undefined ? '' : `, ${found.health}`}`;
}
