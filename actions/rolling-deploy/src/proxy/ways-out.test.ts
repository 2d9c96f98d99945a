import { describe, expect, it, vi } from 'vitest';
import {
  type Scripted,
  type ScriptedHost,
  scriptedHost,
} from '../../../../test/stack/scripted-host.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { byAdmin } from './by-admin.ts';
import { byHealth } from './by-health.ts';
import { byMarker } from './by-marker.ts';
import { byNothing } from './by-nothing.ts';
import { withFreshNames } from './fresh-names.ts';

const inFlight = async () => undefined;
const directory = '/srv/drain';

function container(id: string, address = '10.0.0.2', command: readonly string[] = []): Container {
  return { id, addresses: { net: address }, state: 'running', command } as unknown as Container;
}

const replica = (...containers: readonly Container[]) => ({ service: 'a', containers });

function siteOn(host: ScriptedHost): { site: OpenSite; slept: number[] } {
  const slept: number[] = [];
  const clock = {
    now: () => 0,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
    },
  };
  const signal = new AbortController().signal;
  const log = { info: vi.fn() };
  return { site: { host, changes: host, clock, signal, log } as unknown as OpenSite, slept };
}

const hostWith = (...answers: (readonly [RegExp, Scripted])[]) => scriptedHost(answers);
const MARK = 'run 1 v2\nold 10.0.0.2\n';

describe('byMarker', () => {
  it('writes and removes a file of the replica, with what is known of it', async () => {
    const host = hostWith();
    const { site } = siteOn(host);
    const way = byMarker(new Map([['a', directory]]), { inFlight });
    await way.takeOut(site, replica(container('old')), 'run 1 v2');
    await way.putBack(site, replica());
    expect(host.asked[0]).toContain('/srv/drain/a');
    expect(host.asked[0]).toContain(`< ${MARK}`);
    expect(host.asked[1]).toBe('rm -f /srv/drain/a');
  });
});

describe('byHealth', () => {
  const activeCheck = { intervalMs: 1_000, timeoutMs: 500, fails: 2 };
  const way = byHealth({ drainCommand: 'touch /tmp/x', directory, activeCheck, inFlight });

  it('writes the replica down, runs the command, and waits until the proxy has looked', async () => {
    const host = hostWith();
    const { site, slept } = siteOn(host);
    await way.takeOut(site, replica(container('old')), 'note');
    expect(host.asked[0]).toContain('/srv/drain/a');
    expect(host.asked[1]).toBe('docker exec old sh -c touch /tmp/x');
    expect(slept).toEqual([3_000]);
  });

  it('looks on for as long as the proxy takes to look once more, where that is known', () => {
    const unknown = byHealth({ drainCommand: '', directory, activeCheck: undefined, inFlight });
    expect([way.quietMs, unknown.quietMs]).toEqual([1_000, 0]);
  });

  it('says what the command says when it fails', async () => {
    const { site } = siteOn(hostWith([/exec/, { exitCode: 1, stderr: 'read-only\n' }]));
    await expect(way.takeOut(site, replica(container('old')), '')).rejects.toThrow('read-only');
  });

  it.each([
    ['starts again what was drained', 'old', ['docker restart old']],
    ['leaves a new container as it is', 'new', []],
  ])('%s when it comes back', async (_, id, restarts) => {
    const host = hostWith([/\/srv\/drain\/a/, MARK]);
    await way.putBack(siteOn(host).site, replica(container(id)));
    expect(host.asked.filter((line) => line.includes('restart'))).toEqual(restarts);
    expect(host.asked.at(-1)).toBe('rm -f /srv/drain/a');
  });
});

describe('byAdmin', () => {
  const proxy = container('caddy');
  const replicas = { services: ['a', 'b'], port: 80 };
  const config = (...dials: string[]) => ({
    handler: 'reverse_proxy',
    upstreams: dials.map((dial) => ({ dial })),
  });
  const adminOf = (whole: unknown) =>
    byAdmin({ container: proxy, replicas, whole, directory, inFlight });
  const way = adminOf(config('a:80', 'b:80'));
  const reload = 'docker exec --interactive caddy caddy reload --config -';

  it('loads the configuration without the replica, once that is written down', async () => {
    const host = hostWith();
    await way.takeOut(siteOn(host).site, replica(), 'note');
    expect(host.asked[0]).toContain('/srv/drain/a');
    expect(host.asked[1]).toBe(`${reload} < ${JSON.stringify(config('b:80'))}`);
  });

  it('takes nobody out who is alone somewhere', async () => {
    const host = hostWith();
    const taken = adminOf(config('a:80')).takeOut(siteOn(host).site, replica(), 'note');
    await expect(taken).rejects.toThrow('nobody would be left');
    expect(host.asked).toEqual([]);
  });

  const UPSTREAMS = /reverse_proxy\/upstreams/;
  const listed = (address: string) => JSON.stringify([{ address, num_requests: 3 }]);

  it.each<[string, string, string, number | undefined]>([
    ['what Caddy counts', listed('a:80'), 'v2.11.4 h1:x', 3],
    ['nothing, once Caddy lists it no more', listed('b:80'), 'v2.11.2 h1:x', 0],
    [
      'nothing certain, where an older Caddy forgets it at once',
      listed('b:80'),
      'v2.11.1',
      undefined,
    ],
    ['nothing certain, where Caddy does not tell', 'no', 'v2.11.4', undefined],
  ])('counts %s', async (_, upstreams, version, expected) => {
    const host = hostWith([UPSTREAMS, upstreams], [/caddy version/, version]);
    const count = await way.inFlight(siteOn(host).site, replica());
    expect(count?.inFlight).toBe(expected);
  });

  it('loads the whole configuration again before it forgets the replica', async () => {
    const host = hostWith();
    await way.putBack(siteOn(host).site, replica());
    const whole = JSON.stringify(config('a:80', 'b:80'));
    expect(host.asked).toEqual([`${reload} < ${whole}`, 'rm -f /srv/drain/a']);
  });
});

describe('withFreshNames', () => {
  const reload = ['nginx', '-s', 'reload'];
  const proxy = {
    container: container('nginx'),
    resolvedOnce: ['a'],
    reload,
    noteOf: () => directory,
  };
  const marked: readonly [RegExp, Scripted] = [/\/srv\/drain\/a/, MARK];

  it.each<[string, string, readonly (readonly [RegExp, Scripted])[], boolean]>([
    ['the address is the same', '10.0.0.2', [marked], false],
    ['the address is another', '10.0.0.3', [marked], true],
    ['nobody wrote the address down', '10.0.0.2', [[/\/srv\/drain\/a/, { exitCode: 44 }]], true],
  ])('when %s, reads the configuration again or not', async (_, address, answers, isReloaded) => {
    const host = scriptedHost(answers);
    await withFreshNames(byNothing, proxy).putBack(
      siteOn(host).site,
      replica(container('new', address)),
    );
    expect(host.asked.includes('docker exec nginx nginx -s reload')).toBe(isReloaded);
  });

  it('leaves a proxy alone that looks names up each time', async () => {
    const host = scriptedHost();
    const way = withFreshNames(byNothing, { ...proxy, resolvedOnce: [] });
    await way.putBack(siteOn(host).site, replica(container('new')));
    expect(host.asked).toEqual([]);
  });

  it('says why the proxy refuses', async () => {
    const { site } = siteOn(
      hostWith([/reload/, { exitCode: 1, stderr: '[emerg] host not found' }]),
    );
    const back = withFreshNames(byNothing, { ...proxy, noteOf: () => undefined });
    await expect(back.putBack(site, replica(container('new')))).rejects.toThrow('host not found');
  });
});
