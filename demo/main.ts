/**
 * The demo: a commit becomes a rolled release, on real parts, on this machine.
 *
 *   npm run demo              removes all it started
 *   npm run demo -- --keep    leaves it running until Ctrl-C
 */

import { resolve } from 'node:path';
import { messageOf } from '../kit/action/message.ts';
import { prepareTools } from '../test/stack/prepare.ts';
import { startStack } from '../test/stack/stack.ts';
import { listenForInterrupt } from './interrupt.ts';
import { keepRunning } from './keep.ts';
import { writeReport } from './report/write.ts';
import { makeRepository } from './repository.ts';
import { playAll } from './scenes/all.ts';
import { bad, chapter, detail, good, say, step } from './story.ts';

/** Less than the scenarios need, for which some tools are built that nobody sees here. */
const NEEDS = {
  tools: ['trivy', 'caddy'],
  images: ['host', 'registry', 'caddy', 'app'],
  packages: [],
} as const;

const interrupted = listenForInterrupt();
process.exitCode = await demo(process.argv.includes('--keep'));
// Whatever a library still waits for, the story is over.
process.exit();

async function demo(keep: boolean): Promise<number> {
  try {
    chapter('The stage');
    await using prepared = await prepareTools(detail, NEEDS);
    interrupted.throwIfAborted();
    await using repository = await makeRepository();
    await using stack = await step('a registry, and a host with SSH and an engine of its own', () =>
      startStack({ progress: detail }),
    );
    interrupted.throwIfAborted();
    const image = `${stack.registry.address}/acme/shop`;
    const played = await playAll({ stack, prepared, repository, interrupted, image });
    const report = await writeReport(resolve('demo-report'), played);
    chapter('The end');
    for (const { title, verdict, good: asItShould } of played) {
      (asItShould ? good : bad)(`${title}: ${verdict}`);
    }
    say(`The report: ${report}`);
    if (keep) await keepRunning(stack, interrupted);
    say('Removing all that was started …');
    return played.every((scene) => scene.good) ? 0 : 1;
  } catch (error) {
    if (interrupted.aborted) {
      say('Interrupted: everything that was started has been removed.');
      return 130;
    }
    bad(`The demo failed: ${messageOf(error)}`);
    return 1;
  }
}
