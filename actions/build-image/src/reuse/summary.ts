/** What a person reads when nothing had to be built. */
import { code, codeBlock, joined, md, type Row } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import { REVISION_LABEL } from '../naming/labels.ts';
import type { Plan } from '../plan.ts';
import { tagNames } from '../push-decision.ts';
import { formatBytes } from '../report/size.ts';
import { shownCommit } from './decide.ts';

/** An image that was there. */
export interface ReusedImage {
  readonly plan: Plan;
  /** `name@digest`. */
  readonly ref: string;
  readonly sizeBytes: number | undefined;
  /** Why, in a sentence. */
  readonly said: string;
  /** The commit in its revision label. */
  readonly builtFrom: string | undefined;
}

/** Reports an image that was reused. */
export function reportReused(
  summary: Summary,
  { plan, ref, sizeBytes, ...image }: ReusedImage,
): void {
  const { said, builtFrom } = image;
  const tags = tagNames(plan);
  const commit = plan.revision?.sha;
  summary.heading(3, md`✅ build-image: Reused ${code(tags[0] ?? ref)}`);
  summary.add(codeBlock(ref));
  summary.add(md`${said}`);
  if (builtFrom !== undefined && commit !== undefined && builtFrom !== commit) {
    summary.add(
      md`Its label ${code(REVISION_LABEL)} names ${shownCommit(builtFrom)}, from which it was built; commit ${code(commit)} changes nothing that goes into the image.`,
    );
  }
  const rows: (Row | undefined)[] = [
    tags.length === 0 ? undefined : ['Tags', joined(tags.map(code), '\n')],
    commit === undefined ? undefined : ['Commit', code(commit)],
    sizeBytes === undefined ? undefined : ['Size, compressed', formatBytes(sizeBytes)],
  ];
  summary.table(
    ['', ''],
    rows.filter((row) => row !== undefined),
  );
}

/** Reports what a dry run would have reused. */
export function reportReusePlanned(summary: Summary, plan: Plan, why: string): void {
  summary.heading(3, md`📝 build-image: Would reuse ${code(tagNames(plan)[0] ?? 'an image')}`);
  summary.add(
    md`This was a dry run: nothing was built, nothing was tagged. Nothing would be built: ${why}.`,
  );
}
