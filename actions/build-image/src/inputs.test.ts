import { expect, it } from 'vitest';
import { sampleInputs } from '../../../test/build-image/samples.ts';

it('a step without inputs has the defaults of action.yml', () => {
  expect(sampleInputs()).toMatchObject({
    image: undefined,
    tags: [{ type: 'sha', format: 'long', prefix: '', suffix: '' }],
    context: '.',
    push: 'auto',
    retryBudget: 120_000,
    dryRun: false,
  });
});

it.each([
  ['image', 'ghcr.io/acme/shop:1', 'tags belong in `tags`'],
  ['image', 'ghcr.io/shop', 'has no owner'],
  ['image', 'ghcr.io/acme/sh op', 'a blank'],
  ['tags', 'type=semver,pattern={{version}}', 'known is `type=sha`'],
  ['tags', 'type=sha,fromat=short', 'did you mean `format`'],
  ['tags', 'type=sha,format=middle', '`long` or `short`'],
  ['tags', 'type=sha,prefix=.', 'no valid tag'],
  ['tags', 'latest\n-x', '`-x` gives no valid tag'],
  ['tags', 'a/b', '`a/b` gives no valid tag'],
  ['tags', '# only a remark', 'names no tag'],
  ['build-args', 'VERSION', 'no `=`'],
  ['build-args', '=1', 'no name'],
  ['build-args', 'A=1\nA=2', '`A` is given twice'],
  ['push', 'yes', 'not one of'],
  ['retry-budget', '2 minutes', 'not a duration'],
])('%s: %s is refused: %s', (name, value, problem) => {
  expect(() => sampleInputs({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'FK001', what: expect.stringContaining(problem) }),
  );
});

it('all problems are told at once, and no value of a build argument', () => {
  const read = () => sampleInputs({ image: 'a b', tags: '.x', 'build-args': 'hunter2hunter2' });
  expect(read).toThrow(/3 inputs are wrong.*image.*tags.*build-args/s);
  expect(read).not.toThrow(/hunter2/);
});

it('an image name becomes lower case, as registries want it', () => {
  expect(sampleInputs({ image: 'ghcr.io/Acme/Shop' }).image).toEqual({
    registry: 'ghcr.io',
    repository: 'acme/shop',
  });
});

it('the value of a build argument keeps its equals signs and blanks', () => {
  expect(sampleInputs({ 'build-args': 'A=b=c d\nEMPTY=' }).buildArgs).toEqual([
    { name: 'A', value: 'b=c d' },
    { name: 'EMPTY', value: '' },
  ]);
});
