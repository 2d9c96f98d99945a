/** The failures of laying out replicas, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const layoutErrors = {
  FR090: {
    class: 'usage',
    title: 'A service can not stand beside itself',
    cause:
      'With `roll.service` a new container runs beside the old one, and there is something that only one of them can have.',
    remedy:
      'Remove `container_name`, host ports and fixed addresses from the service in the Compose file; the proxy reaches it by its name.',
  },
  FR091: {
    class: 'usage',
    title: 'The name of the second slot is taken',
    cause:
      'The new container of a single service is started under the name of the service with `-b`, and the Compose file has a service of that name, or one with the name of the first slot, `-a`.',
    remedy: 'Rename that service, or roll both as `roll.services`.',
  },
  FR092: {
    class: 'usage',
    title: 'The second slot would not be the same service',
    cause:
      'It extends what each of `compose.files` says of the service. A file that is included by another one is not seen, and paths in a file of another directory are read from there.',
    remedy:
      'Define the service in `compose.files` themselves, and write its relative paths in files of one directory.',
  },
} as const satisfies ErrorTable;
