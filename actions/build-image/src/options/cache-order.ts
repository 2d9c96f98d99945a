/**
 * Which caches a run reads and writes. Pull requests and merge queues read only: what they would
 * write helps no other run, takes room from those that do, and must not serve a push.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching
 */
import type { EventContext } from '../../../../kit/github/event.ts';
import type { Notice } from '../engine/engine.ts';
import { type CacheOrder, cacheType } from '../engine/order.ts';
import { pushedFor } from '../reuse/pushed-for.ts';
import type { CacheWish } from './cache.ts';

/** What the caches depend on. */
export interface CacheFacts {
  readonly wish: CacheWish;
  /** Registry and repository of the image, without a tag. */
  readonly image: string;
  readonly target: string | undefined;
  readonly platforms: readonly string[];
  readonly event: Pick<EventContext, 'name' | 'ref' | 'mergeGroup' | 'readOnly'>;
}

/** The caches in BuildKit's words, and what the user should know about them. */
export function cacheOrder(
  facts: CacheFacts,
): CacheOrder & { readonly notices: readonly Notice[] } {
  const { wish, event } = facts;
  const named = wish.kind === 'raw' ? wish : namedCaches(facts);
  const writes =
    pushedFor(event) === 'push' && event.mergeGroup === undefined && event.readOnly === undefined;
  const order = { from: named.from, to: writes ? named.to.map(neverFailing) : [] };
  if (wish.kind !== 'gha' && wish.kind !== 'raw') return { ...order, notices: [] };
  const isElsewhere = (line: string) => cacheType(line) !== 'gha';
  if (wish.isOffered || [...order.from, ...order.to].every(isElsewhere)) {
    return { ...order, notices: [] };
  }
  return {
    from: order.from.filter(isElsewhere),
    to: order.to.filter(isElsewhere),
    notices: [
      {
        title: 'Built without the cache',
        text: "This runner does not say where GitHub's cache is (`ACTIONS_RESULTS_URL`), so the build goes without it.",
      },
    ],
  };
}

// --- internal ---

function namedCaches({ wish, image, target, platforms }: CacheFacts): CacheOrder {
  // Jobs that build other stages or platforms at the same time would overwrite each other's cache.
  const suffix = [target, ...platforms]
    .filter((part) => part !== undefined)
    .map((part) => `-${part.replace(/[^A-Za-z0-9_.-]+/g, '-')}`)
    .join('')
    .slice(0, 100);
  if (wish.kind === 'gha') {
    const scope = `${image}${suffix}`;
    return { from: [`type=gha,scope=${scope}`], to: [`type=gha,scope=${scope},mode=min`] };
  }
  if (wish.kind === 'registry') {
    const ref = wish.ref ?? `${image}:buildcache${suffix}`;
    return {
      from: [`type=registry,ref=${ref}`],
      // As an OCI image, which GitHub's registry and Amazon's demand; the default since BuildKit 0.21.
      to: [`type=registry,ref=${ref},mode=min,image-manifest=true,oci-mediatypes=true`],
    };
  }
  return { from: [], to: [] };
}

/** What is inline is a part of the image and has no way to fail by itself. */
function neverFailing(line: string): string {
  const isSettled = cacheType(line) === 'inline' || line.includes('ignore-error=');
  return isSettled ? line : `${line},ignore-error=true`;
}
