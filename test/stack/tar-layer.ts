/** Files packed as a layer: a gzipped tar archive. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runOrFail } from '../../kit/process/run.ts';
import { digestOf } from './oci-push.ts';

/** An archive as it is pushed, and the digest of what is in it, as an image's config names it. */
export interface Layer {
  readonly bytes: Buffer;
  readonly diffId: string;
}

/** Packs files by their path in the archive. */
export async function tarLayer(
  files: Readonly<Record<string, string | Buffer>>,
  options: { readonly executable?: boolean } = {},
): Promise<Layer> {
  const scratch = await mkdtemp(join(tmpdir(), 'fairway-layer-'));
  try {
    const content = join(scratch, 'content');
    const archive = join(scratch, 'layer.tar');
    await mkdir(content);
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), bytes, { mode: options.executable ? 0o755 : 0o644 });
    }
    // Names of the first level rather than ".": readers look for "trivy.db", not for "./trivy.db".
    const names = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))];
    await runOrFail({
      file: 'tar',
      args: ['-cf', archive, '--owner=0', '--group=0', '-C', content, ...names],
    });
    const tar = await readFile(archive);
    return { bytes: gzipSync(tar, { level: 1 }), diffId: digestOf(tar) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
