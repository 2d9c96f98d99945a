/**
 * Reads the progress of BuildKit (`--progress=rawjson`): steps, their own output, how they ended.
 * https://github.com/moby/buildkit/blob/master/client/graph.go (SolveStatus)
 */
import * as z from 'zod/mini';
import { type LineSplitter, splitLines } from '../../../../../kit/process/lines.ts';
import { formatDuration } from '../../../../../kit/time/duration.ts';
import { type BuildStep, MOST_LAST_LINES, SHORT_STEP_MS } from '../build-step.ts';
import type { BuildWarning } from '../engine.ts';

/** A build as it is told. */
export interface BuildLog {
  /** Takes a line of the builder's stderr. */
  readonly take: (line: string) => void;
  steps(): BuildStep[];
  /** What the builder's check finds wanting in the Dockerfile, each remark once. */
  warnings(): BuildWarning[];
  /** What the builder said beside the progress: its error and the place in the Dockerfile. */
  remarks(): readonly string[];
}

const statusSchema = z.object({
  vertexes: z.nullish(
    z.array(
      z.object({
        digest: z.string(),
        name: z._default(z.string(), ''),
        started: z.optional(z.string()),
        completed: z.optional(z.string()),
        cached: z._default(z.boolean(), false),
        error: z.optional(z.string()),
      }),
    ),
  ),
  logs: z.nullish(z.array(z.object({ vertex: z.string(), data: z._default(z.string(), '') }))),
  // https://docs.docker.com/reference/build-checks/
  warnings: z.nullish(
    z.array(
      z.object({
        short: z._default(z.string(), ''),
        range: z.nullish(z.array(z.object({ start: z.object({ line: z.number() }) }))),
      }),
    ),
  ),
});

type Status = z.infer<typeof statusSchema>;
type Vertex = NonNullable<Status['vertexes']>[number];

/** Makes a reader; `show` gets what a person wants to see while it happens. */
export function readBuildLog(show: (line: string) => void): BuildLog {
  const steps = new Map<string, StepRecord>();
  const remarks: string[] = [];
  const warnings = new Map<string, BuildWarning>();
  const takeStatus = (status: Status) => {
    for (const vertex of status.vertexes ?? [])
      takeVertex(stepOf(steps, vertex.digest), vertex, show);
    for (const { vertex, data } of status.logs ?? []) {
      takeOutput(stepOf(steps, vertex), Buffer.from(data, 'base64'), show);
    }
    // Told once for each platform.
    for (const warning of (status.warnings ?? []).map(warningOf)) {
      warnings.set(`${warning.line} ${warning.text}`, warning);
    }
  };
  const takeDocument = (lines: readonly string[]) => {
    const status = lines[0]?.startsWith('{') ? parseStatus(lines.join('\n')) : undefined;
    if (status !== undefined) takeStatus(status);
    else remarks.push(...lines.filter((line) => line.trim() !== ''));
  };
  return {
    take: byDocument(takeDocument),
    steps: () => [...steps.values()].map(finishedStep),
    warnings: () => [...warnings.values()],
    remarks: () => remarks,
  };
}

/** The step that made the build fail; those that were only broken off with it are passed over. */
export function failedStep(steps: readonly BuildStep[]): BuildStep | undefined {
  const failed = steps.filter(({ error }) => error !== undefined);
  return failed.find(({ error }) => !/context cancell?ed/.test(error ?? '')) ?? failed[0];
}

/** The line of the Dockerfile that the builder points at behind its progress: `Dockerfile:4`. */
export function failedLine(remarks: readonly string[]): number | undefined {
  for (const [index, remark] of remarks.entries()) {
    const line = /^\S.*:(\d+)$/.exec(remark)?.[1];
    if (line !== undefined && /^-{5,}$/.test(remarks[index + 1] ?? '')) return Number(line);
  }
  return undefined;
}

// --- internal ---

/**
 * Puts the lines of each document together; any other line is one for itself. buildx 0.13 writes
 * documents over several lines, all but the first and last of them indented; later versions on one.
 */
function byDocument(take: (lines: readonly string[]) => void): (line: string) => void {
  let document: string[] | undefined;
  return (line) => {
    if (document !== undefined && /^\s/.test(line)) {
      document.push(line);
    } else if (document !== undefined && line === '}') {
      take([...document, line]);
      document = undefined;
    } else {
      // What only looked like the beginning of one.
      if (document !== undefined) take(document);
      document = line === '{' ? [line] : undefined;
      if (document === undefined) take([line]);
    }
  };
}

interface StepRecord {
  name: string;
  /** When its present part began; BuildKit takes some steps up again after they were completed. */
  started?: string;
  /** Of all parts that are over; undefined before the first is. */
  durationMs?: number;
  cached: boolean;
  error?: string;
  readonly lastLines: string[];
  splitter?: LineSplitter;
}

function stepOf(steps: Map<string, StepRecord>, digest: string): StepRecord {
  const known = steps.get(digest);
  if (known !== undefined) return known;
  const step: StepRecord = { name: '', cached: false, lastLines: [] };
  steps.set(digest, step);
  return step;
}

function takeVertex(step: StepRecord, vertex: Vertex, show: (line: string) => void): void {
  const isNew = step.started === undefined && vertex.started !== undefined;
  step.name = vertex.name;
  step.cached ||= vertex.cached;
  if (isNew) show(`${step.name}${vertex.cached ? ' (cached)' : ''}`);
  if (vertex.started !== undefined) step.started = vertex.started;
  if (vertex.completed === undefined && !vertex.error) return;
  step.splitter?.end();
  const partMs = Date.parse(vertex.completed ?? '') - Date.parse(step.started ?? '') || 0;
  step.durationMs = (step.durationMs ?? 0) + partMs;
  if (vertex.error) {
    step.error = vertex.error;
    show(`${labelOf(step)}failed: ${vertex.error}`);
  } else if (!step.cached && partMs >= SHORT_STEP_MS) {
    show(`${labelOf(step) || `${step.name}: `}done in ${formatDuration(partMs)}`);
  }
}

function takeOutput(step: StepRecord, data: Buffer, show: (line: string) => void): void {
  step.splitter ??= splitLines((line) => {
    step.lastLines.push(line);
    if (step.lastLines.length > MOST_LAST_LINES) step.lastLines.shift();
    show(`${labelOf(step)}${line}`);
  });
  step.splitter.push(data);
}

/** "[2/3] ", to tell apart what runs side by side. */
function labelOf({ name }: StepRecord): string {
  const label = /^\[[^\]]*\]/.exec(name)?.[0];
  return label === undefined ? '' : `${label} `;
}

function finishedStep(step: StepRecord): BuildStep {
  return {
    name: step.name,
    durationMs: step.durationMs,
    isCached: step.cached,
    error: step.error,
    lastLines: step.lastLines,
  };
}

function warningOf({ short, range }: NonNullable<Status['warnings']>[number]): BuildWarning {
  const text = Buffer.from(short, 'base64').toString('utf8');
  // The place is told beside it.
  return { line: range?.[0]?.start.line, text: text.replace(/ \(line \d+\)$/, '') };
}

function parseStatus(text: string): Status | undefined {
  try {
    return statusSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
