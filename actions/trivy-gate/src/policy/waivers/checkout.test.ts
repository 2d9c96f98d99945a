import { mkdirSync, mkdtempDisposableSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFromCheckout } from './checkout.ts';
import { LARGEST_FILE_BYTES } from './commit-files.ts';

/** A workspace with a file of waivers, and beside it a secret of the runner. */
function sample() {
  const directory = mkdtempDisposableSync(join(tmpdir(), 'gate-checkout-'));
  const workspace = join(directory.path, 'work');
  mkdirSync(join(workspace, '.github'), { recursive: true });
  writeFileSync(join(workspace, '.github/waivers.yaml'), '[]');
  writeFileSync(join(directory.path, 'secret'), 'hunter2');
  const read = (file: string) => readFromCheckout(workspace, file);
  return { workspace, read, [Symbol.dispose]: () => directory.remove() };
}

test('a file of the checkout is read, also by a link inside of it', () => {
  using checkout = sample();
  symlinkSync('.github/waivers.yaml', join(checkout.workspace, 'link'));
  expect(checkout.read('.github/waivers.yaml')).toBe('[]');
  expect(checkout.read('link')).toBe('[]');
});

test.each(['missing.yaml', 'missing/waivers.yaml', '.github/waivers.yaml/x'])(
  'there is no %s',
  (file) => {
    using checkout = sample();
    expect(checkout.read(file)).toBeUndefined();
  },
);

test('what leads out, is no file or is too long is passed over', () => {
  using checkout = sample();
  symlinkSync('../secret', join(checkout.workspace, 'out'));
  symlinkSync('loop', join(checkout.workspace, 'loop'));
  writeFileSync(join(checkout.workspace, 'long'), 'x'.repeat(LARGEST_FILE_BYTES + 1));
  for (const file of ['out', '.github', 'long', 'loop']) {
    expect(checkout.read(file)).toBeUndefined();
  }
});
