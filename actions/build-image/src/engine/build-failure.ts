/** Tells why a build failed: the step, its own last words, and the line of the Dockerfile. */
import type { ActionError } from '../../../../kit/action/errors.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { codeBlock, type Markdown } from '../../../../kit/report/markdown.ts';
import { fail } from '../errors.ts';
import type { BuildOutcome } from './engine.ts';

type FailedBuild = Exclude<BuildOutcome, { kind: 'built' }>;

interface KnownCause {
  readonly said: RegExp;
  readonly cause: string;
  readonly remedy: string;
  readonly source: string;
}

/** The first row that fits counts. */
const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    said: /no space left on device/i,
    cause: 'The disk of the runner is full.',
    remedy: 'Free space before this step (`docker system prune`), or use a larger runner.',
    source: 'https://github.com/docker/build-push-action/issues/968',
  },
  {
    said: /dockerfile parse error|unknown instruction|unknown flag/i,
    cause: 'The Dockerfile has a mistake in this line.',
    remedy: 'Correct the line; https://docs.docker.com/reference/dockerfile/ has the grammar.',
    source: 'https://github.com/moby/buildkit/tree/master/frontend/dockerfile/parser',
  },
  {
    said: /target stage .* could not be found/i,
    cause: 'The Dockerfile has no stage of the name in `target`.',
    remedy: 'Name a stage that stands behind `AS` in the Dockerfile.',
    source: 'https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb',
  },
  {
    said: /toomanyrequests|429 Too Many Requests/i,
    cause: 'The registry of a base image limits how much may be pulled without an account.',
    remedy: 'Log in to that registry in an earlier step, or use a mirror of the image.',
    source: 'https://docs.docker.com/docker-hub/usage/',
  },
  {
    said: /failed to resolve source metadata|pull access denied|failed to authorize/i,
    cause: 'A base image can not be pulled: its name is wrong, or it is private.',
    remedy: 'Check the `FROM` line; for a private image log in to its registry in an earlier step.',
    source: 'https://github.com/moby/buildkit/blob/master/util/imageutil/config.go',
  },
  {
    said: /failed to (compute cache key|calculate checksum).*not found/i,
    cause:
      'A file that `COPY` or `ADD` names is not in the context, or `.dockerignore` leaves it out.',
    remedy: 'Check the path against the input `context`, and the lines of `.dockerignore`.',
    source: 'https://github.com/moby/buildkit/blob/master/cache/contenthash/checksum.go',
  },
];

/** The error FB007 with what is known about the failure; it remembers the failed step. */
export function explainBuild(failed: FailedBuild, dockerfile: string): ActionError {
  const { step, said, line } = failed;
  const where = step === undefined ? '' : ` at \`${plainLine(step.name)}\``;
  const known = KNOWN_CAUSES.find((row) => row.said.test(said));
  return fail('FB007', `The build failed${where}: ${plainLine(reasonOf(said))}.`, {
    ...(known && { cause: known.cause, remedy: known.remedy }),
    error: new FailedStep(step?.lastLines ?? []),
    ...(line === undefined ? {} : { at: { file: dockerfile, line } }),
  });
}

/** What the failed step said last; undefined when the error is another, or the step was silent. */
export function lastWords(error: ActionError): Markdown | undefined {
  const { cause } = error;
  if (!(cause instanceof FailedStep) || cause.lastLines.length === 0) return undefined;
  return codeBlock(cause.lastLines.join('\n'));
}

// --- internal ---

class FailedStep extends Error {
  readonly lastLines: readonly string[];

  constructor(lastLines: readonly string[]) {
    super(`the step said last:\n${lastLines.join('\n')}`);
    this.lastLines = lastLines;
  }
}

/** Without the command, which the step's name holds already: "exit code: 3". */
function reasonOf(said: string): string {
  const text = said.replace(/^(failed to (build|solve): )+/, '').replace(/\.$/, '');
  return /did not complete successfully: (.*)$/s.exec(text)?.[1] ?? text;
}
