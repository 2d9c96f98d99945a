/** Tells why a build failed: the step, its own last words, and the line of the Dockerfile. */
import type { ActionError } from '../../../../kit/action/errors.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { codeBlock, type Markdown } from '../../../../kit/report/markdown.ts';
import { fail } from '../errors.ts';
import type { FailedBuild } from './engine.ts';

type Failure = Pick<FailedBuild, 'said' | 'step' | 'line'>;

interface KnownCause {
  readonly said: RegExp;
  /** Whose fault it is, where that is not the Dockerfile's. */
  readonly code?: 'FB022';
  /** For the first line of the summary; what is said by itself where this is missing. */
  readonly headline?: string;
  readonly cause: string;
  readonly remedy: string;
  readonly source: string;
}

/** The first row that fits counts. */
const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    said: /no space left on device/i,
    code: 'FB022',
    headline: 'The disk of the runner is full',
    cause: 'The disk of the runner is full.',
    remedy: 'Free space before this step (`docker system prune`), or use a larger runner.',
    source: 'https://github.com/docker/build-push-action/issues/968',
  },
  {
    said: /dockerfile parse error|unknown instruction|unknown flag|FROM requires|(COPY|ADD) only supports the /i,
    cause: 'The Dockerfile has a mistake in this line.',
    remedy: 'Correct the line; https://docs.docker.com/reference/dockerfile/ has the grammar.',
    source: 'https://github.com/moby/buildkit/tree/master/frontend/dockerfile/parser',
  },
  {
    said: /target stage .* could not be found|the target ".*" was not found/i,
    cause: 'The Dockerfile has no stage of the name in `target`.',
    remedy: 'Name a stage that stands behind `AS` in the Dockerfile.',
    source: 'https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb',
  },
  {
    said: /toomanyrequests|429 Too Many Requests/i,
    headline: 'The registry of a base image limits pulls',
    cause: 'The registry of a base image limits how much may be pulled without an account.',
    remedy: 'Log in to that registry in an earlier step, or use a mirror of the image.',
    source: 'https://docs.docker.com/docker-hub/usage/',
  },
  {
    said: /short-name ("|resolution)/i,
    headline: 'A base image has no host in its name',
    cause: 'buildah is not told on this runner in which registry to look for names without a host.',
    remedy: 'Write the name in the `FROM` line in full, such as `docker.io/library/debian:12`.',
    source:
      'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#short-name-aliasing',
  },
  {
    said: /failed to resolve source metadata|pull access denied|failed to authorize|initializing source docker:/i,
    headline: 'A base image can not be pulled',
    cause: 'A base image can not be pulled: its name is wrong, or it is private.',
    remedy: 'Check the `FROM` line; for a private image log in to its registry in an earlier step.',
    source: 'https://github.com/moby/buildkit/blob/master/util/imageutil/config.go',
  },
  {
    said: /COPY --from=\S+ no stage or image found/i,
    cause: 'There is neither a stage nor an image of the name behind `--from`.',
    remedy: 'Name a stage that stands before this one behind `AS`, or an image in full.',
    source: 'https://github.com/containers/buildah/blob/main/imagebuildah/stage_executor.go',
  },
  {
    said: /exec format error/i,
    headline: 'A program of another platform can not be run',
    cause: 'The command is for another platform than that of the runner, and is not emulated.',
    remedy: 'Put `docker/setup-qemu-action` before this step, or use a runner of that platform.',
    source: 'https://docs.docker.com/build/building/multi-platform/#qemu',
  },
  {
    said: /failed to (compute cache key|calculate checksum).*not found|copier: stat: .*no such file|no items matching glob/i,
    cause:
      'A file that `COPY` or `ADD` names is not in the context, or `.dockerignore` leaves it out.',
    remedy: 'Check the path against the input `context`, and the lines of `.dockerignore`.',
    source: 'https://github.com/moby/buildkit/blob/master/cache/contenthash/checksum.go',
  },
];

/** The error FB007 with what is known about the failure; it remembers the failed step. */
export function explainBuild(failed: Failure, dockerfile: string): ActionError {
  const { step, line } = failed;
  const where = step === undefined ? '' : ` at \`${plainLine(step.name)}\``;
  const reason = reasonOf(failed.said);
  const known =
    KNOWN_CAUSES.find((row) => row.said.test(reason)) ?? fullDisk(step?.lastLines ?? []);
  return fail(known?.code ?? 'FB007', `The build failed${where}: ${plainLine(reason)}.`, {
    headline: headlineOf(step, reason, known),
    ...(known && { cause: known.cause, remedy: known.remedy }),
    error: new FailedStep(step?.lastLines ?? []),
    ...(line === undefined ? {} : { at: { file: dockerfile, line } }),
  });
}

/**
 * What is said without the command, which the step's name holds already: "exit code: 3". A command may
 * have any words in it.
 */
export function reasonOf(said: string): string {
  const text = said.replace(/^(failed to (build|solve): )+/, '').replace(/\.$/, '');
  return /did not complete successfully: (.*)$/s.exec(text)?.[1] ?? text;
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

const LONGEST_HEADLINE = 160;

/** The cause in one short line: "`RUN make` failed with exit code 2". */
function headlineOf(step: Failure['step'], reason: string, known: KnownCause | undefined): string {
  const missing = /failed to (?:compute|calculate).*"([^"]+)": not found/s.exec(reason)?.[1];
  const instruction = plainLine(step?.name ?? '').replace(/^\[[^\]]*\]\s*/, '');
  const at = instruction === '' ? '' : `\`${cut(instruction, 80).replaceAll('`', "'")}\` `;
  if (missing !== undefined) {
    return `${at === '' ? 'The Dockerfile ' : at}needs \`${plainLine(missing)}\`, which is not in the context`;
  }
  if (known?.headline !== undefined) return known.headline;
  const code = /^exit code: (\d+)$/.exec(reason)?.[1];
  if (code !== undefined && at !== '') return `${at}failed with exit code ${code}`;
  const line = plainLine(reason);
  return cut(at === '' ? line : `${at}failed: ${line}`, LONGEST_HEADLINE);
}

/** Where a command met the full disk, only the command itself says so. */
function fullDisk(lastLines: readonly string[]): KnownCause | undefined {
  const known = KNOWN_CAUSES.find(({ code }) => code === 'FB022');
  return lastLines.some((line) => known?.said.test(line)) ? known : undefined;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
