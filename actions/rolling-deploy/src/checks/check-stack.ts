/** Runs the checks of the preflight over what was found: says no early, and warns. */
import { fail } from '../errors.ts';
import type { Findings } from '../look.ts';
import type { Site } from '../site/site.ts';
import { CHECKS, type Found } from './checks.ts';
import { type CheckFacts, imageSizes } from './facts.ts';
import type { HostFacts } from './host-facts.ts';

/**
 * Tells everything that speaks against the deploy, all at once.
 *
 * @throws {ActionError} FR087 when something would stop it half way.
 */
export async function checkStack(site: Site, findings: Findings, host: HostFacts): Promise<void> {
  const { services } = site.config.roll;
  const { containers, facts, neighbours, plan, proxy } = findings;
  const replicas = containers.filter(({ service }) => services.includes(service));
  const images = [...new Set(replicas.map(({ imageId }) => imageId))];
  const found = runChecks({
    roll: site.config.roll,
    ...{ model: facts.model, containers, neighbours },
    ...{ host, imageBytes: plan.pull ? await imageSizes(site.host, images) : [] },
    drains: proxy?.way.drains,
    beside: plan.adoption?.beside ?? [],
  });
  for (const { level, what } of found) {
    if (level === 'warning') site.log.warning('Preflight', what);
    if (level === 'note') site.log.info(what);
  }
  const objections = found.flatMap(({ level, what }) => (level === 'objection' ? what : []));
  if (objections.length > 0) throw fail('FR087', objections.join(' '));
}

/** What all checks find. */
export function runChecks(facts: CheckFacts): Found[] {
  return CHECKS.flatMap(({ look }) => look(facts));
}
