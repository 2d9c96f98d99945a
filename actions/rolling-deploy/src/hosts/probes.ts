/**
 * The probes of a run: from the hosts each has its own, which asks through its connection; from the
 * runner one asks for all.
 */
import type { ProbeConfig } from '../config/config.ts';
import { type Probe, startProbe } from '../probe/probe.ts';
import { type Figures, sumOf } from '../probe/statistics.ts';
import type { Site } from '../site/site.ts';

/** The probes that run. */
export interface Probes {
  /**
   * The probe as a host sees it; undefined when none is configured. The requests that count are those
   * of all hosts that were changed: what fails is blamed on the host in hand.
   */
  at(name: string): Probe | undefined;
  /** What the probe of a host alone counted. */
  figuresAt(name: string): Figures | undefined;
  /** Ends all of them, and sums up. */
  stop(): Promise<Figures | undefined>;
}

/** A host that is asked. */
interface Asked {
  readonly name: string;
  readonly site: Pick<Site, 'config' | 'dial'>;
}

/** Starts as many probes as there are sides to ask from. */
export function startProbes(hosts: readonly Asked[], signal: AbortSignal): Probes {
  const bySide = new Map<string, Probe>();
  const byHost = new Map<string, Probe>();
  for (const { name, site } of hosts) {
    const { probe: config } = site.config;
    if (config === undefined) continue;
    const dial = dialOf(config, site);
    const side = dial === undefined ? 'runner' : `host ${name}`;
    const probe = bySide.get(side) ?? startProbe(config, { dial, signal });
    bySide.set(side, probe);
    byHost.set(name, probe);
  }
  const all = [...bySide.values()];
  return {
    at(name) {
      const own = byHost.get(name);
      return own && asSeenWith(own, all);
    },
    figuresAt: (name) => byHost.get(name)?.figures(),
    stop: async () => sumOf(await Promise.all(all.map((probe) => probe.stop()))),
  };
}

// --- internal ---

function dialOf({ from }: ProbeConfig, { dial }: Asked['site']): Site['dial'] {
  return from === 'host' ? dial : undefined;
}

function asSeenWith(own: Probe, all: readonly Probe[]): Probe {
  const figures = () => sumOf(all.map((probe) => probe.figures())) ?? own.figures();
  const settled = async () => {
    await own.settled();
    return figures();
  };
  // No host ends it: others go on to be asked.
  return { ...own, figures, settled, stop: settled };
}
