import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { labelsFile, oneOffs, parseModel } from './compose.ts';

function model(service: object, versionKey = 'VERSION') {
  const json = JSON.stringify({ name: 'shop', services: { app: service } });
  const found = parseModel(json, versionKey).get('app');
  if (found === undefined) throw new Error('The service is missing.');
  return found;
}

const base = {
  image: 'ghcr.io/acme/shop:fairway-release',
  environment: { A: '1', B: '2', VERSION: 'v1' },
  ports: [{ target: 80 }],
};

describe('parseModel', () => {
  it.each<[string, object]>([
    [
      'the order of keys',
      { ports: base.ports, environment: { B: '2', A: '1' }, image: base.image },
    ],
    [
      'the release in the environment',
      { ...base, environment: { ...base.environment, VERSION: 'v2' } },
    ],
  ])('has the same hash whatever %s', (_, other) => {
    expect(model(other).hash).toBe(model(base).hash);
  });

  it.each<[string, object]>([
    ['a variable', { ...base, environment: { A: '1', B: 'changed' } }],
    ['a port', { ...base, ports: [{ target: 81 }] }],
    ['the image', { ...base, image: 'ghcr.io/acme/other:1' }],
    ['the order of a list', { ...base, command: ['b', 'a'] }],
  ])('has another hash for %s', (_, other) => {
    expect(model(other).hash).not.toBe(model({ ...base, command: ['a', 'b'] }).hash);
    expect(model(other).hash).not.toBe(model(base).hash);
  });

  it('has the hash that containers of earlier deploys carry, which would all be replaced else', () => {
    const whole = { ...base, volumes: [{ type: 'tmpfs' }], depends_on: { db: {} }, command: null };
    expect([base, whole, { build: '.' }].map((one) => model(one).hash)).toEqual([
      '3bdcfd01c32c02d36f7e50331782be77',
      'b3140a6b498013dfa267bda7f243a07c',
      'dd54ddd1eb06c5a443a05cd3b7e259ed',
    ]);
  });

  it.each<[string, object, boolean]>([
    ['a command', { test: ['CMD', 'true'] }, true],
    ['a shell line', { test: ['CMD-SHELL', 'true'] }, true],
    ['NONE', { test: ['NONE'] }, false],
    ['one that is turned off', { test: ['CMD', 'true'], disable: true }, false],
    ['only times', { interval: '1s' }, false],
  ])('sees a health check in %s: %s', (_, healthcheck, expected) => {
    expect(model({ ...base, healthcheck }).hasHealthCheck).toBe(expected);
  });

  it('reads what a service depends on and how long it may take to stop', () => {
    const condition = 'service_completed_successfully';
    const dependsOn = { db: {}, init: { condition, required: true } };
    const found = model({ ...base, depends_on: dependsOn, stop_grace_period: '1m30s' });
    expect(found).toMatchObject({
      dependsOn: [
        { name: 'db', condition: 'service_started' },
        { name: 'init', condition },
      ],
      graceMs: 90_000,
    });
    expect([...oneOffs(new Map([['app', found]]))]).toEqual(['init']);
    expect(model(base).graceMs).toBe(10_000);
  });

  it('writes the registry of an image out', () => {
    expect(model({ image: 'acme/shop:1' }).image).toBe('docker.io/acme/shop:1');
    expect(model({ build: '.' }).image).toBe('');
  });
});

describe('labelsFile', () => {
  it('is a Compose file with text labels, whatever the release is called', () => {
    const labels = new Map([['app-a', { release: '1e3', digest: 'sha256:1', config: '0123' }]]);
    expect(parse(labelsFile(labels))).toEqual({
      services: {
        'app-a': {
          labels: {
            'fairway.release': '1e3',
            'fairway.digest': 'sha256:1',
            'fairway.config': '0123',
            'fairway.slot': 'app-a',
          },
        },
      },
    });
  });

  // Without quotes Compose makes `2026-11-21 00:00:00 +0000 UTC`, `20261121`, `3` and `7` of these.
  it.each(['2026-11-21', '2026_11_21', '0b11', '0o7', 'yes', 'v1'])(
    'has the release %s in quotes, so that it stays a text for Compose',
    (release) => {
      const labels = new Map([['app-a', { release, digest: 'sha256:1', config: '0123' }]]);
      expect(labelsFile(labels)).toContain(`"fairway.release": "${release}"\n`);
    },
  );
});
