/** What a thrown value says; JavaScript lets anything be thrown. */

/** The message of an error, or the value itself as text. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
