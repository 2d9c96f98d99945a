/** The failures of a deploy to several hosts, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const hostErrors = {
  FR080: {
    class: 'target',
    title: 'Several hosts fail, for different reasons',
    cause: 'Each host has its own, with its own code above.',
    remedy: 'Look the codes up one by one, and run the job again once all are mended.',
  },
  FR081: {
    class: 'usage',
    title: 'Two entries lead to the same host',
    cause: 'Two addresses below `hosts` are names of one machine.',
    remedy: 'Name each host once.',
  },
  FR082: {
    class: 'target',
    title: 'The release is not the same on all hosts',
    cause: 'Under this name the hosts have different images.',
    remedy: 'Deploy the digest that is meant to all of them, as any other.',
  },
} as const satisfies ErrorTable;
