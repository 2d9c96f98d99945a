/** How each host came out of a run, in words. Pure. */
import { isUnchanged } from '../plan/plan.ts';
import type { HostRecord, Phase } from '../report/record.ts';
import { describeStanding } from '../report/standing.ts';

/** Until these are over nothing was changed. */
export const UNTOUCHED: readonly Phase[] = ['plan', 'image', 'validate'];

/** What serves on a host after a failure or a cancel. */
export function servesNow({ plan, wayBack, replicas, phase }: HostRecord): string {
  if (replicas !== undefined) {
    const back = wayBack === 'done' ? ' It was put back by itself.' : '';
    return describeStanding(replicas) + back;
  }
  if (!UNTOUCHED.includes(phase)) return 'the host could not be asked; run `operation: status`.';
  const previous = plan?.previous?.release;
  return previous === undefined ? 'nothing, as before.' : `${previous}; nothing was changed.`;
}

/** What this run did on a host. */
export function whatWasDone(host: HostRecord): string {
  const { outcome, wayBack, phase, plan } = host;
  if (outcome === undefined) {
    return plan !== undefined && isUnchanged(plan) ? 'nothing was to do' : 'not touched';
  }
  const back = wayBack === undefined ? '' : BACK[wayBack];
  if (outcome === 'failed') return `failed at ${phase}${back}`;
  return `${DONE[outcome]}${back}`;
}

/** Whether this run took back all that it had changed, on every host. */
export function isTakenBack(hosts: readonly HostRecord[]): boolean {
  const touched = hosts.filter(isTouched);
  return touched.length > 0 && touched.every(({ wayBack }) => wayBack === 'done');
}

/** On how many hosts a release serves: "v2 on 2 of 3 hosts". */
export function onHowMany(release: string, hosts: readonly HostRecord[]): string {
  const count = hosts.filter((host) => runs(release, host)).length;
  return `${release} on ${count} of ${hosts.length} hosts`;
}

// --- internal ---

const BACK = { done: ', taken back', failed: ', could not be taken back' } as const;
const DONE = {
  deployed: 'brought out',
  unchanged: 'it ran already',
  cancelled: 'cancelled',
} as const;

function isTouched({ outcome, phase }: HostRecord): boolean {
  return outcome === 'deployed' || (outcome === 'failed' && !UNTOUCHED.includes(phase));
}

function runs(release: string, { outcome, plan, replicas, wayBack }: HostRecord): boolean {
  if (replicas !== undefined) {
    return replicas.every((one) => one.release === release && one.trouble === undefined);
  }
  if (outcome === undefined) return plan !== undefined && isUnchanged(plan);
  return (outcome === 'deployed' || outcome === 'unchanged') && wayBack === undefined;
}
