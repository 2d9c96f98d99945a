import { expect, it } from 'vitest';
import { metadataJson, wholeJson } from './json.ts';

const image = { registry: 'ghcr.io', repository: 'acme/shop' };
const metadata = metadataJson({
  tags: [
    { ...image, tag: 'main' },
    { ...image, registry: 'docker.io', tag: 'main' },
  ],
  labels: new Map([['org.opencontainers.image.title', 'Shop "the" best']]),
  annotations: new Map([['team', 'blue']]),
});

it('all outputs are in it with their types, and nothing is left out for not being known', () => {
  const outputs = new Map([
    ['status', 'built'],
    ['tags', 'ghcr.io/acme/shop:main\ndocker.io/acme/shop:main'],
    ['platforms', ''],
    ['pushed', 'true'],
    ['size-bytes', '1234'],
    ['digest', ''],
    ['json', metadata],
  ]);
  expect(JSON.parse(wholeJson(outputs))).toEqual({
    status: 'built',
    tags: ['ghcr.io/acme/shop:main', 'docker.io/acme/shop:main'],
    platforms: [],
    pushed: true,
    'size-bytes': 1234,
    digest: null,
    metadata: {
      tags: ['ghcr.io/acme/shop:main', 'docker.io/acme/shop:main'],
      'tag-names': ['main'],
      labels: { 'org.opencontainers.image.title': 'Shop "the" best' },
      annotations: ['manifest:team=blue'],
    },
  });
});

it('a step that fails before it has names tells that much', () => {
  const outputs = new Map([
    ['status', 'failed'],
    ['pushed', 'false'],
    ['failure-code', 'FK001'],
    ['json', ''],
  ]);
  expect(JSON.parse(wholeJson(outputs))).toEqual({
    status: 'failed',
    pushed: false,
    'failure-code': 'FK001',
  });
});
