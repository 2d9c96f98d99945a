import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCheckout } from '../../../../test/build-image/checkout.ts';
import { contextElsewhere } from './must-build.ts';

/** Why the commit of a workspace does not stand for its directories `shared` and `other`. */
async function elsewhere(context: string, further: readonly string[]): Promise<string | undefined> {
  using main = makeCheckout({ 'app/a': 'a', 'shared/b': 'b' });
  using other = makeCheckout({ c: 'c' });
  const workspace = main.directory;
  mkdirSync(join(workspace, 'other'));
  cpSync(other.directory, join(workspace, 'other'), { recursive: true });
  const buildContexts = further.map((name) => ({
    name,
    value: name.includes(':') ? name : join(workspace, name),
  }));
  const order = { context: join(workspace, context), buildContexts };
  return await contextElsewhere(order, { workspace, env: process.env });
}

describe('the commit of the context stands for', () => {
  it.each<[string, string[]]>([
    ['app', []],
    ['app', ['shared', '.']],
    ['app', ['docker-image://busybox']],
  ])('%s with further contexts %j', async (context, further) => {
    expect(await elsewhere(context, further)).toBeUndefined();
  });
});

describe('it does not stand for', () => {
  it.each<[string, string[]]>([
    ['app', ['shared', 'other']],
    ['other', ['shared']],
  ])('%s with further contexts %j, which are of two checkouts', async (context, further) => {
    expect(await elsewhere(context, further)).toContain('not of the checkout');
  });
});
