import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempDisposableSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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

  test('has every WebAssembly file that it looks for beside it', () => {
    for (const name of files.filter((file) => file.endsWith('.js'))) {
      const named = readFileSync(join(dist, name), 'utf8').match(/[\w-]+\.wasm(?=["'])/g) ?? [];
      for (const wasm of named) expect(files, `${name} looks for ${wasm}`).toContain(wasm);
    }
  });

  test('is readable, and does not tell where it was built', () => {
    for (const name of files.filter((file) => file.endsWith('.js'))) {
      const source = readFileSync(join(dist, name), 'utf8');
      expect(source.length / source.split('\n').length).toBeLessThan(200);
      expect(source.includes(root)).toBe(false);
    }
  });

  test('is what action.yml runs, with Node 24', () => {
    const { runs } = readActionYml(join(root, 'actions', action));
    expect(runs.using).toBe('node24');
    expect(runs.main).toBe('dist/index.js');
    expect(['dist/post.js', undefined]).toContain(runs.post);
  });

  test('has a post step that removes what was left, and is over at once when nothing was', () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-'));
    writeFileSync(join(directory.path, 'login'), 'secret');
    const post = (env: NodeJS.ProcessEnv) =>
      execFileSync(process.execPath, [join(dist, 'post.js')], { env, encoding: 'utf8' });
    const state = {
      'STATE_fairway-main-ran': 'true',
      'STATE_fairway-private-directory': directory.path,
    };
    post(state);
    expect(existsSync(directory.path)).toBe(false);
    const watched = `require(${JSON.stringify(join(dist, 'post.js'))}); console.log(Object.keys(require.cache).length)`;
    const loaded = execFileSync(process.execPath, ['--eval', watched], { env: state });
    expect(Number(loaded)).toBe(1);
  });
});

test('there is no bundle without sources', () => {
  const sources = actionsWith('src/main.ts');
  expect(actionsWith('dist/index.js').filter((name) => !sources.includes(name))).toEqual([]);
});
