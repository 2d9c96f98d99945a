/** What build-image costs over plain `docker buildx build --push` on the same work. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import { type BuildStack, startBuildStack } from '../test/build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../test/build-image/checkout.ts';
import { docker } from '../test/stack/docker.ts';
import { median, type Row, seconds, type Topic, timed } from './table.ts';

const RUNS = 7;

/** Time over the plain tool, with a layer to build and with all of them cached. */
export const buildImage: Topic = {
  title: 'build-image over plain Docker',
  method: `Median of ${RUNS} runs in turn, from the start of the process to its end, main and post together; against \`docker login\` and \`docker buildx build --push\` of the same files into the same registry. "changed": one layer is new; "again": nothing is.`,
  head: ['work', 'build-image', 'plain Docker', 'difference'],
  async measure() {
    const stack = await startBuildStack();
    try {
      const files = { Dockerfile: `FROM ${stack.base}\nCOPY version /\nRUN cat /version\n` };
      using checkout = makeCheckout({ ...files, version: '0' });
      return [await compare(stack, checkout, 'changed'), await compare(stack, checkout, 'again')];
    } finally {
      await stack.stop();
    }
  },
};

async function compare(
  stack: BuildStack,
  checkout: Checkout,
  work: 'changed' | 'again',
): Promise<Row> {
  const change = () => {
    if (work === 'changed') {
      writeFileSync(join(checkout.directory, 'version'), crypto.randomUUID());
    }
  };
  const ours: number[] = [];
  const plain: number[] = [];
  // The first run of each uploads the base image.
  for (let run = 0; run <= RUNS; run++) {
    change();
    const our = await timed(() => byAction(stack, checkout));
    change();
    const theirs = await timed(() => byHand(stack, checkout));
    if (run === 0) continue;
    ours.push(our);
    plain.push(theirs);
  }
  const difference = median(ours) - median(plain);
  return [work, seconds(median(ours)), seconds(median(plain)), seconds(difference)];
}

async function byAction(stack: BuildStack, checkout: Checkout): Promise<void> {
  await using run = await stack.build(checkout, { inputs: { image: stack.image('ours') } });
  if (run.exitCode !== 0) throw new Error(`build-image failed:\n${run.maskedLog}`);
}

async function byHand(stack: BuildStack, checkout: Checkout): Promise<void> {
  const { address, writer } = stack.registry;
  await docker(stack.engine, ['login', address, '-u', writer.username, '--password-stdin'], {
    input: writer.password,
  });
  await runOrFail({
    file: 'docker',
    args: ['buildx', 'build', '--push', '--tag', stack.image('plain:1'), checkout.directory],
    env: { ...process.env, ...stack.engine.env },
  });
  rmSync(join(stack.engine.env.DOCKER_CONFIG, 'config.json'));
}
