/** Finds the release to go back to among those that are written down. */
import { fail } from '../errors.ts';
import { currentRelease } from '../host/journal.ts';
import type { Site } from '../site/site.ts';
import { releaseBefore } from './before.ts';
import { hiddenBefore } from './hidden.ts';
import { describeTime, type KeptRelease, readKept } from './kept.ts';

/** More of them are counted, not named. */
const MOST_NAMED = 20;

/**
 * The release of that name, or without one the release before.
 *
 * @throws {ActionError} FR060 naming those that there are, FR083 when nobody can tell which is meant.
 */
export async function findTarget(
  site: Pick<Site, 'host' | 'paths'>,
  asked: string | undefined,
): Promise<KeptRelease> {
  const { kept, journal } = await readKept(site);
  const hidden = asked === undefined ? hiddenBefore(journal) : undefined;
  const runs = currentRelease(journal)?.release;
  if (hidden !== undefined) throw fail('FR083', `${hidden} ${describeKept(kept, runs)}`);
  const name = asked ?? releaseBefore(journal);
  const found = kept.find(({ release }) => release === name);
  if (found !== undefined) return found;
  const what =
    name === undefined
      ? 'No release ran before the one that runs now.'
      : `The release \`${name}\` is not written down on the host.`;
  throw fail('FR060', `${what} ${describeKept(kept, runs)}`);
}

/**
 * Makes sure that the release is still the one that was found: while this run waited for the lock,
 * another one may have deployed.
 *
 * @throws {ActionError} FR062, FR060, FR083.
 */
export async function checkStillMeant(
  site: Parameters<typeof findTarget>[0],
  { asked, target }: { readonly asked: string | undefined; readonly target: KeptRelease },
): Promise<void> {
  const now = await findTarget(site, asked);
  if (now.release === target.release && now.at === target.at) return;
  const what =
    now.release === target.release
      ? `The release \`${now.release}\` was deployed anew meanwhile.`
      : `The previous release is \`${now.release}\` by now, no longer \`${target.release}\`.`;
  throw fail('FR062', what);
}

/** The releases that there are, in a sentence, newest first and with dates. */
export function describeKept(kept: readonly KeptRelease[], runs: string | undefined): string {
  if (kept.length === 0) return 'There is none yet.';
  const names = kept.slice(0, MOST_NAMED).map(({ release, at }) => {
    const note = release === runs ? ', which runs' : '';
    return `\`${release}\` (${describeTime(at)}${note})`;
  });
  const more = kept.length > MOST_NAMED ? ` and ${kept.length - MOST_NAMED} older ones` : '';
  return `There are, in UTC: ${names.join(', ')}${more}.`;
}
