import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { parseConfig } from '../config/load.ts';
import type { Container } from '../host/containers.ts';
import type { Probe } from '../probe/probe.ts';
import type { Dial } from '../probe/request.ts';
import type { Sample } from '../probe/sample.ts';
import type { Site } from '../site/site.ts';
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
probe: { url: 'http://127.0.0.1/version', version-header: X-Version }
`,
    { file: 'deploy.yaml' },
  );
  const container = { service: 'a', addresses: { net: '10.0.0.2' } } as unknown as Container;

  /** Judges these answers, where the new replica itself says that it is `v2`. */
  async function judge(samples: readonly Sample[], probed = config.probe) {
    const server = createServer((_, response) => response.setHeader('x-version', 'v2').end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dial: Dial = Object.assign(async () => connect(port, '127.0.0.1'), { epoch: () => 1 });
    const { job, said } = quietJob();
    const clock = { now: () => 0 };
    const site = { config: { ...config, probe: probed }, log: job.log, dial, clock };
    const probe = { since: () => samples } as unknown as Probe;
    const { isMet, judge: end } = await beginSoak(site as unknown as Site, probe, container);
    server.close();
    return { isMet, end, said };
  }

  it('fails a release that answers with more errors', async () => {
    const { end } = await judge([...answers('v2', '...xx'), ...answers('v1', '.....')]);
    expect(end).toThrow('The new `a` answered 2 of 5 requests with an error');
  });

  it('says how both answered where it passes', async () => {
    const { end, said } = await judge([...answers('v2', '.....'), ...answers('v1', 'x....')]);
    end();
    expect(said).toEqual(['a: 0 of 5 answers were errors, of the release beside it 1 of 5']);
  });

  it('compares nothing where answers do not tell their version', async () => {
    const silent = config.probe && { ...config.probe, versionHeader: undefined };
    const { end, said } = await judge(answers('v2', 'xxxxx'), silent);
    end();
    expect(said).toEqual([]);
  });

  it('tells whether the new one has answered through the proxy, as far as anybody can', async () => {
    const met = async (...given: Parameters<typeof judge>) => (await judge(...given)).isMet();
    expect(await met(answers('v1', '.....'))).toBe(false);
    expect(await met([...answers('v1', '.....'), ...answers('v2', '.')])).toBe(true);
    const silent = config.probe && { ...config.probe, versionHeader: undefined };
    expect(await met(answers('v1', '.....'), silent)).toBe(true);
  });
});
