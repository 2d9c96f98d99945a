import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';
import { archive } from './archive.ts';
import { contextPaths, resolveContexts } from './build-context.ts';
import { buildSecrets } from './build-secret.ts';
import { cache } from './cache.ts';
import { checkSshAgent, extraArgs } from './extra-args.ts';
import { platforms } from './platforms.ts';

const TOKEN = 'ghp_the-secret-itself';

function read<Value>(field: Field<Value>, raw: string | undefined, env: NodeJS.ProcessEnv = {}) {
  const masked: string[] = [];
  const value = field.read(raw, { env, workspace: '/work', mask: (text) => masked.push(text) });
  return { value, masked };
}

function problemOf(field: Field<unknown>, raw: string, env: NodeJS.ProcessEnv = {}): string {
  try {
    read(field, raw, env);
  } catch (error) {
    if (error instanceof InputProblem) return error.message;
    throw error;
  }
  throw new Error(`${raw} was taken`);
}

describe('platforms', () => {
  it('are spelt as BuildKit spells them', () => {
    const given = 'linux/amd64\nlinux/aarch64\nLinux/arm\nlinux/386\nwasip1/wasm';
    expect(read(platforms(), given).value).toEqual([
      'linux/amd64',
      'linux/arm64',
      'linux/arm/v7',
      'linux/386',
      'wasip1/wasm',
    ]);
  });

  it.each([
    ['linux/amd64,linux/arm64', 'one platform on each line'],
    ['arm64', 'write it as `linux/arm64`'],
    ['linux/arm64\nlinux/aarch64', 'given twice'],
    ['linux/arm64 --push', 'no platform'],
  ])('%s are refused', (given, message) => {
    expect(problemOf(platforms(), given)).toContain(message);
  });
});

describe('extra-args', () => {
  it('that are allowed are handed on', () => {
    const given = [
      '--network=host',
      '--add-host db.internal:10.0.0.5',
      '--shm-size=256m',
      '--ulimit nofile=1024:4096',
      '--cgroup-parent=/builds',
      '--no-cache-filter=install,test',
      '--ssh default',
      '--allow=network.host',
    ];
    expect(read(extraArgs(), given.join('\n')).value).toEqual([
      '--network=host',
      '--add-host=db.internal:10.0.0.5',
      '--shm-size=256m',
      '--ulimit=nofile=1024:4096',
      '--cgroup-parent=/builds',
      '--no-cache-filter=install,test',
      '--ssh=default',
      '--allow=network.host',
    ]);
  });

  it.each([
    ['--push', '`--push` may not be given here'],
    ['--output=type=local,dest=/', '`--output` may not be given here'],
    ['--secret id=a,src=/etc/shadow', '`--secret` may not be given here'],
    ['--build-arg A=1', '`--build-arg` may not be given here'],
    ['--networks=host', 'did you mean `--network`?'],
    ['--constructor=1', '`--constructor` may not be given here'],
    ['network=host', '`network=host` is no option'],
    ['-f x', '`-f` is no option'],
    ['; rm -rf /', '`;` is no option'],
    ['--network=host --push', 'the value of `--network` can not be used'],
    ['--network', 'write it as `--network=host`'],
    ['--shm-size=lots', 'write it as `--shm-size=256m`'],
  ])('%s is refused by name', (given, message) => {
    expect(problemOf(extraArgs(), given)).toContain(message);
  });

  it('an SSH agent that is to be forwarded has to run', () => {
    const agent = { SSH_AUTH_SOCK: '/agent' };
    expect(() => checkSshAgent(['--ssh=default'], agent)).not.toThrow();
    expect(() => checkSshAgent(['--ssh=default=/key', '--network=host'], {})).not.toThrow();
    expect(() => checkSshAgent(['--ssh=default'], {})).toThrow(
      expect.objectContaining({ code: 'FK001', what: expect.stringContaining('SSH_AUTH_SOCK') }),
    );
  });
});

describe('secrets', () => {
  it('are named, masked and not kept', () => {
    const { value, masked } = read(
      buildSecrets(),
      'npm=NPM_TOKEN\nother = X\n'.replace(' = ', '='),
      {
        NPM_TOKEN: TOKEN,
      },
    );
    expect(value).toEqual([
      { id: 'npm', variable: 'NPM_TOKEN', isSet: true },
      { id: 'other', variable: 'X', isSet: false },
    ]);
    expect(masked).toEqual([TOKEN]);
    expect(JSON.stringify(value)).not.toContain(TOKEN);
  });

  it.each([
    ['npm', 'form `id=ENV_NAME`'],
    [`npm=${TOKEN}`, 'no name of an environment variable'],
    ['id=npm,env=NPM_TOKEN', 'no name of an environment variable'],
    ['a,b=X', 'form `id=ENV_NAME`'],
    ['a=X\na=Y', '`a` is given twice'],
  ])('%s is refused, and not shown', (given, message) => {
    expect(problemOf(buildSecrets(), given)).toContain(message);
    expect(problemOf(buildSecrets(), given)).not.toContain(TOKEN);
  });
});

describe('archive', () => {
  it.each([
    ['oci=out/image.tar', { format: 'oci', path: '/work/out/image.tar' }],
    ['docker=/tmp/image.tar', { format: 'docker', path: '/tmp/image.tar' }],
    [undefined, undefined],
  ])('%s', (given, expected) => {
    expect(read(archive(), given).value).toEqual(expected);
  });

  it.each(['image.tar', 'tar=a', 'oci=', 'oci=out/', 'oci=a\ndocker=b'])(
    '%s is refused',
    (given) => {
      expect(problemOf(archive(), given)).toContain('write `oci=PATH` or `docker=PATH`');
    },
  );

  it('in the workspace goes through no link to another place', () => {
    const root = mkdtempSync(join(tmpdir(), 'fairway-archive-'));
    try {
      const workspace = join(root, 'workspace');
      mkdirSync(join(workspace, 'dist'), { recursive: true });
      mkdirSync(join(root, 'home'));
      symlinkSync('../home', join(workspace, 'out'));
      symlinkSync('dist', join(workspace, 'own'));
      const pathOf = (path: string) =>
        archive().read(`oci=${path}`, { env: {}, workspace, mask: () => undefined })?.path;
      for (const path of ['out/a.tar', 'out/new/a.tar', 'own/../out/a.tar']) {
        expect(() => pathOf(path)).toThrow('leads through a link out of the workspace');
      }
      for (const path of ['own/a.tar', 'new/a.tar', '../home/a.tar', join(root, 'home/a.tar')]) {
        expect(pathOf(path)).toBe(resolve(workspace, path));
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('build-contexts', () => {
  it('that are paths belong to the workspace', () => {
    const contexts = [
      { name: 'a', value: '../elsewhere' },
      { name: 'b', value: 'docker-image://debian:12' },
      { name: 'c', value: 'target:base' },
      { name: 'd', value: 'git@github.com:acme/shop.git' },
    ];
    const resolved = resolveContexts(contexts, '/work/repo');
    expect(resolved.map(({ value }) => value)).toEqual([
      '/work/elsewhere',
      ...contexts.slice(1).map(({ value }) => value),
    ]);
    expect(contextPaths(resolved)).toEqual(['/work/elsewhere']);
  });
});

describe('cache', () => {
  const offered = { ACTIONS_RUNTIME_TOKEN: TOKEN, ACTIONS_RESULTS_URL: 'https://results' };

  it.each([
    [undefined, { kind: 'none' }],
    ['none', { kind: 'none' }],
    ['gha', { kind: 'gha', isOffered: false }],
    ['registry', { kind: 'registry', ref: undefined }],
    ['registry=ghcr.io/acme/cache', { kind: 'registry', ref: 'ghcr.io/acme/cache' }],
    [
      'from:type=gha\nfrom: type=registry,ref=a/b\nto:type=local,dest=x',
      {
        kind: 'raw',
        isOffered: false,
        from: ['type=gha', 'type=registry,ref=a/b'],
        to: ['type=local,dest=x'],
      },
    ],
  ])('%s', (given, expected) => {
    expect(read(cache(), given).value).toEqual(expected);
  });

  it('the secret that opens a cache is masked where it is used', () => {
    expect(read(cache(), 'gha', offered).masked).toEqual([TOKEN]);
    expect(read(cache(), 'from:type=gha', offered).masked).toEqual([TOKEN]);
    expect(read(cache(), 'registry', offered).masked).toEqual([]);
    const aws = { AWS_SECRET_ACCESS_KEY: TOKEN, AWS_REGION: 'eu-central-1' };
    expect(read(cache(), 'to:type=s3,bucket=b', aws).masked).toEqual([TOKEN]);
  });

  it.each([
    ['inline', 'is no cache'],
    ['gha\nregistry', 'has several lines'],
    ['registry=Not A Ref', 'reference behind `registry=`'],
    ['to:mode=max', 'has no `type=`'],
    ['to:type=evil', 'not among'],
    ['to:type=gha,ignore-error=false', 'never fails a build'],
  ])('%s is refused', (given, message) => {
    expect(problemOf(cache(), given)).toContain(message);
  });
});
