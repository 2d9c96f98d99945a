/** Plays situations: each is made, the gate is run in it, and what it made was closed again. */
import { expect } from 'vitest';
import type { ActionRun } from '../../runner/run-action.ts';
import { CLEAN, expectUndecided, OLD, startGate } from '../visits.ts';
import { type Outcome, type Scene, type Situation, WITHOUT_EFFECT } from './situation.ts';

/** What all situations have in common. */
export type Standing = Omit<Scene, 'closing'>;

/** Starts the stage, with an image that is to be blocked and one that is to pass. */
export async function startScenes(): Promise<Standing> {
  const { stage, gate } = await startGate();
  const old = await stage.image({ debs: OLD });
  const clean = await stage.image({ debs: CLEAN });
  return { stage, gate, old, clean };
}

/** Plays a situation; tells what came of it, and then whether that is what had to come. */
export async function play(
  situation: Situation,
  standing: Standing,
  tell: (outcome: Outcome) => void = () => undefined,
): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const { inputs, options } = await situation.arrange({ ...standing, closing });
  await using run = await standing.gate(inputs, options);
  const { verdict = '', 'failure-code': code = '', reason = '' } = run.outputs;
  tell({ situation, verdict, code, reason });
  expectForeseen(situation, run);
}

// --- internal ---

function expectForeseen({ expected }: Situation, run: ActionRun): void {
  if (expected !== WITHOUT_EFFECT) {
    expectUndecided(run, expected.code, expected.words);
    return;
  }
  expect(run.outputs, run.maskedLog).toMatchObject({
    ...{ verdict: 'block', 'failure-code': 'FG001', critical: '2', blocking: '2' },
  });
  expect(run.exitCode).toBe(1);
}
