import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMigrations, parseConfig } from './load.ts';
import { refuseNotYet } from './not-yet.ts';

const REST = `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /home/deploy/shop }]
roll: { services: [app-a, app-b], port: 3000 }
`;
const FULL = `${REST}
backup: { before: migrations, directory: backups, keep: 7, copy: [aws, s3, cp, '{file}', s3://x] }
migrations:
  tool: drizzle
  service: app-a
  database: { service: postgres, user: shop, name: shop }
  expand: { directory: drizzle, run: bunx drizzle-kit migrate }
  contract: { directory: drizzle-contract, run: [bunx, drizzle-kit], after: 24h }
  lock-timeout: 3s
  waivers: migrations.waivers.yaml
`;

function load(text: string, environment?: string) {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-config-'));
  writeFileSync(join(directory.path, 'deploy.yaml'), text);
  return loadMigrations({ path: 'deploy.yaml', workspace: directory.path, environment });
}

describe('migrations of deploy.yaml', () => {
  test('are read as they are written', () => {
    expect(load(FULL)).toEqual({
      ...{ tool: 'drizzle', expand: { directory: 'drizzle' }, lockTimeoutMs: 3_000 },
      ...{ contract: { directory: 'drizzle-contract' }, waivers: 'migrations.waivers.yaml' },
      asksToRun: ['migrations.expand.run', 'migrations.contract.run'],
    });
  });

  test('need no host: that may stand in an environment', () => {
    const [hosts = ''] = /^hosts.*\n/m.exec(REST) ?? [];
    const text = `${FULL.replace(hosts, '')}environments:\n  live: { ${hosts.trim()} }\n`;
    expect(load(text).tool).toBe('drizzle');
    expect(load(text, 'live').tool).toBe('drizzle');
  });

  test.each([
    ['are missing', REST, 'FR104'],
    [
      'have a tool that is not known',
      `${REST}migrations: { tool: drizle, expand: { directory: d } }`,
      'FR002',
    ],
    [
      'lead out of the checkout',
      `${REST}migrations: { tool: sql, expand: { directory: ../d } }`,
      'FR002',
    ],
    ['stand in a file with another mistake', FULL.replace('port:', 'prot:'), 'FR002'],
    [
      'are only complete in an environment',
      `${REST}migrations: { tool: sql }\nenvironments: { live: { migrations: { expand: { directory: d } } } }`,
      'FR051',
    ],
  ])('that %s are refused', (_, text, code) => {
    expect(() => load(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a deploy', () => {
  const config = (text: string) => parseConfig(text, { file: 'deploy.yaml' });

  test('refuses what it would have to run, and does not yet', () => {
    expect(() => refuseNotYet(config(FULL))).toThrow(
      expect.objectContaining({
        code: 'FR105',
        what: '`migrations.expand.run` and `migrations.contract.run` and `backup` do not work in this version.',
      }),
    );
  });

  test('takes a file that only has migrations to lint', () => {
    const text = `${REST}migrations: { tool: sql, expand: { directory: db } }`;
    expect(() => refuseNotYet(config(text))).not.toThrow();
    expect(() => refuseNotYet(config(REST))).not.toThrow();
  });
});
