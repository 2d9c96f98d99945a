import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announce } from './announce.ts';

const SHOP = { registry: 'ghcr.io', repository: 'acme/shop' };
const DIGEST = `sha256:${'a'.repeat(64)}`;

it('each image has a line of its own behind those of other steps', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-announce-'));
  const file = join(directory, 'artifacts');
  try {
    writeFileSync(file, 'file://earlier\n');
    const images = [SHOP, { ...SHOP, registry: 'docker.io' }];
    expect(announce(images, DIGEST, file)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(
      `file://earlier\noci://ghcr.io/acme/shop@${DIGEST}\noci://docker.io/acme/shop@${DIGEST}\n`,
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('an older runner is told what to do by hand', () => {
  expect(announce([SHOP], DIGEST, undefined)).toContain('`subject-digest`');
  expect(announce([SHOP], DIGEST, '')).toContain('GITHUB_ARTIFACTS');
});

it('a file that can not be written is told', () => {
  expect(() => announce([SHOP], DIGEST, '/nowhere/artifacts')).toThrow(
    expect.objectContaining({ code: 'FK006' }),
  );
});
