/** Connects to all hosts: nothing is sent to any of them before the keys of all are compared. */
import type { Job } from '../../../../kit/action/job.ts';
import type { WholeConfig } from '../config/config.ts';
import type { Inputs } from '../inputs.ts';
import { type Connected, credentialsFor, openSite } from '../site/open-site.ts';
import type { Credentials } from '../ssh/connect.ts';
import { newGate, type Place } from '../ssh/gate.ts';
import { onEach } from './each.ts';
import { hostNames } from './names.ts';

/** A host of this run. */
export interface Member extends Connected {
  /** What it is called; empty where there is only one, which needs no name. */
  readonly name: string;
}

/**
 * Connects to the hosts, all or none.
 *
 * @throws {ActionError} FR005 to FR007 before the first of them is asked, FR010 to FR012, FR015, FR053;
 *   of all hosts at once.
 */
export async function openHosts(
  config: WholeConfig,
  inputs: Inputs,
  job: Pick<Job, 'log' | 'signal'>,
): Promise<Member[]> {
  const names = namesOf(config);
  const hosts = config.hosts.map((host, index) => ({ host, name: names[index] ?? '' }));
  // What is expected of all is known before the first of them is asked for its key.
  const known = await onEach(hosts, async ({ host, name }) => ({
    ...{ name, config: { ...config, host } },
    credentials: await credentialsFor(host, inputs),
  }));
  const gate = newGate(known.length);
  const onCancel = () => gate.close(job.signal.reason);
  job.signal.addEventListener('abort', onCancel, { once: true });
  const opened: Member[] = [];
  try {
    return await onEach(known, async (host) => {
      const place = await gate.place();
      const member = await openHost(host, place, { ...job, logLines: inputs.logLines });
      opened.push(member);
      return member;
    });
  } catch (error) {
    closeAll(opened);
    throw error;
  } finally {
    job.signal.removeEventListener('abort', onCancel);
  }
}

/** Names of the hosts of a configuration; one that is alone has none. */
export function namesOf({ hosts }: Pick<WholeConfig, 'hosts'>): string[] {
  return hosts.length === 1 ? [''] : hostNames(hosts);
}

/** Ends all connections. */
export function closeAll(members: readonly Pick<Member, 'session'>[]): void {
  for (const { session } of members) session.close();
}

// --- internal ---

interface Known {
  readonly name: string;
  readonly config: Connected['site']['config'];
  readonly credentials: Credentials;
}

async function openHost(
  { name, config, credentials }: Known,
  place: Place,
  job: Pick<Job, 'log' | 'signal'> & Pick<Inputs, 'logLines'>,
): Promise<Member> {
  const log = name === '' ? job.log : job.log.named(name, { sideBySide: true });
  try {
    const held = name === '' ? {} : { pass: place.pass };
    return { name, ...(await openSite(config, credentials, { ...job, log, ...held })) };
  } finally {
    place.leave();
  }
}
