/** The inputs of trivy-gate. */
import { boolean, choice, duration, integer, secret, text } from '../../../kit/action/fields.ts';
import type { Inputs as InputsOf } from '../../../kit/action/inputs.ts';
import { registryAuth } from '../../../kit/registry/registry-auth.ts';
import { baselineSource, knownAge } from './baseline-fields.ts';
import { severities } from './findings/severity.ts';
import {
  archivePath,
  imageReference,
  mirrors,
  ownScanner,
  password,
  platform,
  repositories,
  scannerHash,
  scannerVersion,
  timeLimit,
} from './input-fields.ts';
import { waiverPath } from './policy/waivers/waiver-path.ts';
import { DEFAULT_VERSION, RELEASE_HOST, thisPlatform } from './scanner/pins.ts';

/** Trivy's own two repositories, and the two other places where Aqua publishes the same. */
const DEFAULT_DB_REPOSITORIES = [
  'mirror.gcr.io/aquasec/trivy-db:2',
  'ghcr.io/aquasecurity/trivy-db:2',
  'public.ecr.aws/aquasecurity/trivy-db:2',
  'docker.io/aquasec/trivy-db:2',
];

/** The same four places for the index of Java archives. */
const DEFAULT_JAVA_DB_REPOSITORIES = [
  'mirror.gcr.io/aquasec/trivy-java-db:1',
  'ghcr.io/aquasecurity/trivy-java-db:1',
  'public.ecr.aws/aquasecurity/trivy-java-db:1',
  'docker.io/aquasec/trivy-java-db:1',
];

/** The inputs on a runner, `linux-x64`: not for every one a scanner is known. */
export function inputSpecFor(runner: string) {
  return {
    image: imageReference('name the image, by tag or better by digest, or an `archive`.'),
    archive: archivePath(),
    severity: severities({ default: 'CRITICAL' }),
    'fixable-only': boolean({ default: false }),
    baseline: baselineSource(),
    'max-age-known': knownAge(),
    waivers: waiverPath(),
    'max-waiver-days': integer({ default: 90, min: 1, max: 3650 }),
    audit: boolean({ default: false }),
    eol: choice(['error', 'warn'], { default: 'error' }),
    'scanner-version': scannerVersion({ default: DEFAULT_VERSION }),
    'scanner-sha256': scannerHash(runner),
    'trivy-path': ownScanner(),
    'download-mirror': mirrors({ default: RELEASE_HOST }),
    'db-repositories': repositories({ default: DEFAULT_DB_REPOSITORIES.join('\n') }),
    'java-db-repositories': repositories({ default: DEFAULT_JAVA_DB_REPOSITORIES.join('\n') }),
    'db-max-age': duration({ default: '48h' }),
    username: text(),
    password: password(),
    'registry-auth': registryAuth(),
    comment: boolean({ default: true }),
    'github-token': secret(),
    platform: platform(),
    timeout: timeLimit({ default: '5m' }),
    'dry-run': boolean({ default: false }),
  };
}

export const inputSpec = inputSpecFor(thisPlatform());

/** What the user asked for. */
export type Inputs = InputsOf<typeof inputSpec>;
