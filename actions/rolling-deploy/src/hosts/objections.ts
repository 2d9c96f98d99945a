/** Joins what went wrong on several hosts to one error, that tells of each host what it was. Pure. */
import { ActionError, toActionError } from '../../../../kit/action/errors.ts';
import { fail } from '../errors.ts';

/** What went wrong on a host. */
export interface Objection {
  /** Empty where there is only one host, which needs no name. */
  readonly name: string;
  readonly error: unknown;
}

/**
 * One error for all: of one host it is its own, and so it is where all have the same code. Otherwise
 * it is FR080.
 */
export function oneError(objections: readonly [Objection, ...Objection[]]): unknown {
  const [{ name, error }, ...more] = objections;
  if (more.length === 0) return name === '' ? error : named(name, toActionError(error));
  const first = toActionError(error);
  const all = [{ name, error: first }, ...more.map((one) => asTold(one))];
  if (all.every((one) => one.error.code === first.code)) {
    const what = all.map((one) => `${one.name}: ${one.error.what}`).join(' ');
    return new ActionError(first.code, first.kind, what, detailOf(first));
  }
  const what = all.map((one) => `${one.name}: ${one.error.code}, ${one.error.text}`).join(' ');
  return fail('FR080', what, { error });
}

// --- internal ---

function asTold({ name, error }: Objection) {
  return { name, error: toActionError(error) };
}

function named(name: string, error: ActionError): ActionError {
  return new ActionError(error.code, error.kind, `${name}: ${error.what}`, detailOf(error));
}

function detailOf(error: ActionError) {
  const { headline, likelyCause: cause, remedy, at } = error;
  return { headline, cause, remedy, error, ...(at === undefined ? {} : { at }) };
}
