/** Failures a user meets: a stable code, a class, and three sentences — what, why, what next. */
import { messageOf } from './message.ts';

/**
 * Whose turn it is after a failure: the workflow's author (`usage`), a rule that was set on purpose
 * (`policy`), the application or host that is deployed (`target`), a service on the way
 * (`infrastructure`), us (`internal`), or nobody (`cancelled`).
 */
export type FailureClass =
  | 'usage'
  | 'policy'
  | 'target'
  | 'infrastructure'
  | 'internal'
  | 'cancelled';

/** A row of an error table: all that can be said without knowing the particular case. */
export interface ErrorKind {
  readonly class: FailureClass;
  /** A few words, for headings. */
  readonly title: string;
  /** The likely cause, one sentence. */
  readonly cause: string;
  /** What to do next, one sentence. */
  readonly remedy: string;
}

/** Error kinds by code; each action has one, and docs/errors.md is generated from all of them. */
export type ErrorTable = Readonly<Record<string, ErrorKind>>;

/** What is known only where a failure happens. */
export interface FailureDetail {
  /** What the heading says in place of the table's title, where more is known: the cause, in short. */
  readonly headline?: string;
  /** Replaces the table's likely cause where the particular one is known. */
  readonly cause?: string;
  /** Replaces the table's remedy. */
  readonly remedy?: string;
  /** The error that led here; shown muted in the log. */
  readonly error?: unknown;
  /** File and position to annotate. */
  readonly at?: SourcePosition;
}

/** A place in a file of the workspace; line and column count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** The error that every part of an action throws on purpose. */
export class ActionError extends Error {
  override readonly name = 'ActionError';

  readonly code: string;
  readonly kind: ErrorKind;
  /** What failed, with names and values, one sentence. */
  readonly what: string;
  readonly headline: string;
  readonly likelyCause: string;
  readonly remedy: string;
  readonly at: SourcePosition | undefined;

  constructor(code: string, kind: ErrorKind, what: string, detail: FailureDetail = {}) {
    super(what, { cause: detail.error });
    this.code = code;
    this.kind = kind;
    this.what = what;
    this.headline = detail.headline ?? kind.title;
    this.likelyCause = detail.cause ?? kind.cause;
    this.remedy = detail.remedy ?? kind.remedy;
    this.at = detail.at;
  }

  /** The three sentences as one text. */
  get text(): string {
    return [this.what, this.likelyCause, this.remedy].filter((part) => part !== '').join(' ');
  }
}

/** Makes the function with which an action throws its own errors: `throw fail('FB001', '…')`. */
export function errorsOf<Table extends ErrorTable>(table: Table) {
  return (code: keyof Table & string, what: string, detail?: FailureDetail): ActionError => {
    const kind = table[code] as ErrorKind;
    return new ActionError(code, kind, what, detail);
  };
}

/** Errors that every action shares. */
export const errorTable = {
  FK001: {
    class: 'usage',
    title: 'Inputs are not valid',
    cause: 'The `with:` block of the step has a value that the action can not use.',
    remedy: 'Correct the inputs named above; nothing was touched.',
  },
  FK002: {
    class: 'usage',
    title: 'The runner is not supported',
    cause: 'The action was started without the environment that a GitHub runner provides.',
    remedy: 'Run it as a step of a workflow, on a runner of version 2.327 or later.',
  },
  FK003: {
    class: 'cancelled',
    title: 'Cancelled',
    cause: 'The job was cancelled or ran into its time limit.',
    remedy: 'Read in the summary what was done until then, and run the job again.',
  },
  FK004: {
    class: 'infrastructure',
    title: 'A secret could not be removed',
    cause: 'A file that held a credential could not be deleted.',
    remedy: 'Delete the file named above by hand, and replace the credential it held.',
  },
  FK005: {
    class: 'usage',
    title: 'A program is missing',
    cause: 'The runner does not have a program that this step needs.',
    remedy: 'Install it in an earlier step, or use a runner image that has it.',
  },
  FK006: {
    class: 'infrastructure',
    title: 'The files of the runner can not be written',
    cause: 'The disk of the runner is full, or a directory of it is missing or not ours to write.',
    remedy: 'Look at the disk and at the owner of the path above, then run the job again.',
  },
  FK007: {
    class: 'usage',
    title: 'The proxy is not an address',
    cause: 'A proxy has to be written as `http://host:port`.',
    remedy: 'Correct the variable where it is set: on the runner, or in `env:` of the workflow.',
  },
  FK010: {
    class: 'infrastructure',
    title: 'The registry can not be reached',
    cause: 'The registry is down, its name is wrong, or a proxy or firewall is in the way.',
    remedy: 'Check the host name of the image and the status page of the registry, then run again.',
  },
  FK011: {
    class: 'usage',
    title: 'The registry refuses the credentials',
    cause: 'The user name or the password (token) is wrong or has expired.',
    remedy:
      'Check `username` and `password`; at ghcr.io grant the job `packages: write` to push, or `packages: read` to pull.',
  },
  FK012: {
    class: 'usage',
    title: 'The registry denies access',
    cause: 'The credentials are valid, but they do not permit this on this image.',
    remedy:
      'At ghcr.io grant the job `packages: write` to push, or `packages: read` to pull, and link the package to this repository.',
  },
  FK013: {
    class: 'usage',
    title: 'The image does not exist',
    cause: 'The registry has no such repository, tag or digest.',
    remedy: 'Check the reference; was the image pushed, and has no clean-up job removed it?',
  },
  FK014: {
    class: 'infrastructure',
    title: 'The registry gave an answer that makes no sense',
    cause: 'The registry, or a proxy before it, is faulty.',
    remedy: 'Run the job again; if it stays so, report it to the registry.',
  },
  FK015: {
    class: 'usage',
    title: 'The image reference is not valid',
    cause: 'It does not follow the grammar of image references.',
    remedy:
      'Write it as `host/owner/name:tag` or `host/owner/name@sha256:…`, the name in lower case.',
  },
  FK020: {
    class: 'infrastructure',
    title: 'GitHub can not be reached',
    cause: "GitHub's API is down, or a proxy or firewall of the runner is in the way.",
    remedy:
      'Look at the status page of GitHub and run again. A server of your own whose certificate the runner does not trust needs NODE_EXTRA_CA_CERTS.',
  },
  FK021: {
    class: 'usage',
    title: 'GitHub refuses the token',
    cause: 'The token is wrong, has expired, or belongs to another GitHub server.',
    remedy: "Leave `github-token` at its default, the job's own token, or renew the one it holds.",
  },
  FK022: {
    class: 'usage',
    title: 'GitHub denies access',
    cause:
      'The token lacks a permission for this, or what is asked for does not exist: GitHub does not always say which.',
    remedy: "Compare the job's `permissions:` with those in the README of the action.",
  },
  FK023: {
    class: 'infrastructure',
    title: "GitHub's rate limit is reached",
    cause: 'The workflows that share the token ask more of GitHub than it allows.',
    remedy: 'Run the job again later, or let fewer jobs run at the same time.',
  },
  FK024: {
    class: 'infrastructure',
    title: 'GitHub gave an answer that makes no sense',
    cause: 'The API, or a proxy before it, is faulty, or older than this action.',
    remedy: 'Run the job again; if it stays so, please report it.',
  },
  FK099: {
    class: 'internal',
    title: 'A bug in Fairway',
    cause: 'This should not be possible: it is a fault of the action, not of your workflow.',
    remedy: 'Please report it with the stack trace of the log.',
  },
} as const satisfies ErrorTable;

/** Makes an error that all actions share. */
export const fail = errorsOf(errorTable);

/** Turns whatever was thrown into an ActionError; what was not thrown on purpose is a bug. */
export function toActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  return fail('FK099', `Unexpected error: ${messageOf(thrown)}.`, { error: thrown });
}
