import { expect, it } from 'vitest';
import { buildArguments, type DockerBuild, dockerEnvironment } from './arguments.ts';

const BUILD: DockerBuild = {
  order: {
    context: '/work/-odd',
    file: '/work/Dockerfile',
    target: undefined,
    platforms: [],
    buildArgs: [],
    buildContexts: [],
    labels: new Map(),
    annotations: new Map(),
    pull: false,
    noCache: false,
    extraArgs: [],
    secrets: [],
    cache: { from: [], to: [] },
    attest: false,
    sourceDate: undefined,
    rewriteTimes: false,
  },
  destination: { kind: 'registry', tag: 'r/a:1' },
  builder: undefined,
  metadataFile: '/tmp/m.json',
};

it('a push names one tag, and the context stands behind all options', () => {
  expect(buildArguments(BUILD)).toEqual([
    ...['buildx', 'build', '--progress=rawjson', '--metadata-file', '/tmp/m.json'],
    ...['--file', '/work/Dockerfile', '--tag', 'r/a:1', '--push', '--', '/work/-odd'],
  ]);
});

it('a build without a push goes into the engine under all tags', () => {
  const args = buildArguments({ ...BUILD, destination: { kind: 'engine', tags: ['a:1', 'a:2'] } });
  expect(args.join(' ')).toContain('--tag a:1 --tag a:2 --load');
  expect(args).not.toContain('--push');
});

it('everything that was asked for is handed on', () => {
  const order = {
    ...BUILD.order,
    target: 'run',
    buildArgs: [{ name: 'A', value: 'b c=$(d)' }],
    labels: new Map([['l', 'm,n']]),
  };
  const args = buildArguments({ ...BUILD, order, builder: 'big' });
  const pairs = args.map((arg, index) => `${arg} ${args[index + 1]}`);
  expect(pairs).toEqual(
    expect.arrayContaining([
      '--builder big',
      '--target run',
      '--build-arg A=b c=$(d)',
      '--label l=m,n',
    ]),
  );
});

it('the child gets the engine of the job and none of its secrets', () => {
  const env = {
    PATH: '/bin',
    DOCKER_HOST: 'unix:///x',
    INPUT_PASSWORD: 'hunter2',
    ACTIONS_RUNTIME_TOKEN: 'hunter2',
    DOCKER_AUTH_CONFIG: 'hunter2',
  };
  const child = dockerEnvironment(env, { DOCKER_CONFIG: '/private' }, 1_700_000_000);
  expect(child).toMatchObject({
    DOCKER_HOST: 'unix:///x',
    DOCKER_CONFIG: '/private',
    SOURCE_DATE_EPOCH: '1700000000',
  });
  expect(JSON.stringify(child)).not.toContain('hunter2');
});
