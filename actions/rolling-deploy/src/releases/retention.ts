/** Removes releases that are old, with their images: by name and digest, and nothing that is in use. */
import { toActionError } from '../../../../kit/action/errors.ts';
import {
  formatReference,
  type ImageReference,
  parseReference,
  withDigest,
  withTag,
} from '../../../../kit/registry/reference.ts';
import { imageId, imagesInUse, untagImage } from '../host/image.ts';
import { removeRelease } from '../host/release-record.ts';
import type { OpenSite } from '../site/site.ts';
import { releaseBefore } from './before.ts';
import { hiddenBefore } from './hidden.ts';
import { type KeptRelease, readKept } from './kept.ts';

/**
 * Removes what is older than the newest `rollback.keep-releases`. The releases that are `needed` stay,
 * and the one before; so does one whose image a container uses, whosever that is. What can not be
 * removed is a warning: the next run tries again.
 */
export async function removeOldReleases(site: OpenSite, needed: readonly string[]): Promise<void> {
  try {
    const { kept, journal } = await readKept({ host: site.changes, paths: site.paths });
    // What ran before stays, so nothing is removed as long as nobody knows what that is.
    if (hiddenBefore(journal) !== undefined) return;
    const before = releaseBefore(journal);
    const spared = new Set([...needed, ...(before === undefined ? [] : [before])]);
    const old = oldReleases(kept, { keep: site.config.keepReleases, spared });
    if (old.length === 0) return;
    const rest = kept.filter((release) => !old.includes(release));
    const used = await imagesInUse(site.changes);
    for (const [index, release] of old.entries()) {
      await removeOld(site, { release, rest, next: old.slice(index + 1), used });
    }
  } catch (error) {
    site.log.warning('Old releases', `They could not be removed. ${toActionError(error).text}`);
  }
}

/**
 * Which of the releases, newest first, are too old. Counted are images: of the same one as many names
 * stay as images may, for commits that change nothing of it would push out all others.
 */
export function oldReleases<Some extends Pick<KeptRelease, 'release' | 'digest'>>(
  kept: readonly Some[],
  { keep, spared }: { readonly keep: number; readonly spared: ReadonlySet<string> },
): Some[] {
  const names = new Map<string, number>();
  return kept.filter(({ release, digest }) => {
    const newer = names.get(digest);
    const isOld = newer === undefined ? names.size >= keep : newer >= keep;
    if (newer !== undefined || !isOld) names.set(digest, (newer ?? 0) + 1);
    return isOld && !spared.has(release);
  });
}

// --- internal ---

interface Removal {
  readonly release: KeptRelease;
  /** The releases that stay. */
  readonly rest: readonly KeptRelease[];
  /** Those that are removed after this one: by the digest of an image its other names are found. */
  readonly next: readonly KeptRelease[];
  /** The engine's ids of images that some container uses. */
  readonly used: ReadonlySet<string>;
}

async function removeOld(site: OpenSite, { release, rest, next, used }: Removal): Promise<void> {
  const { release: name, digest, settings } = release;
  const image = settings?.image === undefined ? site.config.image : parseReference(settings.image);
  const byDigest = formatReference(withDigest(image, digest));
  const id = await imageId(site.changes, byDigest);
  if (id !== undefined) {
    const isOfAny = (some: readonly KeptRelease[]) => some.some((one) => one.digest === digest);
    const isGoing = !isOfAny(rest);
    if (isGoing && used.has(id)) {
      site.log.info(`The release ${name} is old, but a container still uses its image: it stays`);
      return;
    }
    await untag(site, { image, name, id });
    // With its last tag the engine may have removed the digest as well.
    if (isGoing && !isOfAny(next) && (await imageId(site.changes, byDigest)) !== undefined) {
      await untagImage(site.changes, byDigest);
    }
  }
  await removeRelease(site.changes, site.paths, name);
  site.log.info(`The old release ${name} was removed`);
}

/** Takes our tag away, unless somebody has put it on another image since. */
async function untag(
  { changes }: OpenSite,
  {
    image,
    name,
    id,
  }: { readonly image: ImageReference; readonly name: string; readonly id: string },
): Promise<void> {
  const tag = formatReference(withTag(image, name));
  if ((await imageId(changes, tag)) === id) await untagImage(changes, tag);
}
