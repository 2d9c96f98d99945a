/** Files of the runner: what goes wrong with them is the runner's matter and not a bug. */
import { fail } from '../../../kit/action/errors.ts';
import { messageOf } from '../../../kit/action/message.ts';

/**
 * Does something with files. `what` says what could not be done: "The scanner can not be written".
 *
 * @throws {ActionError} FK006 with the reason, such as a full disk.
 */
export function onDisk<Result>(what: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw fail('FK006', `${what}: ${messageOf(error)}.`, { error });
  }
}
