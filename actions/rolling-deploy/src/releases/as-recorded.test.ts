import { expect, it } from 'vitest';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import type { Site } from '../site/site.ts';
import { asRecorded, hasSettings, recordedFiles, type WholeRecord } from './as-recorded.ts';

const config = parseConfig(
  `version: 1
project: shop
image: ghcr.io/acme/new-shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /home/deploy/shop }]
compose: { files: [new.yml], env-file: new.env, env: { REGION: new }, secrets: [NEW], keep: [OURS] }
files: [{ from: Caddyfile, to: Caddyfile, validate: caddy validate, then: { reload: caddy } }]
roll: { services: [a, b], port: 3000, health: { path: /new } }
probe: { url: 'https://shop.example/new' }
verify: [{ url: 'https://shop.example/new' }]
`,
  { file: 'deploy.yaml' },
);
const now = { config, paths: pathsOf(config) } as unknown as Site;

const checks = {
  probe: { url: 'https://shop.example/old', rate: 5, maxFailed: 1, from: 'runner' as const },
  verify: [{ url: 'https://shop.example/old', status: 204 }],
};

/** A release as it is written down, with other settings where that is said. */
function record(settings: Partial<WholeRecord['settings']> = {}): WholeRecord {
  return {
    ...{ version: 1, at: undefined, release: 'v1', digest: `sha256:${'1'.repeat(64)}` },
    ...{ constants: { REGION: 'old' }, secrets: ['OLD'], hashes: {}, files: {} },
    settings: {
      ...{ image: 'ghcr.io/acme/shop', composeFiles: ['old.yml'], envFile: 'old.env' },
      ...{ versionKey: 'TAG', port: 8080, checks },
      health: { intervalMs: 1, timeoutMs: 2, successes: 3 },
      ...settings,
    },
  };
}

it('runs a release with what is written down of it, on the host and behind the proxy of now', () => {
  const { config: old, paths } = asRecorded(now, record());
  expect(old).toEqual({
    ...config,
    image: { registry: 'ghcr.io', repository: 'acme/shop' },
    compose: {
      ...{ files: ['old.yml'], envFile: 'old.env', versionKey: 'TAG' },
      ...{ constants: { REGION: 'old' }, secrets: ['OLD'], keep: ['OURS'] },
    },
    roll: { ...config.roll, port: 8080, health: { intervalMs: 1, timeoutMs: 2, successes: 3 } },
    ...checks,
  });
  expect(paths.envFile).toBe('/home/deploy/shop/old.env');
});

it('asks what is asked now, where nobody wrote down what was asked then', () => {
  const { image: _, checks: __, ...early } = record().settings;
  const { config: old } = asRecorded(now, { ...record(), settings: early });
  expect(old).toMatchObject({ image: config.image, probe: config.probe, verify: config.verify });
});

it('does not probe a release that had no probe', () => {
  const { config: old } = asRecorded(now, record({ checks: { verify: [] } }));
  expect(old).toMatchObject({ probe: undefined, verify: [] });
});

it('knows a record without settings', () => {
  const { settings: _, ...early } = record();
  expect([hasSettings(record()), hasSettings(early), hasSettings(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('gives files as they were, for services that do with them what they do now, unchecked', async () => {
  const host = scriptedHost([
    [/releases\/v1\/files\/Caddyfile$/, 'old'],
    [/releases\/v1\/files\/more\.conf$/, 'more'],
  ]);
  const files = { Caddyfile: '644', 'more.conf': '600' };
  expect(await recordedFiles({ ...now, host }, { ...record(), files })).toEqual([
    {
      ...{ path: 'Caddyfile', content: 'old', mode: '644', validate: undefined },
      effect: { how: 'reload', service: 'caddy' },
    },
    { path: 'more.conf', content: 'more', mode: '600', validate: undefined, effect: undefined },
  ]);
});

it('refuses a release of which a file is missing', async () => {
  const host = scriptedHost([[/Caddyfile$/, { exitCode: 44 }]]);
  const files = { 'compose.yaml': '644', Caddyfile: '644' };
  await expect(recordedFiles({ ...now, host }, { ...record(), files })).rejects.toMatchObject({
    code: 'FR061',
    what: 'Of the release `v1` the file `Caddyfile` is missing.',
  });
});
