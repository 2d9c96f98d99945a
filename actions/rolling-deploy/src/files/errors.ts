/** The failures of checking files and of letting services take them over, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const fileErrors = {
  FR073: {
    class: 'usage',
    title: 'A new file is not valid',
    cause: 'Its `validate` command refuses it; what it said is above.',
    remedy: 'Correct the file; the host still has the one before.',
  },
  FR074: {
    class: 'target',
    title: 'A service does not take its new files over',
    cause: 'Building, restarting or reloading it failed.',
    remedy: 'Correct what it names; with `validate` a wrong file is found before it is put there.',
  },
  FR075: {
    class: 'usage',
    title: '`validate` or `then` does not fit the service',
    cause: 'The service does not have the file mounted, is not built, or can not be reloaded.',
    remedy: 'Correct `files` in the configuration, or the service in the Compose file.',
  },
} as const satisfies ErrorTable;
