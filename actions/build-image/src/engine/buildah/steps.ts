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
const STEP =
  /^(?:\[(?<stage>\d+)\/(?<stages>\d+)\] )?STEP (?<number>\d+)(?:\/(?<count>\d+))?: (?<text>.*)$/;
/** `[2/2] COMMIT registry.example/shop:1`, without a name where none was given */
const COMMIT = /^(?:\[(?<stage>\d+)\/\d+\] )?COMMIT(?: \S+)?$/;
const CACHED = /^--> Using cache /;
/** Lines of buildah itself that no command writes, unless it runs buildah. */
const OWN = /^(--> [0-9a-f]{11}|(?:Error: |error )building at STEP ")/;
/** Where no command runs these are buildah's own as well; a command may write every one of them. */
const OWN_BETWEEN_COMMANDS =
  /^(Successfully tagged |[0-9a-f]{64}$|(?:Error|error)[: ]|time="[^"]*" level=)/;

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
      const record = records.at(-1);
      const step = isProgress ? stepIn(line, { stages, platform, record }) : undefined;
      if (step !== undefined) {
        end();
        records.push({ ...step, startedAt: now(), isCached: false, lastLines: [] });
        show(step.name);
      } else if (isProgress && CACHED.test(line) && record !== undefined) {
        record.isCached = true;
        show(`${labelOf(record)}from the cache`);
      } else if (!isOwn(line, record) && line.trim() !== '') {
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
  /** Whether it runs a command, which may write anything. */
  readonly isRun: boolean;
  /** After the last step of a build alone the image is committed; this is the stage of that step. */
  readonly isLast: boolean;
  readonly stage: string | undefined;
  readonly startedAt: number;
  durationMs?: number;
  isCached: boolean;
  error?: string | undefined;
  readonly lastLines: string[];
}

interface Place {
  readonly stages: readonly Stage[];
  readonly platform: string | undefined;
  /** The step before. */
  readonly record: StepRecord | undefined;
}

type Begun = Pick<StepRecord, 'name' | 'line' | 'isRun' | 'isLast' | 'stage'>;

/** What a line begins; undefined when it is no beginning. */
function stepIn(line: string, { stages, platform, record }: Place): Begun | undefined {
  const found = STEP.exec(line)?.groups;
  if (found !== undefined) {
    const { stage, stages: stageCount, number, count = number, text = '' } = found;
    return {
      ...placeOf(stages, { platform, ...found }),
      isRun: /^RUN\b/i.test(text),
      isLast: stage === stageCount && number === count,
      stage,
    };
  }
  const commit = COMMIT.exec(line);
  if (commit === null || !record?.isLast || commit.groups?.stage !== record.stage) return undefined;
  const name = 'exporting to image';
  return { name, line: undefined, isRun: false, isLast: false, stage: undefined };
}

function isOwn(line: string, record: StepRecord | undefined): boolean {
  return OWN.test(line) || (!record?.isRun && OWN_BETWEEN_COMMANDS.test(line));
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
