/** Draws requests over time as SVG: who answered how many, what failed, how long quick ones took. */
import type { RequestRecord } from '../../test/load/load.ts';

/** A moment to mark, in milliseconds since the load began. */
export interface Moment {
  readonly atMs: number;
  readonly label: string;
}

/** What a plot shows. */
export interface PlotData {
  readonly records: readonly RequestRecord[];
  readonly moments: readonly Moment[];
}

const WIDTH = 960;
const LEFT = 56;
const RIGHT = 16;
const BARS = { top: 92, height: 190 };
const DELAYS = { top: 318, height: 90 };
const HEIGHT = 440;
const BUCKET_MS = 250;
const FAILED = 'failed';
/** Colours are classes of the page's style sheet, so that they follow light and dark. */
const VERSION_CLASSES = ['first', 'second', 'third', 'fourth'];

/** The SVG of a load: bars by version and outcome above, response times of quick requests below. */
export function drawPlot(data: PlotData): string {
  const endMs = data.records.reduce(
    (end, record) => Math.max(end, record.startMs + record.durationMs),
    BUCKET_MS,
  );
  const x = (ms: number) => LEFT + (ms / endMs) * (WIDTH - LEFT - RIGHT);
  const series = seriesOf(data.records);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Requests over time by version and outcome">`,
    legend(series),
    axis(x, endMs),
    bars(data.records, series, x, endMs),
    delays(data.records, x),
    ...markers(data.moments, x),
    '</svg>',
  ].join('\n');
}

/** The versions in the order in which they first answered; failures last. */
function seriesOf(records: readonly RequestRecord[]): string[] {
  const versions = new Set(
    records
      .filter((record) => record.failure === undefined)
      .map((record) => record.version ?? 'unknown'),
  );
  return [...versions, FAILED];
}

function classOf(name: string, series: readonly string[]): string {
  if (name === FAILED) return FAILED;
  return VERSION_CLASSES[series.indexOf(name) % VERSION_CLASSES.length] ?? 'first';
}

function bars(
  records: readonly RequestRecord[],
  series: readonly string[],
  x: (ms: number) => number,
  endMs: number,
): string {
  const buckets = Array.from(
    { length: Math.ceil(endMs / BUCKET_MS) + 1 },
    () => new Map<string, number>(),
  );
  for (const record of records) {
    const bucket = buckets[Math.floor((record.startMs + record.durationMs) / BUCKET_MS)];
    const name = record.failure === undefined ? (record.version ?? 'unknown') : FAILED;
    bucket?.set(name, (bucket.get(name) ?? 0) + 1);
  }
  const most = Math.max(1, ...buckets.map((bucket) => sum([...bucket.values()])));
  const width = Math.max(1, x(BUCKET_MS) - x(0) - 0.5);
  const drawn = buckets.map((bucket, index) => {
    let y = BARS.top + BARS.height;
    return series.map((name) => {
      const height = ((bucket.get(name) ?? 0) / most) * BARS.height;
      y -= height;
      if (height === 0) return '';
      return `<rect class="${classOf(name, series)}" x="${n(x(index * BUCKET_MS))}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`;
    });
  });
  const perSecond = Math.round((most * 1_000) / BUCKET_MS);
  return [
    `<text class="axis" x="${LEFT - 6}" y="${BARS.top + 10}" text-anchor="end">${perSecond}/s</text>`,
    `<text class="axis" x="${LEFT - 6}" y="${BARS.top + BARS.height}" text-anchor="end">0</text>`,
    ...drawn.flat().filter((rect) => rect !== ''),
  ].join('\n');
}

function delays(records: readonly RequestRecord[], x: (ms: number) => number): string {
  const shown = records.filter((record) => record.quick || record.failure !== undefined);
  const slowest = shown.reduce((most, record) => Math.max(most, record.durationMs), 200);
  const bottom = DELAYS.top + DELAYS.height;
  const dots = shown.map((record) => {
    const y = bottom - (record.durationMs / slowest) * DELAYS.height;
    const kind = record.failure === undefined ? 'delay' : 'failed';
    const radius = record.failure === undefined ? 1 : 3;
    return `<circle class="${kind}" cx="${n(x(record.startMs + record.durationMs))}" cy="${n(y)}" r="${radius}"/>`;
  });
  return [
    `<text class="axis" x="${LEFT - 6}" y="${DELAYS.top + 10}" text-anchor="end">${Math.round(slowest)} ms</text>`,
    `<text class="axis" x="${LEFT}" y="${DELAYS.top - 8}">response time of quick requests</text>`,
    ...dots,
  ].join('\n');
}

function axis(x: (ms: number) => number, endMs: number): string {
  const step = niceStep(endMs / 12_000);
  const ticks: string[] = [];
  for (let second = 0; second * 1_000 <= endMs; second += step) {
    const at = n(x(second * 1_000));
    ticks.push(
      `<line class="grid" x1="${at}" x2="${at}" y1="${BARS.top}" y2="${DELAYS.top + DELAYS.height}"/>`,
      `<text class="axis" x="${at}" y="${HEIGHT - 12}" text-anchor="middle">${second} s</text>`,
    );
  }
  return ticks.join('\n');
}

/** Labels stand on three lines in turn, so that neighbours don't cover each other. */
function markers(moments: readonly Moment[], x: (ms: number) => number): string[] {
  return moments.map(({ atMs, label }, index) => {
    const at = n(x(atMs));
    const y = 44 + (index % 3) * 15;
    const anchor = x(atMs) > WIDTH * 0.8 ? 'end' : 'start';
    const labelX = n(x(atMs) + (anchor === 'end' ? -4 : 4));
    return [
      `<line class="moment" x1="${at}" x2="${at}" y1="${y - 10}" y2="${BARS.top + BARS.height}"/>`,
      `<text class="label" x="${labelX}" y="${y}" text-anchor="${anchor}">${escapeXml(label)}</text>`,
    ].join('');
  });
}

function legend(series: readonly string[]): string {
  return series
    .map((name, index) => {
      const at = LEFT + index * 150;
      return `<rect class="${classOf(name, series)}" x="${at}" y="8" width="12" height="12"/><text class="label" x="${at + 18}" y="18">${escapeXml(name === FAILED ? 'failed' : `answered by ${name}`)}</text>`;
    })
    .join('\n');
}

/** Text that is safe in HTML and SVG. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function niceStep(seconds: number): number {
  return [1, 2, 5, 10, 20, 30, 60].find((step) => step >= seconds) ?? 60;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function n(value: number): string {
  return value.toFixed(1);
}
