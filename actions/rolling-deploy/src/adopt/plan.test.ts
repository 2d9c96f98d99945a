import { describe, expect, it } from 'vitest';
import type { Effect } from '../files/effect.ts';
import type { Service } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import { describeBeside, parseNeighbours } from './neighbours.ts';
import { adoptionOf, describeAdoption, keepsName, runsByHand } from './plan.ts';
import { proxyRecreation, takenOnTrust } from './proxy-definition.ts';
import { isByHand } from './way-back.ts';

const NEW = { objection: undefined, isDoubtful: false, isNew: true };

function container(service: string, changes: Partial<Container> = {}): Container {
  return {
    ...{ id: service, name: `shop-${service}-1`, service, state: 'running', health: 'healthy' },
    ...{ exitCode: 0, outOfMemory: false, restarts: 0, startedAt: '', imageId: 'i' },
    ...{ labels: { [LABELS.config]: 'h', [LABELS.release]: '1.4' }, addresses: {}, mounts: [] },
    ...{ command: [], healthLog: [], byHand: NEW },
    ...changes,
  };
}

const service = (name: string, image = 'shop:fairway-release') =>
  ({ name, image, hash: 'h' }) as Service;
const model = new Map([
  ['a', service('a')],
  ['b', service('b')],
  ['caddy', service('caddy', 'caddy:2')],
]);
const nothing = { roll: [], update: [], effects: [], proxy: 'caddy' };

describe('adoptionOf', () => {
  it('takes over what nothing happens to', () => {
    const roll = [{ service: 'b', reason: 'it runs `1.3`' }];
    const found = adoptionOf(
      { ...nothing, roll },
      ['a', 'b', 'caddy'].map((n) => container(n)),
      [],
    );
    expect(found.takeOver).toEqual(['a', 'caddy']);
  });

  it('does not say again what an earlier run took over', () => {
    const known = container('a', { byHand: { ...NEW, isNew: false } });
    expect(adoptionOf(nothing, [known], []).takeOver).toEqual([]);
  });

  it('says why a proxy is taken on trust, and what runs beside', () => {
    const byHand = { objection: 'nobody can tell', isDoubtful: true, isNew: true };
    const found = adoptionOf(nothing, [container('a'), container('caddy', { byHand })], ['`old`']);
    expect(describeAdoption(found, 'caddy')).toEqual([
      'Take over `a`, started by hand: it is what is asked for',
      'Take over `caddy` as it is: nobody can tell. Recreate it once if it lacks something',
      'Leave alone what runs beside: `old`',
    ]);
  });
});

const recreate: Effect[] = [{ how: 'recreate', service: 'caddy' }];
const proxy = { proxyService: 'caddy', later: [] };

it.each<[string, Partial<Container> | undefined, Effect[]]>([
  ['is as it was', {}, []],
  ['has another definition', { labels: { [LABELS.config]: 'old' } }, recreate],
  [
    'is by hand, and not what the files said',
    { labels: {}, byHand: { ...NEW, objection: 'it differs' } },
    recreate,
  ],
  [
    'is by hand, and nobody can tell',
    { labels: {}, byHand: { ...NEW, objection: 'who knows', isDoubtful: true } },
    [],
  ],
  ['is one of a time without labels', { labels: {}, byHand: undefined } as never, []],
  ['is not there', undefined, []],
])('a proxy that %s', (_, changes, expected) => {
  const there = changes === undefined ? [] : [container('caddy', changes)];
  expect(proxyRecreation(proxy, there, model)).toEqual(expected);
});

it('leaves a proxy to those who update it after the replicas', () => {
  const other = container('caddy', { labels: { [LABELS.config]: 'old' } });
  expect(proxyRecreation({ ...proxy, later: ['caddy'] }, [other], model)).toEqual([]);
});

it('notices later changes of a proxy that was taken on trust', () => {
  const byHand = { ...NEW, objection: 'who knows', isDoubtful: true };
  const [trusted] = takenOnTrust([container('caddy', { labels: {}, byHand })], proxy, model);
  expect(trusted?.labels[LABELS.config]).toBe('h');
});

it.each([
  ['stays', [], true],
  ['is replaced', [{ service: 'a', reason: '' }], false],
])('the name of the release stays when a container by hand %s', (_, roll, expected) => {
  const facts = { containers: [container('a'), container('caddy')], model };
  const named = { ...facts, imageName: 'shop:fairway-release' };
  expect(keepsName({ roll, update: [] }, named)).toBe(expected);
});

it.each<[string, readonly Container[], boolean]>([
  ['all that runs it is by hand', [container('a')], true],
  [
    'a deploy has started it, too',
    [container('a'), container('b', { byHand: undefined } as never)],
    false,
  ],
  ['nothing runs it', [], false],
])('a release runs by hand when %s', (_, there, expected) => {
  const before = { release: '1.4', digest: 'sha256:1' };
  expect(runsByHand(before, ['a', 'b'], there)).toBe(expected);
});

it.each([
  ['VERSION=1.4\n', true],
  ['', true],
  ['VERSION=1.4\nCOMPOSE_FILE=compose.yaml:.fairway/compose.yaml\n', false],
])('knows whether somebody wrote %j by hand', (content, expected) => {
  expect(isByHand(content)).toBe(expected);
});

it('names what runs beside', () => {
  const neighbours = parseNeighbours(
    [
      'old-web-1\told\tweb\t/srv/shop\trunning\t0.0.0.0:80->80/tcp, [::]:80->80/tcp, 443/tcp',
      'old-job-1\told\tjob\t/srv/shop\texited\t',
      'other-db-1\tother\tdb\t/srv/other\trunning\t127.0.0.1:8000-8002->8000-8002/tcp',
      'plain\t\t\t\tcreated\t',
      '',
    ].join('\n'),
  );
  expect(neighbours.map(({ name, ports }) => [name, ports])).toEqual([
    ['old-web-1', [80]],
    ['old-job-1', []],
    ['other-db-1', [8000, 8001, 8002]],
    ['plain', []],
  ]);
  const here = { containers: [container('gone'), container('a')], model, directory: '/srv/shop' };
  expect(describeBeside(neighbours, here)).toEqual([
    '`old-web-1`, of the project `old` in the same directory',
    '`shop-gone-1`, of the service `gone` that is in no Compose file',
  ]);
});
