/** What the flow needs of a builder, whichever it is. */

import type { BuildStep } from './build-log.ts';
import type { BuildOrder, Destination } from './order.ts';

/** A builder that is there and answers. */
export interface Engine {
  /** For the output `engine`. */
  readonly name: 'docker';
  /** Versions and driver, for people. */
  readonly description: string;
  /** Builds, and pushes where the destination says so. Cheap when it was done before. */
  build(order: BuildOrder, destination: Destination): Promise<BuildOutcome>;
}

/** How a build ended. */
export type BuildOutcome =
  | {
      readonly kind: 'built';
      /** Of the manifest that was pushed; undefined when nothing was pushed. */
      readonly digest: string | undefined;
      readonly steps: readonly BuildStep[];
    }
  | {
      readonly kind: 'build failed' | 'push failed';
      /** The builder's own words. */
      readonly said: string;
      readonly step: BuildStep | undefined;
      /** The line of the Dockerfile that the builder points at. */
      readonly line: number | undefined;
    };
