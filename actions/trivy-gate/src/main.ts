/** Entry of trivy-gate, for the main and the post step. */
import { runAction } from '../../../kit/action/run.ts';
import { formatVerdict } from '../../../kit/verdict/verdict.ts';
import { gate } from './gate.ts';
import { inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';
import { undecided } from './verdict.ts';

const reason = 'The gate did not come to a verdict.';

void runAction({
  name: 'trivy-gate',
  inputs: inputSpec,
  outputs,
  outputsAtStart: {
    verdict: 'error',
    reason,
    'verdict-json': formatVerdict(undecided({ code: '', reason, now: Date.now() })),
  },
  main: gate,
});
