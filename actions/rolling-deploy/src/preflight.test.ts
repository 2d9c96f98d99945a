import { describe, expect, it } from 'vitest';
import { parseConfig } from './config/load.ts';
import type { Findings } from './look.ts';
import { checkProject } from './preflight.ts';
import type { Site } from './site/site.ts';

const CONFIG = `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /home/deploy/shop }]
roll: { services: [a, b], port: 3000 }
then: [worker]
`;
const IMAGE = 'ghcr.io/acme/shop:fairway-release';
const site = { config: parseConfig(CONFIG, { file: 'deploy.yaml' }) } as unknown as Site;

/** The project with these services. */
function project(...names: readonly string[]): Findings {
  const model = new Map(names.map((name) => [name, { name, image: IMAGE, hasHealthCheck: true }]));
  return { facts: { model, imageName: IMAGE } } as unknown as Findings;
}

describe('a service under `then` that is not there', () => {
  const early = project('a', 'b', 'caddy');

  it('is an error of a deploy', () => {
    expect(() => checkProject(site, early, 'deploy')).toThrow('There is no service `worker`');
  });

  it('is none of an earlier release, which may not have had it', () => {
    expect(() => checkProject(site, early, 'rollback')).not.toThrow();
  });

  it('is one where it is a replica, whatever is asked for', () => {
    const one = project('a', 'caddy');
    expect(() => checkProject(site, one, 'rollback')).toThrow('There is no service `b`');
  });
});
