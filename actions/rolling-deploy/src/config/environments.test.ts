import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionError } from '../../../../kit/action/errors.ts';
import { variantsOf } from './environments.ts';
import { parseConfig } from './load.ts';

const FILE = `version: 1
project: shop
image: ghcr.io/acme/shop
compose: { secrets: [DB_PASSWORD], env: { REGION: auto, LEVEL: info } }
roll:
  services: [app-a, app-b]
  port: 3000
  health: { path: /health, timeout: 90s }
probe: { rate: 20, url: https://shop.example/ }
environments:
  production:
    hosts: [{ ssh: deploy@shop.example, directory: /srv/shop }]
  staging:
    hosts: [{ ssh: deploy@stage.example, directory: /srv/stage }]
    compose: { secrets: [], env: { LEVEL: debug } }
    roll: { health: { timeout: 10s } }
`;

const COMPLETE = FILE.replace(
  'environments:',
  'hosts: [{ ssh: a@b, directory: /c }]\nenvironments:',
);

const parse = (text: string, environment?: string) =>
  parseConfig(text, { file: 'deploy.yaml', environment });

describe('an environment', () => {
  it('is merged over the rest: objects merge, lists and scalars replace', () => {
    const config = parse(FILE, 'staging');
    expect(config.host.address).toBe('stage.example');
    expect(config.compose.constants).toEqual({ REGION: 'auto', LEVEL: 'debug' });
    expect(config.compose.secrets).toEqual([]);
    expect(config.roll).toMatchObject({ services: ['app-a', 'app-b'], port: 3_000 });
    expect(config.roll.health).toMatchObject({ path: '/health', timeoutMs: 10_000, successes: 2 });
    expect(config.probe).toMatchObject({ rate: 20 });
  });

  it('changes nothing of another', () => {
    const config = parse(FILE, 'production');
    expect(config.host.address).toBe('shop.example');
    expect(config.compose.constants).toEqual({ REGION: 'auto', LEVEL: 'info' });
    expect(config.roll.health.timeoutMs).toBe(90_000);
  });

  it('need not be chosen where the rest is complete by itself', () => {
    expect(parse(COMPLETE).host.address).toBe('b');
  });

  it.each([
    [
      'has nothing but the rest',
      COMPLETE.replace('environments:', 'environments:\n  bare: {}'),
      'bare',
    ],
    ['is called as a key of every object', FILE.replace('staging:', '__proto__:'), '__proto__'],
  ])('may be one that %s', (_, text, environment) => {
    expect(parse(text, environment).project).toBe('shop');
  });
});

describe('the choice of an environment', () => {
  it.each([
    [
      'a misspelt one',
      FILE,
      'stagign',
      'FR050',
      'Did you mean `staging`? There are: production, staging.',
    ],
    ['one of something else', FILE, 'x', 'FR050', '`x`. There are: production, staging.'],
    ['a key of every object', FILE, 'constructor', 'FR050', 'no environment `constructor`'],
    [
      'one where there are none',
      FILE.replace(/environments:[\s\S]*/, 'hosts: [{ ssh: a@b, directory: /c }]\n'),
      'staging',
      'FR050',
      'no environment',
    ],
    [
      'none where one is needed',
      FILE,
      undefined,
      'FR051',
      '`deploy.yaml` has `hosts` only in its environments.',
    ],
  ])('can not be %s', (_, text, environment, code, message) => {
    expect(() => parse(text, environment)).toThrow(expect.objectContaining({ code }));
    expect(() => parse(text, environment)).toThrow(message);
  });

  it('that is missing is asked for by name', () => {
    const remedy = 'Set the input `environment` to one of: production, staging.';
    expect(() => parse(FILE)).toThrow(expect.objectContaining({ remedy }));
  });
});

describe('a problem of an environment', () => {
  it.each([
    [
      'an unknown key',
      'timeout: 10s }',
      'tiemout: 10s }',
      'line 16: `environments.staging.roll.health.tiemout`: there is no such key; did you mean `timeout`?',
    ],
    [
      'a key of a later version',
      'roll: { health: { timeout: 10s } }',
      'target: kubernetes',
      '`environments.staging.target` does not work in this version: only Docker Compose',
    ],
    [
      'a value',
      'deploy@stage.example',
      'stage.example',
      'line 14: `environments.staging.hosts[0].ssh` is `stage.example`: write `user@host`',
    ],
    [
      'a missing key',
      '    hosts: [{ ssh: deploy@stage.example, directory: /srv/stage }]\n',
      '',
      '`environments.staging.hosts` is missing',
    ],
    [
      'a missing key in a list',
      ', directory: /srv/stage',
      '',
      'line 14: `environments.staging.hosts[0].directory` is missing',
    ],
    [
      'an image with a tag',
      'roll: { health: { timeout: 10s } }',
      'image: shop:v1',
      'line 16: `environments.staging.image`: write the name alone',
    ],
    [
      'a number that YAML would change',
      'LEVEL: debug',
      'LEVEL: 0010',
      'line 15: `environments.staging.compose.env.LEVEL` would become `10`',
    ],
    [
      'a rule that the whole breaks',
      'secrets: []',
      'secrets: [REGION]',
      'line 15: `environments.staging.compose.secrets[0]`: `REGION` has its value from `compose.env.REGION` already',
    ],
    [
      'environments in it',
      'roll: { health: { timeout: 10s } }',
      'environments: {}',
      '`environments.staging.environments`: there is no such key',
    ],
    [
      'nothing in it',
      /staging:[\s\S]*/,
      'staging:\n',
      'line 13: `environments.staging`: write the keys that differ, or `{}` for none',
    ],
    [
      'a list of environments',
      /environments:[\s\S]*/,
      'environments: [staging]\n',
      '`environments`: write the name of each',
    ],
    [
      'a rule that it breaks elsewhere',
      'roll: { health: { timeout: 10s } }',
      'roll: { proxy: { service: app-a } }',
      'line 6: `roll.services`: the proxy can not be a replica (in `environments.staging`)',
    ],
  ])('is told with its line and name: %s', (_, from, to, message) => {
    expect(problemOf(FILE.replace(from as string | RegExp, String(to)), 'production')).toContain(
      message,
    );
  });

  it('is told once when it stands outside of all', () => {
    const text = problemOf(FILE.replace('port: 3000', 'prot: 3000'), 'staging');
    expect(text).toBe(
      '`deploy.yaml` has 2 problems:\n' +
        '  - line 5: `roll.port` is missing: Invalid input: expected number, received undefined\n' +
        '  - line 7: `roll.prot`: there is no such key; did you mean `port`?\n',
    );
  });

  it('does not hide that of another', () => {
    const text = problemOf(FILE.replaceAll('ssh: deploy@', 'ssh: '), 'production');
    expect(text).toContain('`environments.production.hosts[0].ssh`');
    expect(text).toContain('`environments.staging.hosts[0].ssh`');
  });

  it('is found in a misspelt `environments` as well', () => {
    expect(problemOf(COMPLETE.replace('environments:', 'enviroments:'))).toContain(
      'did you mean `environments`?',
    );
  });
});

describe('merging', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const leaf = fc.oneof(fc.integer(), fc.array(fc.integer()));
  const tree = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf)));

  it('takes every value of the environment, and of the rest what the environment does not have', () => {
    fc.assert(
      fc.property(tree, tree, (base, overlay) => {
        const variant = variantsOf({ ...base, environments: { x: overlay } }).environments[0];
        expect(variant?.value).toEqual(expected(base, overlay));
        expect(variantsOf({ ...base, environments: { x: {} } }).environments[0]?.value).toEqual(
          base,
        );
      }),
    );
  });

  /** The same for trees of two levels, said in another way. */
  function expected(base: Record<string, unknown>, overlay: Record<string, unknown>) {
    const keys = [...new Set([...Object.keys(base), ...Object.keys(overlay)])];
    return Object.fromEntries(
      keys.map((name) => {
        const [below, above] = [base[name], overlay[name]];
        const bothMaps = [below, above].every((x) => typeof x === 'object' && !Array.isArray(x));
        if (bothMaps) return [name, Object.assign({}, below, above)];
        return [name, name in overlay ? above : below];
      }),
    );
  }
});

function problemOf(text: string, environment?: string): string {
  try {
    parse(text, environment);
  } catch (error) {
    if (error instanceof ActionError && error.code === 'FR002') return error.what;
    throw error;
  }
  throw new Error('No problem was found.');
}
