/** From the inputs to a host that answers: the only place where a connection is made. */
import type { Job } from '../../../../kit/action/job.ts';
import { systemClock } from '../../../../kit/time/clock.ts';
import { type Config, type HostConfig, type SshServer, serverName } from '../config/config.ts';
import { pathsOf } from '../host/paths.ts';
import type { Inputs } from '../inputs.ts';
import type { Dial } from '../probe/request.ts';
import type { Credentials } from '../ssh/connect.ts';
import { canForward } from '../ssh/forwarding.ts';
import { forLooking } from '../ssh/host.ts';
import { expectedHostKey } from '../ssh/host-key.ts';
import { checkPrivateKey } from '../ssh/private-key.ts';
import { openSession, type Session } from '../ssh/session.ts';
import type { Site } from './site.ts';

/** A project to look at, and the session to it, which is not interrupted by a cancel. */
export interface Connected {
  readonly site: Site;
  readonly session: Session;
}

/** With what to reach a host: the inputs that main and post share. */
export type Access = Pick<Inputs, 'sshPrivateKey' | 'sshPassphrase' | 'sshKnownHosts'>;

/** How to connect. */
export interface Connecting extends Pick<Job, 'log' | 'signal'> {
  /** Asked once the key of the host is known to be right, before anything is sent to it. */
  readonly pass?: () => Promise<void>;
}

/**
 * With what to reach a host and its bastion: both keys are known before the first is asked for its
 * own.
 *
 * @throws {ActionError} FR005 to FR007.
 */
export async function credentialsFor(host: HostConfig, access: Access): Promise<Credentials> {
  const { sshPrivateKey: privateKey = '', sshPassphrase: passphrase } = access;
  await checkPrivateKey(privateKey, passphrase);
  const server = (one: SshServer) => ({
    host: one,
    expected: expectedHostKey(one, access.sshKnownHosts),
  });
  return { ...server(host), jump: host.jump && server(host.jump), privateKey, passphrase };
}

/**
 * Connects.
 *
 * @throws {ActionError} FR010 to FR012, FR015, FR053.
 */
export function connectTo(
  credentials: Credentials,
  { signal, log, pass }: Connecting,
): Promise<Session> {
  return openSession(credentials, {
    ...{ signal, pass },
    onWait: (message) => log.info(`Connecting: ${message}`),
  });
}

/** Connects, and describes the project on the host. */
export async function openSite(
  config: Config,
  credentials: Credentials,
  job: Connecting & Pick<Inputs, 'logLines'>,
): Promise<Connected> {
  const { host, project } = config;
  const way = host.jump === undefined ? '' : ` through ${serverName(host.jump)}`;
  job.log.info(`Connecting to ${serverName(host)}${way} for ${project}`);
  const session = await connectTo(credentials, job);
  const forwards = await canForward(session);
  if (!forwards)
    job.log.info('The SSH server permits no TCP forwarding: requests come from the runner.');
  const site: Site = {
    config,
    paths: pathsOf(config),
    host: forLooking(session.until(job.signal)),
    log: job.log,
    clock: systemClock,
    signal: job.signal,
    dial: forwards ? dialFrom(session) : undefined,
    logLines: job.logLines,
  };
  return { site, session };
}

// --- internal ---

function dialFrom(session: Session): Dial {
  const dial = (address: Parameters<Dial>[0]) => session.open(address);
  return Object.assign(dial, { epoch: () => session.epoch() });
}
