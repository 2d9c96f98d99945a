/** The rule of inputs that are lists: nothing stands in them twice. */
import { InputProblem } from './fields.ts';

/**
 * Makes sure that no name is given twice.
 *
 * @throws {InputProblem} naming the first that is.
 */
export function checkGivenOnce(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new InputProblem(`\`${twice}\` is given twice`);
}
