import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempDisposableSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../action-yml.ts';

const READS_SQL = `(async () => {
const { loadModule, parseSync } = await import('libpg-query');
await loadModule();
console.log(parseSync('SELECT 1; SELECT 2').stmts.length);
})();
`;

test('a bundle that reads SQL has the parser beside it, and starts wherever it lies', () => {
  // The bundler finds packages by where the entry lies.
  mkdirSync(join(root, 'build'), { recursive: true });
  using work = mkdtempDisposableSync(join(root, 'build', 'test-'));
  using elsewhere = mkdtempDisposableSync(join(tmpdir(), 'fairway-bundle-'));
  writeFileSync(join(work.path, 'package.json'), '{}');
  writeFileSync(join(work.path, 'main.js'), READS_SQL);
  const out = join(work.path, 'out');
  const bundle = join(import.meta.dirname, 'bundle.ts');
  execFileSync(process.execPath, [bundle, join(work.path, 'main.js'), out, root]);
  cpSync(out, elsewhere.path, { recursive: true });
  const start = () =>
    execFileSync(process.execPath, [join(elsewhere.path, 'index.js')], {
      stdio: 'pipe',
    }).toString();

  expect(readdirSync(elsewhere.path)).toContain('libpg-query.wasm');
  expect(start()).toBe('2\n');
  rmSync(join(elsewhere.path, 'libpg-query.wasm'));
  expect(start).toThrow('libpg-query.wasm');
});
