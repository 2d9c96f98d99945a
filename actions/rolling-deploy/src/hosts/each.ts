/** Does something on several hosts side by side, and tells all that went wrong, of each host. */
import { oneError } from './objections.ts';

/** Why nothing went on with a host: another one failed, which tells the reason itself. */
export class HeldBack extends Error {
  override readonly name = 'HeldBack';
  override readonly message = 'Another host failed.';
}

/**
 * Does a task on each host, all at once, and waits for all of them.
 *
 * @throws what went wrong, of all hosts at once.
 */
export async function onEach<Some extends { readonly name: string }, Result>(
  hosts: readonly Some[],
  task: (host: Some) => Promise<Result>,
): Promise<Result[]> {
  // A task that throws at once must not keep the others from being waited for.
  const ended = await Promise.allSettled(hosts.map(async (host) => task(host)));
  const wrong = ended.flatMap((end, index) =>
    end.status === 'rejected' ? [{ name: hosts[index]?.name ?? '', error: end.reason }] : [],
  );
  const told = wrong.filter(({ error }) => !(error instanceof HeldBack));
  const [first, ...more] = told.length > 0 ? told : wrong;
  if (first !== undefined) throw oneError([first, ...more]);
  return ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}
