/** The inputs of build-image, in the order of action.yml. */
import { boolean, choice, duration, secret, text } from '../../../kit/action/fields.ts';
import type { Inputs as InputsOf } from '../../../kit/action/inputs.ts';
import { registryAuth } from '../../../kit/registry/registry-auth.ts';
import { assignments } from './assignment.ts';
import { annotationLines } from './naming/annotations.ts';
import { imageNames } from './naming/image-name.ts';
import { tagLines } from './naming/tag-rule.ts';
import { archive } from './options/archive.ts';
import { buildSecrets } from './options/build-secret.ts';
import { byteSize } from './options/byte-size.ts';
import { cache } from './options/cache.ts';
import { extraArgs } from './options/extra-args.ts';
import { platforms } from './options/platforms.ts';
import { digestLines } from './promote/digests.ts';

export const inputSpec = {
  operation: choice(['build', 'tag'], { default: 'build' }),
  image: imageNames(),
  tags: tagLines({ default: 'type=sha' }),
  digests: digestLines(),
  context: text({ default: '.' }),
  file: text(),
  target: text(),
  platforms: platforms(),
  'build-args': assignments(),
  'build-contexts': assignments(),
  labels: assignments(),
  annotations: annotationLines(),
  pull: boolean({ default: false }),
  'no-cache': boolean({ default: false }),
  'extra-args': extraArgs(),
  secrets: buildSecrets(),
  push: choice(['auto', 'true', 'false', 'by-digest'], { default: 'auto' }),
  username: text(),
  password: secret(),
  'registry-auth': registryAuth(),
  engine: choice(['auto', 'docker', 'buildah'], { default: 'auto' }),
  builder: text(),
  reuse: choice(['commit', 'off', 'content'], { default: 'commit' }),
  cache: cache(),
  attestations: choice(['none', 'buildkit', 'github'], { default: 'none' }),
  reproducible: boolean({ default: true }),
  archive: archive(),
  'max-size': byteSize(),
  'retry-budget': duration({ default: '2m' }),
  'github-token': secret(),
  'dry-run': boolean({ default: false }),
};

export type Inputs = InputsOf<typeof inputSpec>;
