/** What the metadata of a vulnerability database says, and whether it may be relied on. */
import * as z from 'zod/mini';
import { formatDuration } from '../../../../kit/time/duration.ts';
import type { Doubt } from '../doubt/doubts.ts';

/** Clocks of the runner and of the place that builds the database may differ by this much. */
const CLOCK_TOLERANCE_MS = 3_600_000;

/** https://github.com/aquasecurity/trivy-db/blob/main/pkg/metadata/metadata.go */
const metadataSchema = z.object({ Version: z.number(), UpdatedAt: z.string() });

/** A database that may be used, or the reason why not. */
export type DatabaseJudgement =
  | { readonly updatedAt: string; readonly doubt: undefined }
  | { readonly updatedAt: undefined; readonly doubt: Doubt };

/**
 * Judges `metadata.json`. Trivy itself uses a database of any age, and, when it downloaded it in the
 * same call, of any schema.
 */
export function judgeDatabase(
  metadata: string,
  options: {
    readonly now: number;
    readonly maxAgeMs: number;
    /** The one that the scanner reads. */
    readonly schema: number;
  },
): DatabaseJudgement {
  const parsed = parse(metadata);
  if (parsed === undefined) return unusable('its metadata can not be read');
  if (parsed.Version !== options.schema) {
    return unusable(`it has schema ${parsed.Version}, and ${options.schema} is needed`);
  }
  const updated = Date.parse(parsed.UpdatedAt);
  // Go writes 0001-01-01T00:00:00Z for a time that was never set.
  if (!Number.isFinite(updated) || updated <= 0) {
    return unusable('it does not say when it was built');
  }
  const updatedAt = new Date(updated).toISOString();
  const age = options.now - updated;
  if (age < -CLOCK_TOLERANCE_MS) return unusable(`it says that it was built on ${updatedAt}`);
  if (age > options.maxAgeMs) {
    const sentence = `it was built on ${updatedAt}, ${formatDuration(age)} ago, and may be ${formatDuration(options.maxAgeMs)} old`;
    return { updatedAt: undefined, doubt: { code: 'FG031', sentence } };
  }
  return { updatedAt, doubt: undefined };
}

// --- internal ---

function unusable(sentence: string): DatabaseJudgement {
  return { updatedAt: undefined, doubt: { code: 'FG030', sentence } };
}

function parse(metadata: string): z.infer<typeof metadataSchema> | undefined {
  try {
    return metadataSchema.parse(JSON.parse(metadata));
  } catch {
    return undefined;
  }
}
