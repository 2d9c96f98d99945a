import { describe, expect, test } from 'vitest';
import { InputProblem } from '../action/fields.ts';
import { missingPasswords, registryAuth } from './registry-auth.ts';

const TOKEN = 'ghp_the-secret-itself';

function read(raw: string, env: NodeJS.ProcessEnv = {}) {
  const masked: string[] = [];
  const source = { env, workspace: '/work', mask: (text: string) => void masked.push(text) };
  return { value: registryAuth().read(raw, source), masked };
}

function problemOf(raw: string, env: NodeJS.ProcessEnv): string {
  try {
    read(raw, env);
  } catch (error) {
    if (error instanceof InputProblem) return error.message;
    throw error;
  }
  throw new Error(`${raw} was taken`);
}

describe('registry-auth', () => {
  test('names registries, users and variables', () => {
    const given =
      'registry.example.com:5000=robot$ci:pull:PASS\ndocker.io=mia:NONE\nlocalhost=a:PASS';
    const { value, masked } = read(given, { PASS: TOKEN });
    expect(value).toEqual([
      {
        registry: 'registry.example.com:5000',
        username: 'robot$ci:pull',
        variable: 'PASS',
        password: TOKEN,
      },
      { registry: 'docker.io', username: 'mia', variable: 'NONE', password: undefined },
      { registry: 'localhost', username: 'a', variable: 'PASS', password: TOKEN },
    ]);
    expect(masked).toContain(TOKEN);
  });

  test.each([
    ['registry.example.com=mia', 'form `host=user:ENV_NAME`'],
    ['registry=mia:PASS', '`registry` is no name of a registry'],
    ['ghcr.io/acme=mia:PASS', 'no name of a registry'],
    [`ghcr.io=mia:${TOKEN}`, 'no name of an environment variable'],
    ['ghcr.io=a:PASS\nGHCR.io=b:PASS', '`ghcr.io` is given twice'],
  ])('%s is refused', (given, message) => {
    const problem = problemOf(given, { PASS: 'hidden-pass' });
    expect(problem).toContain(message);
    expect(problem).not.toContain(TOKEN);
  });

  test.each([
    ['PASS', 'the environment variable `PASS` is not set or empty'],
    ['hunter2', 'the environment variable that its line names is not set or empty'],
  ])('tells of a missing password, and not of %s if it may be one', (variable, words) => {
    const { value } = read(`docker.io=mia:${variable}\nghcr.io=mia:SET`, { SET: TOKEN });
    expect(missingPasswords(value)).toEqual([
      expect.stringContaining(`\`registry-auth\`: \`docker.io\` has no password: ${words}`),
    ]);
  });
});
