import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionsWith, readActionYml, root } from '../action-yml.ts';

describe.each(actionsWith('dist/index.js'))('the bundle of %s', (action) => {
  const dist = join(root, 'actions', action, 'dist');
  const files = readdirSync(dist, { recursive: true }).map(String);

  test('holds JavaScript, WebAssembly, JSON and licences only', () => {
    const others = files.filter((name) => !/\.(js|json|wasm)$|^licenses\.txt$/.test(name));
    expect(others).toEqual([]);
  });

  test('is readable, and does not tell where it was built', () => {
    const source = readFileSync(join(dist, 'index.js'), 'utf8');
    expect(source.length / source.split('\n').length).toBeLessThan(200);
    expect(source.includes(root)).toBe(false);
  });

  test('is what action.yml runs, with Node 24', () => {
    const { runs } = readActionYml(join(root, 'actions', action));
    expect(runs.using).toBe('node24');
    expect(runs.main).toBe('dist/index.js');
    expect(['dist/post.js', undefined]).toContain(runs.post);
  });
});

test('there is no bundle without sources', () => {
  const sources = actionsWith('src/main.ts');
  expect(actionsWith('dist/index.js').filter((name) => !sources.includes(name))).toEqual([]);
});
