/** Builds with `buildah build` and pushes with `buildah push`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeRoomFor } from '../archive-room.ts';
import { parseInstructions } from '../dockerfile.ts';
import { namedPlatforms, runnablePlatforms } from '../emulation.ts';
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
import { removeSecretFiles, secretDirectories } from './secret-files.ts';

const STATE_LEFTOVERS = 'buildah-leftovers';

/**
 * Makes sure that buildah can build here.
 *
 * @throws {ActionError} FK005 or FB024.
 */
export async function buildahEngine(options: BuildahOptions): Promise<Engine> {
  const env = buildahEnvironment(options.env);
  const facts = await inspectBuildah({ env, signal: options.signal });
  const marker = `fairway-${randomUUID()}`;
  const builder: Builder = { options, facts, marker };
  const remember = (left: Pick<State, 'hasList' | 'secrets'>) => {
    const state: State = { containers: containersOf(facts), marker, ...left };
    options.saveState(STATE_LEFTOVERS, JSON.stringify(state));
  };
  let made: StoredImage | undefined;
  return {
    name: 'buildah',
    description: `buildah ${facts.version.text}, storage ${facts.driver}`,
    async fit(order, destination) {
      const platforms = namedPlatforms(order.platforms, options.env);
      const { format: _, ...fitted } = fitTo(builder, { ...order, platforms }, destination);
      return fitted;
    },
    async build(order, destination, beforePush) {
      // Pushing once more repeats the push alone, also for a build that goes without a cache.
      if (made?.order !== order) {
        made = undefined;
        const hasList = order.platforms.length > 1;
        remember({ hasList, secrets: order.secrets.map(({ variable }) => variable) });
        const outcome = await makeAndArchive(builder, order, destination);
        remember({ hasList, secrets: [] });
        if ('kind' in outcome) return outcome;
        made = outcome;
      }
      await beforePush?.();
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
  const { secrets, ...leftovers } = JSON.parse(saved) as State;
  const env = buildahEnvironment(post.env);
  const values = secrets.map((variable) => post.env[variable] ?? '');
  removeSecretFiles(values, secretDirectories(env));
  const left = await removeLeftovers(leftovers, env);
  if (left !== undefined) throw new Error(`buildah did not remove a working container: ${left}`);
}

// --- internal ---

/** What the post step gets to know. */
interface State extends Leftovers {
  /** Variables with the secrets of a build that has not ended; the post step has them, too. */
  readonly secrets: readonly string[];
}

async function makeAndArchive(
  builder: Builder,
  order: BuildOrder,
  destination: Destination,
): Promise<StoredImage | FailedBuild> {
  const { format } = fitTo(builder, order, destination.kind);
  const tags = tagsOf(destination);
  const room = order.archive && makeRoomFor(order.archive, builder.options.directory);
  const made = await make(builder, { order, format, tags, dockerfile: dockerfileOf(order) });
  if ('kind' in made || room === undefined) return made;
  await writeArchive(builder, made, { ...room.archive, tag: tags[0] });
  await room.moveIn();
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
