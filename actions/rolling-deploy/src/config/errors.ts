/** The failures of choosing an environment, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const environmentErrors = {
  FR050: {
    class: 'usage',
    title: 'The environment does not exist',
    cause: 'The input `environment` is misspelt, or the configuration has no such environment.',
    remedy:
      'Name one that stands below `environments` in the configuration, or add it there: `production: {}` is enough where nothing differs.',
  },
  FR051: {
    class: 'usage',
    title: 'No environment is chosen',
    cause: 'What stands outside of `environments` is not complete without one of them.',
    remedy: 'Set the input `environment`.',
  },
} as const satisfies ErrorTable;
