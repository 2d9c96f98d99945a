/** Watches what a new replica answers while the old release still serves beside it. */
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { Probe } from '../probe/probe.ts';
import { answerOfReplica } from '../roll/health.ts';
import type { Site } from '../site/site.ts';
import { sidesOf, whyWorse } from './compare.ts';

/** A comparison that goes on. */
export interface Soak {
  /** Whether the new release has answered through the proxy; also where nobody can tell. */
  readonly isMet: () => boolean;
  /** Ends it. @throws {ActionError} FR043 when the new release answers with more errors. */
  readonly judge: () => void;
}

/**
 * Begins to compare, where answers tell their version and the new one differs from what answers
 * beside it.
 */
export async function beginSoak(
  site: Site,
  probe: Probe | undefined,
  container: Container,
): Promise<Soak> {
  const version = await versionOf(site, container);
  if (probe === undefined || version === undefined) {
    return { isMet: () => true, judge: () => undefined };
  }
  const from = site.clock.now();
  const isMet = () => sidesOf(probe.since(from), version).fresh.answers > 0;
  const judge = () => {
    const sides = sidesOf(probe.since(from), version);
    const worse = whyWorse(sides);
    if (worse !== undefined) throw fail('FR043', `The new \`${container.service}\` ${worse}.`);
    const { fresh, old } = sides;
    if (fresh.answers === 0 || old.answers === 0) return;
    site.log.info(
      `${container.service}: ${fresh.failed} of ${fresh.answers} answers were errors, of the release beside it ${old.failed} of ${old.answers}`,
    );
  };
  return { isMet, judge };
}

// --- internal ---

/** What the replica itself calls its version; undefined where it does not tell. */
async function versionOf(site: Site, container: Container): Promise<string | undefined> {
  const { probe } = site.config;
  if (probe?.versionHeader === undefined) return undefined;
  const { pathname, search, host } = new URL(probe.url);
  const answer = await answerOfReplica(site, container, { path: pathname + search, host });
  if (answer === undefined || typeof answer === 'string') return undefined;
  return [answer.headers[probe.versionHeader] ?? []].flat()[0];
}
