/** Writes down in the journal that a deploy began, and how it ended. */

import { type JournalEntry, writeJournal } from '../host/journal.ts';
import type { Findings } from '../look.ts';
import { isUnchanged } from '../plan/plan.ts';
import type { DeployRequest } from '../request/request.ts';
import type { Progress } from '../roll/progress.ts';
import type { Site } from '../site/site.ts';
import type { Host } from '../ssh/host.ts';
import { configHash } from './config-hash.ts';
import { journalSteps } from './journal-steps.ts';
import type { HostRecord } from './record.ts';

/** A deploy, and how it ended; or that it began. */
export interface Outcome {
  readonly site: Site;
  readonly request: DeployRequest;
  readonly findings: Findings;
  readonly record: HostRecord;
  readonly result: JournalEntry['result'];
  readonly failureCode?: string;
  readonly progress: Progress;
}

/** Whether the journal names this release last already. */
export function isKnown({ request, findings }: Pick<Outcome, 'request' | 'findings'>): boolean {
  return findings.facts.journal?.release === request.release;
}

/**
 * Notes that the deploy begins, before its first change: should it be killed, this tells what ran before.
 * A new environment file for the same containers, or another name for them, is no deploy.
 */
export async function writeBegin(changes: Host, begin: Omit<Outcome, 'result'>): Promise<void> {
  if (isUnchanged(begin.findings.plan)) return;
  await writeJournal(changes, begin.site.paths.journal, entryOf({ ...begin, result: 'begun' }));
}

/** Appends the line of how it ended, and notes it in the record. The same release once more, with nothing to do, is not worth one. */
export async function writeOutcome(changes: Host, outcome: Outcome): Promise<void> {
  const { site, record } = outcome;
  if (outcome.result === 'unchanged' && isKnown(outcome)) return;
  const entry = entryOf(outcome);
  await writeJournal(changes, site.paths.journal, entry);
  record.journal.push({ host: site.host.name, directory: site.paths.directory, entry });
}

// --- internal ---

function entryOf(outcome: Outcome): JournalEntry {
  const { site, request, findings, record, result } = outcome;
  const { owner, files } = request;
  const { previous } = findings.plan;
  const figures = record.figures;
  const { roll, then } = site.config;
  const { model } = findings.facts;
  return {
    version: 1,
    at: new Date(site.clock.now()).toISOString(),
    operation: request.operation,
    result,
    release: request.release,
    digest: request.digest,
    previousRelease: previous?.release ?? null,
    previousDigest: previous?.digest ?? null,
    run: {
      repository: owner.repository,
      id: owner.run,
      attempt: owner.attempt,
      actor: owner.actor,
    },
    rolled: [...new Set(outcome.progress.replaced)],
    requests: figures
      ? { total: figures.total, failed: figures.failed, longestGapMs: figures.longestGapMs }
      : null,
    failureCode: outcome.failureCode ?? null,
    durationMs: site.clock.now() - record.startedAt,
    configHash: configHash({ model, services: [...roll.services, ...then], files }),
    steps: journalSteps(record.timeline.spans, record.startedAt),
  };
}
