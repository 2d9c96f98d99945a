/** The failures of taking a replica out of the proxy and putting it back, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const proxyErrors = {
  FR070: {
    class: 'target',
    title: 'A replica does not take itself out',
    cause: '`roll.proxy.drain-command` fails in its container.',
    remedy: 'Run the command in the container by hand, and correct it.',
  },
  FR071: {
    class: 'target',
    title: 'The proxy does not find a replica again',
    cause: 'A replica has another address, and the proxy refuses to read its configuration again.',
    remedy:
      'Correct what the proxy names. With `resolve` in its `upstream`, or fixed addresses in the Compose file, no reload is needed.',
  },
  FR072: {
    class: 'target',
    title: 'The configuration of the proxy can not be changed',
    cause: 'Caddy refuses the change, or no other replica would be left for some requests.',
    remedy: 'Use markers, which need no change: the log of `operation: plan` shows the lines.',
  },
} as const satisfies ErrorTable;
