/** What a person reads after tags were put on images that were there already. */
import { formatReference, withDigest } from '../../../../kit/registry/reference.ts';
import { code, codeBlock, joined, md } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import { tagNames } from '../push-decision.ts';
import type { Promotion } from './promotion.ts';

/** Reports what was tagged, or what would have been. */
export function reportTagged(
  summary: Summary,
  result: Promotion & { readonly isDone: boolean; readonly isDryRun: boolean },
): void {
  const { naming, push, sources, manifest, platforms, isDone } = result;
  const names = tagNames({ push, tags: naming.tags });
  const ref = formatReference(withDigest(naming.images[0], manifest.digest));
  const [first = ref] = names;
  const isJoin = sources.length > 1;
  const what = isJoin ? `an index of ${platforms.length} platforms as ` : '';
  if (isDone) {
    summary.heading(3, md`✅ build-image: Tagged ${what}${code(first)}`);
    summary.add(codeBlock(ref));
  } else {
    summary.heading(3, md`📝 build-image: Would tag ${what}${code(first)}`);
    summary.add(
      result.isDryRun
        ? md`This was a dry run: nothing was pushed.`
        : md`Not tagged: ${push.reason}.`,
    );
  }
  const held = sources.map(({ place: { registry, repository }, manifest: { digest } }) =>
    formatReference({ registry, repository, digest }),
  );
  summary.table(
    ['', ''],
    [
      ...(names.length === 0 ? [] : [['Tags', joined(names.map(code), '\n')]]),
      ...(platforms.length === 0 ? [] : [['Platforms', platforms.join(', ')]]),
      [isJoin ? 'Joined from' : 'Image', joined(held.map(code), '\n')],
    ],
  );
}
