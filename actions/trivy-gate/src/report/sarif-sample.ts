/** Findings and facts for tests of SARIF: they name only what they are about. */

import { parseDay } from '../../../../kit/time/day.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { SarifFacts } from './sarif.ts';

/** In a package of the system, from a layer that is known. */
export const OPENSSL = sampleFinding({
  ...{ title: 'Anyone can read it', fixed: '3.0.2-1', url: 'https://example.com/CVE-2026-1' },
  layer: { diffId: 'sha256:1', number: 2, of: 5, instruction: 'RUN apt-get install openssl' },
});

/** In a file of the application. */
export const LODASH = sampleFinding({
  ...{ id: 'GHSA-a', class: 'lang-pkgs', type: 'node-pkg', package: 'lodash', severity: 'HIGH' },
  ...{ purl: 'pkg:npm/lodash@4.17.20', place: 'app/node_modules/lodash/package.json' },
});

/** The first one with a waiver. */
export const WAIVED = {
  ...{ finding: OPENSSL, daysLeft: 40 },
  waiver: {
    ...{ id: 'CVE-2026-1', package: undefined, paths: [], image: undefined, owner: '@mia' },
    ...{ reason: 'See [this](1)', expires: parseDay('2026-12-31'), file: 'w.yaml', line: 1 },
  },
};

/** The facts about both findings, of which the first blocks; with the given changes. */
export function sampleFacts(changes: Partial<SarifFacts> = {}): SarifFacts {
  return {
    name: 'ghcr.io/acme/shop',
    digest: `sha256:${'a'.repeat(64)}`,
    platform: undefined,
    scannerVersion: '0.74.0',
    findings: [OPENSSL, LODASH],
    blocking: [OPENSSL],
    waived: [],
    known: undefined,
    ...changes,
  };
}
