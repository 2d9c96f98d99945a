/** The inputs of build-image, in the order of action.yml. */
import { boolean, choice, duration, secret, text } from '../../../kit/action/fields.ts';
import type { Inputs as InputsOf } from '../../../kit/action/inputs.ts';
import { assignments } from './assignment.ts';
import { imageName } from './naming/image-name.ts';
import { tagRules } from './naming/tag-rule.ts';

export const inputSpec = {
  image: imageName(),
  tags: tagRules({ default: 'type=sha' }),
  context: text({ default: '.' }),
  file: text(),
  target: text(),
  'build-args': assignments(),
  labels: assignments(),
  push: choice(['auto', 'true', 'false'], { default: 'auto' }),
  username: text(),
  password: secret(),
  builder: text(),
  'retry-budget': duration({ default: '2m' }),
  'github-token': secret(),
  'dry-run': boolean({ default: false }),
};

export type Inputs = InputsOf<typeof inputSpec>;
