/** Removes a new container that failed beside one that serves, where there is no release to go back to. */

import { isServing, listContainers } from '../host/containers.ts';
import type { Applying } from '../roll/apply.ts';
import { writeLabels } from '../site/project-files.ts';
import { succeed } from '../ssh/host.ts';

/**
 * Leaves only what this run found, unless the new one has taken over already. One that failed would
 * get requests too, by the name that it has in common with the one that serves.
 */
export async function discardNew({ site, findings, progress }: Applying): Promise<void> {
  const { services, layout } = site.config.roll;
  if (layout.kind === 'services' || progress.inHand?.stage !== 'replace') return;
  const known = new Set(findings.containers.map(({ id }) => id));
  const ours = (await listContainers(site.changes, site.config.project)).filter(({ service }) =>
    services.includes(service),
  );
  const old = ours.filter(({ id }) => known.has(id));
  if (!old.some(isServing)) return;
  for (const { id, name } of ours.filter((container) => !known.has(container.id))) {
    await succeed(site.changes, { args: ['docker', 'rm', '--force', id] });
    site.log.info(`${name} is gone; what served goes on`);
  }
  const standing = old.map(({ service }) => service);
  await writeLabels(site, findings, { ...findings.plan.wish, standing });
}
