/**
 * Reads what `buildah build` says while it works: its steps, their own output, and where in the
 * Dockerfile they stand. There is no machine-readable progress, so the lines for people are read.
 * https://github.com/containers/buildah/blob/main/imagebuildah/executor.go (stageExecutor.log)
 */
import { formatDuration } from '../../../../../kit/time/duration.ts';
import { type BuildStep, MOST_LAST_LINES, SHORT_STEP_MS } from '../build-step.ts';
import type { Instruction, Stage } from '../dockerfile.ts';

/** What a reader needs. */
export interface StepOptions {
  readonly stages: readonly Stage[];
  /** To be part of the names, when it is one of several. */
  readonly platform?: string | undefined;
  readonly show: (line: string) => void;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** A build as buildah tells it. */
export interface StepReader {
  take(line: string, stream: 'stdout' | 'stderr'): void;
  /** Ends the last step. `error` is why the build failed, and with it that step. */
  end(error?: string): void;
  steps(): BuildStep[];
  /** The step that was begun last, and its line of the Dockerfile. */
  last(): { readonly step: BuildStep; readonly line: number | undefined } | undefined;
}

/** `[1/2] STEP 2/4: RUN make` */
const STEP = /^(?:\[(?<stage>\d+)\/\d+\] )?STEP (?<number>\d+)(?:\/(?<count>\d+))?: (?<text>.*)$/;
const COMMIT = /^(?:\[[^\]]+\] )*COMMIT\b/;
const CACHED = /^--> Using cache /;
/** Lines of buildah itself, which are no output of a step. */
const OWN =
  /^(--> [0-9a-f]{11}|Successfully tagged |[0-9a-f]{64}$|(?:Error|error)[: ]|time="[^"]*" level=)/;

/** Makes a reader; `show` gets what a person wants to see while it happens. */
export function readSteps(options: StepOptions): StepReader {
  const { stages, platform, show, now = () => performance.now() } = options;
  const records: StepRecord[] = [];
  const end = (error?: string) => {
    const record = records.at(-1);
    if (record === undefined || record.durationMs !== undefined) return;
    record.durationMs = now() - record.startedAt;
    record.error = error;
    showEnd(record, show);
  };
  return {
    take(line, stream) {
      const isProgress = stream === 'stdout';
      const step = isProgress ? stepIn(line, stages, platform) : undefined;
      const record = records.at(-1);
      if (step !== undefined) {
        end();
        records.push({ ...step, startedAt: now(), isCached: false, lastLines: [] });
        show(step.name);
      } else if (isProgress && CACHED.test(line) && record !== undefined) {
        record.isCached = true;
        show(`${labelOf(record)}from the cache`);
      } else if (!OWN.test(line) && line.trim() !== '') {
        takeOutput(record, line, show);
      }
    },
    end,
    steps: () => records.map(stepOf),
    last() {
      const record = records.at(-1);
      return record && { step: stepOf(record), line: record.line };
    },
  };
}

// --- internal ---

interface StepRecord {
  readonly name: string;
  readonly line: number | undefined;
  readonly startedAt: number;
  durationMs?: number;
  isCached: boolean;
  error?: string | undefined;
  readonly lastLines: string[];
}

/** What a line begins; undefined when it is no beginning. */
function stepIn(line: string, stages: readonly Stage[], platform: string | undefined) {
  const found = STEP.exec(line)?.groups;
  if (found !== undefined) return placeOf(stages, { platform, ...found });
  return COMMIT.test(line) ? { name: 'exporting to image', line: undefined } : undefined;
}

/** What comes before the first step belongs to none. */
function takeOutput(
  record: StepRecord | undefined,
  line: string,
  show: (line: string) => void,
): void {
  record?.lastLines.push(line);
  if ((record?.lastLines.length ?? 0) > MOST_LAST_LINES) record?.lastLines.shift();
  show(`${record === undefined ? '' : labelOf(record)}${line}`);
}

function showEnd(record: StepRecord, show: (line: string) => void): void {
  const { error, isCached, durationMs = 0 } = record;
  if (error !== undefined) show(`${labelOf(record)}failed: ${error}`);
  else if (!isCached && durationMs >= SHORT_STEP_MS) {
    show(`${labelOf(record)}done in ${formatDuration(durationMs)}`);
  }
}

function stepOf({ name, durationMs, isCached, error, lastLines }: StepRecord): BuildStep {
  return { name, durationMs, isCached, error, lastLines };
}

/** "[2/3] ", or the whole name where there is no number. */
function labelOf({ name }: StepRecord): string {
  return `${/^\[[^\]]*\]/.exec(name)?.[0] ?? `${name}:`} `;
}

/** A step is named as BuildKit names it: `[build 2/4] RUN make`. */
function placeOf(stages: readonly Stage[], found: Readonly<Record<string, string | undefined>>) {
  const { platform, stage, number, count, text = '' } = found;
  const index = stage === undefined ? 0 : Number(stage) - 1;
  const here = stages[index];
  const instruction = instructionOf(here, Number(number), text);
  const several = stage === undefined ? undefined : (here?.name ?? `stage-${index}`);
  const where = [platform, several, `${number}${count === undefined ? '' : `/${count}`}`];
  const label = where.filter((part) => part !== undefined).join(' ');
  // Behind FROM stands what the name was resolved to; the Dockerfile says it better.
  const shown = instruction?.keyword === 'FROM' ? instruction.text : text;
  return { name: `[${label}] ${squeezed(shown)}`, line: instruction?.line };
}

/**
 * By its text, near its number: buildah numbers steps of its own in between, for labels that were
 * asked for. Arguments are replaced in some texts, then the number alone has to do.
 */
function instructionOf(
  stage: Stage | undefined,
  number: number,
  text: string,
): Instruction | undefined {
  if (stage === undefined) return undefined;
  const wanted = squeezed(text).replaceAll(' ', '');
  const distance = (instruction: Instruction) =>
    Math.abs(stage.instructions.indexOf(instruction) - (number - 1));
  const [same] = stage.instructions
    .filter((instruction) => squeezed(instruction.text).replaceAll(' ', '') === wanted)
    .sort((a, b) => distance(a) - distance(b));
  if (same !== undefined) return same;
  const numbered = stage.instructions[number - 1];
  const keyword = /^\S+/.exec(text)?.[0].toUpperCase();
  return numbered?.keyword === keyword ? numbered : undefined;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
