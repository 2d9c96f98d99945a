import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../../kit/action/inputs.ts';
import { brokenRules, inputSpec } from './inputs.ts';
import { outputs } from './outputs.ts';

const HASH = 'a'.repeat(64);

function problems(given: Record<string, string>, runner = 'linux-x64'): string[] {
  const env: NodeJS.ProcessEnv = { INPUT_IMAGE: 'ghcr.io/acme/shop:1' };
  for (const [name, value] of Object.entries(given)) env[`INPUT_${name.toUpperCase()}`] = value;
  const inputs = readInputs(inputSpec, { env, workspace: '/', mask: () => undefined });
  return brokenRules(inputs, runner);
}

describe('inputs', () => {
  test.each([
    [{}],
    [{ 'trivy-path': 'bin/trivy', 'scanner-sha256': HASH }],
    [{ 'scanner-version': '0.75.0', 'scanner-sha256': HASH }],
    [{ username: 'octocat', password: 'secret' }],
    [{ platform: 'linux/arm/v7' }],
  ])('%j fit together', (given) => {
    expect(problems(given)).toEqual([]);
  });

  test.each([
    [{ 'trivy-path': 'bin/trivy' }, '`trivy-path`: needs `scanner-sha256`'],
    [{ 'trivy-path': 'bin/trivy', 'scanner-sha256': 'abc' }, 'is not a SHA-256'],
    [{ 'scanner-version': '0.75.0' }, 'the SHA-256 of Trivy 0.75.0 for linux-x64 is not known'],
    [{ 'scanner-version': 'latest', 'scanner-sha256': HASH }, '`latest` is not a version'],
    [{ 'db-repositories': '# none' }, 'names no repository'],
    [{ platform: 'arm64' }, '`arm64` is not a platform'],
    [{ timeout: '0s' }, 'leaves no time'],
  ])('%j do not: %s', (given, words) => {
    expect(problems(given)).toEqual([expect.stringContaining(words)]);
  });

  test('a runner for which no hash is known is told so before anything is touched', () => {
    expect(problems({}, 'linux-s390x')).toEqual([expect.stringContaining('linux-s390x')]);
  });

  test('all problems are told at once', () => {
    expect(problems({ timeout: '0s', platform: 'arm64' })).toHaveLength(2);
  });
});

describe('action.yml', () => {
  const manifest = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));

  test('has the inputs of the source with the same defaults', () => {
    const written = Object.entries<{ default?: string }>(manifest.inputs);
    const declared = Object.entries(inputSpec).map(([name, field]) => [name, field.default]);
    // An expression is not a default that the source could know.
    const fixed = (text: string | undefined) => (text?.startsWith('${' + '{') ? undefined : text);
    expect(written.map(([name, input]) => [name, fixed(input.default)])).toEqual(declared);
  });

  test('has the outputs of the source', () => {
    expect(Object.keys(manifest.outputs)).toEqual([...outputs]);
  });
});
