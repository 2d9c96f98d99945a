/** What a person at 23:00 wants to see of a replica that failed. */

import { plainText } from '../../../../kit/report/foreign.ts';
import { type Container, isServing, lastLogLines, listContainers } from '../host/containers.ts';
import type { Site } from '../site/site.ts';

/** The remains of a failed container. Everything in it is foreign text. */
export interface Evidence {
  readonly service: string;
  readonly state: string;
  readonly log: readonly string[];
  readonly healthLog: readonly string[];
}

const HEALTH_ENTRIES = 3;

/**
 * Collects what the container that failed left, and shows it in the log: of the services that may
 * have failed the newest one that does not serve, or else the newest one.
 */
export async function collectEvidence(
  site: Site,
  suspects: readonly string[],
): Promise<Evidence | undefined> {
  const containers = await listContainers(site.host, site.config.project);
  const found = containers
    .filter((container) => suspects.includes(container.service))
    .sort(
      (a, b) =>
        Number(isServing(a)) - Number(isServing(b)) || b.startedAt.localeCompare(a.startedAt),
    )[0];
  if (found === undefined) return undefined;
  const evidence: Evidence = {
    service: found.service,
    state: describeState(found),
    log: await lastLogLines(site.host, found.id, site.logLines),
    healthLog: found.healthLog
      .slice(-HEALTH_ENTRIES)
      .map(
        ({ exitCode, output }) =>
          `exit ${exitCode}: ${plainText(output).trim() || '(it said nothing)'}`,
      ),
  };
  show(site, evidence);
  return evidence;
}

// --- internal ---

function describeState(container: Container): string {
  const { state, health, exitCode, outOfMemory, restarts } = container;
  return [
    state,
    ...(health === undefined ? [] : [health]),
    ...(state === 'running' ? [] : [`exit code ${exitCode}`]),
    ...(outOfMemory ? ['out of memory'] : []),
    ...(restarts > 0 ? [`restarted ${restarts} times`] : []),
  ].join(', ');
}

function show({ log }: Site, { service, state, log: lines, healthLog }: Evidence): void {
  const said = lines.length === 0 ? 'It logged nothing.' : `Its last ${lines.length} lines:`;
  log.info(`${service} is ${state}. ${said}`);
  for (const line of lines) log.foreign(line);
  if (healthLog.length === 0) return;
  log.info('What its health check said:');
  for (const entry of healthLog) for (const line of entry.split('\n')) log.foreign(line);
}
