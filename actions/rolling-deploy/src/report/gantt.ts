/** Draws a time line as a Mermaid Gantt diagram: a section for each replica, in seconds. */
import { diagramText } from '../../../../kit/report/markdown.ts';
import type { Span } from './timeline.ts';

/** The diagram; undefined when there is nothing to draw. */
export function ganttOf(spans: readonly Span[]): string | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  const start = Math.min(...spans.map(({ from }) => from));
  const lanes = [...new Set(spans.map(({ lane }) => lane))];
  const sections = lanes.flatMap((lane) => [
    `  section ${diagramText(lane)}`,
    ...spans.filter((span) => span.lane === lane).map((span) => bar(span, start)),
  ]);
  // Milliseconds since the start, shown as minutes and seconds.
  return ['gantt', '  dateFormat x', '  axisFormat %M:%S', ...sections].join('\n');
}

// --- internal ---

function bar({ what, from, to, failed }: Span, start: number): string {
  const style = failed ? 'crit, ' : '';
  return `  ${diagramText(what)} :${style}${from - start}, ${Math.max(to, from + 1) - start}`;
}
