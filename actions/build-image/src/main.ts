/** Entry of build-image, for the main and the post step. */
import { runAction } from '../../../kit/action/run.ts';
import { buildImage } from './build-image.ts';
import { inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';

void runAction({
  name: 'build-image',
  inputs: inputSpec,
  outputs,
  outputsAtStart: { pushed: 'false' },
  main: buildImage,
});
