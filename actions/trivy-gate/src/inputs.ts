/** The inputs of trivy-gate, and the rules that their values have to keep. */
import {
  boolean,
  choice,
  duration,
  lines,
  requiredText,
  secret,
  text,
} from '../../../kit/action/fields.ts';
import type { Inputs as InputsOf } from '../../../kit/action/inputs.ts';
import { DEFAULT_VERSION, isMalicious, PINNED_RELEASES } from './scanner-pins.ts';
import { severities } from './severity.ts';

/** Trivy's own two repositories, and the two other places where Aqua publishes the same. */
const DEFAULT_DB_REPOSITORIES = [
  'mirror.gcr.io/aquasec/trivy-db:2',
  'ghcr.io/aquasecurity/trivy-db:2',
  'public.ecr.aws/aquasecurity/trivy-db:2',
  'docker.io/aquasec/trivy-db:2',
];

export const inputSpec = {
  image: requiredText('name the image, by tag or better by digest.'),
  severity: severities({ default: 'CRITICAL' }),
  'fixable-only': boolean({ default: false }),
  eol: choice(['error', 'warn'], { default: 'error' }),
  'scanner-version': text({ default: DEFAULT_VERSION }),
  'scanner-sha256': text(),
  'trivy-path': text(),
  'db-repositories': lines({ default: DEFAULT_DB_REPOSITORIES.join('\n') }),
  'db-max-age': duration({ default: '48h' }),
  username: text(),
  password: secret(),
  'github-token': secret(),
  platform: text(),
  timeout: duration({ default: '5m' }),
  'dry-run': boolean({ default: false }),
};

/** What the user asked for. */
export type Inputs = InputsOf<typeof inputSpec>;

/** What no kind of input checks by itself; each a sentence that begins with the input's name. */
export function brokenRules(inputs: Inputs, runner: string): string[] {
  const rules: readonly [boolean, string][] = [
    [
      inputs.scannerSha256 !== undefined && !/^[0-9a-f]{64}$/.test(inputs.scannerSha256),
      '`scanner-sha256`: is not a SHA-256; write its 64 hex digits in lower case',
    ],
    [
      !/^\d+\.\d+\.\d+$/.test(inputs.scannerVersion),
      `\`scanner-version\`: \`${inputs.scannerVersion}\` is not a version; write it as \`${DEFAULT_VERSION}\``,
    ],
    [
      inputs.trivyPath !== undefined && inputs.scannerSha256 === undefined,
      '`trivy-path`: needs `scanner-sha256`, the SHA-256 of that file (`sha256sum FILE`)',
    ],
    [needsHash(inputs, runner), unpinned(inputs.scannerVersion, runner)],
    [
      inputs.dbRepositories.length === 0,
      '`db-repositories`: names no repository; leave it out to use the usual ones',
    ],
    [
      inputs.platform !== undefined && !PLATFORM.test(inputs.platform),
      `\`platform\`: \`${inputs.platform}\` is not a platform; write it as \`linux/amd64\` or \`linux/arm/v7\``,
    ],
    [inputs.timeout <= 0, '`timeout`: leaves no time; write it as `5m`'],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/;

function needsHash(inputs: Inputs, runner: string): boolean {
  const { trivyPath, scannerSha256, scannerVersion } = inputs;
  if (trivyPath !== undefined || scannerSha256 !== undefined) return false;
  // A malicious version has an error of its own, whatever the hash.
  if (isMalicious(scannerVersion)) return false;
  return PINNED_RELEASES[scannerVersion]?.[runner] === undefined;
}

function unpinned(version: string, runner: string): string {
  return `\`scanner-sha256\`: is needed, because the SHA-256 of Trivy ${version} for ${runner} is not known here; give that of the release archive, or use one of ${Object.keys(PINNED_RELEASES).join(', ')}`;
}
