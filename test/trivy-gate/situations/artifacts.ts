/** Databases that are wrong in their bytes, and mirrors that answer wrongly. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, faultProxy, type Passing } from '../../registry/fault-proxy.ts';
import { type Scripted, scriptedRegistry } from '../../registry/scripted-registry.ts';
import type { GateStage } from '../../stack/gate-stage.ts';
import { type Blob, pushManifest } from '../../stack/oci-push.ts';
import { tarLayer } from '../../stack/tar-layer.ts';
import { writeTrivyDb } from '../../stack/trivy-db.ts';
import { CRITICAL } from '../visits.ts';
import type { Row, Scene } from './situation.ts';

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/db/db.go */
const LAYER = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';

/** The gate, with the clean image and these repositories. */
export function asking(repositories: (scene: Scene) => Promise<string>): Row[3] {
  return async (scene) => ({
    inputs: { image: scene.clean.reference, 'db-repositories': await repositories(scene) },
    options: { timeoutMs: 300_000 },
  });
}

/** When a database was built, so many days ago; less than 0 is in the future. */
export function daysAgo(count: number): Date {
  return new Date(Date.now() - count * 86_400_000);
}

/** Files of a database: a sound one, from which a situation takes away or changes something. */
export async function databaseFiles(): Promise<{ 'trivy.db': Buffer; 'metadata.json': string }> {
  const directory = await mkdtemp(join(tmpdir(), 'fairway-database-'));
  try {
    const files = await writeTrivyDb({ directory, advisories: [CRITICAL] });
    return {
      'trivy.db': await readFile(files.database),
      'metadata.json': await readFile(files.metadata, 'utf8'),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A layer with these files. */
export async function layerOf(files: Readonly<Record<string, string | Buffer>>): Promise<Blob> {
  return layerOfBytes((await tarLayer(files)).bytes);
}

/** A layer of these bytes, whatever they are. */
export function layerOfBytes(bytes: Buffer): Blob {
  const annotations = { 'org.opencontainers.image.title': 'db.tar.gz' };
  return { mediaType: LAYER, bytes, annotations };
}

/** Pushes what a repository of databases serves; gives its place. */
export async function serve(
  { registry, publicRegistry }: Pick<GateStage, 'registry' | 'publicRegistry'>,
  layers: readonly Blob[],
): Promise<string> {
  const repository = `trivy-db-${randomBytes(6).toString('hex')}`;
  const config = { mediaType: 'application/vnd.aquasec.trivy.config.v1+json', bytes: EMPTY };
  await pushManifest({ registry, repository, tag: '2' }, { config, layers });
  return `${publicRegistry.address}/${repository}:2`;
}

/** A mirror that gives one answer to everything. */
export async function mirrorThatAnswers({ closing }: Scene, answer: Scripted): Promise<string> {
  const mirror = closing.use(await scriptedRegistry(() => answer));
  return `${mirror.host}/trivy-db:2`;
}

/** A mirror of a sound database, but for some of its answers. */
export async function mirrorThatFails(
  { stage, closing }: Scene,
  fault: (request: Passing) => Fault | undefined,
): Promise<string> {
  const sound = await stage.database([CRITICAL]);
  const [door = '', name = ''] = sound.split('/');
  const mirror = closing.use(await faultProxy(door, fault));
  return `${mirror.address}/${name}`;
}

const EMPTY = Buffer.from('{}');
