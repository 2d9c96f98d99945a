/** Says no early to what `files` asks of services. */
import { fail } from '../errors.ts';
import type { Findings } from '../look.ts';
import type { DeployRequest } from '../request/request.ts';
import type { Site } from '../site/site.ts';
import { reloadCommand } from './take-effect.ts';
import { checkingService } from './validate.ts';

/**
 * Checks that each file can be checked, and that each service can do what it shall.
 *
 * @throws {ActionError} FR022 for a service that does not exist, FR075.
 */
export function checkFiles(site: Site, { files }: DeployRequest, { facts }: Findings): void {
  for (const file of files) {
    const { effect, validate } = file;
    if (effect !== undefined) {
      const { how, service } = effect;
      const found = facts.model.get(service);
      if (found === undefined) {
        throw fail('FR022', `There is no service \`${service}\`, which \`${file.path}\` is for.`);
      }
      if (how === 'build' && !found.isBuilt) {
        throw fail(
          'FR075',
          `\`${service}\` can not be built: it has no \`build\` in the Compose file.`,
        );
      }
      const container = facts.containers.find((one) => one.service === service);
      if (how === 'reload' && container && reloadCommand(site, container) === undefined) {
        throw fail('FR075', `How \`${service}\` reloads its configuration is not known.`, {
          cause: 'It is known of Caddy and nginx.',
          remedy: `Use \`then: { restart: ${service} }\`.`,
        });
      }
    }
    if (validate !== undefined) checkingService(site, file, facts);
  }
}
