/** From the inputs to a host that answers: the only place where a connection is made. */
import type { Job } from '../../../kit/action/job.ts';
import { systemClock } from '../../../kit/time/clock.ts';
import { type Config, type SshServer, serverName } from './config/config.ts';
import { pathsOf } from './host/paths.ts';
import type { Inputs } from './inputs.ts';
import { canForward } from './preflight.ts';
import type { Dial } from './probe/request.ts';
import type { Site } from './site.ts';
import { forLooking } from './ssh/host.ts';
import { expectedHostKey } from './ssh/host-key.ts';
import { checkPrivateKey } from './ssh/private-key.ts';
import { openSession, type Session } from './ssh/session.ts';

/** A project to look at, and the session to it, which is not interrupted by a cancel. */
export interface Connected {
  readonly site: Site;
  readonly session: Session;
}

/** With what to reach a host: the inputs that main and post share. */
export type Access = Pick<Inputs, 'sshPrivateKey' | 'sshPassphrase' | 'sshKnownHosts'>;

/**
 * Checks key and host key, and connects.
 *
 * @throws {ActionError} FR005 to FR007, FR010 to FR012, FR015, FR053.
 */
export async function connectTo(
  config: Config,
  access: Access,
  options: Pick<Job, 'log' | 'signal'>,
): Promise<Session> {
  const { sshPrivateKey: privateKey = '', sshPassphrase: passphrase } = access;
  await checkPrivateKey(privateKey, passphrase);
  const server = (host: SshServer) => ({
    host,
    expected: expectedHostKey(host, access.sshKnownHosts),
  });
  // The keys of all are known before the first of them is asked for its own.
  const target = server(config.host);
  const jump = config.host.jump && server(config.host.jump);
  return openSession(
    { ...target, jump, privateKey, passphrase },
    { signal: options.signal, onWait: (message) => options.log.info(`Connecting: ${message}`) },
  );
}

/** Connects, and describes the project on the host. */
export async function openSite(
  config: Config,
  inputs: Inputs,
  job: Pick<Job, 'log' | 'signal'>,
): Promise<Connected> {
  const { host, project } = config;
  const way = host.jump === undefined ? '' : ` through ${serverName(host.jump)}`;
  job.log.info(`Connecting to ${serverName(host)}${way} for ${project}`);
  const session = await connectTo(config, inputs, job);
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
    logLines: inputs.logLines,
  };
  return { site, session };
}

// --- internal ---

function dialFrom(session: Session): Dial {
  const dial = (address: Parameters<Dial>[0]) => session.open(address);
  return Object.assign(dial, { epoch: () => session.epoch() });
}
