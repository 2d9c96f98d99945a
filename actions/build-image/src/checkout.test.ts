import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCheckout } from '../../../test/build-image/checkout.ts';
import { readCheckout } from './checkout.ts';

it('the commit and its time are read, also from a directory below', async () => {
  using checkout = makeCheckout({ 'api/Dockerfile': 'FROM scratch' }, 1_700_000_000);
  expect(await readCheckout(join(checkout.directory, 'api'), process.env)).toEqual({
    sha: checkout.sha,
    committedAt: 1_700_000_000,
  });
});

it('a directory outside of any checkout has no commit', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-plain-'));
  try {
    expect(await readCheckout(directory, process.env)).toBeUndefined();
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('a machine without Git has no commit', async () => {
  expect(await readCheckout('/', { PATH: '/nowhere' })).toBeUndefined();
});
