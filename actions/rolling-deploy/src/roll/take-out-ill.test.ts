import { expect, test } from 'vitest';
import { quietJob } from '../../../../test/rolling-deploy/quiet-job.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { byMarker } from '../proxy/by-marker.ts';
import type { Method } from '../proxy/way-out.ts';
import type { Applying } from './apply.ts';
import type { Stage } from './roll.ts';
import { takeOutIll } from './take-out-ill.ts';

/** What `docker inspect` says of a replica. */
const inspected = (service: string, state: string) => ({
  Id: `id-of-${service}`,
  Name: `/shop-${service}-1`,
  Image: 'sha256:1',
  RestartCount: 0,
  Config: { Labels: { 'com.docker.compose.service': service }, Entrypoint: null, Cmd: null },
  State: { Status: state, ExitCode: 0, OOMKilled: false, StartedAt: '2026-11-22T00:00:00Z' },
  Mounts: [],
  NetworkSettings: { Networks: {} },
});

interface Case {
  readonly stage?: Stage;
  readonly method?: Method;
  readonly replaced?: readonly string[];
  readonly other?: string;
  readonly layout?: 'services' | 'single';
  readonly answers?: Parameters<typeof scriptedHost>[0];
}

async function asked(given: Case) {
  const { stage = 'watch', method = 'marker', replaced = ['a'], other = 'running' } = given;
  const layout = { kind: given.layout ?? 'services' };
  const list = JSON.stringify([inspected('a', 'running'), inspected('b', other)]);
  const host = scriptedHost([...(given.answers ?? []), [/shop$/, list]]);
  const { job, said } = quietJob();
  const way = byMarker(new Map([['a', '/srv/drain']]), { inFlight: async () => undefined });
  const proxy = { way: { ...way, method } };
  await takeOutIll({
    site: {
      host,
      changes: host,
      log: job.log,
      config: { project: 'shop', roll: { services: ['a', 'b'], layout } },
    },
    progress: { replaced, proxy, inHand: { service: 'a', stage } },
    findings: {},
    request: { owner: { url: 'https://run' }, release: 'v2' },
  } as unknown as Applying);
  return { markers: host.asked.filter((line) => line.includes('/srv/drain/a')), said };
}

test.each<Stage>(['back', 'watch'])(
  'a replica that serves and turns out to be ill is taken out at once: %s',
  async (stage) => {
    const { markers, said } = await asked({ stage });
    expect(markers).toHaveLength(1);
    expect(said).toEqual(['a is out of the proxy again; the others serve']);
  },
);

test.each<[string, Case]>([
  ['does not serve yet', { stage: 'replace' }],
  ['stands alone', { other: 'exited' }],
  ['is not the first that was replaced', { replaced: ['b', 'a'] }],
  ['can only be taken out by a change of the proxy', { method: 'admin' }],
  ['is one of two slots', { layout: 'single' }],
])('one that %s stays where it is', async (_, given) => {
  expect((await asked(given)).markers).toEqual([]);
});

test('that it can not be taken out does not hide why the deploy failed', async () => {
  const { said } = await asked({ answers: [[/drain/, { exitCode: 1, stderr: 'read-only' }]] });
  expect(said.join()).toContain('read-only');
});
