/** What a person reads after the step: the verdict, what to copy, and where the time went. */
import { formatReference } from '../../../../kit/registry/reference.ts';
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
import type { BuildStep } from '../engine/build-step.ts';
import type { Measures } from '../measure/measure.ts';
import type { Plan } from '../plan.ts';
import { tagNames } from '../push-decision.ts';
import { layerTable, sizeText } from './layer-table.ts';
import { cacheText, slowestSteps, stepRows } from './step-table.ts';

/** What came out. */
export interface BuildResult {
  readonly plan: Plan;
  /** `name@digest`; undefined when nothing was pushed. */
  readonly ref: string | undefined;
  /** Undefined when nothing was pushed, or it could not be read back. */
  readonly measures: Measures | undefined;
  readonly durationMs: number;
  readonly engine: string;
  readonly steps: readonly BuildStep[];
}

/** Reports an image that was built, and pushed if it was to be. */
export function reportBuilt(summary: Summary, result: BuildResult): void {
  const { plan, ref } = result;
  const [first = ref ?? formatReference(plan.image)] = tagNames(plan);
  if (ref === undefined) {
    summary.heading(3, md`✅ build-image: Built ${code(first)}, not pushed`);
    if (!plan.push.push) summary.add(md`Not pushed: ${plan.push.reason}.`);
  } else {
    summary.heading(3, md`✅ build-image: Pushed ${code(first)}`);
    summary.add(codeBlock(ref));
  }
  summary.table(['', ''], factRows(result));
  if (result.measures !== undefined) addLayers(summary, result.measures);
  const slowest = slowestSteps(result.steps);
  if (slowest.length > 0) {
    summary.details('Slowest steps', foldedTable(['Step', 'Time'], stepRows(slowest)));
  }
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

/** Adds the layers of an image, folded; nothing when they could not be read. */
export function addLayers(summary: Summary, { layers, comparison }: Measures): void {
  if (layers === undefined) return;
  const { title, columns, rows } = layerTable(layers, comparison);
  summary.details(title, foldedTable(columns, rows));
}

// --- internal ---

function factRows({ plan, measures, durationMs, engine, steps }: BuildResult): Row[] {
  const cached = cacheText(steps);
  const rows: (Row | undefined)[] = [
    ['Tags', codes(tagNames(plan))],
    plan.revision && ['Commit', code(plan.revision.sha)],
    measures && ['Size, compressed', sizeText(measures.sizeBytes, measures.comparison)],
    ['Time', formatDuration(durationMs)],
    cached === undefined ? undefined : ['From the cache', cached],
    ['Engine', engine],
    plan.build.archive && ['Archive', code(plan.build.archive.path)],
    plan.unreproducible === undefined
      ? undefined
      : ['Reproducible', `Not for sure: ${plan.unreproducible}.`],
  ];
  return rows.filter((row) => row !== undefined);
}

function foldedTable(columns: Row, rows: readonly Row[]): Markdown {
  return joined([tableHead(columns), ...rows.map(tableRow)], '\n');
}

function codes(texts: readonly string[]): Markdown {
  return joined(texts.map(code), '\n');
}
