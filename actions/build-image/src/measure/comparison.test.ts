import { expect, it } from 'vitest';
import { compare } from './comparison.ts';
import type { ImageContent } from './image-content.ts';

function content(sizes: Readonly<Record<string, number>>, platform?: string): ImageContent {
  const layers = Object.entries(sizes).map(([digest, sizeBytes]) => ({ digest, sizeBytes }));
  const sizeBytes = layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
  return { digest: 'd', images: [{ platform, configDigest: 'c', sizeBytes, layers }] };
}

it('the difference counts bytes, and hundredths of what was there', () => {
  const base = { tag: 'main', content: content({ a: 100_000_000, b: 100_000_000 }) };
  const comparison = compare(content({ a: 100_000_000, c: 50_000_000 }), base);
  expect(comparison).toMatchObject({ tag: 'main', deltaBytes: -50_000_000, deltaPercent: -25 });
  expect([...(comparison?.reused ?? [])]).toEqual(['a', 'b']);
});

it.each([
  ['nothing', 0, 200_000_000, false],
  ['less than 1 MB and less than 1 %', 999_999, 200_000_000, false],
  ['1 MB, though less than 1 %', 1_000_000, 200_000_000, true],
  ['1 %, though less than 1 MB', 10_000, 1_000_000, true],
  ['as much less', -10_000, 1_000_000, true],
])('%s is worth a word: %#', (_, delta, size, isNotable) => {
  const base = { tag: 'main', content: content({ a: size }) };
  expect(compare(content({ b: size + delta }), base)?.isNotable).toBe(isNotable);
});

it('images for other platforms are not compared', () => {
  const base = { tag: 'main', content: content({ a: 1 }) };
  expect(compare(content({ a: 1 }, 'linux/arm64'), base)).toBeUndefined();
});

it('an empty image divides nothing by zero', () => {
  expect(compare(content({ a: 1 }), { tag: 'main', content: content({}) })?.deltaPercent).toBe(0);
});
