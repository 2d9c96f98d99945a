/** The last word on a release: the addresses of `verify`, and the requests that failed. */
import { messageOf } from '../../../../kit/action/message.ts';
import { fail } from '../errors.ts';
import type { Probe } from '../probe/probe.ts';
import { agentFor, ask } from '../probe/request.ts';
import type { OpenSite } from '../site/site.ts';

/** @throws {ActionError} FR044 when an address does not answer as it should. */
export async function verify(site: OpenSite): Promise<void> {
  const { health } = site.config.roll;
  for (const { url: address, status } of site.config.verify) {
    const url = new URL(address);
    const deadline = site.clock.now() + health.timeoutMs;
    for (;;) {
      const seen = await statusOf(site, url);
      if (seen === String(status)) break;
      if (site.clock.now() > deadline) {
        throw fail('FR044', `${address} answers ${seen}, expected was ${status}.`);
      }
      await site.clock.sleep(health.intervalMs, site.signal);
    }
    site.log.info(`${address} answers ${status}`);
  }
}

/** @throws {ActionError} FR042 when more requests failed than may. */
export function checkRequests({
  probe,
  site,
}: {
  readonly probe: Probe | undefined;
  readonly site: OpenSite;
}): void {
  const figures = probe?.figures();
  const limit = site.config.probe?.maxFailed ?? 0;
  // What was said beforehand is in the figures, and no reason to go back.
  if (figures === undefined || figures.failed - figures.announced <= limit) return;
  const kinds = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
  throw fail(
    'FR042',
    `${figures.failed} of ${figures.total} requests failed: ${kinds.join(', ')}.`,
  );
}

// --- internal ---

/** The status of an address, or why there is none. */
async function statusOf({ config, dial }: OpenSite, url: URL): Promise<string> {
  const from = config.probe?.from ?? 'host';
  const agent = agentFor(url, { dial: from === 'host' ? dial : undefined, keepAlive: false });
  try {
    return String((await ask({ url, agent, timeoutMs: 5_000 })).status);
  } catch (error) {
    return messageOf(error);
  } finally {
    agent.destroy();
  }
}
