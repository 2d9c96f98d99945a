/** Says one line about what is being done. The caller decides where it goes. */
export type Progress = (line: string) => void;

/** For callers that want no progress. */
export const silent: Progress = () => undefined;

/**
 * Runs one expensive step and says when it began, and how long it took once it has ended.
 * A step that ends within `quietMs` (default 300 ms) says nothing but its name.
 */
export async function step<T>(
  name: string,
  progress: Progress,
  job: () => Promise<T>,
  quietMs = 300,
): Promise<T> {
  const started = performance.now();
  progress(name);
  const result = await job();
  const tookMs = performance.now() - started;
  if (tookMs > quietMs) progress(`${name}: done in ${seconds(tookMs)}`);
  return result;
}

/** "0.4 s", "12.3 s", "4 min 05 s". */
export function seconds(milliseconds: number): string {
  const total = milliseconds / 1000;
  if (total < 100) return `${total.toFixed(1)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
