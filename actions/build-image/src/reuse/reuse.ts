/** Reuse as a part of the step: what happens before a build, in place of one, and after one. */
import type { Job } from '../../../../kit/action/job.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import {
  formatReference,
  type TaggedReference,
  withDigest,
  withTag,
} from '../../../../kit/registry/reference.ts';
import type { Inputs } from '../inputs.ts';
import { readImageContent, sizeOf } from '../measure/image-content.ts';
import { commitTags } from '../naming/commit-tags.ts';
import type { Output } from '../outputs.ts';
import type { Plan } from '../plan.ts';
import { movedTags } from '../promote/moved-tags.ts';
import { checkSize } from '../publish/size-gate.ts';
import { ownTags } from '../push-decision.ts';
import type { Registries } from '../registries.ts';
import { formatBytes } from '../report/size.ts';
import { adopt } from './adopt.ts';
import { contentTag, pointTo } from './content-pointer.ts';
import type { Verdict } from './decide.ts';
import { pushedFor } from './pushed-for.ts';
import { refusal } from './refusal.ts';
import { keepFromPush, lookBeforeTags, type Overtaken } from './second-look.ts';
import { settleReuse } from './settle.ts';
import { reportReused, reportReusePlanned } from './summary.ts';

/** What was found out before the build. */
export interface Considered {
  /** The plan, with its record among the labels. */
  readonly plan: Plan;
  readonly verdict: Exclude<Verdict, { kind: 'refuse' }>;
  /** The tag under which what is built is to be found again by its content. */
  readonly contentTag: TaggedReference | undefined;
  /**
   * To be called right before the tags of what was built are put: throws where they may not be any more,
   * as `lookBeforeTags` does. Undefined where they may in any case.
   */
  readonly checkTags: (() => Promise<void>) | undefined;
}

/** An image that stands for the one of the plan. */
export type Reusable = Considered & { readonly verdict: { readonly kind: 'reuse' } };

/** Where the step stands. */
export interface Standing {
  readonly job: Job<Output>;
  readonly registries: Registries;
}

/**
 * Finds out whether there is an image that will do, without asking an engine.
 *
 * @throws {ActionError} FB030, when a tag of the commit is taken.
 */
export async function considerReuse(
  mode: Inputs['reuse'],
  given: Plan,
  { job, registries }: Standing,
): Promise<Considered> {
  const facts = { mode, plan: given, registries, now: Date.now() };
  const { plan, verdict, content, lookAgain } = await settleReuse({ ...job, ...facts });
  if (verdict.kind === 'refuse') throw refusal(verdict);
  if (plan.push.push) tell(job, plan.push.reason, verdict);
  const isKept = content !== undefined && plan.push.push && plan.push.by === 'tag';
  return {
    plan,
    verdict,
    contentTag: isKept ? withTag(plan.image, contentTag(content)) : undefined,
    checkTags: lookAgain && (() => lookBeforeTags(lookAgain)),
  };
}

/** Whether nothing needs to be built. */
export function isReusable(considered: Considered): considered is Reusable {
  return considered.verdict.kind === 'reuse';
}

/**
 * Puts the tags of the run beside the image and reports it; a dry run only tells that it would.
 *
 * @throws {ActionError} FB009, FB040, FK010 to FK015.
 */
export async function reuse(
  found: Reusable,
  standing: Standing,
  inputs: { readonly dryRun: boolean; readonly maxSize: number | undefined },
): Promise<void> {
  const { job } = standing;
  if (inputs.dryRun) {
    reportReusePlanned(job.summary, found.plan, found.verdict.why);
    job.output('status', 'planned');
    return;
  }
  const { why } = found.verdict;
  const said = `Nothing was built: ${why}.`;
  await job.log.group('Reuse', () => takeOver(found, standing, { ...inputs, said }));
}

/**
 * After a build that a push has overtaken: what it pushed is taken as if it had been there before, and
 * what was built gets no tag.
 *
 * @throws {ActionError} FB009, FB030, FB040, FK010 to FK015.
 */
export async function reuseInstead(
  { verdict }: Overtaken,
  { considered, standing }: { readonly considered: Considered; readonly standing: Standing },
  inputs: { readonly maxSize: number | undefined },
): Promise<void> {
  const { job } = standing;
  const { why } = verdict;
  for (const size of ['size-bytes', 'size-delta-bytes'] as const) job.output(size, '');
  const said = `What was built got no tag, because meanwhile a push has pushed this commit: ${why}.`;
  await job.log.group('Reuse', () => {
    tell(job, considered.plan.push.reason, verdict);
    return takeOver({ ...considered, verdict }, standing, { ...inputs, said });
  });
}

/** Before a build: tells that it is one because the registry could not be asked. */
export function tellFailedLook({ verdict }: Considered, { log }: Job<Output>): void {
  if (verdict.kind !== 'build' || !verdict.failed) return;
  log.notice('Built without looking', `The image is built, because ${verdict.why}`);
}

/** After a build: makes it findable by its content, and tells when the commit's tag has moved. */
export async function remember(
  { plan, verdict, contentTag: tag }: Considered,
  built: Manifest,
  { job, registries }: Standing,
): Promise<void> {
  if (tag !== undefined) {
    const { client, repository } = registries.place(tag);
    // The image is there under its own tags: a shortcut for later runs fails no release.
    const pointer = pointTo(built, Date.now());
    await client.putManifest(repository, tag.tag, pointer).catch((error: unknown) => {
      job.signal.throwIfAborted();
      job.log.info(`The tag of the content could not be put: ${messageOf(error)}`);
    });
  }
  tellMoved({ plan, verdict }, built, job);
}

// --- internal ---

/** Tells which tags of the commit have another image now. */
function tellMoved(
  { plan, verdict }: Pick<Considered, 'plan' | 'verdict'>,
  { digest }: Pick<Manifest, 'digest'>,
  { log }: Pick<Job<Output>, 'log'>,
): void {
  const own = ownTags(plan);
  const moved = (verdict.replaces ?? []).filter(({ tag }) => own.includes(tag));
  for (const what of movedTags(moved, digest)) {
    log.notice('The tag of this commit was moved', `${what}: ${verdict.why}.`);
  }
}

/** @param how.said why this image, in a sentence for the summary */
async function takeOver(
  { plan, verdict }: Reusable,
  { job, registries }: Standing,
  how: { readonly maxSize: number | undefined; readonly said: string },
): Promise<void> {
  const { image, at } = verdict;
  const { maxSize: maxBytes, said } = how;
  const { manifest } = image;
  const place = registries.place(plan.image);
  const ref = formatReference(withDigest(plan.image, manifest.digest));
  job.output('pushed', true);
  job.output('digest', manifest.digest);
  job.output('ref', ref);
  const settled = at === 'content' ? undefined : at;
  const tagged = settled && formatReference(settled);
  if (maxBytes !== undefined) await checkSize(manifest, { maxBytes, place, tagged });
  // The answer that was judged came from the tag of the commit.
  const tags = ownTags(plan).filter((tag) => tag !== settled);
  const { revision } = plan;
  const keep = () => keepFromPush(commitTags({ revision, tags }), manifest.digest, registries);
  await adopt({
    manifest,
    sources: [{ manifest, place }],
    tags,
    registries,
    directory: job.privateDirectory,
    log: job.log.info,
    beforeTags: pushedFor(job.event) === 'push' ? undefined : keep,
  });
  const sizeBytes = await sizeAt(place, manifest);
  job.signal.throwIfAborted();
  job.output('status', 'reused');
  if (sizeBytes !== undefined) job.output('size-bytes', sizeBytes);
  const size = sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)}`;
  job.log.info(`Reused ${ref}${size}; every tag answers with this digest.`);
  reportReused(job.summary, { plan, ref, sizeBytes, said, builtFrom: image.revision });
}

/** A number that is only for reading fails no release and waits for nothing. */
async function sizeAt(place: Place, manifest: Manifest): Promise<number | undefined> {
  const patient = place.client.within(0);
  const content = await readImageContent(manifest, patient, place.repository).catch(
    () => undefined,
  );
  return content && sizeOf(content);
}

function tell({ log, output }: Job<Output>, push: string, verdict: Considered['verdict']): void {
  const { why } = verdict;
  if (verdict.kind === 'reuse') {
    log.info(`Reuse: yes, ${why}.`);
    output('reason', why);
    return;
  }
  log.info(`Reuse: no, ${why}.`);
  output('reason', `${push}; ${why}`);
}
