/** Entry of trivy-gate, for the main and the post step. */
import { runAction } from '../../../kit/action/run.ts';
import { gate } from './gate.ts';
import { inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';
import { undecidedOutputs, withdrawnPass } from './report/conclusion.ts';

const NO_VERDICT = { code: '', reason: 'The gate did not come to a verdict.' };

void runAction({
  name: 'trivy-gate',
  inputs: inputSpec,
  outputs,
  outputsAtStart: undecidedOutputs({ ...NO_VERDICT, now: Date.now() }),
  outputsWithoutMain: ({ code, what }) => undecidedOutputs({ code, reason: what, now: Date.now() }),
  outputsAtEnd: (settled) => withdrawnPass(settled, Date.now()),
  main: gate,
});
