import { describe, expect, it } from 'vitest';
import { fail } from '../errors.ts';
import type { Run } from '../operation.ts';
import { newHostRecord, newRecord } from '../report/record.ts';
import { type Planned, rollOut, type Steps } from './roll-out.ts';

/** Hosts of which all have something to do, but those whose name begins with `=`. */
function hostsOf(
  names: readonly string[],
  signal: AbortSignal,
  said: (text: string) => void,
): Planned[] {
  return names.map((name) => {
    const plan = { start: [], roll: name.startsWith('=') ? [] : [{}], update: [], putBack: [] };
    const findings = {
      plan: { ...plan, changedFiles: [], effects: [], proxyLast: false },
      ...{ env: { content: '' }, envBefore: '' },
    };
    const log = { warning: (title: string) => said(`${title} ${name}`) };
    const applying = { findings, site: { signal, log }, record: newHostRecord(name, () => 0) };
    return { name, applying, steady: {} } as unknown as Planned;
  });
}

/** Rolls out to hosts, and tells what was done; `failing` says what becomes of some of them. */
async function rolled(
  names: readonly string[],
  size: number,
  failing: Readonly<Record<string, Error>> = {},
) {
  const cancel = new AbortController();
  const done: string[] = [];
  const steps: Steps = {
    makeReady: async () => ({ imageId: 'sha256:2', leavesIll: false }),
    async asUnfinished(applying) {
      const { name } = applying.record;
      if (failing[name] !== undefined) throw failing[name];
      return name === '=begun' ? applying : undefined;
    },
    async change({ applying: { record, site } }) {
      const { name } = record;
      done.push(`begin ${name}`);
      await new Promise(setImmediate);
      record.phase = name === 'unpulled' ? 'image' : 'roll';
      if (name === 'cancelled') cancel.abort(fail('FR031', 'The lock is lost.'));
      if (failing[name] !== undefined || site.signal.aborted) throw failing[name];
      await new Promise(setImmediate);
      done.push(`end ${name}`);
    },
    async settleOther({ record, site }, _, reason) {
      done.push(`${site.signal.aborted ? 'note' : 'back'} ${record.name} for ${reason.name}`);
      const second = failing[`back ${record.name}`];
      if (second !== undefined) throw second;
    },
  };
  const log = { named: () => log };
  const record = newRecord(() => 0);
  const run = { job: { log }, config: { maxUnavailableHosts: size }, record } as unknown as Run;
  const hosts = hostsOf(names, cancel.signal, (text) => done.push(text));
  const error = await rollOut(run, hosts, { probeFrom: 0, steps }).catch((thrown) => thrown);
  return { done, error, phase: record.phase };
}

const broken = fail('FR040', 'It is broken.');

describe('a release', () => {
  it('goes to the first host alone, and to the others side by side', async () => {
    expect((await rolled(['a', 'b', 'c'], 2)).done).toEqual([
      ...['begin a', 'end a', 'begin b', 'begin c', 'end b', 'end c'],
    ]);
  });

  it('passes over hosts that have it: the first that has not is the canary', async () => {
    expect((await rolled(['=a', 'b', 'c'], 2)).done).toEqual([
      ...['begin b', 'end b', 'begin c', 'end c'],
    ]);
  });

  it('that fails on a host goes back on those that have it, and no further one is begun', async () => {
    const { done, error, phase } = await rolled(['a', 'b', 'c', 'd'], 1, { c: broken });
    expect(done.slice(4)).toEqual(['begin c', 'back b for c', 'back a for c']);
    expect(error).toMatchObject({ code: 'FR040', what: 'c: It is broken.' });
    expect(phase).toBe('roll');
  });

  it('that fails on one of a batch is brought out whole on the other before it goes back', async () => {
    const { done } = await rolled(['a', 'b', 'c', 'd'], 2, { b: broken });
    expect(done.slice(2)).toEqual([
      ...['begin b', 'begin c', 'end c', 'back c for b', 'back a for b'],
    ]);
  });

  it('goes back as well where an earlier run had brought it out', async () => {
    const { done } = await rolled(['=begun', '=ended', 'a'], 1, { a: broken });
    expect(done).toEqual(['begin a', 'back =begun for a']);
  });

  it('does not leave a host as it is without a word when nobody can tell whether it has to go back', async () => {
    const { done, error } = await rolled(['=lost', 'a'], 1, { '=lost': broken, a: broken });
    expect(done).toEqual(['begin a', 'Left as it is =lost']);
    expect(error).toMatchObject({ code: 'FR040' });
  });

  it('does not go back there where nothing was changed yet', async () => {
    const { done } = await rolled(['=begun', 'unpulled'], 1, { unpulled: broken });
    expect(done).toEqual(['begin unpulled']);
  });

  it('that can not be taken back somewhere is told as that, and taken back elsewhere', async () => {
    const lost = fail('FR047', 'Both are broken.');
    const { done, error } = await rolled(['a', 'b', 'c'], 1, { c: broken, 'back b': lost });
    expect(done.slice(4)).toEqual(['begin c', 'back b for c', 'back a for c']);
    expect(error).toMatchObject({ code: 'FR047', what: 'b: Both are broken.' });
  });

  it('that is cancelled stays where it is, which is noted, and touches nothing more', async () => {
    const { done } = await rolled(['a', 'cancelled', 'c'], 1);
    expect(done).toEqual(['begin a', 'end a', 'begin cancelled', 'note a for cancelled']);
  });
});
