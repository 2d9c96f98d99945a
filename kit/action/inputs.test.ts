import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActionError } from './errors.ts';
import * as fields from './fields.ts';
import { type InputSpec, readInputs, variableOf } from './inputs.ts';

const spec = {
  image: fields.requiredText('write the name of the image.'),
  'ssh-known-hosts': fields.text(),
  push: fields.choice(['auto', 'true', 'false'], { default: 'auto' }),
  'dry-run': fields.boolean({ default: false }),
  'wait-for-lock': fields.duration({ default: '10m' }),
  'log-lines': fields.integer({ default: 100, min: 1, max: 1_000 }),
  tags: fields.lines({ default: 'type=sha' }),
  'env-values': fields.secretOrFile(),
  password: fields.secret(),
} satisfies InputSpec;

function read(given: Record<string, string>, workspace = '/nowhere') {
  const masked: string[] = [];
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [variableOf(name), value]),
  );
  const inputs = readInputs(spec, { env, workspace, mask: (secret) => masked.push(secret) });
  return { inputs, masked };
}

function problemsOf(given: Record<string, string>, workspace?: string): string {
  try {
    read(given, workspace);
  } catch (error) {
    if (error instanceof ActionError) return error.what;
    throw error;
  }
  return '';
}

test('inputs are typed, trimmed, and have their defaults when they are empty', () => {
  const { inputs } = read({
    image: '  acme/shop ',
    push: '',
    'dry-run': 'TRUE',
    tags: 'a\n\n b\r\n',
  });
  expect(inputs).toEqual({
    image: 'acme/shop',
    sshKnownHosts: undefined,
    push: 'auto',
    dryRun: true,
    waitForLock: 600_000,
    logLines: 100,
    tags: ['a', 'b'],
    envValues: undefined,
    password: undefined,
  });
});

test('all problems are reported at once, each naming the input, what it got and what to write', () => {
  const what = problemsOf({
    push: 'flase',
    'dry-run': 'yes',
    'wait-for-lock': '5 minutes',
    'log-lines': '0',
    'ssh-know-hosts': 'x',
  });
  expect(what).toContain('6 inputs are wrong');
  expect(what).toContain('`image`: is missing: write the name of the image.');
  expect(what).toContain(
    '`push`: `flase` is not one of `auto`, `true`, `false`; did you mean `false`?',
  );
  expect(what).toContain('`dry-run`: `yes` is not a boolean; write `true` or `false`');
  expect(what).toContain('`wait-for-lock`: `5 minutes` is not a duration');
  expect(what).toContain('`log-lines`: `0` is not a whole number from 1 to 1000');
  expect(what).toContain(
    '`ssh-know-hosts`: there is no such input; did you mean `ssh-known-hosts`?',
  );
});

test('an input that resembles nothing is refused with the names that there are', () => {
  expect(problemsOf({ image: 'a', zzzzzz: '1' })).toContain('Known are: image, ssh-known-hosts');
});

test('any typo of one letter in any input name is caught and mended', () => {
  const names = Object.keys(spec).filter((name) => name.length >= 4);
  const typo = fc
    .tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom(...'abcxyz'))
    .map(([name, at, letter]) => {
      const place = at % name.length;
      return { name, typed: name.slice(0, place) + letter + name.slice(place + 1) };
    })
    .filter(({ typed }) => !(typed in spec));
  fc.assert(
    fc.property(typo, ({ name, typed }) => {
      expect(problemsOf({ image: 'a', [typed]: '1' })).toContain(`did you mean \`${name}\``);
    }),
  );
});

test('a secret is masked before anything else can see it, also when it comes from a file', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'fairway-inputs-'));
  try {
    writeFileSync(join(workspace, 'values.env'), 'DB_PASSWORD=hunter22\n');
    const { inputs, masked } = read(
      { image: 'a', password: 's3cret!', 'env-values': '@values.env' },
      workspace,
    );
    expect(inputs.envValues).toBe('DB_PASSWORD=hunter22\n');
    expect(masked).toEqual(['DB_PASSWORD=hunter22\n', 's3cret!']);
  } finally {
    rmSync(workspace, { recursive: true });
  }
});

test('a file that can not be read is a problem of its input', () => {
  expect(problemsOf({ image: 'a', 'env-values': '@missing.env' })).toMatch(
    /^Input `env-values`: the file `missing\.env` can not be read \(ENOENT/,
  );
});

test.each([
  ['has nothing in it', '@empty', /`empty` is empty/],
  ['is a directory', '@.', /`\.` is no file/],
  ['is a device without an end', '@/dev/zero', /`\/dev\/zero` is no file/],
  ['is larger than any input', '@large', /`large` has more than 1 MiB/],
  ['is a link out of the workspace', '@link', /`link` is a link that leads out of the workspace/],
])('a file that %s is a problem of its input', (_, given, expected) => {
  const workspace = mkdtempSync(join(tmpdir(), 'fairway-inputs-'));
  try {
    writeFileSync(join(workspace, 'empty'), '\n');
    writeFileSync(join(workspace, 'large'), 'x'.repeat(1_048_577));
    symlinkSync('/etc/hostname', join(workspace, 'link'));
    expect(problemsOf({ image: 'a', 'env-values': given }, workspace)).toMatch(expected);
  } finally {
    rmSync(workspace, { recursive: true });
  }
});

test('a duration that no timer can hold is a problem', () => {
  expect(problemsOf({ image: 'a', 'wait-for-lock': '30d' })).toMatch(/`30d` is too long/);
});
