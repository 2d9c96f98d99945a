/** The failures of hosts that are reached through others, or that say too much, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const sessionErrors = {
  FR052: {
    class: 'target',
    title: 'A command on the host said too much',
    cause: 'A file or a list on the host has grown far beyond what is usual.',
    remedy: 'Run the command named above on the host, and look why it says so much.',
  },
  FR053: {
    class: 'infrastructure',
    title: 'The bastion does not lead to the host',
    cause: 'Its SSH server permits no TCP forwarding, or the host does not answer it.',
    remedy:
      'Check `ssh` and `jump` of the host: `ssh` is its address as the bastion sees it. The bastion needs `AllowTcpForwarding local` (or `yes`).',
  },
} as const satisfies ErrorTable;
