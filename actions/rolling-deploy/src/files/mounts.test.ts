import { describe, expect, it } from 'vitest';
import type { Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import { isMountedItself, mountedDirectories, seeingService } from './mounts.ts';

const directory = '/srv/shop';
const bind = (source: string) => ({ source, target: '/x' });

function model(services: Readonly<Record<string, readonly string[]>>): Model {
  const found = Object.entries(services).map(([name, sources]) => ({
    ...{ name, image: '', hash: '', hasHealthCheck: false, graceMs: 1, dependsOn: [] },
    ...{ binds: sources.map(bind), isBuilt: false },
  }));
  return new Map(found.map((service) => [service.name, service]));
}

describe('seeingService', () => {
  const services = model({
    app: ['/srv/shop/data'],
    caddy: ['/srv/shop/infra/caddy', '/srv/shop/drain'],
    spare: ['/srv/shop/infra/caddy/Caddyfile'],
  });

  it.each<[string, string, string | undefined, string | undefined]>([
    ['the one with its directory', 'infra/caddy/Caddyfile', undefined, 'caddy'],
    ['the one that is named', 'infra/caddy/Caddyfile', 'spare', 'spare'],
    ['nobody for a path that only begins alike', 'infra/caddy-2/Caddyfile', undefined, undefined],
    ['nobody, where the named one does not see it', 'infra/caddy/Caddyfile', 'app', undefined],
  ])('finds %s', (_, path, named, expected) => {
    expect(seeingService(services, `${directory}/${path}`, named)?.service).toBe(expected);
  });
});

describe('mountedDirectories', () => {
  const paths = ['infra/Caddyfile', 'infra/sites/a'];

  it.each<[string, string[], string[] | undefined]>([
    ['the directory that files go to', ['/srv/shop/infra', '/srv/shop/drain'], ['infra']],
    ['nothing for a file that is mounted itself', ['/srv/shop/infra/Caddyfile'], []],
    ['each of two', ['/srv/shop/infra', '/srv/shop/infra/sites'], ['infra', 'infra/sites']],
    ['nothing else', ['/etc/ssl', '/srv/shop/data'], []],
    ['not the whole of it', ['/srv/shop'], undefined],
    ['not what is around it', ['/srv'], undefined],
  ])('gives %s', (_, sources, expected) => {
    const seeing = { service: 'caddy', binds: sources.map(bind) };
    expect(mountedDirectories(seeing, { directory, paths })).toEqual(expected);
  });
});

it('tells a file that is mounted itself from one in a directory that is', () => {
  const container = { mounts: [{ source: '/srv/shop/Caddyfile', destination: '/etc/Caddyfile' }] };
  const containers = [container] as unknown as readonly Container[];
  expect(isMountedItself(containers, '/srv/shop/Caddyfile')).toBe(true);
  expect(isMountedItself(containers, '/srv/shop/compose.yaml')).toBe(false);
});
