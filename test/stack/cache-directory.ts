/** The directory of what is expensive to make anew. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where everything expensive is kept between runs: tools that were built, the data of an engine
 * that we started. Follows the XDG base directory specification; never inside the checkout.
 */
export function cacheDirectory(...parts: readonly string[]): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'fairway', ...parts);
}
