/** Shows what the builder's check finds wanting in the Dockerfile, at its lines. */
import type { Log } from '../../../../kit/report/log.ts';
import type { BuildWarning } from '../engine/engine.ts';

/** Annotates the Dockerfile; `dockerfile` is its path in the workspace. */
export function annotateWarnings(
  warnings: readonly BuildWarning[],
  dockerfile: string,
  log: Pick<Log, 'annotate'>,
): void {
  for (const { line, text } of warnings) {
    log.annotate({
      kind: 'warning',
      title: 'Dockerfile check',
      message: text,
      at: { file: dockerfile, ...(line === undefined ? {} : { line }) },
    });
  }
}
