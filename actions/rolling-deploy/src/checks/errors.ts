/** The failures of the checks before a deploy, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const checkErrors = {
  FR087: {
    class: 'usage',
    title: 'The project can not be rolled as it is',
    cause: 'Its Compose file, or something else on the host, would stop the deploy half way.',
    remedy: 'Change what is named above; nothing was touched.',
  },
  FR088: {
    class: 'infrastructure',
    title: 'The image is not in its registry',
    cause: 'The digest was never pushed, or has been removed.',
    remedy: 'Push the image, or ask for a digest that is there.',
  },
} as const satisfies ErrorTable;
