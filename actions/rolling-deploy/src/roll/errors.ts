/** The failures of a release that is brought out, and of the way back, by code. */
import type { ErrorTable } from '../../../../kit/action/errors.ts';

export const rollErrors = {
  FR040: {
    class: 'target',
    title: 'The new release does not become healthy',
    cause: 'The application does not start, or its health check fails.',
    remedy: 'Read its last lines in the log, mend the release, and deploy again.',
  },
  FR041: {
    class: 'usage',
    title: 'A replica runs another image',
    cause: 'The Compose file does not use the image with the version key.',
    remedy: 'Let the service use the version key as the tag of its image in the Compose file.',
  },
  FR042: {
    class: 'target',
    title: 'Requests failed during the roll',
    cause: 'More requests of the probe failed than `probe.max-failed` permits.',
    remedy: 'Look at the time line to see when they failed, and at the log of the application.',
  },
  FR043: {
    class: 'target',
    title: 'The new release does not stay healthy',
    cause:
      'A replica was restarted or became unhealthy while it was watched, or answered with more errors than the old release beside it.',
    remedy: 'Read its last lines in the log, mend the release, and deploy again.',
  },
  FR044: {
    class: 'target',
    title: 'The verification failed',
    cause: 'An address under `verify` does not answer as it should.',
    remedy: 'Ask the address by hand, and look at the log of the application and the proxy.',
  },
  FR045: {
    class: 'target',
    title: 'A service could not be updated',
    cause: 'It does not start, or does not stay up.',
    remedy: 'Read its last lines in the log, and deploy again.',
  },
  FR046: {
    class: 'target',
    title: 'The release does not answer through the proxy',
    cause: 'The replica is healthy, but the proxy does not pass requests on to it.',
    remedy: 'Compare port and service names of the proxy configuration with `roll`.',
  },
  FR047: {
    class: 'target',
    title: 'The way back failed',
    cause: 'The new release failed, and putting the previous one back did not work either.',
    remedy:
      'Run `operation: status` to see what runs where. Correct what the log names, then deploy the previous release.',
  },
} as const satisfies ErrorTable;
