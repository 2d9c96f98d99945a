/** Writes down in the journal how a deploy ended. */

import { type JournalEntry, writeJournal } from '../host/journal.ts';
import type { Findings } from '../look.ts';
import type { DeployRequest } from '../request/request.ts';
import type { Progress } from '../roll/progress.ts';
import type { Site } from '../site/site.ts';
import type { Host } from '../ssh/host.ts';
import { configHash } from './config-hash.ts';
import { journalSteps } from './journal-steps.ts';
import type { HostRecord } from './record.ts';

/** How a deploy ended. */
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

/** Appends the line, and notes it in the record. The same release once more, with nothing to do, is not worth one. */
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
