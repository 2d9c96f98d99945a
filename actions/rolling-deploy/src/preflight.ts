/** Says no early: everything about a project that would stop a deploy half way. Nothing is changed. */
import { fail } from './errors.ts';
import { RELEASE_PLACEHOLDER } from './host/compose.ts';
import { checkLayout } from './layout/check.ts';
import type { Findings } from './look.ts';
import type { DeployRequest } from './request/request.ts';
import type { Site } from './site/site.ts';

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

// --- internal ---

function quoted(name: string): string {
  return `\`${name}\``;
}
