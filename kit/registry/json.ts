/** JSON from a registry, which may send anything. */

/** What bytes hold as JSON; undefined when they hold none. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
