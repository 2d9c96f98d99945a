/** Two images for tests, and archives that are opened from a file, which is gone again afterwards. */
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Files,
  type SpecialEntry,
  tarOf,
  testImage,
  textLayer,
} from '../../../../test/trivy-gate/archives.ts';
import { openArchive } from './archive.ts';

export const LAYERS = [textLayer('base'), textLayer('ours')];
export const AMD = testImage(LAYERS);
export const ARM = testImage(LAYERS, 'linux/arm64');

/** Opens a tar archive of these files. */
export function openTar(files: Files, special: readonly SpecialEntry[] = [], platform?: string) {
  return openBytes(tarOf(files, special), platform);
}

/** Opens an archive of these bytes. */
export function openBytes(bytes: Uint8Array, platform?: string) {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'gate-archive-'));
  const path = join(directory.path, 'image.tar');
  writeFileSync(path, bytes);
  return openArchive(path, platform);
}
