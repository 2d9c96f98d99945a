/** The log of a step: chapters, progress, annotations, and foreign output that stays text. */
import * as core from '@actions/core';
import type { SourcePosition } from '../action/errors.ts';
import type { Secrets } from '../secret/secrets.ts';
import { plainLine, plainText } from './foreign.ts';

/** The runner shows no more annotations than this of each kind and step. */
const ANNOTATIONS_PER_KIND = 10;
/** The runner cuts the message of an annotation here. */
const LONGEST_ANNOTATION = 4_096;

export type AnnotationKind = 'error' | 'warning' | 'notice';

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** What an annotation says and where it points. */
export interface Annotation {
  readonly kind: AnnotationKind;
  readonly title: string;
  readonly message: string;
  readonly at?: SourcePosition | undefined;
}

/** One of several that write to the log at the same time or by turns. */
interface Part {
  /** Stands before each line; empty when there is only one. */
  readonly prefix: string;
  /** Whether chapters can be folded: the runner knows no two at a time. */
  readonly folds: boolean;
}

/** Writes to the log of the step. Every text is freed of secrets and workflow commands. */
export class Log {
  readonly #secrets: Secrets;
  readonly #shown: Record<AnnotationKind, number>;
  readonly #part: Part;

  constructor(
    secrets: Secrets,
    part: Part = { prefix: '', folds: true },
    shown: Record<AnnotationKind, number> = { error: 0, warning: 0, notice: 0 },
  ) {
    this.#secrets = secrets;
    this.#part = part;
    this.#shown = shown;
  }

  /**
   * The same log for one of several, such as a host: its name stands before each line, chapter and
   * annotation. Where several write `sideBySide`, a chapter is a line and not folded.
   */
  named(name: string, { sideBySide = false }: { readonly sideBySide?: boolean } = {}): Log {
    const part = { prefix: `${plainLine(name)}: `, folds: !sideBySide };
    return new Log(this.#secrets, part, this.#shown);
  }

  /** One line, or several, of our own words. */
  readonly info = (message: string): void => {
    this.#write(this.#clean(message));
  };

  /** A line of a program, host or service; it is marked as not ours. */
  readonly foreign = (line: string): void => {
    this.#write(`  │ ${this.#clean(line, plainLine)}`);
  };

  /** Shown only when the workflow is run with debug logging. */
  readonly debug = (message: string): void => {
    core.debug(this.#part.prefix + this.#clean(message));
  };

  readonly notice = (title: string, message: string): void => {
    this.annotate({ kind: 'notice', title, message });
  };

  readonly warning = (title: string, message: string): void => {
    this.annotate({ kind: 'warning', title, message });
  };

  /** Annotates the run; beyond the runner's limit the text goes to the log only. */
  annotate(annotation: Annotation): void {
    const title = this.#part.prefix + this.#clean(annotation.title, plainLine);
    const message = this.#clean(annotation.message).slice(0, LONGEST_ANNOTATION);
    this.#shown[annotation.kind] += 1;
    if (this.#shown[annotation.kind] > ANNOTATIONS_PER_KIND) {
      process.stdout.write(`${annotation.kind}: ${title}: ${message}\n`);
      return;
    }
    const { file, line, column } = annotation.at ?? {};
    const properties = {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    };
    ANNOTATE[annotation.kind](message, properties);
  }

  /** A chapter of the log; it is closed whatever happens in it. */
  async group<Result>(title: string, chapter: () => Promise<Result>): Promise<Result> {
    if (!this.#part.folds) {
      this.#write(`▸ ${this.#clean(title, plainLine)}`);
      return chapter();
    }
    core.startGroup(this.#part.prefix + this.#clean(title, plainLine));
    try {
      return await chapter();
    } finally {
      core.endGroup();
    }
  }

  #write(text: string): void {
    const { prefix } = this.#part;
    process.stdout.write(`${prefix}${text.replaceAll('\n', `\n${prefix}`)}\n`);
  }

  /**
   * Long lines are cut, and a secret that is cut in two is not found any more; escape sequences are
   * taken out, and what they kept apart becomes a secret. So it is looked for before and after.
   */
  #clean(text: string, plain = plainText): string {
    return this.#secrets.redact(plain(this.#secrets.redact(text)));
  }
}
