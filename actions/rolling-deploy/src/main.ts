/** Entry of the action, for main and post. */
import { runAction } from '../../../kit/action/run.ts';
import { inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';
import { post } from './post.ts';
import { run } from './run.ts';

void runAction({
  name: 'rolling-deploy',
  inputs: inputSpec,
  outputs,
  outputsAtStart: { 'rolled-back': 'false' },
  main: run,
  post,
});
