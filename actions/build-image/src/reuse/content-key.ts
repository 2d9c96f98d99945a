/** The key of everything that goes into an image: files, Dockerfile, inputs, base images. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../../../../kit/action/message.ts';
import type { BuildOrder } from '../engine/order.ts';
import { contextDigest } from './context/context-digest.ts';
import { checkNoIgnoreFile, ignoreRulesFor } from './context/ignore-file.ts';
import { imagesOf } from './dockerfile/images.ts';
import { withoutRevision } from './fingerprint.ts';
import { Unknowable } from './unknowable.ts';

/** What the key is made from. */
export interface ContentFacts {
  readonly order: BuildOrder;
  /** From `fingerprintInputs`. */
  readonly inputs: string;
  /**
   * The digest that an image has in its registry now.
   *
   * @throws {Unknowable}
   */
  readonly digestOf: (image: string) => Promise<string>;
  readonly signal: AbortSignal;
}

const IMAGE_SCHEME = 'docker-image://';

/**
 * The key, 64 hex digits: two builds with the same key start from the same bytes.
 *
 * @throws {Unknowable} when something goes into the image that can not be told beforehand.
 */
export async function contentKey(facts: ContentFacts): Promise<string> {
  const { order, inputs, digestOf } = facts;
  checkKnowable(order);
  const text = await readFile(order.file, 'utf8').catch((error: unknown) => {
    throw new Unknowable(`the Dockerfile can not be read (${messageOf(error)})`);
  });
  const names = order.buildContexts.map(({ name }) => name);
  const images = imagesOf({ text, buildArgs: order.buildArgs, contexts: names });
  const [bases, contexts, files] = await Promise.all([
    Promise.all(images.map(async (image) => [image, await digestOf(image)])),
    Promise.all(
      order.buildContexts.map(async ({ name, value }) => [
        name,
        await furtherContext(value, facts),
      ]),
    ),
    mainContext(facts),
  ]);
  const parts = [withoutRevision(inputs), text, bases, contexts, files];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

// --- internal ---

/** A secret or a key decides what a command of the build gets to see, and is not to be recorded. */
function checkKnowable({ secrets, extraArgs }: BuildOrder): void {
  if (secrets.length > 0)
    throw new Unknowable('the build has secrets, which may change what it makes');
  if (extraArgs.some((arg) => arg.startsWith('--ssh'))) {
    throw new Unknowable('the build uses SSH, and what it gets that way can not be told');
  }
}

async function mainContext({ order, signal }: ContentFacts): Promise<string> {
  const { context: directory, file } = order;
  return contextDigest({
    directory,
    rules: await ignoreRulesFor({ context: directory, file }),
    signal,
  });
}

async function furtherContext(value: string, facts: ContentFacts): Promise<string> {
  if (value.startsWith(IMAGE_SCHEME)) return facts.digestOf(value.slice(IMAGE_SCHEME.length));
  if (!value.startsWith('/')) throw new Unknowable(`the content of \`${value}\` can not be told`);
  await checkNoIgnoreFile(value);
  return contextDigest({ directory: value, rules: [], signal: facts.signal });
}
