/** What trivy-gate needs around it: a registry with images, a public one with databases, Trivy. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assetName } from '../../actions/trivy-gate/src/scanner/pins.ts';
import { docker } from './docker.ts';
import { connectEngine } from './engine/engine.ts';
import { digestOf, type IndexEntry, type PushPlace, pushIndex } from './oci-push.ts';
import { newOwner, removeOwned } from './owned.ts';
import { type Installed, pushPackageImage } from './package-image.ts';
import { openPublicRegistry, type PublicRegistry } from './public-registry.ts';
import { type Registry, startRegistry } from './registry.ts';
import { tarLayer } from './tar-layer.ts';
import { findTool } from './tools/find-tool.ts';
import type { Advisory } from './trivy-db.ts';
import { pushTrivyDb, type TrivyDbArtifact } from './trivy-db-artifact.ts';

/** A scanner to run: its path, and its hash in the two inputs that name it. */
export interface ScannerInputs extends Record<string, string> {
  readonly 'trivy-path': string;
  readonly 'scanner-sha256': string;
}

/** An image at the registry. */
export interface PushedImage {
  /** By tag. */
  readonly reference: string;
  readonly name: string;
  readonly digest: string;
}

/** The stage; it is taken down by `await using`. */
export interface GateStage extends AsyncDisposable {
  readonly registry: Registry;
  readonly publicRegistry: PublicRegistry;
  /** The real scanner. */
  readonly trivy: ScannerInputs;
  /** Pushes an image with these packages under a tag of its own. */
  image(installed: Installed): Promise<PushedImage>;
  /** Pushes an image for each platform, and an index over them. */
  index(platforms: Readonly<Record<string, Installed>>): Promise<PushedImage>;
  /** Pushes a database; gives its place at the public registry. */
  database(
    content: Omit<TrivyDbArtifact, 'registry' | 'repository'> | readonly Advisory[],
  ): Promise<string>;
  /**
   * A scanner that does as the real one, but for one of its commands, where it runs these lines of
   * shell. `$real` is the real scanner, `$report` the file it should write.
   */
  standIn(command: 'image' | 'sbom' | 'version', lines: string): Promise<ScannerInputs>;
  /**
   * Puts a release archive with a program that calls the real scanner into a tool cache, where the
   * gate looks for it before it downloads anything.
   */
  release(toolCache: string, version: string): Promise<{ file: string; sha256: string }>;
  /** A directory for the files of a test. */
  readonly scratch: string;
  stop(): Promise<void>;
}

/** Starts a registry and opens a public door to it. */
export async function startGateStage(): Promise<GateStage> {
  const engine = await connectEngine(() => undefined);
  const owner = newOwner();
  const scratch = await mkdtemp(join(tmpdir(), 'fairway-gate-'));
  const stop = async () => {
    await removeOwned(engine, owner).finally(() => engine.stop());
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    await docker(engine, ['network', 'create', ...owner.labels, owner.id]);
    const registry = await startRegistry(engine, { owner, network: owner.id });
    const publicRegistry = await openPublicRegistry(registry);
    const file = await findTool('trivy');
    const trivy = await scannerInputs(file);
    const end = () => publicRegistry.close().finally(stop);
    return {
      registry,
      publicRegistry,
      trivy,
      scratch,
      image: (installed) => pushImage(registry, installed),
      index: (platforms) => pushImageIndex(registry, platforms),
      database: (content) => pushDatabase({ registry, publicRegistry }, content),
      release: (toolCache, version) => packRelease({ scratch, real: file }, toolCache, version),
      standIn: (command, lines) => standIn({ scratch, real: file }, command, lines),
      stop: end,
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function packRelease(
  place: { readonly scratch: string; readonly real: string },
  toolCache: string,
  version: string,
): Promise<{ file: string; sha256: string }> {
  const asset = assetName(version, `${process.platform}-${process.arch}`) ?? '';
  const file = join(toolCache, 'fairway-trivy', version, asset);
  await mkdir(dirname(file), { recursive: true });
  const program = `#!/bin/sh\nexec '${place.real}' "$@"\n`;
  const { bytes } = await tarLayer({ trivy: program, 'README.md': 'Trivy' }, { executable: true });
  await writeFile(file, bytes);
  return { file, sha256: digestOf(bytes).slice('sha256:'.length) };
}

/** The inputs that make the gate run a program. */
export async function scannerInputs(file: string): Promise<ScannerInputs> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { 'trivy-path': file, 'scanner-sha256': hash.digest('hex') };
}

async function pushImage(registry: Registry, installed: Installed) {
  const place = newPlace(registry);
  const { digest } = await pushPackageImage(place, installed);
  return pushedImage(place, digest);
}

async function pushImageIndex(registry: Registry, platforms: Readonly<Record<string, Installed>>) {
  const place = newPlace(registry);
  const entries: IndexEntry[] = [];
  for (const [platform, installed] of Object.entries(platforms)) {
    const image = await pushPackageImage(newPlace(registry), { ...installed, platform });
    entries.push({ ...image, platform });
  }
  const { digest } = await pushIndex(place, entries);
  return pushedImage(place, digest);
}

function newPlace(registry: Registry): PushPlace {
  return { registry, repository: 'acme/shop', tag: randomBytes(6).toString('hex') };
}

function pushedImage({ registry, repository, tag }: PushPlace, digest: string): PushedImage {
  const name = `${registry.address}/${repository}`;
  return { reference: `${name}:${tag}`, name, digest };
}

async function pushDatabase(
  { registry, publicRegistry }: Pick<GateStage, 'registry' | 'publicRegistry'>,
  content: Parameters<GateStage['database']>[0],
): Promise<string> {
  const artifact = 'advisories' in content ? content : { advisories: content };
  const repository = `trivy-db-${randomBytes(6).toString('hex')}`;
  await pushTrivyDb({ registry, repository, ...artifact });
  return `${publicRegistry.address}/${repository}:2`;
}

async function standIn(
  { scratch, real }: { readonly scratch: string; readonly real: string },
  command: string,
  lines: string,
): Promise<ScannerInputs> {
  const file = join(scratch, `trivy-${randomBytes(6).toString('hex')}`);
  const script = [
    '#!/bin/sh',
    `real='${real}'`,
    'previous= report=',
    'for word in "$@"; do',
    '  [ "$previous" != --output ] || report=$word',
    '  [ "$word" != --download-db-only ] || exec "$real" "$@"',
    '  previous=$word',
    'done',
    `[ "$1" = ${command} ] || exec "$real" "$@"`,
    lines,
  ];
  await writeFile(file, `${script.join('\n')}\n`);
  await chmod(file, 0o755);
  return scannerInputs(file);
}
