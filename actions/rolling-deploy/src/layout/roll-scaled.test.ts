import { describe, expect, it, vi } from 'vitest';
import { type ScriptedHost, scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import { byNothing } from '../proxy/by-nothing.ts';
import { newTimeline } from '../report/timeline.ts';
import type { Roll } from '../roll/roll.ts';
import type { Host } from '../ssh/host.ts';
import { removeSurplus, replaceScaled } from './roll-scaled.ts';

const config = parseConfig(
  `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { service: web, replicas: 2, port: 80, soak: 0s, health: { successes: 1 } }`,
  { file: 'deploy.yaml' },
);

/** As `docker inspect` prints a container. */
function inspected(id: string): object {
  return {
    ...{ Id: id, Name: `/shop-web-${id}`, Image: 'new', Mounts: [] },
    State: { Status: 'running', ExitCode: 0, Health: { Status: 'healthy' } },
    Config: { Labels: { 'com.docker.compose.service': 'web' } },
    NetworkSettings: { Networks: {} },
  };
}

/** A host that makes as many containers as it is told, and removes those it is told to. */
function hostWith(...ids: readonly string[]): ScriptedHost & { readonly standing: string[] } {
  const standing = [...ids];
  const inner = scriptedHost();
  const run: Host['run'] = async (command) => {
    const line = command.args.join(' ');
    if (line.includes('docker inspect')) {
      const stdout = JSON.stringify(standing.map(inspected));
      return { exitCode: 0, signal: null, stdout, stderr: '', timedOut: false };
    }
    const count = Number(/--scale web=(\d+)/.exec(line)?.[1] ?? 0);
    while (standing.length < count) standing.push(`new${standing.length}`);
    const gone = /docker rm --force (\S+)/.exec(line)?.[1];
    if (gone !== undefined) standing.splice(standing.indexOf(gone), 1);
    return inner.run(command);
  };
  return { ...inner, run, standing };
}

function rollOn(host: ScriptedHost): Roll {
  const clock = { now: Date.now, sleep: async () => undefined };
  const log = {
    ...{ info: vi.fn(), warning: vi.fn(), foreign: vi.fn() },
    group: (_: string, task: () => Promise<void>) => task(),
  };
  const signal = new AbortController().signal;
  return {
    site: { config, paths: pathsOf(config), host, changes: host, clock, log, signal },
    proxy: { container: undefined, way: byNothing, directories: [], healthIntervalMs: 0 },
    ...{ timeline: newTimeline(Date.now), imageId: 'new', graceMs: () => 0, note: 'run 1' },
    ...{ onStage: () => undefined, checkRequests: () => undefined, forgives: false },
  } as unknown as Roll;
}

/** What was changed, in short. */
function steps(host: ScriptedHost): string[] {
  return host.asked.flatMap((line) => {
    const found = /--no-recreate .*(web=\d+)|docker (stop|rm --force) (\S+)/.exec(line);
    return found === null ? [] : [found[1] ?? `${found[2]} ${found[3]}`];
  });
}

const replacing = (container: string) => ({ service: 'web', reason: 'it runs v1', container });

describe('replaceScaled', () => {
  it('makes the new container before the old one goes, by its id', async () => {
    const host = hostWith('old1', 'old2');
    await replaceScaled(rollOn(host), [replacing('old1')]);
    expect(steps(host)).toEqual(['web=3', 'stop old1', 'rm --force old1']);
    expect(host.standing).toEqual(['old2', 'new2']);
  });

  it('takes several at a time', async () => {
    const host = hostWith('old1', 'old2');
    await replaceScaled(rollOn(host), [replacing('old1'), replacing('old2')]);
    expect(steps(host)[0]).toBe('web=4');
    expect(host.standing).toEqual(['new2', 'new3']);
  });

  it('only makes what is missing', async () => {
    const host = hostWith('old1');
    await replaceScaled(rollOn(host), [{ service: 'web', reason: 'it is missing' }]);
    expect(steps(host)).toEqual(['web=2']);
  });
});

describe('removeSurplus', () => {
  it('lets go what is there, and what went meanwhile', async () => {
    const host = hostWith('one', 'two');
    const surplus = ['two', 'gone'].map((container) => ({ ...replacing(container) }));
    await removeSurplus(rollOn(host), surplus);
    expect(steps(host)).toEqual(['stop two', 'rm --force two']);
    expect(host.standing).toEqual(['one']);
  });
});
