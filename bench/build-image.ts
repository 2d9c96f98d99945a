/** What build-image costs over plain `docker buildx build --push` on the same work. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import { type BuildStack, startBuildStack } from '../test/build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../test/build-image/checkout.ts';
import { faultProxy } from '../test/registry/fault-proxy.ts';
import { push } from '../test/runner/events.ts';
import { docker } from '../test/stack/docker.ts';
import { median, type Row, seconds, type Topic, timed } from './table.ts';

const RUNS = 9;

/** What is there to do; each run is a commit of its own, but for the last kind of work. */
const WORKS = ['a layer is new', 'all layers are cached', 'the same commit again'] as const;

type Work = (typeof WORKS)[number];

/** Time over the plain tool, with a layer to build, with all of them cached, and with nothing to do. */
export const buildImage: Topic = {
  title: 'build-image over plain Docker',
  method: `Median of ${RUNS} runs in turn, each the first in every other pair, from the start of the process to its end, main and post together; against \`docker buildx build --push\` of the same files into the same registry, logged in beforehand. "the same commit again" is reused; the last column counts its requests to the registry.`,
  head: ['work', 'build-image', 'plain Docker', 'difference', 'requests'],
  async measure() {
    const stack = await startBuildStack();
    try {
      const rows: Row[] = [];
      for (const work of WORKS) rows.push(await compare(stack, work));
      return rows;
    } finally {
      await stack.stop();
    }
  },
};

async function compare(stack: BuildStack, work: Work): Promise<Row> {
  const commits = commitsFor(stack, work);
  // Only what is counted goes through the counter, which costs time as well.
  const isCounted = work === 'the same commit again';
  await using proxy = await faultProxy(stack.registry.address, () => undefined);
  const address = isCounted ? proxy.address : stack.registry.address;
  const ours: number[] = [];
  const plain: number[] = [];
  let requests = 0;
  // The first run of each uploads the base image.
  for (let run = 0; run <= RUNS; run++) {
    const byAction = async () => {
      using checkout = commits();
      proxy.requests.length = 0;
      const time = await buildByAction(stack, checkout, address);
      requests = proxy.requests.length;
      return time;
    };
    const byHand = async () => {
      using checkout = commits();
      return await buildByHand(stack, checkout);
    };
    // Whoever comes second finds files in the cache of the machine that the first had to read.
    const [our, their] =
      run % 2 === 0
        ? [await byAction(), await byHand()]
        : await byHand().then(async (time) => [await byAction(), time] as const);
    if (run === 0) continue;
    ours.push(our);
    plain.push(their);
  }
  const difference = median(ours) - median(plain);
  const counted = isCounted ? String(requests) : '';
  return [work, seconds(median(ours)), seconds(median(plain)), seconds(difference), counted];
}

/** Makes the checkouts of one kind of work, outside of what is timed. */
function commitsFor(stack: BuildStack, work: Work): () => Checkout {
  const file = crypto.randomUUID();
  let time = 1_790_000_000;
  return () => {
    const version = work === 'a layer is new' ? crypto.randomUUID() : file;
    if (work !== 'the same commit again') time += 1;
    const Dockerfile = `FROM ${stack.base}\nCOPY version /\nRUN cat /version\n`;
    return makeCheckout({ Dockerfile, version }, time);
  };
}

/** The time of main and post; what the harness does around them is none of ours. */
async function buildByAction(stack: BuildStack, checkout: Checkout, address: string) {
  await using run = await stack.build(checkout, {
    inputs: { image: `${address}/acme/ours` },
    event: push({ repository: 'Acme/Shop', sha: checkout.sha }),
  });
  if (run.exitCode !== 0) throw new Error(`build-image failed:\n${run.maskedLog}`);
  return run.durationMs + (run.post?.durationMs ?? 0);
}

async function buildByHand(stack: BuildStack, checkout: Checkout): Promise<number> {
  const { address, writer } = stack.registry;
  await docker(stack.engine, ['login', address, '-u', writer.username, '--password-stdin'], {
    input: writer.password,
  });
  try {
    return await timed(async () => {
      await runOrFail({
        file: 'docker',
        args: ['buildx', 'build', '--push', '--tag', stack.image('plain:1'), checkout.directory],
        env: { ...process.env, ...stack.engine.env },
      });
    });
  } finally {
    rmSync(join(stack.engine.env.DOCKER_CONFIG, 'config.json'));
  }
}
