/** Runs buildah, with what stays the same in all calls of one step. */
import { type Finished, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { fail } from '../../errors.ts';
import type { BuildStep } from '../build-step.ts';
import type { BuildOrder } from '../order.ts';
import type { ImageFormat } from './arguments.ts';
import { buildahEnvironment } from './environment.ts';
import { saidLast } from './failure.ts';
import type { BuildahFacts } from './inspect.ts';

/** What buildah is started with. */
export interface BuildahOptions {
  readonly env: NodeJS.ProcessEnv;
  /** From `writeAuthFile`. */
  readonly auth: NodeJS.ProcessEnv;
  /** A private directory for what buildah reports. */
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Gets the progress, line by line. */
  readonly show: (line: string) => void;
  /** Gets a warning in our own words. */
  readonly warn: (title: string, text: string) => void;
  /** Hands what may have to be cleaned up on to the post step; see `cleanUpBuildah`. */
  readonly saveState: (name: string, value: string) => void;
}

/** A buildah that answers. */
export interface Builder {
  readonly options: BuildahOptions;
  readonly facts: BuildahFacts;
  /** By this the working containers of this step are known. */
  readonly marker: string;
}

/** An image, or a list of those of several platforms, that is in the storage. */
export interface StoredImage {
  readonly order: BuildOrder;
  readonly format: ImageFormat;
  readonly image: { readonly id: string } | { readonly list: string };
  readonly steps: readonly BuildStep[];
}

/** Runs buildah quietly; a non-zero exit is a result. */
export function buildah({ options }: Builder, args: readonly string[]): Promise<Finished> {
  const env = buildahEnvironment(options.env, options.auth);
  return run({ file: 'buildah', args, env, signal: options.signal });
}

/** @throws {ActionError} FB024 with buildah's own words */
export async function mustSucceed(builder: Builder, args: readonly string[]): Promise<void> {
  const finished = await buildah(builder, args);
  builder.options.signal.throwIfAborted();
  if (finished.exitCode === 0) return;
  const command = args.slice(0, 2).join(' ');
  throw fail('FB024', `\`buildah ${command}\` failed: ${plainLine(saidLast(finished))}.`);
}
