import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ActionError } from '../../../kit/action/errors.ts';
import { readInputs } from '../../../kit/action/inputs.ts';
import { inputSpec, inputSpecFor } from './inputs.ts';
import { outputs } from './outputs.ts';

const HASH = 'a'.repeat(64);

/** What is wrong, line by line; nothing when the inputs can be used. */
function problems(given: Record<string, string>, runner = 'linux-x64'): string[] {
  const env: NodeJS.ProcessEnv = { INPUT_IMAGE: 'registry.example/acme/shop:1' };
  for (const [name, value] of Object.entries(given)) env[`INPUT_${name.toUpperCase()}`] = value;
  try {
    readInputs(inputSpecFor(runner), { env, workspace: '/', mask: () => undefined });
    return [];
  } catch (error) {
    const { what } = error as ActionError;
    return what.split('\n').filter((line) => line.includes('`: '));
  }
}

describe('inputs', () => {
  test.each([
    [{}],
    [{ 'trivy-path': 'bin/trivy', 'scanner-sha256': HASH }],
    [{ 'scanner-version': '0.75.0', 'scanner-sha256': HASH }],
    [{ 'scanner-version': '0.69.4' }],
    [{ username: 'octocat', password: 'secret' }],
    [{ username: 'octocat', 'github-token': 'x', image: 'ghcr.io/acme/shop' }],
    [{ platform: 'linux/arm/v7' }],
    [{ 'registry-auth': 'docker.io=mia:HUB_TOKEN' }],
    [{ 'download-mirror': 'http://10.0.0.1:8081/repository/github/\nhttps://github.com' }],
    [{ image: '', archive: 'shop.tar' }],
    [{ image: '', archive: 'shop.tar', username: 'octocat', password: '' }],
    [{ baseline: 'environment:production', 'max-age-known': '30d' }],
    [{ image: '', archive: 'shop.tar', baseline: 'ghcr.io/acme/shop:running-production' }],
    [{ 'db-repositories': '127.0.0.1:5000/trivy-db:2\nghcr.io/aquasecurity/trivy-db' }],
  ])('%j fit together', (given) => {
    expect(problems(given)).toEqual([]);
  });

  test.each([
    [
      { image: '' },
      '`image`: is missing: name the image, by tag or better by digest, or an `archive`',
    ],
    [{ archive: 'shop.tar' }, '`archive`: is given beside `image`'],
    [{ image: '', archive: 'oci=shop.tar' }, '`archive`: is the path alone, without `oci=`'],
    [{ image: 'Acme/Shop' }, '`image`: `Acme/Shop` is not an image reference'],
    [{ 'trivy-path': 'bin/trivy' }, '`trivy-path`: needs `scanner-sha256`'],
    [{ 'trivy-path': 'bin/trivy', 'scanner-sha256': 'abc' }, 'is not a SHA-256'],
    [{ 'scanner-version': '0.75.0' }, 'the SHA-256 of Trivy 0.75.0 for linux-x64 is not known'],
    [{ 'scanner-version': 'latest' }, '`latest` is not a version'],
    [{ 'db-repositories': '# none' }, 'names no repository'],
    [{ 'db-repositories': 'https://x/y' }, 'an image has no scheme'],
    [{ 'db-repositories': 'ghcr.io/a/db:2, ghcr.io/b/db:2' }, 'it has a blank in it'],
    [{ 'db-repositories': 'ghcr.io/a/db:2\n--insecure' }, '`--insecure` is not an image'],
    [{ 'download-mirror': '# none' }, 'names no address'],
    [{ 'download-mirror': 'mirror.example.com' }, '`mirror.example.com` is not an address'],
    [{ 'download-mirror': 'https://me:secret@x' }, 'one of them is not an address'],
    [{ 'download-mirror': 'file:///opt' }, '`file:///opt` is not an address'],
    [{ username: 'octocat' }, '`password`: is missing or empty'],
    [{ username: 'octocat', 'github-token': 'x' }, '`password`: is missing or empty'],
    [{ 'registry-auth': 'docker.io=mia' }, 'not of the form `host=user:ENV_NAME`'],
    [{ 'max-age-known': '30d' }, '`max-age-known`: needs `baseline`'],
    [{ baseline: 'environment:' }, '`baseline`: `` can not be the name of an environment'],
    [
      { image: '', archive: 'shop.tar', baseline: 'environment:production' },
      '`baseline`: `environment:production` is a tag in the repository of `image`, and an archive has none; name the whole image, such as `ghcr.io/owner/name:running-production`',
    ],
    [{ platform: 'arm64' }, '`arm64` is not a platform'],
    [{ timeout: '0s' }, 'leaves no time'],
  ])('%j do not: %s', (given, words) => {
    expect(problems(given)).toEqual([expect.stringContaining(words)]);
  });

  test('a runner for which no hash is known is told so before anything is touched', () => {
    expect(problems({}, 'linux-s390x')).toEqual([expect.stringContaining('linux-s390x')]);
  });

  test('all problems are told at once, those between inputs too', () => {
    const wrong = {
      ...{ image: 'Acme/Shop', severity: 'HIGH', timeout: '0s', platform: 'arm64' },
      ...{ 'trivy-path': 'bin/trivy', 'db-repositories': 'https://x', 'fixable-only': 'yes' },
    };
    const told = problems(wrong).map((line) => line.split('`')[1]);
    expect(told.toSorted()).toEqual(Object.keys(wrong).toSorted());
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
