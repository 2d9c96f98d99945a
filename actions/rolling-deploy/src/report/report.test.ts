import { describe, expect, it } from 'vitest';
import { Summary } from '../../../../kit/report/summary.ts';
import { figures } from '../probe/statistics.ts';
import { ganttOf } from './gantt.ts';
import { type HostRecord, newHostRecord, newRecord, type RunRecord } from './record.ts';
import { addReport, verdictOf } from './report.ts';

const ANSWERED = { durationMs: 1, connection: 'kept', failure: undefined, version: 'v2' } as const;

const digest = `sha256:${'1'.repeat(64)}`;

/** The summary of a run on one host, or on several that each differ in something. */
function summaryOf(
  overrides: Partial<RunRecord>,
  ...hosts: readonly Partial<HostRecord>[]
): string {
  const summary = new Summary();
  const records = hosts.map((host) => ({ ...newHostRecord('', () => 0), ...host }));
  addReport(summary, { ...newRecord(() => 0), hosts: records, ...overrides }, 12_000);
  return summary.render();
}

const plan: NonNullable<HostRecord['plan']> = {
  wish: { release: 'v2', digest },
  previous: { release: 'v1', digest },
  pull: false,
  changedFiles: [],
  effects: [],
  proxy: 'caddy',
  start: [],
  roll: [{ service: 'app-a', reason: 'it runs `v1`' }],
  proxyLast: false,
  update: [],
  putBack: [],
};
const env = { content: '', added: [], changed: ['VERSION'], removed: [], unknown: [] };

const serves = (service: string) => ({ service, release: 'v1', trouble: undefined });

describe('addReport', () => {
  it('begins with the verdict', () => {
    const text = summaryOf(
      { status: 'deployed', release: { release: 'v2', digest } },
      { plan, env },
    );
    expect(text.split('\n')[0]).toMatch(/^### ✅ rolling-deploy: Deployed: v2 in .*12 s$/);
    expect(text).toContain('Roll app-a: it runs v1');
  });

  it('counts apart what had to be repeated, and only then', () => {
    const counted = figures([{ at: 1, ...ANSWERED, repeated: true }], 0);
    const record = { status: 'deployed', release: { release: 'v2', digest } } as const;
    expect(summaryOf({ ...record, figures: counted })).toContain('1 of the answered requests');
    expect(verdictOf({ ...newRecord(() => 0), ...record, figures: counted }, 0)).toContain(
      '1 requests, 0 failed, 1 repeated on a fresh connection, longest gap',
    );
    const none = figures([{ at: 1, ...ANSWERED }], 0);
    expect(summaryOf({ ...record, figures: none })).not.toContain('fresh connection');
  });

  it.each<[string, Partial<HostRecord>, string]>([
    ['nothing was changed', { plan, phase: 'image' }, 'v1; nothing was changed'],
    ['the host is gone', { plan, phase: 'roll' }, 'the host could not be asked'],
    ['nothing served before', { plan: { ...plan, previous: undefined }, phase: 'plan' }, 'nothing'],
    [
      'the way back went well',
      { plan, phase: 'roll', wayBack: 'done', replicas: [serves('app-a'), serves('app-b')] },
      'v1, on every replica. It was put back',
    ],
    [
      'the replicas differ',
      {
        plan,
        phase: 'roll',
        wayBack: 'failed',
        replicas: [serves('app-a'), { ...serves('app-b'), release: 'v2', trouble: 'is unhealthy' }],
      },
      'app-a serves v1; app-b, with v2, is unhealthy',
    ],
  ])('says what serves when %s', (_, host, text) => {
    expect(summaryOf({}, host)).toContain(text);
  });

  it('keeps what a container said from being markup or a command', () => {
    const evidence = {
      service: 'app-a',
      state: 'exited',
      log: ['```', '</details><img src=x>', '::set-output name=status::deployed', '\u001b[31mred'],
      healthLog: [],
    };
    const text = summaryOf({}, { plan, phase: 'roll', evidence });
    expect(text).toContain('````text\n```\n</details><img src=x>\n: :set-output');
    expect(text).not.toContain('\u001b');
  });
});

describe('the report of several hosts', () => {
  const stands = (release: string) =>
    ['app-a', 'app-b'].map((service) => ({ service, release, trouble: undefined }));
  const several = { project: 'shop', release: { release: 'v2', digest } };

  it('says in a line on how many hosts the release is', () => {
    const text = summaryOf(
      { ...several, status: 'deployed' },
      { name: 'one', plan, env, outcome: 'deployed' },
      { name: 'two', plan, env, outcome: 'unchanged' },
    );
    expect(text.split('\n')[0]).toMatch(/Deployed: shop: v2 on 2 of 2 hosts in .*12 s$/);
    expect(text).toContain('| two | v1 | it ran already |');
    expect(text).toContain('<summary>Plan of one</summary>');
  });

  it('says after a failure what was done where, and what serves there', () => {
    const text = summaryOf(
      several,
      {
        name: 'one',
        plan,
        phase: 'verify',
        outcome: 'deployed',
        wayBack: 'done',
        replicas: stands('v1'),
      },
      { name: 'two', plan, phase: 'roll', outcome: 'failed', replicas: stands('v2') },
      { name: 'three', plan },
    );
    expect(text).toContain('**What serves now:** shop: v2 on 1 of 3 hosts');
    expect(text).toContain(
      '| one | brought out, taken back | v1, on every replica. It was put back',
    );
    expect(text).toContain('| two | failed at roll | v2, on every replica');
    expect(text).toContain('| three | not touched | v1; nothing was changed');
  });

  it('has a section of the time line for each host', () => {
    const host = newHostRecord('one', () => 0);
    const spans = [{ lane: 'app-a', what: 'drain', from: 0, to: 5, failed: false }];
    const text = summaryOf({}, { ...host, timeline: { ...host.timeline, spans } }, { name: 'two' });
    expect(text).toContain('section one\n  app-a drain :0, 5');
  });
});

describe('ganttOf', () => {
  it('draws a section for each replica, in milliseconds from the start', () => {
    const diagram = ganttOf([
      { lane: 'app-a', what: 'drain', from: 5_000, to: 7_000, failed: false },
      { lane: 'app-b', what: 'boot', from: 7_000, to: 7_000, failed: true },
    ]);
    expect(diagram).toBe(`gantt
  dateFormat x
  axisFormat %M:%S
  section app-a
  drain :0, 2000
  section app-b
  boot :crit, 2000, 2001`);
  });

  it('draws nothing when nothing happened', () => {
    expect(ganttOf([])).toBeUndefined();
  });
});
