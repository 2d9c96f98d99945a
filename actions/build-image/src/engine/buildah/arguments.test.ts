import { expect, it } from 'vitest';
import { sampleOrder } from '../../../../../test/build-image/samples.ts';
import type { BuildOrder } from '../order.ts';
import {
  archiveDestination,
  type BuildahBuild,
  buildArguments,
  pushArguments,
  registryDestination,
} from './arguments.ts';

const ORDER = sampleOrder({
  context: '/work/shop',
  file: '/work/shop/Dockerfile',
  labels: new Map(),
  sourceDate: undefined,
  rewriteTimes: false,
});

const NEW = { major: 1, minor: 44 };
const OLD = { major: 1, minor: 23 };

function args(order: Partial<BuildOrder>, changes: Partial<BuildahBuild> = {}): string {
  return buildArguments({
    order: { ...ORDER, ...order },
    version: NEW,
    format: 'docker',
    ignoreFile: undefined,
    tags: ['ghcr.io/o/a:1'],
    list: undefined,
    idFile: '/private/image',
    marker: 'mark',
    ...changes,
  }).join(' ');
}

it('the context comes last, behind the end of the options', () => {
  expect(args({})).toMatch(/^build --layers --force-rm .* -- \/work\/shop$/);
});

it('is told of the ignore file beside the Dockerfile', () => {
  expect(args({}, { ignoreFile: '/work/a.dockerignore' })).toContain(
    '--ignorefile /work/a.dockerignore ',
  );
});

it.each<[string, Partial<BuildOrder>, string]>([
  ['a target', { target: 'run' }, '--target run'],
  ['a build argument', { buildArgs: [{ name: 'A', value: 'b c' }] }, '--build-arg A=b c'],
  ['a context', { buildContexts: [{ name: 'x', value: '/y' }] }, '--build-context x=/y'],
  ['a label', { labels: new Map([['team', 'blue']]) }, '--label team=blue'],
  ['pull', { pull: true }, '--pull-always'],
  ['no cache', { noCache: true }, '--no-cache'],
  ['one platform', { platforms: ['linux/arm64'] }, '--platform linux/arm64'],
  ['a secret', { secrets: [{ id: 'npm', variable: 'TOKEN' }] }, '--secret id=npm,env=TOKEN'],
  [
    'a cache, whose tags buildah chooses',
    { cache: { from: ['type=registry,ref=ghcr.io:443/o/a:cache'], to: [] } },
    '--cache-from ghcr.io:443/o/a ',
  ],
  [
    'a host, in the spelling of buildah',
    { extraArgs: ['--add-host=db=10.0.0.5'] },
    '--add-host=db:10.0.0.5',
  ],
  ['a source date', { sourceDate: 5 }, '--source-date-epoch 5 '],
  [
    'times of files',
    { sourceDate: 5, rewriteTimes: true },
    '--source-date-epoch 5 --rewrite-timestamp',
  ],
])('%s is handed on', (_, order, expected) => {
  expect(args(order)).toContain(expected);
});

it('what happens anyway is not handed on', () => {
  expect(args({ extraArgs: ['--network=default'] })).not.toContain('--network');
});

it('an old version gets the options that it has', () => {
  const old = args({ sourceDate: 5, rewriteTimes: true }, { version: OLD });
  expect(old).toContain('--timestamp 5');
  expect(old).not.toMatch(/--source-date-epoch|--identity-label|--rewrite-timestamp/);
});

it('annotations are given where the format has room for them', () => {
  const annotations = new Map([['a', 'b']]);
  expect(args({ annotations }, { format: 'oci' })).toContain('--format=oci');
  expect(args({ annotations }, { format: 'oci' })).toContain('--annotation a=b');
  expect(args({ annotations })).not.toContain('--annotation');
});

it('several platforms are collected in a list', () => {
  const several = args({ platforms: ['linux/amd64', 'linux/arm64'] }, { list: 'ghcr.io/o/a:1' });
  expect(several).toContain('--platform linux/amd64,linux/arm64 --manifest ghcr.io/o/a:1');
  expect(several).not.toMatch(/--iidfile|--tag/);
});

it.each([
  ['docker://127.0.0.1:5000/o/a:1', true],
  ['docker://localhost/o/a:1', true],
  ['docker://ghcr.io/o/a:1', false],
  ['oci-archive:/tmp/127.0.0.1/a.tar', false],
])('a push to %s goes by plain HTTP: %s', (destination, isPlain) => {
  const push = { image: 'abc', destination, version: NEW, digestFile: '/private/digest' };
  expect(pushArguments(push).includes('--tls-verify=false')).toBe(isPlain);
});

it('how often to push is decided here, where buildah lets us', () => {
  const push = { image: 'abc', destination: 'docker://ghcr.io/o/a:1', digestFile: '/d' };
  expect(pushArguments({ ...push, version: NEW })).toContain('--retry=0');
  expect(pushArguments({ ...push, version: OLD })).not.toContain('--retry=0');
});

it('destinations are named as buildah names them', () => {
  expect(registryDestination({ tag: 'ghcr.io/o/a:1' })).toBe('docker://ghcr.io/o/a:1');
  expect(registryDestination({ name: 'ghcr.io/o/a' })).toBe(
    'docker://ghcr.io/o/a@@unknown-digest@@',
  );
  const tag = 'localhost:5000/o/a:1';
  expect(archiveDestination({ format: 'oci', path: '/a.tar' }, tag)).toBe('oci-archive:/a.tar:1');
  expect(archiveDestination({ format: 'docker', path: '/a.tar' }, tag)).toBe(
    `docker-archive:/a.tar:${tag}`,
  );
  expect(archiveDestination({ format: 'oci', path: '/a.tar' }, undefined)).toBe(
    'oci-archive:/a.tar',
  );
});
