/** `NAME=value` lines: build arguments and labels. */
import { type Field, InputProblem, lines } from '../../../kit/action/fields.ts';
import { checkGivenOnce } from '../../../kit/action/given-once.ts';

/** A name and its value; the value may be empty. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
}

/** One assignment on each line. A name that is given twice is an error, because one would be lost. */
export function assignments(): Field<readonly Assignment[]> {
  const field = assignmentLines();
  return {
    default: field.default,
    read(raw, source) {
      const read = field.read(raw, source);
      checkGivenOnce(read.map(({ name }) => name));
      return read;
    },
  };
}

/** One assignment on each line, as they stand there. */
export function assignmentLines(): Field<readonly Assignment[]> {
  const field = lines();
  return {
    default: field.default,
    read: (raw, source) => field.read(raw, source).map(parseAssignment),
  };
}

// --- internal ---

function parseAssignment(line: string): Assignment {
  const equals = line.indexOf('=');
  const name = line.slice(0, Math.max(0, equals)).trim();
  // The value may be a secret that somebody put here by mistake: only its name is shown.
  if (equals < 0) throw new InputProblem('a line has no `=`; write `NAME=value`, one on each line');
  if (name === '' || /\s/.test(name)) {
    throw new InputProblem('a line has no name before its `=`; write `NAME=value`');
  }
  return { name, value: line.slice(equals + 1) };
}
