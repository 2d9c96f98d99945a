/** Tells the user: a failure in log, annotation and summary; outputs and summary to the runner. */

import * as core from '@actions/core';
import type { Log } from '../report/log.ts';
import { heading, joined, type Markdown, md, prose } from '../report/markdown.ts';
import { type Summary, writeSummary } from '../report/summary.ts';
import type { Secrets } from '../secret/secrets.ts';
import { type ActionError, fail } from './errors.ts';
import { messageOf } from './message.ts';

/** Shows a failure in the log, as an annotation, and at the top of the summary. */
export function tellFailure(told: {
  readonly action: string;
  readonly error: ActionError;
  readonly log: Log;
  readonly summary: Summary;
}): void {
  const { error, log } = told;
  annotateFailure(error, log);
  if (error.kind.class === 'internal') log.info(stackOf(error));
  else if (error.cause !== undefined) log.debug(stackOf(error));
  told.summary.addFirst(
    joined([heading(3, failureTitle(told.action, error)), failureWords(error)]),
  );
}

/** A failure in one line, for a heading. */
export function failureTitle(action: string, error: ActionError): Markdown {
  const sign = error.kind.class === 'cancelled' ? '⏹️' : '❌';
  return md`${sign} ${action}: ${prose(error.headline)} (${error.code})`;
}

/** What happened, why, and what to do. */
export function failureWords(error: ActionError): Markdown {
  return joined([
    ...error.what
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => prose(line.trim())),
    md`*Likely cause:* ${prose(error.likelyCause)}`,
    md`*What to do:* ${prose(error.remedy)}`,
  ]);
}

/** Shows a failure as an annotation, which stands in the log as well. */
export function annotateFailure(error: ActionError, log: Log): void {
  log.annotate({
    kind: 'error',
    title: `${error.code}: ${error.headline.replaceAll('`', '')}`,
    message: error.text,
    at: error.at,
  });
}

/**
 * Hands outputs and summary to the runner, each whatever becomes of the other. Later steps need the
 * outputs, so a failure there is one of the step; a summary that is lost is a warning.
 *
 * @returns whether the outputs got there
 */
export function handOver(given: {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: Summary;
  readonly env: NodeJS.ProcessEnv;
  readonly secrets: Secrets;
  readonly log: Log;
}): boolean {
  const { outputs, summary, env, secrets, log } = given;
  let isHandedOver = true;
  try {
    for (const [name, value] of outputs) core.setOutput(name, secrets.redact(value));
  } catch (error) {
    isHandedOver = false;
    const what = `The outputs of the step are lost: ${messageOf(error)}.`;
    annotateFailure(fail('FK006', what, { error }), log);
  }
  try {
    writeSummary(summary, env.GITHUB_STEP_SUMMARY, secrets);
  } catch (error) {
    log.warning('The summary is lost', `It can not be written: ${messageOf(error)}.`);
  }
  return isHandedOver;
}

/**
 * Hands a value on to the post step.
 *
 * @throws {ActionError} FK006 when the runner's file can not be written.
 */
export function saveState(name: string, value: string): void {
  try {
    core.saveState(name, value);
  } catch (error) {
    throw fail('FK006', `Nothing can be handed on to the post step: ${messageOf(error)}.`, {
      error,
    });
  }
}

// --- internal ---

function stackOf(error: Error): string {
  const cause = error.cause;
  const inner = cause instanceof Error ? (cause.stack ?? cause.message) : cause;
  return inner === undefined ? (error.stack ?? error.message) : String(inner);
}
