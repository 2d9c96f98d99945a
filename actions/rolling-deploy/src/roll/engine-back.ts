/** After a failure: an engine that restarts, which may be why, is waited for before the way back. */
import type { OpenSite } from '../site/site.ts';

const PATIENCE_MS = 60_000;
const POLL_MS = 1_000;

/**
 * Waits until the engine answers, a minute at most. An engine that stays away is no failure here: what
 * needs it next says so.
 */
export async function untilEngineAnswers(
  site: Pick<OpenSite, 'host' | 'clock' | 'signal' | 'log'>,
): Promise<void> {
  const { host, clock, signal, log } = site;
  const deadline = clock.now() + PATIENCE_MS;
  for (let isSaid = false; ; isSaid = true) {
    const { exitCode } = await host.run({ args: ['docker', 'version'] });
    if (exitCode === 0 || clock.now() >= deadline) return;
    if (!isSaid) log.info('The engine does not answer; it is waited for, a minute at most');
    await clock.sleep(POLL_MS, signal);
  }
}
