/** Reads a Dockerfile so strictly that nothing which it fetches can be overlooked. */
import { parseInstructions } from '../../engine/dockerfile.ts';
import { Unknowable } from '../unknowable.ts';

/** One instruction; `rest` is what stands behind its name, on one line. */
export interface Instruction {
  /** In upper case. */
  readonly name: string;
  readonly rest: string;
}

/** A Dockerfile as far as it names other things. */
export interface Dockerfile {
  /** The image of the frontend that reads it, from `# syntax=`. */
  readonly syntax: string | undefined;
  readonly instructions: readonly Instruction[];
}

/**
 * Splits a Dockerfile.
 *
 * @throws {Unknowable} where it is not sure what the builder would make of it.
 */
export function readDockerfile(text: string): Dockerfile {
  checkStart(text);
  const instructions = parseInstructions(text).map((one) => toInstruction(one.text));
  for (const instruction of instructions) checkHereDocuments(instruction);
  return { syntax: syntaxOf(text), instructions };
}

// --- internal ---

/**
 * Behind `#!` BuildKit looks for directives in other forms, too.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/parser/directives.go
 */
function checkStart(text: string): void {
  if (/^\uFEFF?#!/.test(text)) throw new Unknowable('the Dockerfile begins with `#!`');
}

/** https://docs.docker.com/reference/dockerfile/#overview */
const INSTRUCTIONS: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

function toInstruction(line: string): Instruction {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const name = word.toUpperCase();
  if (!INSTRUCTIONS.has(name)) {
    throw new Unknowable(`the Dockerfile has an instruction \`${word.slice(0, 40)}\``);
  }
  return { name, rest };
}

/** What looks like a here-document and is none would take the next lines with it, and a FROM in them. */
function checkHereDocuments({ name, rest }: Instruction): void {
  if (!/^(RUN|COPY|ADD|ONBUILD)$/.test(name)) return;
  for (const { index } of rest.matchAll(/(?<!<)<<(?!<)/g)) {
    const before = rest.slice(0, index);
    const isWord = /(?:^|\s)\d*$/.test(before);
    const isNamed = /^<<-?(["']?)[A-Za-z_]\w*\1(?:\s|$)/.test(rest.slice(index));
    const isQuoted = ['"', "'"].some((sign) => before.split(sign).length % 2 === 0);
    if (!isWord || !isNamed || isQuoted) {
      throw new Unknowable('the Dockerfile has a `<<` that may be no here-document');
    }
  }
}

/** Directives stand in the first lines; the first line of another kind ends them. */
function syntaxOf(text: string): string | undefined {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, name, value] = /^\s*#\s*([a-zA-Z][\w-]*)\s*=\s*(.*?)\s*$/s.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (name.toLowerCase() === 'syntax') return value;
  }
  return undefined;
}
