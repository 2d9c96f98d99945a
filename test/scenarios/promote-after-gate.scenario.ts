/** The way of a digest: pushed without a tag, judged by the gate, and only then promoted to its tags. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildStack, startBuildStack } from '../build-image/build-stack.ts';
import { type Checkout, makeCheckout } from '../build-image/checkout.ts';
import { gitOnly } from '../build-image/git-only.ts';
import { push } from '../runner/events.ts';
import { type BuildKit, startBuildKit } from '../stack/buildkit.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { type Installed, packageFiles } from '../stack/package-image.ts';
import { CLEAN, type Gate, OLD, startGate } from '../trivy-gate/visits.ts';

let stack: BuildStack;
let buildkit: BuildKit;
let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  stack = await startBuildStack();
  buildkit = await startBuildKit(stack.engine);
  ({ stage, gate } = await startGate());
});

afterAll(async () => {
  await stage.stop();
  await buildkit[Symbol.asyncDispose]();
  await stack.stop();
});

/** A repository whose image has these packages. */
function repository(installed: Installed): Checkout {
  const files = Object.entries(packageFiles(installed)).map(
    ([path, content]) => [`root/${path}`, String(content)] as const,
  );
  return makeCheckout({ Dockerfile: 'FROM scratch\nCOPY root /\n', ...Object.fromEntries(files) });
}

/** The steps of a job up to the gate. */
async function buildAndJudge(checkout: Checkout) {
  await using built = await stack.build(checkout, {
    inputs: { image: stack.image('shop'), push: 'by-digest', builder: buildkit.builder },
    event: push({ sha: checkout.sha }),
  });
  expect(built.outputs, built.maskedLog).toMatchObject({ status: 'built', tag: '', tags: '' });
  expect(await stack.digestOf('shop', checkout.sha)).toBeUndefined();
  const { ref = '', digest = '' } = built.outputs;
  await using judged = await gate({ image: ref, ...stack.registry.writer });
  return { digest, verdict: judged.outputs.verdict, subject: judged.outputs.digest };
}

test('what passes gets its tags, with the same digest and without another build', async () => {
  using checkout = repository({ debs: CLEAN });
  const { digest, verdict, subject } = await buildAndJudge(checkout);
  expect({ verdict, subject }).toEqual({ verdict: 'pass', subject: digest });
  using machine = gitOnly();
  await using promoted = await stack.tag(
    { image: stack.image('shop'), digests: digest, tags: 'type=sha\nlatest' },
    { workspace: checkout.directory, event: push({ sha: checkout.sha }), env: machine.env },
  );
  expect(promoted.outputs, promoted.maskedLog).toMatchObject({ status: 'tagged', digest });
  for (const tag of [checkout.sha, 'latest']) {
    expect(await stack.digestOf('shop', tag)).toBe(digest);
  }
});

test('what has a CRITICAL finding never gets a tag', async () => {
  using checkout = repository({ debs: OLD });
  const { verdict } = await buildAndJudge(checkout);
  expect(verdict).toBe('block');
  expect(await stack.digestOf('shop', checkout.sha)).toBeUndefined();
});
