/** The failures of going back, and of going back without meaning to, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const releaseErrors = {
  FR060: {
    class: 'usage',
    title: 'There is no such release to go back to',
    cause: 'It never ran on this host, or is older than the releases that are kept.',
    remedy:
      'Give one of the releases above as `release`, or deploy the digest of an older one as any other.',
  },
  FR061: {
    class: 'target',
    title: 'The release is not written down whole',
    cause: 'Files below `.fairway/releases` on the host were removed by hand, or are very old.',
    remedy: 'Go back to another release, or deploy the digest of this one as any other.',
  },
  FR062: {
    class: 'infrastructure',
    title: 'Another release was deployed meanwhile',
    cause: 'While this run waited for the lock, another one deployed.',
    remedy: 'Look at what runs now with `operation: status`, and name the `release` to go back to.',
  },
  FR063: {
    class: 'policy',
    title: 'A newer release runs already',
    cause:
      'This run is late, such as one that was started again after a newer commit was deployed.',
    remedy:
      'Nothing is to be done if the newer one shall run; else go back to this one with `operation: rollback` and `release`.',
  },
  FR083: {
    class: 'target',
    title: 'Which release ran before is not known',
    cause:
      'Another version of this action, such as a newer one, wrote lines into the journal of the host that this one can not read.',
    remedy:
      'Name the `release` to go back to; or use the version that deployed last, or a newer one.',
  },
} as const satisfies ErrorTable;
