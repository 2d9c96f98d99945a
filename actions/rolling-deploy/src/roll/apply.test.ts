import { expect, it } from 'vitest';
import { parseReference } from '../../../../kit/registry/reference.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { newHostRecord } from '../report/record.ts';
import { type Applying, applyPlan } from './apply.ts';

it('a deploy notes what ran before, and only then writes the first file', async () => {
  const changes = scriptedHost([[/^mkdir/, { exitCode: 1, stderr: 'No space left on device' }]]);
  const nothing = { start: [], update: [], putBack: [], changedFiles: [], effects: [] };
  const plan = {
    ...nothing,
    roll: [{}],
    proxyLast: false,
    previous: { release: 'v1', digest: '1' },
  };
  const site = {
    ...{ changes, host: changes, clock: { now: () => 0 } },
    log: { info: () => undefined, group: (_: string, task: () => unknown) => task() },
    paths: { directory: '/srv/shop', journal: '/srv/shop/.fairway/journal.jsonl' },
    config: {
      ...{ image: parseReference('ghcr.io/acme/shop'), roll: { services: [] }, files: [] },
      // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
      then: [],
    },
  };
  const record = newHostRecord('', () => 0);
  const applying = {
    ...{ site, record, progress: { replaced: [] }, imageId: 'sha256:2' },
    request: { operation: 'deploy', release: 'v2', digest: '2', owner: {}, files: [] },
    findings: { plan, facts: { model: new Map() }, envRelease: 'v2' },
  } as unknown as Applying;
  await expect(applyPlan(applying)).rejects.toThrow('No space left');
  const [tag, begun = '', mkdir] = changes.asked;
  expect([tag, mkdir]).toEqual([expect.stringMatching(/^docker tag/), 'mkdir -p /srv/shop/drain']);
  expect(JSON.parse(begun.split(' < ')[1] ?? '')).toMatchObject({
    ...{ result: 'begun', release: 'v2', previousRelease: 'v1' },
  });
});
