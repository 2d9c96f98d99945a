import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/load.ts';

const parse = (roll: string, staging?: string) => {
  const text = `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { port: 80, ${roll} }
${staging === undefined ? '' : `environments: { staging: { roll: { ${staging} } } }`}`;
  const environment = staging === undefined ? undefined : 'staging';
  return parseConfig(text, { file: 'deploy.yaml', environment }).roll;
};

describe('the replicas of a configuration', () => {
  it.each([
    ['services: [a, b]', ['a', 'b'], 'services'],
    ['service: web', ['web', 'web-b'], 'single'],
    ['service: web, replicas: 1', ['web', 'web-b'], 'single'],
    ['service: web, replicas: 3', ['web'], 'scaled'],
  ])('are laid out by `%s`', (roll, services, kind) => {
    expect(parse(roll)).toMatchObject({ services, layout: { kind }, maxUnavailable: 1 });
  });

  it.each([
    ['services: [a, b]', 'service: web', 'single'],
    ['services: [a, b]', 'service: web, replicas: 2', 'scaled'],
    ['service: web, replicas: 2', 'services: [a, b]', 'services'],
    ['service: web', 'replicas: 2', 'scaled'],
  ])('of `%s` are others in an environment with `%s`', (roll, staging, kind) => {
    expect(parse(roll, staging).layout.kind).toBe(kind);
  });

  it.each([
    ['services: [a, b], service: web', 'there is `roll.services` already'],
    ['services: [a, b], replicas: 2', 'it says how many containers'],
    ['services: [a, b, c], max-unavailable: 3', 'one of 3 has to serve: write at most 2'],
    ['service: web, max-unavailable: 2', 'one of 1 has to serve'],
    ['soak: 1s', 'name the replicas, or one service'],
    ['service: caddy', 'the proxy can not be a replica'],
  ])('are not `%s`', (roll, message) => {
    expect(() => parse(roll)).toThrow(message);
  });

  it('may be out as many at a time as leave one', () => {
    expect(parse('services: [a, b, c], max-unavailable: 2').maxUnavailable).toBe(2);
  });
});
