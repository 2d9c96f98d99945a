/** The project on its host, with what is needed to look at it and to change it. */

import type { Log } from '../../../../kit/report/log.ts';
import type { Clock } from '../../../../kit/time/clock.ts';
import type { Config } from '../config/config.ts';
import type { Paths } from '../host/paths.ts';
import type { Dial } from '../probe/request.ts';
import type { Host } from '../ssh/host.ts';

/** A project that can be looked at. */
export interface Site {
  readonly config: Config;
  readonly paths: Paths;
  /** For looking; what runs there ends when the job is cancelled. */
  readonly host: Host;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborted when the job is cancelled or the lock is lost. */
  readonly signal: AbortSignal;
  /** Opens connections from the host; undefined when its sshd does not permit it. */
  readonly dial: Dial | undefined;
  /** Lines of a failing container that are shown. */
  readonly logLines: number;
}

/** A project that can be changed, as long as its lock is ours. */
export interface OpenSite extends Site {
  readonly changes: Host;
}
