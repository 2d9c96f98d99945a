import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { labelsFile } from '../host/compose.ts';
import { type Layout, replicationOf, slotNames } from './layout.ts';
import { shapeOf } from './shape.ts';
import { definesService, differingKey, extendsPath, layoutDocuments } from './twin.ts';

const { layout } = replicationOf({ service: 'web' });
const written = { layout, networks: ['default', 'back'], standing: ['web'] };

describe('layoutDocuments', () => {
  it('extends what each file says, and gives each slot its names', () => {
    const sources = ['compose.yaml', 'over.yaml'];
    const at = (aliases: string[]) => ({ default: { aliases }, back: { aliases } });
    expect(layoutDocuments({ ...written, sources })).toEqual([
      { services: { 'web-b': { extends: { service: 'web', file: 'compose.yaml' } } } },
      { services: { 'web-b': { extends: { service: 'web', file: 'over.yaml' } } } },
      {
        services: {
          web: { scale: 1, deploy: { replicas: 1 }, networks: at(['web-a']) },
          'web-b': { scale: 0, deploy: { replicas: 0 }, networks: at(['web']) },
        },
      },
    ]);
  });

  it('says how many a scaled service has', () => {
    const scaled = replicationOf({ service: 'web', replicas: 3 }).layout;
    expect(layoutDocuments({ ...written, layout: scaled, sources: [] })).toEqual([
      { services: { web: { scale: 3, deploy: { replicas: 3 } } } },
    ]);
  });

  it('says nothing of services by themselves', () => {
    const services: Layout = { kind: 'services' };
    expect(layoutDocuments({ ...written, layout: services, sources: [] })).toEqual([]);
  });

  it('stands in the file before the labels, which name the slot', () => {
    const labels = new Map([['web', { release: 'v1', digest: 'd', config: 'c' }]]);
    const text = labelsFile(labels, { ...written, sources: ['compose.yaml'] });
    const parts = parseAllDocuments(text).map((one) => one.toJS());
    expect(parts).toHaveLength(3);
    expect(parts[2].services.web.labels['fairway.slot']).toBe('web-a');
  });
});

it('has a name for each slot', () => {
  expect(slotNames(replicationOf({ service: 'web' }))).toEqual(['web-a', 'web-b']);
  expect(slotNames(replicationOf({ service: 'web', replicas: 2 }))).toEqual(['web']);
  expect(slotNames(replicationOf({ services: ['a', 'b'] }))).toEqual(['a', 'b']);
});

it.each([
  ['a file with the service', 'services: { web: { image: x } }', true],
  ['one with a tag of Compose', 'services: { web: { ports: !override [] } }', true],
  ['one with other services', 'services: { db: { image: x } }', false],
  ['one without services', 'volumes: {}', false],
  ['an empty one', '', false],
])('finds a service in %s: %s', (_, text, expected) => {
  expect(definesService(text, 'web')).toBe(expected);
});

it('names a file from the directory of the first one, as Compose does', () => {
  const compose = { files: ['infra/compose.yaml', 'infra/prod/over.yaml'] };
  const paths = compose.files.map((file) => extendsPath({ compose } as never, file));
  expect(paths).toEqual(['compose.yaml', 'prod/over.yaml']);
});

describe('differingKey', () => {
  const differing = (other: object) => {
    const web = { image: 'x', scale: 1, networks: { default: { aliases: ['web-a'] } } };
    const twin = { ...web, scale: 0, networks: { default: { aliases: ['web'] } }, ...other };
    return differingKey(JSON.stringify({ services: { web, 'web-b': twin } }), layout as never);
  };

  it('lets the two differ in their names and their number', () => {
    expect(differing({ deploy: { replicas: 0 } })).toBeUndefined();
  });

  it.each([
    ['volumes', { volumes: ['/x'] }],
    ['deploy', { deploy: { replicas: 0, resources: {} } }],
    ['networks', { networks: {} }],
  ])('names %s', (key, other) => {
    expect(differing(other)).toBe(key);
  });
});

it('knows what only one container can have', () => {
  const shape = shapeOf({
    container_name: 'shop',
    ports: [{ target: 80, published: '8080' }, { target: 90 }],
    networks: { default: null, back: { ipv4_address: '10.0.0.9' } },
    volumes: [
      { type: 'volume', source: 'data', target: '/data' },
      { type: 'bind', source: '/x', target: '/x', read_only: true },
      { type: 'tmpfs', target: '/tmp' },
    ],
  });
  expect(shape).toEqual({
    containerName: 'shop',
    hostPorts: ['8080'],
    networkMode: undefined,
    networks: ['default', 'back'],
    fixedIn: ['back'],
    writesTo: ['/data'],
  });
});
