import { expect, it } from 'vitest';
import { filesFor, PROXIES } from './proxies.ts';

it.each(PROXIES)('$name looks at markers by that method, and else at none', async (proxy) => {
  const told = async (method: (typeof proxy.methods)[number]) =>
    /^\s+(root|if \(-f) \/drain/m.test(Object.values(await filesFor(proxy, method)).join('\n'));
  expect(await told('marker')).toBe(true);
  expect(await told('none')).toBe(false);
});
