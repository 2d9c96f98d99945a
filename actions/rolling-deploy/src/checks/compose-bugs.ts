/** Bugs of Compose and Docker that somebody meets who works on the host by hand, by version. */
import type { CheckFacts } from './facts.ts';

/** A known bug. */
export interface KnownBug {
  readonly program: 'Compose' | 'Docker Engine';
  /** The first version that has it; undefined: all before `before`. */
  readonly from?: string;
  /** The first version that no longer has it. */
  readonly before: string;
  /** When it matters. */
  readonly matters: 'dependencies' | 'digests' | 'start-interval';
  readonly what: string;
  readonly source: string;
}

const KNOWN_BUGS: readonly KnownBug[] = [
  {
    program: 'Compose',
    from: '2.26.0',
    before: '2.29.3',
    matters: 'dependencies',
    what: 'a `docker compose up -d` by hand recreates containers that depend on others and were made alone, as a deploy makes them',
    source: 'https://github.com/docker/compose/issues/12069',
  },
  {
    program: 'Compose',
    before: '5.5.0',
    matters: 'digests',
    what: 'with images named by digest, and Docker storing images in containerd, a `docker compose up -d` by hand recreates each container once more',
    source: 'https://github.com/docker/compose/pull/14011',
  },
  {
    program: 'Docker Engine',
    before: '25.0.0',
    matters: 'start-interval',
    what: 'a health check with `start_interval` is refused by Compose when it makes the container',
    source: 'https://github.com/docker/compose/pull/11360',
  },
];

/** The bugs of the versions on the host that matter to the project. */
export function bugsOf(facts: CheckFacts): (KnownBug & { readonly version: string })[] {
  const { compose, engine } = facts.host;
  return KNOWN_BUGS.flatMap((bug) => {
    const version = bug.program === 'Compose' ? compose : engine;
    const isThere = version !== undefined && hasBug(bug, version) && matters(facts, bug);
    return isThere ? [{ ...bug, version }] : [];
  });
}

/** Whether a version has a bug. A distribution's suffix, as in `2.26.1-4`, does not count. */
export function hasBug({ from, before }: Pick<KnownBug, 'from' | 'before'>, version: string) {
  return !isBefore(version, from ?? '0') && isBefore(version, before);
}

/** Whether a version is older than another. */
export function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[-+]/)[0]?.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

// --- internal ---

/** Only services that a deploy makes can be met by a bug of making them. */
function matters({ roll, model }: CheckFacts, bug: KnownBug): boolean {
  const made = [...roll.services, roll.proxyService ?? []].flat();
  const services = made.flatMap((name) => model.get(name) ?? []);
  const cases: Readonly<Record<KnownBug['matters'], () => boolean>> = {
    dependencies: () => services.some(({ dependsOn }) => dependsOn.length > 0),
    digests: () => [...model.values()].some(({ image }) => image.includes('@')),
    'start-interval': () => services.some(({ definition }) => definition?.startIntervalMs),
  };
  return cases[bug.matters]();
}
