import { describe, expect, it } from 'vitest';
import { chooseMethod, type Wanted } from './choose.ts';
import type { Offers } from './offers.ts';

const services = ['a', 'b'];
const marker = (service: string) => ({ service, root: '/drain' });
const check = { intervalMs: 1_000, timeoutMs: 2_000, fails: 2 };

/** A proxy that leads to both replicas, with a second try and nothing more. */
const plain: Offers = {
  markers: [],
  unguarded: [],
  dialled: services,
  activeCheck: undefined,
  changeable: {},
  unretried: [],
  resolvedOnce: [],
};
const marked = { ...plain, markers: services.map(marker) };

const caddy: Wanted = {
  kind: 'caddy',
  method: 'auto',
  services,
  port: 80,
  hasDrainCommand: false,
};
const drainable = { ...caddy, hasDrainCommand: true };
const nginx: Wanted = { ...caddy, kind: 'nginx' };

const single: Wanted = { ...caddy, layout: 'single' };
const scaled: Wanted = { ...caddy, layout: 'scaled' };
const drain = { hasDrainCommand: true };

describe('chooseMethod', () => {
  it.each<[string, Wanted, Offers | undefined, string]>([
    ['markers of two slots', single, marked, 'marker'],
    ['nothing for several behind one name', { ...scaled, ...drain }, plain, 'none'],
    [
      'nothing for a name that is kept for a while',
      scaled,
      { ...plain, namesKeptMs: 1_000 },
      'none',
    ],
    ['markers, where there are some', drainable, { ...marked, activeCheck: check }, 'marker'],
    ['the health check, with a command', drainable, { ...plain, activeCheck: check }, 'health'],
    ['a change of Caddy, without a command', caddy, { ...plain, activeCheck: check }, 'admin'],
    ['a change of Caddy, without a check', drainable, plain, 'admin'],
    ['nothing with nginx, which tries again', nginx, plain, 'none'],
    [
      'nothing, where a change could not be undone',
      caddy,
      { ...plain, changeable: undefined },
      'none',
    ],
    ['nothing for an unknown proxy', { ...caddy, kind: 'none' }, undefined, 'none'],
    ['the command for an unknown proxy', { ...drainable, kind: 'none' }, undefined, 'health'],
    ['what is asked for', { ...caddy, method: 'none' }, marked, 'none'],
    ['the change that is asked for', { ...caddy, method: 'admin' }, marked, 'admin'],
  ])('takes %s', (_, wanted, offers, expected) => {
    expect(chooseMethod(wanted, offers).method).toBe(expected);
  });

  it.each<[string, Wanted, Offers | undefined, RegExp]>([
    ['a marker for one of several', { ...scaled, method: 'marker' }, plain, /one of several cont/],
    ['a change for one of several', { ...scaled, method: 'admin' }, plain, /by one name/],
    ['one name without a second try', scaled, { ...plain, unretried: services }, /is not tried at/],
    ['addresses kept for long', scaled, { ...plain, namesKeptMs: 600_000 }, /for 10 min/],
    ['a slot that nginx has to find', single, { ...marked, resolvedOnce: ['b'] }, /always empty/],
    ['the health of one name', { ...single, ...drain, method: 'health' }, plain, /by one name/],
    ['a missing marker', { ...caddy, method: 'marker' }, plain, /no marker for `a`, `b`/],
    ['a marker of one only', caddy, { ...plain, markers: [marker('a')] }, /no marker for `b`/],
    ['a way past a marker', caddy, { ...marked, unguarded: ['b'] }, /past the marker of `b`/],
    ['no command', { ...caddy, method: 'health' }, { ...plain, activeCheck: check }, /not set/],
    ['no look of the proxy', { ...drainable, method: 'health' }, plain, /does not look at them/],
    ['a change of nginx', { ...nginx, method: 'admin' }, plain, /Only that of Caddy/],
    [
      'a Caddy that leads elsewhere',
      { ...caddy, method: 'admin' },
      { ...plain, dialled: ['a'] },
      /lead to `b`/,
    ],
    [
      'no second try',
      { ...nginx, method: 'none' },
      { ...plain, unretried: ['a'] },
      /`a`, a connection that fails is not tried/,
    ],
    ['an nginx that leads elsewhere', nginx, { ...plain, dialled: [] }, /no marker/],
    [
      'markers of an unknown proxy',
      { ...caddy, kind: 'none', method: 'marker' },
      undefined,
      /nobody knows/,
    ],
  ])('refuses %s', (_, wanted, offers, expected) => {
    const choice = chooseMethod(wanted, offers);
    if (choice.method !== undefined) throw new Error(`It took ${choice.method}.`);
    expect(`${choice.problem.what} ${choice.problem.cause}`).toMatch(expected);
  });

  it.each<[Wanted['method'], Offers, RegExp | undefined]>([
    ['marker', marked, undefined],
    ['health', { ...plain, activeCheck: check }, /only after 4.5 s/],
    ['admin', plain, /two reloads/],
    ['none', plain, /finishes them on SIGTERM/],
  ])('says what %s can not promise', (method, offers, expected) => {
    const choice = chooseMethod({ ...drainable, method }, offers);
    const caution = choice.method === undefined ? 'refused' : choice.caution;
    if (expected === undefined) expect(caution).toBeUndefined();
    else expect(caution).toMatch(expected);
  });
});
