import { expect, it } from 'vitest';
import { sampleEvent, sampleInputs } from '../../../../test/build-image/samples.ts';
import { checkOptions, presentSecrets } from './check-options.ts';

const MISSING = { secrets: 'npm=NPM_TOKEN', 'registry-auth': 'ghcr.io=mia:GHCR_TOKEN' };

it('a secret without a value is told by the name of its variable', () => {
  expect(() => checkOptions(sampleInputs(MISSING), sampleEvent())).toThrow(
    expect.objectContaining({
      code: 'FK001',
      what: expect.stringMatching(
        /`npm` has no value: .*`NPM_TOKEN`[\s\S]*`ghcr.io`.*`GHCR_TOKEN`/,
      ),
    }),
  );
});

it('a variable that may be the secret itself is not told', () => {
  const inputs = sampleInputs({ secrets: 'npm=npm_abcdefghij0123456789' });
  expect(() => checkOptions(inputs, sampleEvent())).toThrow(
    expect.objectContaining({ what: expect.not.stringContaining('npm_abc') }),
  );
});

it.each(['fork', 'dependabot'] as const)(
  'a run for a %s goes without, with one notice',
  (readOnly) => {
    const event = sampleEvent({ readOnly });
    const inputs = sampleInputs(MISSING);
    expect(() => checkOptions(inputs, event)).not.toThrow();
    expect(presentSecrets(inputs, event)).toEqual({
      present: [],
      notices: [
        expect.objectContaining({
          text: expect.stringContaining('the secret `npm`, the login for `ghcr.io`'),
        }),
      ],
    });
  },
);

it.each([
  ['several platforms', { platforms: 'linux/amd64\nlinux/arm64' }],
  ['attestations', { attestations: 'buildkit' }],
])("an archive of Docker's format has no room for %s", (why, given) => {
  const inputs = sampleInputs({ archive: 'docker=a.tar', ...given });
  expect(() => checkOptions(inputs, sampleEvent())).toThrow(
    expect.objectContaining({ code: 'FK001', what: expect.stringContaining(why) }),
  );
  expect(() =>
    checkOptions(sampleInputs({ ...given, archive: 'oci=a.tar' }), sampleEvent()),
  ).not.toThrow();
});

it('names that the action writes itself can not be set', () => {
  const inputs = sampleInputs({
    labels: 'team=blue\nfairway.pushed-for=push',
    annotations: 'fairway.content=x',
  });
  expect(() => checkOptions(inputs, sampleEvent())).toThrow(
    expect.objectContaining({
      what: expect.stringMatching(
        /`labels`: `fairway.pushed-for`[\s\S]*`annotations`: `fairway.content`/,
      ),
    }),
  );
});

it.each([
  ['GitHub', `ghs_${'a1'.repeat(18)}`],
  ['GitHub', `https://x:github_pat_${'a1'.repeat(20)}@github.com`],
  ['npm', `npm_${'a1'.repeat(18)}`],
  ['GitLab', 'glpat-abcdefghij_1234567890'],
  ['Docker', 'dckr_pat_abcdefghij1234567890xyz'],
  ['DigitalOcean', `dop_v1_${'0f'.repeat(32)}`],
  ['AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
])('what looks like a token of %s is no build argument, and is not told', (kind, value) => {
  const inputs = sampleInputs({ 'build-args': `VERSION=1\nTOKEN=${value}` });
  expect(() => checkOptions(inputs, sampleEvent())).toThrow(
    expect.objectContaining({ what: expect.stringMatching(`\`TOKEN\` has .*${kind}`) }),
  );
  expect(() => checkOptions(inputs, sampleEvent())).not.toThrow(value);
});

it('other build arguments pass', () => {
  const inputs = sampleInputs({ 'build-args': 'A=npm_config_cache\nB=ghp_short\nC=glpat-1' });
  expect(() => checkOptions(inputs, sampleEvent())).not.toThrow();
});
