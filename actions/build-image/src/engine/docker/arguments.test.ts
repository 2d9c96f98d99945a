import { expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import { buildArguments, type DockerBuild, dockerEnvironment } from './arguments.ts';

const BUILD: DockerBuild = {
  order: sampleOrder({
    context: '/work/-odd',
    labels: new Map(),
    sourceDate: undefined,
    rewriteTimes: false,
  }),
  destination: { kind: 'registry', tag: 'r/a:1' },
  exporter: 'engine',
  builder: undefined,
  loads: false,
  metadataFile: '/tmp/m.json',
};

it('a push names one tag, and the context stands behind all options', () => {
  expect(buildArguments(BUILD)).toEqual([
    ...['build', '--progress=rawjson', '--metadata-file', '/tmp/m.json'],
    ...['--file', '/work/Dockerfile', '--tag', 'r/a:1', '--push', '--', '/work/-odd'],
  ]);
});

it('a build without a push goes into the engine under all tags', () => {
  const args = buildArguments({ ...BUILD, destination: { kind: 'engine', tags: ['a:1', 'a:2'] } });
  expect(args.join(' ')).toContain('--tag a:1 --tag a:2 --load');
  expect(args).not.toContain('--push');
});

/** The arguments of an order that differs from the usual one, each option with its value. */
function optionsOf(order: Partial<DockerBuild['order']>, build: Partial<DockerBuild> = {}) {
  const args = buildArguments({ ...BUILD, ...build, order: { ...BUILD.order, ...order } });
  return args.map((arg, index) =>
    args[index + 1] === undefined ? arg : `${arg} ${args[index + 1]}`,
  );
}

it('everything that was asked for is handed on', () => {
  const order = {
    target: 'run',
    platforms: ['linux/amd64', 'linux/arm64'],
    buildArgs: [{ name: 'A', value: 'b c=$(d)' }],
    buildContexts: [{ name: 'shared', value: '/work/shared' }],
    labels: new Map([['l', 'm,n']]),
    pull: true,
    noCache: true,
    extraArgs: ['--network=host'],
    cache: { from: ['type=gha'], to: ['type=gha,mode=min'] },
  };
  expect(optionsOf(order, { builder: 'big' })).toEqual(
    expect.arrayContaining([
      '--builder big',
      '--target run',
      '--platform linux/amd64,linux/arm64',
      '--build-arg A=b c=$(d)',
      '--build-context shared=/work/shared',
      '--label l=m,n',
      expect.stringMatching(/^--pull /),
      expect.stringMatching(/^--no-cache /),
      expect.stringMatching(/^--network=host /),
      '--cache-from type=gha',
      '--cache-to type=gha,mode=min',
    ]),
  );
});

it('a secret is named by a variable of ours, and its value stands in no argument', () => {
  const order = { secrets: [{ id: 'npm', variable: 'DOCKER_HOST' }] };
  expect(optionsOf(order)).toContain('--secret id=npm,env=FAIRWAY_BUILD_SECRET_0');
  const env = { DOCKER_HOST: 'the-secret' };
  const child = dockerEnvironment(env, {}, { ...BUILD.order, ...order });
  expect(child.FAIRWAY_BUILD_SECRET_0).toBe('the-secret');
});

it.each([
  [['manifest:'], {}],
  [['manifest:', 'index:'], { platforms: ['linux/amd64', 'linux/arm64'] }],
  [['manifest:', 'index:'], { attest: true }],
])('annotations are put at %s of %j', (levels, order) => {
  const options = optionsOf({ ...order, annotations: new Map([['a', 'b=c']]) });
  expect(options.filter((option) => option.startsWith('--annotation'))).toEqual(
    levels.map((level) => `--annotation ${level}a=b=c`),
  );
});

it('attestations are asked for by name, without build arguments in them', () => {
  const options = optionsOf({ attest: true });
  expect(options).toContain('--attest type=provenance,mode=min');
  expect(options).toContain('--attest type=sbom');
});

const IMAGE = '--output type=image,oci-mediatypes=true';
const OCI = { format: 'oci', path: '/tmp/a,b.tar' } as const;

it.each<[string, Partial<DockerBuild['order']>, Partial<DockerBuild>, string[]]>([
  ['a push of BuildKit', {}, {}, [`${IMAGE},push=true`]],
  [
    'one that rewrites times',
    { rewriteTimes: true },
    {},
    [`${IMAGE},rewrite-timestamp=true,push=true`],
  ],
  [
    'one by digest',
    {},
    { destination: { kind: 'registry by digest', name: 'r/a' } },
    [`${IMAGE},name=r/a,push=true,push-by-digest=true,name-canonical=true`],
  ],
  // The last one's digest is what buildx tells.
  [
    'one with an archive',
    { archive: OCI },
    {},
    ['--output type=oci,"dest=/tmp/a,b.tar"', `${IMAGE},push=true`],
  ],
  [
    'only an archive',
    { archive: { format: 'docker', path: '/a.tar' }, rewriteTimes: true },
    { destination: { kind: 'engine', tags: ['a:1'] } },
    ['--output type=docker,dest=/a.tar,rewrite-timestamp=true'],
  ],
  [
    'nothing to load into',
    {},
    { destination: { kind: 'engine', tags: ['a:1'] } },
    ['--output type=cacheonly'],
  ],
  [
    'an engine to load into',
    {},
    { destination: { kind: 'engine', tags: ['a:1'] }, loads: true },
    ['--output type=docker'],
  ],
  [
    "containerd's store without a push",
    {},
    { destination: { kind: 'engine', tags: ['a:1'] }, exporter: 'engine with containerd' },
    [IMAGE],
  ],
  ['the old store', { archive: OCI }, { exporter: 'engine' }, []],
])('the results of %s', (_, order, build, outputs) => {
  const options = optionsOf(order, { exporter: 'buildkit', ...build });
  expect(options.filter((option) => option.startsWith('--output'))).toEqual(outputs);
});

it('the child gets the engine of the job and none of its secrets', () => {
  const env = {
    PATH: '/bin',
    DOCKER_HOST: 'unix:///x',
    INPUT_PASSWORD: 'hunter2',
    ACTIONS_RUNTIME_TOKEN: 'hunter2',
    DOCKER_AUTH_CONFIG: 'hunter2',
  };
  const order = { ...BUILD.order, sourceDate: 1_700_000_000 };
  const child = dockerEnvironment(env, { DOCKER_CONFIG: '/private' }, order);
  expect(child).toMatchObject({
    DOCKER_HOST: 'unix:///x',
    DOCKER_CONFIG: '/private',
    SOURCE_DATE_EPOCH: '1700000000',
  });
  expect(JSON.stringify(child)).not.toContain('hunter2');
});

const GITHUB = { ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'https://results' };
const AWS = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'key', AWS_REGION: 'eu-central-1' };

it.each([
  ["GitHub's cache", { from: ['type=gha,scope=a'], to: [] }, GITHUB],
  ["a cache in AWS's store", { from: [], to: ['region=eu,type=s3,bucket=b'] }, AWS],
  ['both', { from: ['type=s3,bucket=b'], to: ['type=gha'] }, { ...GITHUB, ...AWS }],
  ['a registry', { from: ['type=registry,ref=r/a'], to: [] }, {}],
  ['none', { from: [], to: [] }, {}],
])('what opens %s is handed to builds that use it, and to no other', (_, cache, expected) => {
  const child = dockerEnvironment({ ...GITHUB, ...AWS }, {}, { ...BUILD.order, cache });
  const given = Object.entries(child).filter(([name]) => /^(ACTIONS|AWS)_/.test(name));
  expect(Object.fromEntries(given)).toEqual(expected);
});
