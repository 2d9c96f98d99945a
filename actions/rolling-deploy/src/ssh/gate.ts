/** Holds connections to several hosts where their keys are known, and nothing was sent to any of them. */
import { HeldBack } from '../hosts/each.ts';

/** Lets all go on together, or none. */
export interface Gate {
  /**
   * One more place at the gate, for one host; waits for its turn, since only some may be on their way
   * to it at once.
   */
  place(): Promise<Place>;
  /** Lets nobody through any more who is not through already. */
  close(reason: unknown): void;
}

/** A host on its way through the gate. */
export interface Place {
  /** Its key is the right one: waits until that holds for all. Rejects when another failed. */
  readonly pass: () => Promise<void>;
  /** It failed, or is done: it holds nobody up any more. */
  readonly leave: () => void;
}

/** At once; more connections that have not logged in might look like an attack to a bastion. */
const AT_ONCE = 5;

/** A gate for so many hosts. It opens when the keys of all are known to be right. */
export function newGate(count: number): Gate {
  const { promise: open, resolve, reject } = Promise.withResolvers<void>();
  open.catch(() => undefined);
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  let awaited = count;
  let failed = false;
  const judged = (isRight: boolean) => {
    awaited -= 1;
    failed ||= !isRight;
    if (awaited > 0) return;
    if (failed) reject(new HeldBack());
    else resolve();
  };
  return {
    close: reject,
    async place() {
      if (free === 0) await new Promise<void>((next) => waiting.push(next));
      else free -= 1;
      let isJudged = false;
      const judgedOnce = (isRight: boolean) => {
        if (isJudged) return;
        isJudged = true;
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
        judged(isRight);
      };
      return {
        async pass() {
          judgedOnce(true);
          await open;
        },
        leave: () => judgedOnce(false),
      };
    },
  };
}
