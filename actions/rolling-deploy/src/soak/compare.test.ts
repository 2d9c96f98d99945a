import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { parseConfig } from '../config/load.ts';
import type { Container } from '../host/containers.ts';
import type { Probe } from '../probe/probe.ts';
import type { Sample } from '../probe/statistics.ts';
import type { Site } from '../site.ts';
import { sidesOf, whyWorse } from './compare.ts';
import { beginSoak } from './soak.ts';

/** Answers of a version: `.` well, `x` an error, `-` an error that nobody signed. */
function answers(version: string, pattern: string): Sample[] {
  return [...pattern].map((sign, index) => ({
    ...{ at: index, durationMs: 1, connection: 'fresh' as const },
    failure: sign === '.' ? undefined : 'HTTP 500',
    version: sign === '-' ? undefined : version,
  }));
}

it.each<[string, string, string, string | undefined]>([
  ['both answer well', '.....', '.....', undefined],
  ['the new one fails', '...xx', '.....', 'answered 2 of 5 requests with an error'],
  ['both fail alike', '...xx', '...xx', undefined],
  ['the old one fails more', '...xx', 'xxxxx', undefined],
  ['the new one fails once', '....x', '.....', undefined],
  ['there are too few answers of the new one', 'xx', '.....', undefined],
  ['there are too few answers of the old one', 'xxxxx', '....', undefined],
  ['nobody signed the errors', '.....--', '.....', undefined],
])('when %s, that is judged', (_, fresh, old, expected) => {
  const sides = sidesOf([...answers('v2', fresh), ...answers('v1', old)], 'v2');
  if (expected === undefined) expect(whyWorse(sides)).toBeUndefined();
  else expect(whyWorse(sides)).toContain(expected);
});

describe('beginSoak', () => {
  const config = parseConfig(
    `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /srv/shop }]
roll: { services: [a, b], port: 3000 }
probe: { url: 'http://127.0.0.1/version' }
`,
    { file: 'deploy.yaml' },
  );

  it('compares nothing where answers do not tell their version', async () => {
    const { job } = quietJob();
    const site = { config, log: job.log, dial: undefined } as unknown as Site;
    const since = () => answers('v2', 'xxxxx');
    const probe = { since } as unknown as Probe;
    const judge = await beginSoak(site, probe, {} as Container);
    expect(judge).not.toThrow();
  });
});
