import { expect, it } from 'vitest';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from './paths.ts';

const config = (more = '') =>
  parseConfig(
    `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { services: [a, b], port: 80 }
${more}`,
    { file: 'deploy.yaml' },
  );

it('keeps the lock of a project with the project', () => {
  expect(pathsOf(config()).lock).toBe('/srv/shop/.fairway');
});

it('keeps a shared lock where the configuration says, and everything else with the project', () => {
  const { lock, ...rest } = pathsOf(config('lock: /var/lock/fairway-proxy'));
  const { lock: _, ...usual } = pathsOf(config());
  expect(lock).toBe('/var/lock/fairway-proxy');
  expect(rest).toEqual(usual);
});
