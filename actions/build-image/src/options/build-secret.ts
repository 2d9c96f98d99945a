/** Secrets for single steps of the Dockerfile: `RUN --mount=type=secret,id=…`. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { checkGivenOnce } from '../../../../kit/action/given-once.ts';
import { readSecretVariable } from '../../../../kit/action/secret-variable.ts';
import type { BuildSecret } from '../engine/order.ts';

/** A secret of the input. It has no value: that stays in the environment of the step. */
export interface NamedSecret extends BuildSecret {
  /** Whether the variable has a value. */
  readonly isSet: boolean;
}

const EXAMPLE = 'npm=NPM_TOKEN';

/** One `id=ENV_NAME` on each line. The values are masked. */
export function buildSecrets(): Field<readonly NamedSecret[]> {
  const field = lines();
  return {
    default: field.default,
    read(raw, source) {
      const read = field.read(raw, source).map((line) => {
        const { id, variable } = parse(line);
        return { id, variable, isSet: readSecretVariable(variable, EXAMPLE, source) !== undefined };
      });
      checkGivenOnce(read.map(({ id }) => id));
      return read;
    },
  };
}

// --- internal ---

function parse(line: string): BuildSecret {
  const [, id, variable] = /^([\w.-]+)=(.*)$/.exec(line) ?? [];
  if (id === undefined || variable === undefined) {
    throw new InputProblem(`a line is not of the form \`id=ENV_NAME\`, such as \`${EXAMPLE}\``);
  }
  return { id, variable: variable.trim() };
}
