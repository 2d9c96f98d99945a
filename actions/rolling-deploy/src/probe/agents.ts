/** The agents of a probe: one that connects for each request, and one that keeps its connections. */
import type { Agent } from 'node:http';
import { agentFor, type Dial } from './request.ts';
import type { Sample } from './sample.ts';

/** One for each kind of connection. */
export type Agents = Readonly<Record<Sample['connection'], Agent>>;

/** The agents in use. */
export interface AgentPool {
  /** Those to send with now; `epoch` is the dial's own. */
  at(epoch: number | undefined): Agents;
  destroy(): void;
}

/**
 * Makes agents, and new ones for each connection that the dial gets: what was kept over one that is
 * gone may never be told so, and would wait for answers in vain.
 */
export function agentPool(url: URL, dial: Dial | undefined): AgentPool {
  const make = (): Agents => ({
    fresh: agentFor(url, { dial, keepAlive: false }),
    kept: agentFor(url, { dial, keepAlive: true }),
  });
  let agents = make();
  let madeAt: number | undefined;
  const destroy = () => {
    agents.fresh.destroy();
    agents.kept.destroy();
  };
  return {
    at(epoch) {
      if (epoch !== undefined && epoch !== madeAt) {
        destroy();
        agents = make();
        madeAt = epoch;
      }
      return agents;
    },
    destroy,
  };
}
