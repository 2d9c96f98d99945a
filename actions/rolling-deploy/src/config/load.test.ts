import { describe, expect, it } from 'vitest';
import { ActionError } from '../../../../kit/action/errors.ts';
import { parseConfig } from './load.ts';

const VALID = `version: 1
project: shop
image: ghcr.io/acme/shop
hosts:
  - ssh: deploy@203.0.113.10:2222
    directory: /home/deploy/shop
compose:
  secrets: [DB_PASSWORD]
  env: { REGION: auto, WORKERS: 4 }
roll:
  services: [app-a, app-b]
  port: 3000
`;

describe('parseConfig', () => {
  it('reads a valid file with its defaults', () => {
    const config = parseConfig(VALID, { file: 'deploy.yaml' });
    expect(config.host).toMatchObject({ user: 'deploy', address: '203.0.113.10', port: 2222 });
    expect(config.compose).toMatchObject({
      files: ['docker-compose.yml'],
      envFile: '.env',
      versionKey: 'VERSION',
      constants: { REGION: 'auto', WORKERS: '4' },
    });
    expect(config.roll).toMatchObject({
      proxy: { kind: 'caddy', method: 'auto', drainCommand: undefined },
      proxyService: 'caddy',
      drainTimeoutMs: 30_000,
      soakMs: 10_000,
      health: { path: undefined, intervalMs: 1_000, timeoutMs: 60_000, successes: 2 },
    });
  });

  it.each([
    [
      'a misspelt key',
      'port: 3000',
      'prot: 3000',
      '`roll.prot`: there is no such key; did you mean `port`?',
    ],
    [
      'both ways to name replicas',
      'port: 3000',
      'port: 3000\n  service: web',
      '`roll.service`: there is `roll.services` already',
    ],
    [
      'a number of containers without their service',
      'port: 3000',
      'port: 3000\n  replicas: 2',
      '`roll.replicas`: it says how many containers',
    ],
    [
      'replicas that would all be out',
      'port: 3000',
      'port: 3000\n  max-unavailable: 2',
      '`roll.max-unavailable`: one of 2 has to serve: write at most 1',
    ],
    [
      'no replicas at all',
      '  services: [app-a, app-b]\n',
      '',
      '`roll.services`: name the replicas',
    ],
    [
      'another target',
      'version: 1',
      'version: 1\ntarget: kubernetes',
      'line 2: `target` does not work in this version',
    ],
    [
      'a single replica',
      '[app-a, app-b]',
      '[app-a]',
      'line 11: `roll.services`: name at least two',
    ],
    ['a missing key', 'project: shop\n', '', '`project` is missing'],
    ['an image with a tag', 'acme/shop', 'acme/shop:v1', 'line 3: `image`: write the name alone'],
    ['an image in upper case', 'acme/shop', 'Acme/shop', 'upper-case'],
    [
      'a relative directory',
      '/home/deploy/shop',
      'shop',
      '`hosts[0].directory` is `shop`: write an absolute path',
    ],
    [
      'a lock without its whole path',
      'version: 1',
      'version: 1\nlock: proxy',
      'line 2: `lock` is `proxy`: write an absolute path, such as `/var/lock/fairway-proxy`',
    ],
    ['a port that no host has', ':2222', ':70000', 'write a port from 1 to 65535'],
    [
      'a bastion without a user',
      'directory:',
      'jump: bastion.example\n    directory:',
      'line 6: `hosts[0].jump` is `bastion.example`: write `user@host`',
    ],
    [
      'the key of a bastion that is not there',
      'directory:',
      `jump-fingerprint: SHA256:${'A'.repeat(43)}\n    directory:`,
      'line 6: `hosts[0].jump-fingerprint`: there is no `jump` beside it',
    ],
    ['a host without user', 'deploy@203.0.113.10:2222', '203.0.113.10', 'write `user@host`'],
    [
      'a variable with two sources',
      'REGION: auto',
      'DB_PASSWORD: x',
      'has its value from `compose.env.DB_PASSWORD` already',
    ],
    [
      'a path out of the directory',
      'compose:',
      'files: [{from: ../x, to: y}]\ncompose:',
      '`files[0].from` is `../x`',
    ],
    [
      'a variable of our own',
      'REGION: auto',
      'COMPOSE_FILE: x',
      '`compose.env.COMPOSE_FILE`: `COMPOSE_FILE` is written by each deploy itself',
    ],
    [
      'a health check without a pause',
      'port: 3000',
      'port: 3000\n  health: {interval: 99ms}',
      'line 13: `roll.health.interval` is `99ms`: write at least `100ms`',
    ],
    [
      'a name that every object has',
      'REGION: auto',
      '__proto__: x',
      '`compose.env.__proto__`: nothing can be called `__proto__`',
    ],
    [
      'the same for a key',
      'project: shop',
      'project: shop\n__proto__: {a: 1}',
      '`__proto__`: nothing',
    ],
    [
      'the same in a list',
      'directory:',
      '__proto__: x\n    directory:',
      'line 6: `hosts[0].__proto__`: nothing',
    ],
    [
      'a number that YAML would change',
      'REGION: auto',
      'ZIP: 00123',
      'line 9: `compose.env.ZIP` would become `123`: write it in quotes, `"00123"`',
    ],
    ['a number with a zero at its end', 'REGION: auto', 'V: 1.10', 'would become `1.1`'],
    ['a number that is too long', 'REGION: auto', 'ID: 123456789012345678', 'write it in quotes'],
    [
      'a service of a proxy that is not part of the project',
      'port: 3000',
      'port: 3000\n  proxy: { kind: none, service: traefik }',
      '`roll.proxy.service`: with `kind: none`',
    ],
    [
      'a proxy among the replicas',
      'port: 3000',
      'port: 3000\n  proxy: { kind: nginx, service: app-a }',
      'the proxy can not be a replica',
    ],
    [
      'a drain command that nobody would run',
      'port: 3000',
      'port: 3000\n  proxy: { method: marker, drain-command: [touch, /tmp/x] }',
      'only run with `method: health`',
    ],
    ['a duration without end', 'port: 3000', 'port: 3000\n  soak: 30d', 'write at most `20d`'],
    ['a service that is updated twice', 'roll:', 'then: [w, w]\nroll:', '`w` is named already'],
    ...[
      ['the environment file', '.env'],
      ['the state of a deploy', '.fairway/compose.yaml'],
      ['a marker', 'drain/app-a'],
    ].map(([what = '', to = '']): [string, string, string, string] => [
      `a file that would replace ${what}`,
      'compose:',
      `files: [{from: x, to: ${to}}]\ncompose:`,
      `\`files[0].to\`: \`${to}\` is written by each deploy itself`,
    ]),
    [
      'two files for one place',
      'compose:',
      'files: [{from: x, to: a}, {from: y, to: a}]\ncompose:',
      '`files[1].to`: `a` is the target of another file already',
    ],
    [
      'a path with a line end',
      'compose:',
      'files: [{from: x, to: "a\\nb"}]\ncompose:',
      'without control characters',
    ],
    ['a path in two forms', 'compose:', 'files: [{from: x, to: ./a}]\ncompose:', 'without `./`'],
    ['a deploy directory in two forms', '/deploy/shop', '/deploy//shop', 'without `/./` and `//`'],
    ['a Compose file from stdin', 'compose:', 'compose:\n  files: ["-"]', 'the path of a file'],
    ['two Compose files in one', 'compose:', 'compose:\n  files: ["a:b"]', 'the path of a file'],
    [
      'an environment file that is a Compose file',
      'compose:',
      'compose:\n  env-file: docker-compose.yml',
      '`docker-compose.yml` is something else already',
    ],
  ])('refuses %s and says where', (_, from, to, message) => {
    expect(problemOf(VALID.replace(from, to))).toContain(message);
  });

  it('knows the bastion of a host', () => {
    const jump = `jump: me@[2001:db8::1]:2022\n    jump-fingerprint: SHA256:${'A'.repeat(43)}=`;
    const text = VALID.replace('directory:', `${jump}\n    directory:`);
    expect(parseConfig(text, { file: 'deploy.yaml' }).host.jump).toEqual({
      user: 'me',
      address: '2001:db8::1',
      port: 2_022,
      fingerprint: `SHA256:${'A'.repeat(43)}`,
    });
    expect(parseConfig(VALID, { file: 'deploy.yaml' }).host.jump).toBeUndefined();
  });

  it('names all problems at once', () => {
    const text = problemOf(VALID.replace('port: 3000', 'prot: 3000').replace('shop\n', 'SHOP\n'));
    expect(text).toContain('`project` is `SHOP`');
    expect(text).toContain('`roll.prot`');
    expect(text).toContain('`roll.port` is missing');
  });

  it.each([
    ['text that is not YAML', 'a: [', 'is not YAML'],
    ['an empty file', '', 'The file is missing'],
    ['a list', '- a', 'The file'],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]`,
      'not usable YAML',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(problemOf(text)).toContain(message);
  });
});

function problemOf(text: string): string {
  try {
    parseConfig(text, { file: 'deploy.yaml' });
  } catch (error) {
    if (error instanceof ActionError) return error.what;
    throw error;
  }
  throw new Error('No problem was found.');
}
