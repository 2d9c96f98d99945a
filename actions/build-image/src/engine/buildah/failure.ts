/** What buildah means by its last words, in the words that BuildKit has for the same thing. */
import type { Finished } from '../../../../../kit/process/run.ts';
import { describeEnd } from '../../../../../kit/process/run.ts';

/** The reason for which buildah gave up. */
export function saidLast(finished: Finished): string {
  const lines = finished.stderr.trimEnd().split('\n');
  // Until 1.23 it says "error …", afterwards "Error: …". The command in it may have several lines;
  // behind it, in some versions, stand lines of the logger.
  const begin = lines.findLastIndex((line) => /^(Error: |error )/.test(line));
  const own = begin < 0 ? lines.filter((line) => !LOGGED.test(line)).slice(-1) : lines.slice(begin);
  const text = own
    .filter((line) => !LOGGED.test(line))
    .join('\n')
    .replace(/^Error: /, '');
  return text.trim() === '' ? `buildah ${describeEnd(finished)}` : text;
}

/** Why the step failed, without its command, which the name of the step holds already. */
export function reasonOf(said: string): string {
  const text = said.replace(/^(error )?building at STEP "[\s\S]*?": (?=[^"]*$|[^"]*"[^"]*")/, '');
  const exit = /(?:while running runtime|running runtime): exit status (\d+)$/.exec(text)?.[1];
  if (exit !== undefined) return `exit code: ${exit}`;
  return text
    .replace(/ &imagebuilder\.Step\{[\s\S]*$/, '')
    .replace(/^Build error: Unknown instruction/, 'unknown instruction');
}

/**
 * Why a push failed, without the names in it: a tag such as `1.503` would read like a status, and the
 * state of an upload is long and for the registry only.
 */
export function pushReasonOf(said: string): string {
  return said
    .replace(/^(?:error )?pushing image "[^"]*" to "[^"]*": /, '')
    .replace(/\buploading manifest \S+ to [^:\s]+(?::\d+)?[^:\s]*/, 'uploading manifest')
    .replace(/(https?:\/\/[^\s"?]+)\?[^\s":]*/g, '$1');
}

/** A cache in a registry that could not be written fails the build, although the image is right. */
export function isCacheFailure(said: string): boolean {
  return /failed (pushing|pulling) cache/.test(reasonOf(said));
}

// --- internal ---

const LOGGED = /^time="[^"]*" level=|^level=/;
