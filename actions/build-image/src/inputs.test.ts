import { expect, it } from 'vitest';
import { sampleInputs } from '../../../test/build-image/samples.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

it('a step without inputs has the defaults of action.yml', () => {
  expect(sampleInputs()).toMatchObject({
    operation: 'build',
    image: [],
    tags: [{ kind: 'rule', line: 'type=sha', source: { type: 'sha', format: 'long' } }],
    digests: [],
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
  ['tags', '# only a remark', 'names no tag'],
  ['digests', 'latest', 'has no digest'],
  ['digests', `sha256:${'a'.repeat(63)}`, 'is not a digest'],
  ['digests', `${DIGEST}\nghcr.io/acme/shop@${DIGEST}`, 'is given twice'],
  ['annotations', 'manifest:a=1\nindex:a=2', '`a` is given twice'],
  ['annotations', 'manifest-descriptor:a=1', '`manifest-descriptor:` is not known'],
  ['annotations', 'manifest[linux/amd64]:a=1', '`manifest[linux/amd64]:` is not known'],
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

it('image names become lower case, as registries want them, and each counts once', () => {
  const image = 'ghcr.io/Acme/Shop\n127.0.0.1:5000/Acme/Shop\nghcr.io/acme/shop';
  expect(sampleInputs({ image }).image).toEqual([
    { registry: 'ghcr.io', repository: 'acme/shop' },
    { registry: '127.0.0.1:5000', repository: 'acme/shop' },
  ]);
});

it('digests stand alone, or with the name of their image', () => {
  const other = `sha256:${'b'.repeat(64)}`;
  const digests = `${DIGEST}\nghcr.io/Acme/Shop:1@${other}`;
  expect(sampleInputs({ digests }).digests).toEqual([
    { digest: DIGEST, image: undefined },
    { digest: other, image: { registry: 'ghcr.io', repository: 'acme/shop' } },
  ]);
});

it("docker/metadata-action's annotations are taken as they are, whatever its levels", () => {
  const annotations = 'manifest:a=b=c\nindex:a=b=c\nmanifest,index:d=\norg.example.e:f=g';
  expect(sampleInputs({ annotations }).annotations).toEqual([
    { name: 'a', value: 'b=c' },
    { name: 'd', value: '' },
    { name: 'org.example.e:f', value: 'g' },
  ]);
});

it('the value of a build argument keeps its equals signs and blanks', () => {
  expect(sampleInputs({ 'build-args': 'A=b=c d\nEMPTY=' }).buildArgs).toEqual([
    { name: 'A', value: 'b=c d' },
    { name: 'EMPTY', value: '' },
  ]);
});
