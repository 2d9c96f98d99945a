/** Repeats a request as browsers do: once, over a fresh connection, where a kept one was closed unanswered. */
import type { Agents } from './agents.ts';
import { type Answer, ask, KeptConnectionClosed, type Question } from './request.ts';
import type { Sample } from './sample.ts';

/** What to ask, and over which connection first. */
export interface RepeatableQuestion extends Omit<Question, 'agent'> {
  readonly agents: Agents;
  readonly connection: Sample['connection'];
  /** Whether a second try is wanted still; asked only once the first one has failed so. */
  readonly mayRepeat: () => Promise<boolean>;
}

/**
 * Asks by GET, and once more where that is what a client should do: the request asks for the same when it
 * comes twice, and nothing of an answer had come
 * ([RFC 9110, 9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2),
 * [RFC 9112, 9.3.1](https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1)). `timeoutMs` is for both together.
 *
 * @throws {Error} when no whole answer came in time.
 */
export async function askAsVisitor(
  question: RepeatableQuestion,
): Promise<Answer & { readonly repeated: boolean }> {
  const { agents, connection, mayRepeat, timeoutMs, ...what } = question;
  const started = performance.now();
  try {
    const answer = await ask({ ...what, timeoutMs, agent: agents[connection] });
    return { ...answer, repeated: false };
  } catch (error) {
    if (!(error instanceof KeptConnectionClosed) || !(await mayRepeat())) throw error;
    const leftMs = timeoutMs - (performance.now() - started);
    return { ...(await ask({ ...what, timeoutMs: leftMs, agent: agents.fresh })), repeated: true };
  }
}
