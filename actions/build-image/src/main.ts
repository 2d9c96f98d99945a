/** Entry of build-image, for the main and the post step. */
import { runAction } from '../../../kit/action/run.ts';
import { buildImage } from './build-image.ts';
import { cleanUpBuildah } from './engine/buildah/buildah-engine.ts';
import { inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';
import { wholeJson } from './report/json.ts';

void runAction({
  name: 'build-image',
  inputs: inputSpec,
  outputs,
  outputsAtStart: { pushed: 'false' },
  outputsAtEnd: (settled) => ({ json: wholeJson(settled) }),
  main: buildImage,
  post: cleanUpBuildah,
});
