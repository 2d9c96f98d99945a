import { describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../config/load.ts';
import { parseModel } from '../host/compose.ts';
import { checkLayout, checkSlotNames, warnOfSharing } from './check.ts';

const configOf = (roll: string) =>
  parseConfig(
    `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { port: 80, ${roll} }`,
    { file: 'deploy.yaml' },
  );

const modelOf = (service: object) =>
  parseModel(JSON.stringify({ services: { web: { image: 'x', ...service } } }), 'VERSION');

const check = (service: object, roll = 'service: web') =>
  checkLayout({ config: configOf(roll) }, modelOf(service));

describe('a service beside itself', () => {
  it.each([
    ['a name of its own', { container_name: 'shop' }, /`container_name` shop/],
    ['a port of the host', { ports: [{ target: 80, published: '8080' }] }, /host port 8080/],
    [
      'a fixed address',
      { networks: { back: { ipv4_address: '10.0.0.9' } } },
      /in the network back/,
    ],
    ['the network of the host', { network_mode: 'host' }, /`network_mode: host`/],
  ])('can not have %s', (_, service, message) => {
    expect(() => check(service)).toThrow(message);
  });

  it('may have what does not collide', () => {
    check({ ports: [{ target: 80 }], networks: { back: null } });
  });

  it('is not asked of replicas that are services', () => {
    check({ container_name: 'web' }, 'services: [web, other]');
  });

  it('needs two names that are free', () => {
    const config = configOf('service: web');
    expect(() => checkSlotNames(config, ['web', 'web-b'])).toThrow('There is a service `web-b`');
    expect(() => checkSlotNames(config, ['web', 'web-a'])).toThrow('There is a service `web-a`');
    checkSlotNames(config, ['web', 'db']);
    checkSlotNames(configOf('services: [web-a, web-b]'), ['web-a', 'web-b']);
  });

  it('is warned of when both write to the same', () => {
    const warning = vi.fn();
    const volumes = [{ type: 'volume', source: 'data', target: '/data' }];
    const site = { config: configOf('service: web'), log: { warning } as never };
    warnOfSharing(site, modelOf({ volumes }));
    expect(warning.mock.calls[0]?.[1]).toContain('write to `/data`');
    warnOfSharing(site, modelOf({}));
    expect(warning).toHaveBeenCalledOnce();
  });
});
