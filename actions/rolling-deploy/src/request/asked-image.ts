/** The image that a run is asked for, bound to the digest that it has now. */
import { fail as failShared } from '../../../../kit/action/errors.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import {
  formatReference,
  type ImageReference,
  isSameRepository,
  parseReference,
  withDigest,
} from '../../../../kit/registry/reference.ts';
import type { Config } from '../config/config.ts';
import { fail } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import { imageRegistry, type RegistryAccess } from './image-registry.ts';

/** An image by digest. */
export interface AskedImage {
  readonly image: ImageReference;
  readonly digest: string;
}

/** Where it is named, where it has to come from, and who asks for it. */
export interface ImageQuestion extends RegistryAccess {
  readonly inputs: RegistryAccess['inputs'] & Pick<Inputs, 'image' | 'allowTag'>;
  readonly config: Pick<Config, 'image'>;
}

/**
 * The image of the input, which is the one of the configuration. A tag is looked up at its registry
 * where that is allowed, once: from then on there is the digest alone.
 *
 * @throws {ActionError} FR003 for a tag that is not allowed, FR029 for another image, FK010 to FK015
 *   when the registry does not say what the tag stands for.
 */
export async function askedImage(question: ImageQuestion): Promise<AskedImage> {
  const image = checkedImage(question);
  if (image.digest !== undefined) return bound(image, image.digest);
  const digest = await digestOf(await imageRegistry(question, image), image);
  question.job.log.info(`${formatReference(image)} is ${digest}, and that is what is deployed`);
  return bound(image, digest);
}

// --- internal ---

function checkedImage({ inputs, config }: Pick<ImageQuestion, 'inputs' | 'config'>) {
  const { image: text = '', allowTag } = inputs;
  const image = parseReference(text);
  if (image.digest === undefined && !allowTag) {
    const tag = image.tag === undefined ? 'no digest' : `the tag \`${image.tag}\` and no digest`;
    throw fail('FR003', `\`image\` is \`${text}\`, with ${tag}.`);
  }
  if (image.digest === undefined && image.tag === undefined) {
    throw fail('FR003', `\`image\` is \`${text}\`, with neither a tag nor a digest.`);
  }
  if (!isSameRepository(image, config.image)) {
    const [given, own] = [image, config.image].map(nameOf);
    throw fail('FR029', `\`image\` is \`${given}\`, the configuration has \`${own}\`.`);
  }
  return image;
}

async function digestOf(client: RegistryClient, image: ImageReference): Promise<string> {
  const { repository, tag = '' } = image;
  const manifest = await client.headManifest(repository, tag);
  if (manifest !== undefined) return manifest.digest;
  throw failShared('FK013', `\`${formatReference(image)}\` is not at the registry.`);
}

function bound(image: ImageReference, digest: string): AskedImage {
  return { image: withDigest(image, digest), digest };
}

function nameOf({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}
