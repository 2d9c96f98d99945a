/** Builds with `buildah build` and pushes with `buildah push`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeRoomFor } from '../archive-room.ts';
import { parseInstructions } from '../dockerfile.ts';
import { runnablePlatforms } from '../emulation.ts';
import type { Engine, FailedBuild } from '../engine.ts';
import type { BuildOrder, Destination } from '../order.ts';
import { runsOnTarget } from '../target-commands.ts';
import { make } from './build.ts';
import { type BuildahOptions, type Builder, buildah, type StoredImage } from './command.ts';
import { buildahEnvironment } from './environment.ts';
import { fitOrder } from './fit.ts';
import { inspectBuildah } from './inspect.ts';
import { containersOf, type Leftovers, removeLeftovers } from './leftovers.ts';
import { push, writeArchive } from './push.ts';

const STATE_LEFTOVERS = 'buildah-leftovers';

/**
 * Makes sure that buildah can build here.
 *
 * @throws {ActionError} FK005 or FB024.
 */
export async function buildahEngine(options: BuildahOptions): Promise<Engine> {
  const env = buildahEnvironment(options.env, options.auth);
  const facts = await inspectBuildah({ env, signal: options.signal });
  const marker = `fairway-${randomUUID()}`;
  const builder: Builder = { options, facts, marker };
  let made: StoredImage | undefined;
  return {
    name: 'buildah',
    description: `buildah ${facts.version.text}, storage ${facts.driver}`,
    async fit(order, destination) {
      const { format: _, ...fitted } = fitTo(builder, order, destination);
      return fitted;
    },
    async build(order, destination) {
      const leftovers: Leftovers = { containers: containersOf(facts), marker };
      if (made === undefined) options.saveState(STATE_LEFTOVERS, JSON.stringify(leftovers));
      // Pushing once more repeats the push alone, also for a build that goes without a cache.
      if (made?.order !== order) {
        made = undefined;
        const outcome = await makeAndArchive(builder, order, destination);
        if ('kind' in outcome) return outcome;
        made = outcome;
      }
      const outcome = await push(builder, made, destination);
      if (outcome.kind === 'built' && 'list' in made.image) {
        // The list itself stays under its tags.
        await buildah(builder, ['manifest', 'rm', made.image.list]);
        made = undefined;
      }
      return outcome;
    },
  };
}

/** For the post step: removes what a build left that was ended before it could do so itself. */
export async function cleanUpBuildah(post: {
  readonly env: NodeJS.ProcessEnv;
  readonly state: (name: string) => string | undefined;
}): Promise<void> {
  const saved = post.state(STATE_LEFTOVERS);
  if (saved === undefined) return;
  const left = await removeLeftovers(JSON.parse(saved) as Leftovers, buildahEnvironment(post.env));
  if (left !== undefined) throw new Error(`buildah did not remove a working container: ${left}`);
}

// --- internal ---

async function makeAndArchive(
  builder: Builder,
  order: BuildOrder,
  destination: Destination,
): Promise<StoredImage | FailedBuild> {
  const { format } = fitTo(builder, order, destination.kind);
  const tags = tagsOf(destination);
  if (order.archive !== undefined) makeRoomFor(order.archive);
  const made = await make(builder, { order, format, tags, dockerfile: dockerfileOf(order) });
  if ('kind' in made || order.archive === undefined) return made;
  await writeArchive(builder, made, { ...order.archive, tag: tags[0] });
  return made;
}

function fitTo({ facts }: Builder, order: BuildOrder, destination: Destination['kind']) {
  const dockerfile = dockerfileOf(order);
  return fitOrder({
    order,
    destination,
    version: facts.version,
    instructions: parseInstructions(dockerfile),
    runsOnTarget: order.platforms.length > 0 && runsOnTarget(dockerfile, order.target),
    runnable: runnablePlatforms(),
  });
}

/** That it is there was made sure of before; buildah itself says what else is wrong with it. */
function dockerfileOf(order: BuildOrder): string {
  try {
    return readFileSync(order.file, 'utf8');
  } catch {
    return '';
  }
}

/** What the image is called in the storage, so that people find it there. */
function tagsOf(destination: Destination): readonly string[] {
  switch (destination.kind) {
    case 'registry':
      return [destination.tag];
    case 'registry by digest':
      return [];
    case 'engine':
      return destination.tags;
  }
}
