import { describe, expect, test } from 'vitest';
import type { ArchivedImage } from '../archive/archived-image.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import { formatSarif, lastingName } from './sarif-file.ts';
import { sampleFacts } from './sarif-sample.ts';

describe('an image is called, whatever the build,', () => {
  test.each([
    ['ghcr.io/acme/shop', false, 'ghcr.io/acme/shop'],
    ['out/shop.tar', true, 'out/shop.tar'],
    ['./out/../out/shop/', true, 'out/shop'],
    ['/work/shop/out/shop.tar', true, 'out/shop.tar'],
    ['/tmp/a1b2c3/shop.tar', true, 'shop.tar'],
    ['../shop.tar', true, 'shop.tar'],
    ['.', true, 'shop'],
  ])('of %s (archive: %j) %s', (name, isArchive, expected) => {
    const archive = isArchive ? ({} as ArchivedImage) : undefined;
    const target = { name, ...(archive === undefined ? {} : { archive }) };
    expect(lastingName(target, '/work/shop')).toBe(expected);
  });
});

describe('the SARIF file', () => {
  const many = Array.from({ length: 30_000 }, (_, n) => sampleFinding({ id: `CVE-2026-${n}` }));

  test('has at most 5,000 results', () => {
    const { text, omitted } = formatSarif(sampleFacts({ findings: many, blocking: [] }));
    expect(JSON.parse(text).runs[0].results).toHaveLength(5_000);
    expect(omitted).toBe(25_000);
  });

  test('has fewer where it would be too large', () => {
    const findings = many.slice(0, 100);
    const { text, omitted } = formatSarif(sampleFacts({ findings, blocking: [] }), 3_000);
    const kept = JSON.parse(text).runs[0].results.length;
    expect(kept).toBeGreaterThan(0);
    expect(kept + omitted).toBe(100);
    expect(omitted).toBeGreaterThan(0);
  });

  test('is there without findings too, so that alerts are closed', () => {
    const { text, omitted } = formatSarif(sampleFacts({ findings: [], blocking: [] }));
    expect(JSON.parse(text).runs[0].results).toEqual([]);
    expect(omitted).toBe(0);
  });
});
