/** What the checks of the preflight are made from. */
import type { Neighbour } from '../adopt/neighbours.ts';
import type { Config } from '../config/config.ts';
import type { Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import type { Host } from '../ssh/host.ts';
import type { HostFacts } from './host-facts.ts';

/** Everything that a check may look at. */
export interface CheckFacts {
  readonly roll: Config['roll'];
  readonly model: Model;
  readonly containers: readonly Container[];
  readonly neighbours: readonly Neighbour[];
  readonly host: HostFacts;
  /** Sizes of the images that the replicas run now, where another one must be pulled. */
  readonly imageBytes: readonly number[];
  /** Whether requests in flight are waited for before a replica is told to stop. */
  readonly drains: boolean | undefined;
  /** What runs beside the project, in words. */
  readonly beside: readonly string[];
}

/** How large images are, those that are gone apart. */
export async function imageSizes(host: Host, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const args = ['docker', 'image', 'inspect', '--format', '{{.Size}}', ...ids];
  const { stdout } = await host.run({ args });
  return stdout.split('\n').flatMap((size) => (/^\d+$/.test(size) ? Number(size) : []));
}
