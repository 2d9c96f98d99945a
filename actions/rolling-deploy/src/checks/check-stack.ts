/** Runs the checks of the preflight over what was found: says no early, and warns. */
import { fail } from '../errors.ts';
import type { Findings } from '../look.ts';
import type { Site } from '../site/site.ts';
import { CHECKS, type Found } from './checks.ts';
import { askHost, type CheckFacts } from './facts.ts';

/**
 * Tells everything that speaks against the deploy, all at once.
 *
 * @throws {ActionError} FR087 when something would stop it half way.
 */
export async function checkStack(site: Site, findings: Findings): Promise<void> {
  const { services } = site.config.roll;
  const { versionKey, constants, secrets } = site.config.compose;
  const variables = [versionKey, ...Object.keys(constants), ...secrets];
  const { containers, facts, neighbours, plan, proxy } = findings;
  const replicas = containers.filter(({ service }) => services.includes(service));
  const images = [...new Set(replicas.map(({ imageId }) => imageId))];
  const found = runChecks({
    roll: site.config.roll,
    ...{ model: facts.model, containers, neighbours },
    host: await askHost(site.host, { images, variables }, site.clock.now),
    pulls: plan.pull,
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
