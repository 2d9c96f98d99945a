/** What the flow needs of a builder, whichever it is. */
import type { BuildStep } from './build-step.ts';
import type { BuildOrder, Destination } from './order.ts';

/** A builder that is there and answers. */
export interface Engine {
  /** For the output `engine`. */
  readonly name: 'docker' | 'buildah';
  /** Versions and driver, for people. */
  readonly description: string;
  /**
   * Fits an order to what this builder can do. What it can not do, and what the result would not be
   * right without, is an error.
   *
   * @throws {ActionError} FB020 or FB021, naming what the builder lacks.
   */
  fit(order: BuildOrder, destination: Destination['kind']): Promise<FittedOrder>;
  /**
   * Builds, and pushes where the destination says so. Cheap when it was done before.
   *
   * @param beforePush for a push under a tag: called when the image is built, as late as the builder can
   *   wait before it pushes; what it throws ends the build
   */
  build(
    order: BuildOrder,
    destination: Destination,
    beforePush?: () => Promise<void>,
  ): Promise<BuildOutcome>;
}

/** An order that the builder can carry out, and what was left off for that. */
export interface FittedOrder {
  readonly order: BuildOrder;
  /** For the user, who asked for something that is done without now. */
  readonly notices: readonly Notice[];
  /** Why a second build may get another digest; undefined when it should not. */
  readonly unreproducible: string | undefined;
}

/** Something that the run does without, and why. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What the builder has to say about the Dockerfile, although it can build it. */
export interface BuildWarning {
  /** Of the Dockerfile. */
  readonly line: number | undefined;
  readonly text: string;
}

/** How a build ended. */
export type BuildOutcome = FinishedBuild | FailedBuild;

/** A build that did what its destination says. */
export interface FinishedBuild {
  readonly kind: 'built';
  /** Of the manifest that was pushed; undefined when nothing was pushed. */
  readonly digest: string | undefined;
  /**
   * Of the configuration that was built, where `digest` may be that of another image: the builder
   * pushed what had the tag in its engine by then, and asked the registry for the digest afterwards.
   */
  readonly configDigest?: string | undefined;
  readonly steps: readonly BuildStep[];
  readonly warnings: readonly BuildWarning[];
}

/** A build that did not. */
export interface FailedBuild {
  readonly kind: 'build failed' | 'push failed';
  /** The builder's own words. */
  readonly said: string;
  readonly step: BuildStep | undefined;
  /** The line of the Dockerfile that the builder points at. */
  readonly line: number | undefined;
  /** All steps until then; when a push is repeated, these tell what was really built. */
  readonly steps: readonly BuildStep[];
  readonly warnings: readonly BuildWarning[];
}
