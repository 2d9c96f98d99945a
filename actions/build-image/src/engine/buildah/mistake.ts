/** Where the mistake is in a Dockerfile that buildah could not even read. */
import { parseInstructions } from '../dockerfile.ts';

/**
 * The line that an error names, or the one that it must be about. Undefined when the error is about
 * a step, which knows its own line.
 */
export function mistakeLine(said: string, dockerfile: string): number | undefined {
  const named = /parse error (?:on|at) line (\d+)|^Syntax error.*\bline (\d+)/im.exec(said);
  const line = named?.[1] ?? named?.[2];
  if (line !== undefined) return Number(line);
  const instructions = parseInstructions(dockerfile);
  if (/FROM requires/i.test(said)) {
    return instructions.find(({ keyword, text }) => keyword === 'FROM' && !isFrom(text))?.line;
  }
  const wanting = /COPY --from=(\S+): no stage or image found/.exec(said)?.[1];
  if (wanting === undefined) return undefined;
  return instructions.find(({ text }) => text.includes(`--from=${wanting}`))?.line;
}

// --- internal ---

function isFrom(text: string): boolean {
  return /^FROM\s+(--\S+\s+)*\S+(\s+AS\s+\S+)?\s*$/i.test(text);
}
