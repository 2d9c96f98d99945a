import { describe, expect, it, vi } from 'vitest';
import { type ScriptedHost, scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { LABELS } from '../host/containers.ts';
import { pathsOf } from '../host/paths.ts';
import { byMarker } from '../proxy/by-marker.ts';
import { newTimeline } from '../report/timeline.ts';
import type { Roll } from '../roll/roll.ts';
import type { Host } from '../ssh/host.ts';
import { takeOver } from './take-over.ts';

const config = parseConfig(
  `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: /srv/shop }]
roll: { service: web, port: 80, soak: 0s, health: { successes: 1 } }`,
  { file: 'deploy.yaml' },
);

interface Found {
  readonly service: string;
  readonly slot?: string;
  readonly health?: string;
}

/** As `docker inspect` prints it. */
function inspected({ service, slot, health = 'healthy' }: Found): object {
  const own = { 'com.docker.compose.service': service };
  const labels = slot === undefined ? own : { ...own, [LABELS.slot]: slot };
  return {
    ...{ Id: `id-${service}`, Name: `/shop-${service}-1`, Image: 'new', Mounts: [] },
    State: { Status: 'running', ExitCode: 0, Health: { Status: health } },
    Config: { Labels: labels },
    NetworkSettings: { Networks: { net: { IPAddress: '10.0.0.9' } } },
  };
}

/** Changes of a host on which these containers stand, and each `up` makes a further one. */
function hostWith(found: readonly Found[], made: Found): ScriptedHost {
  const standing = [...found];
  const inner = scriptedHost();
  const run: Host['run'] = async (command) => {
    const line = command.args.join(' ');
    if (line.includes('docker inspect')) {
      const stdout = JSON.stringify(standing.map(inspected));
      return { exitCode: 0, signal: null, stdout, stderr: '', timedOut: false };
    }
    if (line.includes(' up --detach')) standing.push(made);
    return inner.run(command);
  };
  return { ...inner, run };
}

function rollOn(host: ScriptedHost, drains = true) {
  const stages: string[] = [];
  const clock = { now: Date.now, sleep: async () => undefined };
  const log = { info: vi.fn(), warning: vi.fn(), foreign: vi.fn() };
  const signal = new AbortController().signal;
  const site = { config, paths: pathsOf(config), host, changes: host, clock, log, signal };
  const directories = new Map([
    ['web-a', '/drain'],
    ['web-b', '/drain'],
  ]);
  const way = byMarker(directories, { inFlight: async () => ({ inFlight: 0, by: 'counter' }) });
  const proxy = { container: undefined, way: { ...way, drains }, directories: ['/drain'] };
  const roll = {
    ...{ site, proxy: { ...proxy, healthIntervalMs: 0 }, timeline: newTimeline(Date.now) },
    ...{ imageId: 'new', graceMs: () => 0, note: 'run 1', forgives: false },
    onStage: (service: string, stage: string) => stages.push(`${service} ${stage}`),
    checkRequests: () => undefined,
  } as unknown as Roll;
  return { roll, stages };
}

/** What was changed, in short: markers, and what Compose was told. */
function steps(host: ScriptedHost): string[] {
  return host.asked.flatMap((line) => {
    const marker = /\/drain\/(web-[ab])/.exec(line)?.[1];
    if (marker !== undefined) return [`${line.startsWith('rm -f') ? 'clear' : 'set'} ${marker}`];
    const compose = / (up|rm) .* (web(?:-b)?)$/.exec(line);
    return compose === null ? [] : [`${compose[1]} ${compose[2]}`];
  });
}

const taking = { enter: 'web-b', leave: 'web', isNew: true, onEmpty: async () => undefined };

describe('takeOver', () => {
  it('lets the new one in only when it is healthy, and always leads to one that serves', async () => {
    const host = hostWith([{ service: 'web', slot: 'web-a' }], { service: 'web-b', slot: 'web-b' });
    const { roll, stages } = rollOn(host);
    await takeOver(roll, taking);
    expect(steps(host)).toEqual([
      // While only the old one serves.
      ...['clear web-a', 'set web-b', 'up web-b'],
      // Both serve, so it does not matter to which of them both markers lead.
      ...['set web-a', 'clear web-b'],
      ...['rm web', 'clear web-b'],
    ]);
    expect(stages).toEqual(['web-b replace', 'web-b back', 'web-b watch']);
  });

  it('keeps the shared name open for one that has no name of its own yet', async () => {
    const host = hostWith([{ service: 'web' }], { service: 'web-b', slot: 'web-b' });
    await takeOver(rollOn(host).roll, taking);
    expect(steps(host).slice(0, 2)).toEqual(['up web-b', 'set web-a']);
  });

  it('makes nothing where the new one stands already', async () => {
    const both = [
      { service: 'web', slot: 'web-a' },
      { service: 'web-b', slot: 'web-b' },
    ];
    const host = hostWith(both, { service: 'x' });
    await takeOver(rollOn(host).roll, { ...taking, isNew: false });
    expect(steps(host)).toEqual(['set web-a', 'clear web-b', 'rm web', 'clear web-b']);
  });

  it('touches nothing of the old one when the new one does not get healthy', async () => {
    const made = { service: 'web-b', slot: 'web-b', health: 'unhealthy' };
    const host = hostWith([{ service: 'web', slot: 'web-a' }], made);
    const { roll, stages } = rollOn(host);
    let now = 0;
    const sleep = async (time: number) => {
      now += time;
    };
    const clock = { now: () => now, sleep };
    const impatient = { ...roll, site: { ...roll.site, clock } };
    await expect(takeOver(impatient, taking)).rejects.toThrow('The new `web-b` is not healthy');
    expect(steps(host)).toEqual(['clear web-a', 'set web-b', 'up web-b']);
    expect(stages).toEqual(['web-b replace']);
  });

  it('leaves the markers as they shall be for a proxy that is started later', async () => {
    const host = hostWith([], { service: 'web-b', slot: 'web-b' });
    const { roll } = rollOn(host);
    await takeOver({ ...roll, proxy: undefined }, taking);
    expect(steps(host)).toEqual(['up web-b', 'set web-a', 'clear web-b']);
  });
});
