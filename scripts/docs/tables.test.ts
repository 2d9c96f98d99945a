import { expect, test } from 'vitest';
import type { ActionYml } from '../action-yml.ts';
import { errorsTable, inputsTable, outputsTable, replaceBetween, undescribed } from './tables.ts';

const manifest: ActionYml = {
  name: 'sample',
  description: 'A sample.',
  inputs: {
    image: { description: 'Name | tag\nof the image.', required: true },
    tags: { description: 'Tags.', required: false, default: 'a\nb\n' },
    old: { description: 'Old.', required: false, default: '', deprecationMessage: 'Use `new`.' },
  },
  outputs: { digest: { description: 'The digest.' }, size: { description: ' ' } },
  runs: { using: 'node24', main: 'dist/index.js' },
};

test('the inputs show default, duty and description on one line each', () => {
  expect(inputsTable(manifest).split('\n')).toEqual([
    '| Input | Default | Meaning |',
    '|---|---|---|',
    '| `image` |  | **Required.** Name \\| tag of the image. |',
    '| `tags` | `a`<br>`b` | Tags. |',
    '| `old` |  | **Deprecated:** Use `new`. Old. |',
  ]);
});

test('the outputs are listed, and what has no description is named', () => {
  expect(outputsTable(manifest)).toContain('| `digest` | The digest. |');
  expect(undescribed(manifest)).toEqual(['size']);
});

test('errors are sorted by code and can be linked to', () => {
  const kind = { class: 'usage', title: 'T', cause: 'C.', remedy: 'R.' } as const;
  const lines = errorsTable({ FX002: kind, FX001: kind }).split('\n');
  expect(lines[2]).toBe('| <a id="FX001"></a>`FX001` | T | usage | C. | R. |');
  expect(lines[3]).toContain('FX002');
});

test('only what stands between the markers is replaced', () => {
  const text = 'before\n<!-- x:start -->\nold\n<!-- x:end -->\nafter\n';
  const replaced = replaceBetween(text, 'x', 'new');
  expect(replaced).toBe('before\n<!-- x:start -->\n\nnew\n\n<!-- x:end -->\nafter\n');
  expect(replaceBetween(replaced, 'x', 'new')).toBe(replaced);
  expect(() => replaceBetween(text, 'y', '')).toThrow('there is no <!-- y:start -->');
});
