import { expect, test } from 'vitest';
import { codeBlock, md } from './markdown.ts';
import { Summary } from './summary.ts';

test('pieces come in their order, the verdict first', () => {
  const summary = new Summary().add(md`body`).addFirst(md`verdict`);
  expect(summary.render()).toBe('verdict\n\nbody\n\n');
});

test('a table that is too long is cut at a row, and says how many rows are missing', () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => [`row ${index}`]);
  const text = new Summary().table(['name'], rows, 'the JSON report').render(4_096);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4_096);
  const shown = text.match(/^\| row /gm)?.length ?? 0;
  expect(text).toContain(`${1_000 - shown} more rows did not fit here; see the JSON report.`);
  expect(text.split('\n').filter((line) => line.startsWith('|') && !line.endsWith('|'))).toEqual(
    [],
  );
});

test('what does not fit at all is counted', () => {
  const summary = new Summary()
    .add(md`first`)
    .add(codeBlock('long line\n'.repeat(900)))
    .add(md`last`);
  const text = summary.render(4_096);
  expect(text).toContain('first');
  expect(text).toContain('2 more sections did not fit here');
});

test('a table without rows is left out', () => {
  expect(new Summary().table(['name'], []).isEmpty).toBe(true);
});

test('the title of a folded piece is HTML, in which a backslash would be shown', () => {
  const text = new Summary().details('Layers (2) of a_b <i> & @mia', md`content`).render();
  expect(text).toContain('<summary>Layers (2) of a_b &lt;i&gt; &amp; @\u200bmia</summary>');
});
