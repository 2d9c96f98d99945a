/** Puts tags on images that are in a registry already: promotes one, or joins several to an index. */
import type { Job } from '../../../../kit/action/job.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import {
  formatReference,
  type TaggedReference,
  withDigest,
} from '../../../../kit/registry/reference.ts';
import { retryBudget } from '../../../../kit/retry/budget.ts';
import type { Inputs } from '../inputs.ts';
import { readBranches, readCheckout } from '../naming/checkout.ts';
import { repositoryName } from '../naming/image-name.ts';
import { type Naming, nameImage } from '../naming/naming.ts';
import { usesBranch, usesRevision } from '../naming/resolve-tags.ts';
import { revisionOf } from '../naming/revision.ts';
import type { Output } from '../outputs.ts';
import { bringContent, type Held, placeTags, verifyTags } from '../publish/place-tags.ts';
import { decidePush, ownTags, pushedImages } from '../push-decision.ts';
import { checkPushes, type Registries, registriesOf } from '../registries.ts';
import { tellNames } from '../report/names.ts';
import { pushedFor } from '../reuse/pushed-for.ts';
import { keepFromPush } from '../reuse/second-look.ts';
import { checkTagInputs } from './check-inputs.ts';
import { joinIndex } from './join-index.ts';
import { commitTagsNow, movedTags } from './moved-tags.ts';
import { platformText } from './platform.ts';
import type { Promotion } from './promotion.ts';
import { readSource, type SourceContent } from './read-sources.ts';
import { reportTagged } from './report-tagged.ts';
import { revisionBuilt } from './revision-built.ts';

type TagJob = Job<Output>;

/**
 * Runs the step with `operation: tag`. No engine is needed.
 *
 * @throws {ActionError} FB001, FB009 to FB012, FB030, FK001, FK010 to FK015.
 */
export async function promote(inputs: Inputs, job: TagJob): Promise<void> {
  checkTagInputs(inputs);
  const budget = retryBudget(inputs.retryBudget);
  const { log } = job;
  const registries = registriesOf({
    ...job,
    inputs,
    budget,
    main: mainImage(inputs, job).registry,
    onWait: log.info,
  });
  const promotion = await log.group('Preflight', () => preflight(inputs, job, registries));
  const isTagging = promotion.push.push && !inputs.dryRun;
  if (isTagging) await log.group('Tag', () => apply(promotion, job, registries));
  job.output('status', isTagging ? 'tagged' : 'planned');
  reportTagged(job.summary, { ...promotion, isDone: isTagging, isDryRun: inputs.dryRun });
}

// --- internal ---

/** Where digests are that come without a name, and whose registry the password is for. */
function mainImage({ image, digests, tags }: Inputs, { event }: Pick<TagJob, 'event'>) {
  const named = digests.find((one) => one.image !== undefined)?.image;
  const reference = tags.find((line) => line.kind === 'reference')?.reference;
  const { registry, repository } = image[0] ?? named ?? reference ?? repositoryName(event);
  return { registry, repository };
}

async function preflight(inputs: Inputs, job: TagJob, registries: Registries): Promise<Promotion> {
  const { log } = job;
  const sources = await holdSources(inputs, job, registries);
  const isJoin = sources.length > 1;
  const contents =
    isJoin || usesRevision(inputs.tags)
      ? await Promise.all(sources.map(({ place, manifest }) => readSource(place, manifest)))
      : [];
  const naming = await nameTags(inputs, job, contents);
  const push = decidePush(inputs.push, job.event);
  tellNames({ ...naming, push, labels: new Map(), annotations: new Map() }, job);
  if (!push.push && push.isNotice) log.notice('Not tagged', `No tag is set: ${push.reason}.`);
  if (push.push) await checkPushes(pushedImages({ push, ...naming }), registries);
  const [first] = sources;
  const manifest =
    isJoin || first === undefined ? joinIndex(contents, inputs.annotations) : first.manifest;
  const images = contents.flatMap((content) => content.images);
  const platforms = images.map(({ platform }) => platformText(platform)).toSorted();
  job.output('platforms', platforms.join('\n'));
  if (isJoin) log.info(`Platforms: ${platforms.join(', ')}`);
  return { naming, push, sources, manifest, platforms };
}

function holdSources(inputs: Inputs, job: TagJob, registries: Registries): Promise<Held[]> {
  const main = mainImage(inputs, job);
  return Promise.all(
    inputs.digests.map(async ({ digest, image = main }) => {
      const place = registries.place(image);
      return { place, manifest: await place.client.getManifest(place.repository, digest) };
    }),
  );
}

async function nameTags(
  inputs: Inputs,
  { event, env, workspace }: TagJob,
  contents: readonly SourceContent[],
): Promise<Naming> {
  const where = { directory: workspace, workspace, env };
  const images = contents.flatMap((content) => content.images);
  const revision = usesRevision(inputs.tags)
    ? revisionBuilt(images, revisionOf(await readCheckout(where), event), event)
    : undefined;
  return nameImage({
    event,
    images: inputs.image,
    fallback: mainImage(inputs, { event }),
    lines: inputs.tags,
    revision,
    branches: usesBranch(inputs.tags) ? await readBranches(where) : [],
    now: new Date(),
  });
}

async function apply(
  { naming, push, manifest, sources }: Promotion,
  job: TagJob,
  registries: Registries,
): Promise<void> {
  const { log } = job;
  const tags = ownTags({ push, tags: naming.tags });
  const placing = { manifest, sources, directory: job.privateDirectory, log: log.info };
  if (tags.length === 0) {
    const place = registries.place(naming.images[0]);
    await bringContent(place, placing);
    await place.client.putManifest(place.repository, manifest.digest, manifest);
  }
  const before = await commitTagsNow(tags, registries);
  const keep = () => keepFromPush(namingCommit(tags, job.event), manifest.digest, registries);
  const beforeTags = pushedFor(job.event) === 'push' ? undefined : keep;
  await placeTags({ ...placing, registries, tags, beforeTags });
  const ref = formatReference(withDigest(naming.images[0], manifest.digest));
  job.output('pushed', true);
  job.output('digest', manifest.digest);
  job.output('ref', ref);
  await verifyTags(tags, manifest.digest, registries);
  for (const text of movedTags(before, manifest.digest)) {
    log.notice('The tag of a commit was moved', `${text}.`);
  }
  const answers = tags.length === 0 ? 'without a tag' : 'every tag answers with this digest';
  log.info(`Pushed ${ref}; ${answers}.`);
}

/** Those of which commits may be known. A much longer hash than theirs, as of `hashFiles`, is none. */
function namingCommit(tags: readonly TaggedReference[], { sha }: Pick<EventContext, 'sha'>) {
  const digits = sha.length === 64 ? 64 : 40;
  const hash = new RegExp(`(?<![0-9a-f])[0-9a-f]{${digits},${digits + 23}}(?![0-9a-f])`);
  return tags.filter(({ tag }) => hash.test(tag));
}
