/** What a person reads after the step: the verdict, what to copy, and where the time went. */
import {
  code,
  codeBlock,
  joined,
  type Markdown,
  md,
  type Row,
  tableHead,
  tableRow,
} from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import type { BuildStep } from '../engine/build-log.ts';
import { type Plan, tagNames } from '../plan.ts';
import { formatBytes } from './image-size.ts';

/** What came out. */
export interface BuildResult {
  readonly plan: Plan;
  /** `name@digest`; undefined when nothing was pushed. */
  readonly ref: string | undefined;
  readonly sizeBytes: number | undefined;
  readonly durationMs: number;
  readonly engine: string;
  readonly steps: readonly BuildStep[];
}

const SLOWEST_STEPS = 5;

/** Reports an image that was built, and pushed if it was to be. */
export function reportBuilt(summary: Summary, result: BuildResult): void {
  const { plan, ref } = result;
  const [first = ''] = tagNames(plan);
  if (ref === undefined) {
    summary.heading(3, md`✅ build-image: Built ${code(first)}, not pushed`);
    if (!plan.push.push) summary.add(md`Not pushed: ${plan.push.reason}.`);
  } else {
    summary.heading(3, md`✅ build-image: Pushed ${code(first)}`);
    summary.add(codeBlock(ref));
  }
  summary.table(['', ''], factRows(result));
  const slowest = slowestSteps(result.steps);
  if (slowest.length > 0) summary.details('Slowest steps', stepTable(slowest));
  if (ref !== undefined) {
    summary.add(
      md`*Next:* give the output ${code('ref')} to the steps that scan and deploy. It names exactly these bytes, also when a tag is moved.`,
    );
  }
}

/** Reports what a dry run would have done. */
export function reportPlanned(summary: Summary, plan: Plan, engine: string): void {
  const [first = ''] = tagNames(plan);
  const verb = plan.push.push ? 'build and push' : 'build';
  summary.heading(3, md`📝 build-image: Would ${verb} ${code(first)}`);
  summary.add(md`This was a dry run: nothing was built, nothing was pushed.`);
  const { buildArgs, labels } = plan.build;
  summary.table(
    ['', ''],
    [
      ['Tags', codes(tagNames(plan))],
      ['Push', `${plan.push.push ? 'yes' : 'no'}: ${plan.push.reason}`],
      ['Engine', engine],
      ['Build arguments', codes(buildArgs.map(({ name }) => name))],
      ['Labels', codes([...labels].map(([name, value]) => `${name}=${value}`))],
    ],
  );
}

/** The steps that took the longest, the slowest first; cached ones and BuildKit's bookkeeping aside. */
export function slowestSteps(steps: readonly BuildStep[]): BuildStep[] {
  return steps
    .filter(({ name, isCached, durationMs }) => {
      return !isCached && !/^\[(internal|auth)\]/.test(name) && (durationMs ?? 0) >= 100;
    })
    .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
    .slice(0, SLOWEST_STEPS);
}

// --- internal ---

function factRows({ plan, sizeBytes, durationMs, engine, steps }: BuildResult): Row[] {
  const numbered = steps.filter(({ name }) => /^\[[^\]]*\d+\/\d+\]/.test(name));
  const cached = numbered.filter(({ isCached }) => isCached).length;
  const rows: (Row | undefined)[] = [
    ['Tags', codes(tagNames(plan))],
    plan.revision && ['Commit', code(plan.revision.sha)],
    sizeBytes === undefined ? undefined : ['Size, compressed', formatBytes(sizeBytes)],
    ['Time', formatDuration(durationMs)],
    numbered.length === 0 ? undefined : ['From the cache', `${cached} of ${numbered.length} steps`],
    ['Engine', engine],
  ];
  return rows.filter((row) => row !== undefined);
}

function stepTable(steps: readonly BuildStep[]): Markdown {
  const rows = steps.map(({ name, durationMs }) =>
    tableRow([code(name), formatDuration(durationMs ?? 0)]),
  );
  return joined([tableHead(['Step', 'Time']), ...rows], '\n');
}

function codes(texts: readonly string[]): Markdown {
  return joined(texts.map(code), '\n');
}
