/** The failures of reading and judging migrations, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const migrationErrors = {
  FR100: {
    class: 'policy',
    title: 'Migrations are not safe in their phase',
    cause: 'The old release runs while they do, and would fail or wait.',
    remedy:
      'Write them in the safe form that is shown with each finding, or waive a finding with owner, reason and end.',
  },
  FR101: {
    class: 'usage',
    title: 'The migrations can not be listed',
    cause: 'The directory is missing, or does not look as `migrations.tool` lays it out.',
    remedy: 'Correct `migrations` in the configuration, and check the repository out before.',
  },
  FR102: {
    class: 'usage',
    title: 'The commit of `lint-base` is not there',
    cause: 'The checkout has no such branch, tag or commit: by default it has a single commit.',
    remedy:
      'Give `actions/checkout` the input `fetch-depth: 0`, and name the base as `origin/main` or by its hash.',
  },
  FR103: {
    class: 'usage',
    title: 'The waivers of migrations can not be read',
    cause: 'The file is missing, or it is not a YAML list.',
    remedy: 'Correct `migrations.waivers` in the configuration, or the file.',
  },
  FR104: {
    class: 'usage',
    title: 'No migrations are configured',
    cause: '`operation: lint` reads `migrations` of the configuration, which is not there.',
    remedy: 'Add `migrations` with `tool` and `expand.directory`.',
  },
  FR105: {
    class: 'usage',
    title: 'Migrations are not run by this version',
    cause:
      'A deploy that leaves out what the configuration asks for would start a release too early.',
    remedy:
      'Run them in a step of their own before this one and take the key out; `operation: lint` does not need it.',
  },
} as const satisfies ErrorTable;
