import { expect, test } from 'vitest';
import type { RequestRecord } from '../../test/load/load.ts';
import { renderPage } from './page.ts';
import { drawPlot } from './plot.ts';

function records(): RequestRecord[] {
  return Array.from({ length: 400 }, (_, index) => ({
    stream: index % 20 === 0 ? 'GET, 3 s' : 'GET',
    quick: index % 20 !== 0,
    startMs: index * 25,
    durationMs: index % 20 === 0 ? 3_000 : 8,
    failure: index === 200 ? 'HTTP 502' : undefined,
    version: index < 220 ? 'v1' : 'v2',
  }));
}

test('every failed request is a dot of its own, and each version has its colour', () => {
  const svg = drawPlot({ records: records(), moments: [{ atMs: 5_000, label: 'app-a out' }] });
  expect(svg.match(/<circle class="failed"/g)).toHaveLength(1);
  expect(svg).toContain('answered by v1');
  expect(svg).toContain('answered by v2');
  expect(svg).toContain('app-a out');
  expect(svg).not.toContain('NaN');
});

test('a load without requests draws an empty plot', () => {
  expect(drawPlot({ records: [], moments: [] })).not.toMatch(/NaN|Infinity/);
});

test('nothing in the page can break out of its text', () => {
  const page = renderPage('<b>', 'a & b', [
    {
      title: '<script>',
      verdict: '"x"',
      good: false,
      facts: [['<i>', '</dd>']],
      summary: '</pre>',
    },
  ]);
  expect(page).not.toMatch(/<script>|<i>|<\/pre><\/pre>/);
});
