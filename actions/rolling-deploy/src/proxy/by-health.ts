/**
 * Takes replicas out by their own readiness: a command lets the replica answer 503 to the look of the
 * proxy, which then sends it nothing more, while it goes on answering requests.
 */
import { fail } from '../errors.ts';
import type { Command } from '../host/command.ts';
import { execArgs } from '../host/command.ts';
import { succeed } from '../ssh/host.ts';
import type { ProxySide } from './by-marker.ts';
import { clearMarker, markedWords, setMarker } from './marker.ts';
import type { ActiveCheck } from './offers.ts';
import type { WayOut } from './way-out.ts';

/** On top of what the configuration of the proxy promises. */
const SLACK_MS = 500;

/** How replicas are drained. */
export interface ByHealth extends ProxySide {
  readonly drainCommand: Command;
  /** Directory on the host in which is written down what is out. */
  readonly directory: string;
  /** Undefined when nobody knows how the proxy looks: then the time limit of the drain is waited. */
  readonly activeCheck: ActiveCheck | undefined;
}

/** How long a proxy takes to see that a replica is not ready. */
export function untilSeenMs({ intervalMs, timeoutMs, fails }: ActiveCheck): number {
  return intervalMs * fails + timeoutMs + SLACK_MS;
}

/** @throws {ActionError} FR070 from `takeOut` when the command fails. */
export function byHealth({ drainCommand, directory, activeCheck, inFlight }: ByHealth): WayOut {
  return {
    method: 'health',
    drains: true,
    // A proxy on a busy machine may look later than it promises: requests that still come are seen so.
    quietMs: activeCheck?.intervalMs ?? 0,
    inFlight,
    async takeOut({ changes, clock, signal }, { service, containers }, note) {
      // First, so that a run that is cut short is not forgotten.
      await setMarker(changes, { directory, service, note, containers });
      for (const { id, state } of containers) {
        if (state !== 'running') continue;
        const finished = await changes.run({ args: execArgs(id, drainCommand) });
        if (finished.exitCode === 0) continue;
        const said = (finished.stderr || finished.stdout).trim().split('\n').at(-1) ?? '';
        throw fail('FR070', `\`drain-command\` fails in \`${service}\`: ${said}`);
      }
      if (activeCheck !== undefined) await clock.sleep(untilSeenMs(activeCheck), signal);
    },
    async putBack({ changes, host }, { service, containers }) {
      const marked = (await markedWords(host, { directory, service })) ?? new Set();
      // Only a new start makes a drained one ready again; one that was replaced is ready by itself.
      const drained = containers.filter(({ id }) => marked.has(id));
      for (const { id } of drained) {
        await succeed(changes, { args: ['docker', 'restart', id], timeoutMs: 5 * 60_000 });
      }
      await clearMarker(changes, { directory, service });
    },
  };
}
