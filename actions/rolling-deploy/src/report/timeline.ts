/** Remembers what happened when, for the diagram of the summary. */

/** Something that took time. Times in milliseconds since the epoch. */
export interface Span {
  /** The replica, or what else it belongs to. */
  readonly lane: string;
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly failed: boolean;
}

/** Collects spans. */
export interface Timeline {
  readonly spans: readonly Span[];
  /** Does something and remembers how long it took, also when it fails. */
  during<Result>(lane: string, what: string, task: () => Promise<Result>): Promise<Result>;
}

/** A time line that is empty yet. `now` is in milliseconds since the epoch. */
export function newTimeline(now: () => number): Timeline {
  const spans: Span[] = [];
  return {
    spans,
    async during(lane, what, task) {
      const from = now();
      const done = (failed: boolean) => spans.push({ lane, what, from, to: now(), failed });
      try {
        const result = await task();
        done(false);
        return result;
      } catch (error) {
        done(true);
        throw error;
      }
    },
  };
}
