import { expect, it } from 'vitest';
import { sampleInputs } from '../../../../test/build-image/samples.ts';
import { checkTagInputs } from './check-inputs.ts';

const ONE = `sha256:${'1'.repeat(64)}`;
const TWO = `${ONE}\nsha256:${'2'.repeat(64)}`;

function check(given: Readonly<Record<string, string>>): void {
  checkTagInputs(sampleInputs({ operation: 'tag', ...given }));
}

it.each<[string, Record<string, string>]>([
  ['one digest', { digests: ONE }],
  ['annotations of an index', { digests: TWO, annotations: 'team=blue' }],
  ['what says how to push', { digests: ONE, push: 'auto', 'retry-budget': '5m' }],
])('is let through: %s', (_, given) => {
  expect(() => check(given)).not.toThrow();
});

it.each<[string, Record<string, string>]>([
  ['digests', {}],
  ['labels', { labels: 'a=b' }],
  ['annotations', { annotations: 'a=b' }],
  ['platforms', { platforms: 'linux/arm64' }],
  ['build-args', { 'build-args': 'A=b' }],
  ['secrets', { secrets: 'npm=NPM_TOKEN' }],
  ['archive', { archive: 'oci=shop.tar' }],
  ['max-size', { 'max-size': '300MB' }],
  ['attestations', { attestations: 'github' }],
])('is refused: `%s`', (input, given) => {
  const digests: Record<string, string> = input === 'digests' ? {} : { digests: ONE };
  expect(() => check({ ...digests, ...given })).toThrow(
    expect.objectContaining({ code: 'FK001', what: expect.stringContaining(`\`${input}\``) }),
  );
});
