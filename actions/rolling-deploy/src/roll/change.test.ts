import { expect, it } from 'vitest';
import { parseReference } from '../../../../kit/registry/reference.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { fail } from '../errors.ts';
import { newHostRecord } from '../report/record.ts';
import type { Applying } from './apply.ts';
import { change } from './change.ts';

/** Loses a lock while the image gets its name; tells what was written on the host after that. */
async function losing({ own, noticed }: { readonly own: boolean; readonly noticed: boolean }) {
  const stop = new AbortController();
  const error = fail('FR031', 'It has another owner now.');
  const lose = () => {
    if (noticed) stop.abort(error);
    return Promise.reject(error);
  };
  const log = { info: () => undefined, warning: () => undefined };
  const site = {
    ...{ signal: stop.signal, log, clock: { now: () => 0 }, changes: { run: lose } },
    ...{ paths: { journal: '/srv/shop/.fairway/journal.jsonl' }, host: scriptedHost() },
    config: {
      ...{ image: parseReference('ghcr.io/acme/shop'), roll: { services: [] } },
      // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
      then: [],
    },
  };
  const record = newHostRecord('', () => 0);
  const applying = {
    ...{ site, record, progress: { replaced: [], inHand: undefined } },
    request: { operation: 'deploy', release: 'v2', digest: 'sha256:2', owner: {}, files: [] },
    findings: { plan: { previous: undefined }, facts: { model: new Map() }, envRelease: 'v2' },
  } as unknown as Applying;
  const steady = scriptedHost();
  const isLost = () => own;
  await expect(change({ applying, steady, isLost })).rejects.toBe(error);
  return steady.asked.join('\n');
}

it.each([
  ['noticed by a change', { own: false, noticed: false }],
  ['noticed by the heartbeat', { own: true, noticed: true }],
])('a host whose own lock is lost, %s, is left to the run that has it', async (_, how) => {
  expect(await losing(how)).toBe('');
});

it('a host that stops because the lock of another one is lost is left as after a cancel', async () => {
  expect(await losing({ own: false, noticed: true })).toContain('"result":"cancelled"');
});
