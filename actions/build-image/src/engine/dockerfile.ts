/**
 * Which instruction of a Dockerfile stands where: enough of its grammar to point at a line.
 * https://docs.docker.com/reference/dockerfile/#format
 */

/** One instruction, which may go over several lines. */
export interface Instruction {
  /** In upper case: `RUN`. Empty where the line begins with no letter, as no instruction does. */
  readonly keyword: string;
  /** All of it on one line, without comments and the text of here-documents. */
  readonly text: string;
  /** Where it begins; counts from 1. */
  readonly line: number;
}

/** What one `FROM` begins. */
export interface Stage {
  /** Behind `AS`; undefined when it has none. */
  readonly name: string | undefined;
  /** The first is the `FROM`. */
  readonly instructions: readonly Instruction[];
}

/** The stages in order. */
export function parseStages(text: string): Stage[] {
  const stages: { name: string | undefined; instructions: Instruction[] }[] = [];
  for (const instruction of parseInstructions(text)) {
    if (instruction.keyword === 'FROM') {
      const name = /\sAS\s+(\S+)\s*$/i.exec(instruction.text)?.[1];
      stages.push({ name, instructions: [] });
    }
    // What stands before the first FROM is an ARG, and belongs to no stage.
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** All instructions in order. */
export function parseInstructions(text: string): Instruction[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const sign = escapeOf(lines);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length; ) {
    const { text: whole, next } = logicalLine(lines, index, sign);
    const keyword = whole === '' ? undefined : (/^[A-Za-z]+/.exec(whole)?.[0] ?? '').toUpperCase();
    if (keyword !== undefined) instructions.push({ keyword, text: whole, line: index + 1 });
    index = keyword === undefined ? next : afterHereDocuments(lines, next, { keyword, whole });
  }
  return instructions;
}

// --- internal ---

const COMMENT_OR_EMPTY = /^\s*(#|$)/;

/** `# escape=` among the comments that the file begins with. */
function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^\s*#\s*([a-z][a-z0-9]*)\s*=\s*(.+?)\s*$/is.exec(line);
    if (directive === null) return '\\';
    if (directive[1]?.toLowerCase() === 'escape') return directive[2] ?? '\\';
  }
  return '\\';
}

/** A line and those that it is continued on. */
function logicalLine(lines: readonly string[], from: number, sign: string) {
  const first = lines[from] ?? '';
  if (COMMENT_OR_EMPTY.test(first)) return { text: '', next: from + 1 };
  const parts: string[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    // Comments and empty lines may stand between the lines of an instruction.
    if (index > from && COMMENT_OR_EMPTY.test(line)) continue;
    const trimmed = line.trimEnd();
    if (!trimmed.endsWith(sign)) {
      return { text: [...parts, line].join('').trim(), next: index + 1 };
    }
    parts.push(trimmed.slice(0, -sign.length));
  }
  return { text: parts.join('').trim(), next: lines.length };
}

/** https://docs.docker.com/reference/dockerfile/#here-documents */
function afterHereDocuments(
  lines: readonly string[],
  from: number,
  { keyword, whole }: { readonly keyword: string; readonly whole: string },
): number {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword)) return from;
  let index = from;
  for (const [, tabs, , word] of whole.matchAll(/<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
    const ends = (line: string) => (tabs === '-' ? line.replace(/^\t+/, '') : line) === word;
    const end = lines.findIndex((line, at) => at >= index && ends(line));
    // Without its end the file is not valid, and a shell may mean something else by `<<`.
    if (end < 0) return index;
    index = end + 1;
  }
  return index;
}
