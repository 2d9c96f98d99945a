/**
 * A lock on the host: `lock/` with its owner, a token and the end of its lease. It stands in `.fairway/`
 * of the deploy directory, or in a directory that several projects share.
 *
 * Every change of it is made by one script under flock(1), whose lock the kernel frees when the
 * script dies, so it can not be left half made. Time is the host's own clock.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { fail } from '../errors.ts';
import {
  commandFailed,
  DEFAULT_TIMEOUT_MS,
  type Host,
  type RemoteFinished,
  script,
  succeed,
} from '../ssh/host.ts';

/** Who holds the lock, as it stands in `owner.json`. */
export interface LockOwner {
  readonly repository: string;
  readonly run: string;
  readonly attempt: number;
  readonly actor: string;
  readonly release: string;
  readonly url: string;
}

/** What became of the attempt to take the lock. */
export type LockAnswer =
  | {
      readonly taken: true;
      readonly token: string;
      /** Whose lock was broken: it had expired, or `takeOver` was set. */
      readonly from: LockOwner | undefined;
    }
  | { readonly taken: false; readonly owner: LockOwner | undefined; readonly secondsLeft: number };

/** Without a sign of life for this long a lock can be taken over. */
export const LEASE_SECONDS = 60;
/** How long a change waits for an earlier one that still goes on. */
const CHANGE_WAIT_SECONDS = 120;
const BUSY = 96;
const LOST = 97;
const NOBODY = '{}';

const ownerSchema = z.object({
  repository: z.string(),
  run: z.string(),
  attempt: z.number(),
  actor: z.string(),
  release: z.string(),
  url: z.string(),
});

const UNDER_MUTEX = `set -eu
umask 077
mkdir -p "$1"
exec 9>>"$1/lock.mutex"
flock -w 20 9
lock=$1/lock
now=$(date +%s)
lease() {
  echo "$((now + $1))" > "$lock/expires.new"
  mv -f "$lock/expires.new" "$lock/expires"
}`;

// An earlier attempt of the same run has ended, or this one could not have begun. A lease that is
// longer than any that is given was written before the clock was set back.
const TAKE = `${UNDER_MUTEX}
if [ -d "$lock" ]; then
  expires=$(cat "$lock/expires" 2>/dev/null || echo 0)
  case $expires in ''|*[!0-9]*) expires=0;; esac
  before=$(cat "$lock/attempt" 2>/dev/null || echo 0)
  same=0
  if [ "$(cat "$lock/run" 2>/dev/null)" = "$5" ] && [ "$before" -lt "$6" ]; then same=1; fi
  if [ "$expires" -gt "$((now + $3))" ]; then expires=0; fi
  if [ "$expires" -gt "$now" ] && [ "$4" = 0 ] && [ "$same" = 0 ]; then
    echo "held $((expires - now))"
    cat "$lock/owner.json" 2>/dev/null || echo '${NOBODY}'
    exit 0
  fi
  echo broken
  cat "$lock/owner.json" 2>/dev/null || echo '${NOBODY}'
  rm -rf "$lock"
else
  echo free
fi
mkdir "$lock"
printf %s "$2" > "$lock/token"
printf %s "$5" > "$lock/run"
printf %s "$6" > "$lock/attempt"
cat > "$lock/owner.json"
lease "$3"`;

const RENEW = `${UNDER_MUTEX}
[ "$(cat "$lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
lease "$3"`;

const RELEASE = `${UNDER_MUTEX}
[ "$(cat "$lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
rm -rf "$lock"`;

// What a change started outlives the connection, and so would race the next one. It inherits the
// lock of descriptor 8, which the kernel frees when the last such program has ended.
const CHECK = `[ -d "$1" ] || exit ${LOST}
exec 8>>"$1/change.mutex" || exit 1
flock -w ${CHANGE_WAIT_SECONDS} 8 || exit ${BUSY}
[ "$(cat "$1/lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
shift 2
exec "$@"`;

/** Makes a token; it is handed on to the post step before the lock is taken. */
export function newToken(): string {
  return randomUUID();
}

/** Takes the lock if it is free, has expired, or shall be broken. */
export async function tryLock(
  host: Host,
  request: {
    readonly directory: string;
    readonly token: string;
    readonly owner: LockOwner;
    readonly takeOver: boolean;
  },
): Promise<LockAnswer> {
  const { owner, token } = request;
  const takeOver = request.takeOver ? '1' : '0';
  const run = `${owner.repository}/${owner.run}`;
  const args = [
    request.directory,
    token,
    String(LEASE_SECONDS),
    takeOver,
    run,
    String(owner.attempt),
  ];
  const command = { args: script(TAKE, ...args), input: JSON.stringify(owner) };
  const finished = await host.run(command);
  if (finished.exitCode !== 0) throw lockFailed(request.directory, finished);
  const [word = '', ...json] = finished.stdout.split('\n');
  const other = parseOwner(json.join('\n'));
  if (word.startsWith('held')) {
    return { taken: false, owner: other, secondsLeft: Number(word.slice('held '.length)) };
  }
  return { taken: true, token, from: word === 'broken' ? (other ?? unknownOwner) : undefined };
}

/** Who holds the lock now; undefined when nobody does. */
export async function lockOwner(host: Host, directory: string): Promise<LockOwner | undefined> {
  const text = `[ -d "$1/lock" ] || exit 0
cat "$1/lock/owner.json" 2>/dev/null || echo '${NOBODY}'`;
  const { stdout } = await host.run({ args: script(text, directory) });
  return stdout === '' ? undefined : (parseOwner(stdout) ?? unknownOwner);
}

/** Lengthens the lease. False when the lock is not ours any more. */
export async function renewLock(host: Host, directory: string, token: string): Promise<boolean> {
  const command = { args: script(RENEW, directory, token, String(LEASE_SECONDS)) };
  const finished = await host.run(command);
  if (finished.exitCode !== 0 && finished.exitCode !== LOST) throw commandFailed(command, finished);
  return finished.exitCode === 0;
}

/**
 * Gives the lock back. False when it is not ours any more.
 *
 * @throws {ActionError} FR014 when it may still be ours.
 */
export async function releaseLock(host: Host, directory: string, token: string): Promise<boolean> {
  const command = { args: script(RELEASE, directory, token) };
  const finished = await host.run(command);
  if (finished.exitCode !== 0 && finished.exitCode !== LOST) throw commandFailed(command, finished);
  return finished.exitCode === 0;
}

/**
 * The host for changes: every program is started only while the lock is still ours, and when what
 * an earlier one left running has ended.
 *
 * @throws {ActionError} FR031 when the lock is lost, FR034 when the earlier change does not end.
 */
export function fenced(host: Host, directory: string, token: string): Host {
  return {
    ...host,
    async run(command) {
      const args = script(CHECK, directory, token, ...command.args);
      const timeoutMs = (command.timeoutMs ?? DEFAULT_TIMEOUT_MS) + CHANGE_WAIT_SECONDS * 1_000;
      const finished = await host.run({ ...command, args, timeoutMs });
      if (finished.exitCode === BUSY) {
        throw fail('FR034', `After ${CHANGE_WAIT_SECONDS} s an earlier change still goes on.`);
      }
      if (finished.exitCode !== LOST) return finished;
      throw fail('FR031', `The lock in \`${directory}\` has another owner now.`);
    },
  };
}

/** "run 123 (attempt 2) of acme/shop by alice, for release abc: https://…" */
export function describeOwner(owner: LockOwner): string {
  if (owner === unknownOwner) return 'a run that left no name';
  return `run ${owner.run} (attempt ${owner.attempt}) of ${owner.repository} by ${owner.actor}, for the release ${owner.release}: ${owner.url}`;
}

/** Waits until what earlier changes left running on the host has ended. */
export async function settled(changes: Host): Promise<void> {
  await succeed(changes, { args: ['true'] });
}

// --- internal ---

const unknownOwner: LockOwner = {
  repository: '',
  run: '',
  attempt: 0,
  actor: '',
  release: '',
  url: '',
};

function parseOwner(json: string): LockOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function lockFailed(directory: string, finished: RemoteFinished) {
  const what = `The lock in \`${directory}\` can not be made: ${finished.stderr.trim().slice(0, 300)}.`;
  return fail('FR028', what);
}
