/** What a deploy has in hand, and what it has touched: what a failure or a cancel has to deal with. */
import type { RunningProxy } from '../proxy/proxy.ts';
import type { Stage } from './roll.ts';

/** Changes while a deploy goes on. */
export interface Progress {
  /** Services whose container this run replaced or began to replace, in order. */
  readonly replaced: string[];
  /** The proxy, where it could only be looked at on the way. */
  proxy: RunningProxy | undefined;
  /** The service in hand, and how far it is. */
  inHand: { readonly service: string; readonly stage: Stage } | undefined;
}

/** Notes that a service comes to a stage. */
export function enter(progress: Progress, service: string, stage: Stage): void {
  progress.inHand = { service, stage };
  if (stage === 'replace' || stage === 'update') progress.replaced.push(service);
}
